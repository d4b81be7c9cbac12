//! How Chinese names are abbreviated: characters in their order, mostly the first of a word, some words whole and others
//! left out, and at the end what tells which kind of body it is. 发改委 is 国家发展和改革委员会, 网信办 国家互联网信息办公室.

use super::tokenizer::segment_finely;

/// Between the words of a name, and taken by no abbreviation.
const PARTICLES: &str = "和与及暨";
/// What the least and the fullest abbreviation of a name count for.
const QUALITIES: [f32; 2] = [0.7, 0.88];
/// What it costs an abbreviation to take the end of a word instead of its beginning, and to pass over a word.
const TAKES_END: f32 = 0.5;
const PASSES_OVER: f32 = 1.0;
/// How many characters an abbreviation has at most.
pub(crate) const LONGEST_ABBREVIATION: usize = 8;

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
    let alignment = Alignment { words: &words, end };
    // The later it begins, the fewer words are passed over.
    let starts = (0..words.len()).rev();
    let found = starts.filter_map(|start| Some((start, alignment.taken(start, &typed)?)));
    let (start, taken) = found.min_by(|(_, one), (_, other)| one.cost.total_cmp(&other.cost))?;
    // Of one word alone, nothing is abbreviated that could be told from another word.
    if taken.words < 2 {
        return None;
    }
    let [least, most] = QUALITIES;
    let before: usize = words[..start]
        .iter()
        .flatten()
        .map(|han| han.len_utf8())
        .sum();
    let share = taken.words as f32 / (taken.words as f32 + taken.cost);
    Some(Abbreviated {
        name: &name[before..],
        quality: least + (most - least) * share,
    })
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
}

impl Alignment<'_> {
    /// The least costly way in which characters are taken of the words from one on, something of this one.
    fn taken(&self, word: usize, typed: &[char]) -> Option<Taken> {
        let own = self.words.get(word)?;
        let takings = takings(own, typed);
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
}

fn is_particle(word: &[char]) -> bool {
    matches!(word, [han] if PARTICLES.contains(*han))
}

/// How many of the characters may be taken of a word, and at what cost: all of it, its first ones, its last one, or its first
/// and its last one where it is longer than these, as of 管理局.
fn takings(word: &[char], typed: &[char]) -> impl Iterator<Item = (usize, f32)> {
    let common = word.iter().zip(typed);
    let common = common.take_while(|(own, typed)| own == typed).count();
    let has_end = common == 0 && word.len() > 1 && word.last() == typed.first();
    let beginnings = (1..=common).rev().map(|count| (count, 0.0));
    let has_both = common == 1 && word.len() > 2 && word.last() == typed.get(1);
    let both = has_both.then_some((2, TAKES_END));
    let ends = has_end.then_some((1, TAKES_END));
    both.into_iter().chain(beginnings).chain(ends)
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
