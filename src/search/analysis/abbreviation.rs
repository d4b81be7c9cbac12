//! How Chinese names are abbreviated: characters in their order, mostly the first of a word, some words whole and others
//! left out, and at the end what tells which kind of body it is. 发改委 is 国家发展和改革委员会, 网信办 国家互联网信息办公室.

use std::collections::HashSet;

use super::tokenizer::{Script, script_runs, segment_finely};
use crate::text::syllable;

/// Between the words of a name, and taken by no abbreviation.
const PARTICLES: &str = "和与及暨";
/// What the least and the fullest abbreviation of a name count for.
const QUALITIES: [f32; 2] = [0.7, 0.88];
/// What it costs an abbreviation to take the end of a word instead of its beginning, and to pass over a word.
const TAKES_END: f32 = 0.5;
const PASSES_OVER: f32 = 1.0;
/// How many characters an abbreviation has at most.
pub(crate) const LONGEST_ABBREVIATION: usize = 8;
/// How many of the last words of a name its first letters are taken of.
const MOST_WORDS_ABBREVIATED: usize = 12;
/// Of how many words two in the middle are taken; of more than these, one is.
const MOST_WORDS_FOR_TWO: usize = 8;

/// A name, as far as an abbreviation stands for it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Abbreviated<'n> {
    /// The name from the first word that the abbreviation takes something of.
    pub(crate) name: &'n str,
    /// How well the abbreviation stands for it, up to 1.
    pub(crate) quality: f32,
}

/// How an abbreviation ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AbbreviationEnd {
    /// With what the name ends with, as 委 of 委员会.
    Kind,
    /// Before that: 发改.
    Anywhere,
}

/// What an abbreviation stands for in a run of Chinese characters, if it may stand for it and is no part of it.
pub(crate) fn abbreviated<'n>(
    name: &'n str,
    abbreviation: &str,
    end: AbbreviationEnd,
) -> Option<Abbreviated<'n>> {
    let typed: Vec<char> = abbreviation.chars().collect();
    let may_be = typed.len() > 1 && typed.len() < name.chars().count();
    let is_there = |typed: &char| PARTICLES.contains(*typed) || name.contains(*typed);
    if !may_be || name.contains(abbreviation) || !typed.iter().all(is_there) {
        return None;
    }
    let words: Vec<Vec<char>> = segment_finely(name)
        .into_iter()
        .map(|word| word.chars().collect())
        .collect();
    let is = |own: char, typed: char| own == typed;
    Alignment {
        words: &words,
        end,
        is: &is,
    }
    .abbreviated(name, &typed)
}

/// The same of the first letters of an abbreviation by its sounds: fgw of 发改委.
pub(crate) fn abbreviated_to_letters<'n>(name: &'n str, letters: &str) -> Option<Abbreviated<'n>> {
    let typed: Vec<char> = letters.chars().collect();
    let words = segment_finely(name).into_iter();
    let words: Vec<Vec<char>> = words.map(|word| word.chars().collect()).collect();
    let is = |own: char, typed: char| initial(own) == Some(typed);
    Alignment {
        words: &words,
        end: AbbreviationEnd::Kind,
        is: &is,
    }
    .abbreviated(name, &typed)
}

/// The first letters of the abbreviations of a name by their sounds: some of its words in their order, the first one whole
/// or by its first character, and what it ends with.
pub(crate) fn initials_of_abbreviations(name: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (_, run) in script_runs(name)
        .into_iter()
        .filter(|(script, _)| *script == Script::Han)
    {
        let words = segment_finely(&name[run]).into_iter();
        let words = words.filter(|word| !PARTICLES.contains(word));
        let words: Vec<String> = words.filter_map(initials_of).collect();
        let from = words.len().saturating_sub(MOST_WORDS_ABBREVIATED);
        if let [words @ .., last] = &words[from..] {
            add_initials(words, last, &mut all);
            // 办公 and 室 may be cut apart.
            if let [words @ .., before] = words
                && last.len() == 1
            {
                add_initials(words, before, &mut all);
            }
        }
    }
    all
}

/// Adds the first letters of abbreviations that end with a word, or the last character of it, and take up to two between
/// that and the first one that they take.
fn add_initials(words: &[String], last: &str, all: &mut Vec<String>) {
    let ends: HashSet<&str> = [&last[..1], &last[last.len() - 1..]].into();
    for (start, first) in words.iter().enumerate() {
        let between: Vec<&str> = words[start + 1..].iter().map(|word| &word[..1]).collect();
        let mut middles = vec![String::new()];
        for (at, one) in between.iter().enumerate() {
            middles.push((*one).to_owned());
            if between.len() < MOST_WORDS_FOR_TWO {
                middles.extend(between[at + 1..].iter().map(|next| format!("{one}{next}")));
            }
        }
        // 吉林省 is 吉 or 吉林.
        let beginnings: HashSet<&str> = [&first[..1], &first[..first.len().min(2)], first].into();
        for begun in beginnings {
            for end in &ends {
                all.extend(middles.iter().map(|middle| format!("{begun}{middle}{end}")));
            }
        }
    }
}

/// The first letters of the sounds of characters.
fn initials_of(word: &str) -> Option<String> {
    word.chars().map(initial).collect()
}

fn initial(han: char) -> Option<char> {
    let letter = syllable(han)?.chars().next()?;
    letter.is_ascii_lowercase().then_some(letter)
}

/// What an abbreviation takes of the words of a name.
#[derive(Debug, Clone, Copy)]
struct Taken {
    words: usize,
    cost: f32,
}

struct Alignment<'w> {
    words: &'w [Vec<char>],
    end: AbbreviationEnd,
    /// Whether a character of the name is what was typed.
    is: &'w dyn Fn(char, char) -> bool,
}

impl Alignment<'_> {
    fn abbreviated<'n>(&self, name: &'n str, typed: &[char]) -> Option<Abbreviated<'n>> {
        // The later it begins, the fewer words are passed over.
        let starts = (0..self.words.len()).rev();
        let found = starts.filter_map(|start| Some((start, self.taken(start, typed)?)));
        let (start, taken) =
            found.min_by(|(_, one), (_, other)| one.cost.total_cmp(&other.cost))?;
        // Of one word alone, nothing is abbreviated that could be told from another word.
        if taken.words < 2 {
            return None;
        }
        let [least, most] = QUALITIES;
        let before = self.words[..start].iter().flatten();
        let before: usize = before.map(|han| han.len_utf8()).sum();
        let share = taken.words as f32 / (taken.words as f32 + taken.cost);
        Some(Abbreviated {
            name: &name[before..],
            quality: least + (most - least) * share,
        })
    }

    /// The least costly way in which characters are taken of the words from one on, something of this one.
    fn taken(&self, word: usize, typed: &[char]) -> Option<Taken> {
        let own = self.words.get(word)?;
        let takings = self.takings(own, typed);
        let all = takings.filter_map(|(count, cost)| {
            let rest = self.rest(word + 1, &typed[count..])?;
            Some(Taken {
                words: rest.words + 1,
                cost: rest.cost + cost,
            })
        });
        all.min_by(|one, other| one.cost.total_cmp(&other.cost))
    }

    /// The same of the words behind one that is taken.
    fn rest(&self, from: usize, typed: &[char]) -> Option<Taken> {
        if typed.is_empty() {
            return self.is_end(from).then_some(Taken {
                words: 0,
                cost: 0.0,
            });
        }
        if PARTICLES.contains(typed[0])
            && let Some(taken) = self.rest(from, &typed[1..])
        {
            return Some(taken);
        }
        let mut passed = 0.0;
        let mut best: Option<Taken> = None;
        for word in from..self.words.len() {
            if let Some(taken) = self.taken(word, typed) {
                let cost = taken.cost + passed;
                if best.is_none_or(|best| cost < best.cost) {
                    best = Some(Taken { cost, ..taken });
                }
            }
            if !is_particle(&self.words[word]) {
                passed += PASSES_OVER;
            }
        }
        best
    }

    /// Whether an abbreviation may end before this word: at the end, or before the last character, as in 委员会.
    fn is_end(&self, word: usize) -> bool {
        let rest = &self.words[word..];
        self.end == AbbreviationEnd::Anywhere
            || rest.is_empty()
            || matches!(rest, [last] if last.len() == 1 && word > 0)
    }

    /// How many of the characters may be taken of a word, and at what cost: all of it, its first ones, its last one, or its
    /// first and its last one where it is longer than these, as of 管理局.
    fn takings(&self, word: &[char], typed: &[char]) -> impl Iterator<Item = (usize, f32)> {
        let is = |own: Option<&char>, typed: Option<&char>| {
            own.zip(typed)
                .is_some_and(|(own, typed)| (self.is)(*own, *typed))
        };
        let common = word.iter().zip(typed);
        let common = common
            .take_while(|(own, typed)| (self.is)(**own, **typed))
            .count();
        let has_end = common == 0 && word.len() > 1 && is(word.last(), typed.first());
        let beginnings = (1..=common).rev().map(|count| (count, 0.0));
        let has_both = common == 1 && word.len() > 2 && is(word.last(), typed.get(1));
        let both = has_both.then_some((2, TAKES_END));
        let ends = has_end.then_some((1, TAKES_END));
        both.into_iter().chain(beginnings).chain(ends)
    }
}

fn is_particle(word: &[char]) -> bool {
    matches!(word, [han] if PARTICLES.contains(*han))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_of<'n>(name: &'n str, typed: &str) -> Option<&'n str> {
        abbreviated(name, typed, AbbreviationEnd::Kind).map(|found| found.name)
    }

    #[test]
    fn names_are_abbreviated_word_by_word() {
        for (typed, name, whole) in [
            ("港渔委", "滨海港口和渔业发展委员会", "港口和渔业发展委员会"),
            (
                "国产委",
                "省政府国有产业监督管理委员会",
                "国有产业监督管理委员会",
            ),
            ("渔监局", "国家渔业监督管理总局", "渔业监督管理总局"),
            ("渔管局", "国家渔业管理局", "渔业管理局"),
            ("国家港渔委", "国家港口与渔业委员会", "国家港口与渔业委员会"),
            ("港口渔业委", "国家港口与渔业委员会", "港口与渔业委员会"),
            ("组织部", "组织人事部", "组织人事部"),
        ] {
            assert_eq!(name_of(name, typed), Some(whole), "{typed}");
        }
    }

    #[test]
    fn what_is_written_or_means_something_else_is_no_abbreviation() {
        for (typed, name) in [
            ("人事部", "组织人事部"),
            ("港口", "港口和渔业委员会"),
            ("渔港委", "港口和渔业委员会"),
            ("港渔局", "港口和渔业委员会"),
            ("港渔", "港口和渔业委员会"),
        ] {
            assert_eq!(name_of(name, typed), None, "{typed}");
        }
        let anywhere = abbreviated("港口和渔业委员会", "港渔", AbbreviationEnd::Anywhere);
        assert!(anywhere.is_some());
    }

    #[test]
    fn the_more_is_taken_the_better() {
        let quality = |typed: &str| {
            let name = "国家港口和渔业监督管理总局";
            abbreviated(name, typed, AbbreviationEnd::Kind).map(|found| found.quality)
        };
        assert!(quality("国家港渔总局") > quality("国渔局"));
        assert!(quality("渔监局") < quality("渔业监管局"));
    }
}
