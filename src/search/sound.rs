//! Names as people spell them by ear: Chinese ones in pinyin or by its first letters, romanized ones as one word.

use super::fold::{fold, is_han};
use super::words::{Script, runs, segments, short_segments};
use crate::text::{family_name, syllable};

/// How much of a name a spelling stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Extent {
    /// All of it, by its sounds.
    Whole,
    /// All of it, by its first letters.
    Initials,
    /// From the beginning of one of its words to its end.
    Tail,
    /// One of its words.
    Word,
    /// From the beginning of one of its words to its end, by first letters.
    TailInitials,
}

/// Words of which nobody takes the first letter.
const SMALL_WORDS: &[&str] = &[
    "of", "the", "and", "for", "in", "on", "to", "a", "an", "at", "by",
];

/// The spellings of a name, each with its extent. `is_person` tells how the first characters of a Chinese name are
/// read and which words of a romanized one change places.
pub fn spellings(name: &str, is_person: bool) -> Vec<(String, Extent)> {
    let folded = fold(name);
    let runs = runs(&folded);
    let mut spellings = Vec::new();
    for (script, range) in &runs {
        if *script == Script::Han {
            of_han(&folded[range.clone()], is_person, &mut spellings);
        }
    }
    let words: Vec<&str> = runs
        .iter()
        .filter(|(script, _)| *script == Script::Letters)
        .map(|(_, range)| &folded[range.clone()])
        .collect();
    if is_person {
        of_person(&words, &mut spellings);
    } else {
        acronyms(&words, &mut spellings);
    }
    spellings.sort();
    spellings.dedup_by(|later, first| later.0 == first.0);
    spellings
}

/// The sounds of a run of Chinese characters, in one word; `None` where one of them has no reading.
pub fn sounds(run: &str) -> Option<Vec<&'static str>> {
    run.chars().map(syllable).collect()
}

/// The sounds of each word of a run of Chinese characters that has two of them or more, as one word.
pub fn word_sounds(run: &str) -> impl Iterator<Item = String> {
    let words = segments(run).into_iter();
    let words = words.filter(|word| word.chars().nth(1).is_some());
    words.filter_map(|word| Some(sounds(word)?.concat().replace('ü', "u")))
}

/// Whether runs of Chinese characters, by their syllables, have a row that sounds like this.
pub fn has_sound(runs: &[Vec<&str>], sound: &str) -> bool {
    runs.iter().any(|syllables| {
        let mut starts = 0..syllables.len();
        starts.any(|start| begins_with_all(&syllables[start..], sound))
    })
}

/// Whether the first syllables, taken whole, are this sound.
fn begins_with_all(syllables: &[&str], sound: &str) -> bool {
    let mut rest = sound;
    for syllable in syllables {
        if rest.is_empty() {
            break;
        }
        let plain = rest.strip_prefix(syllable);
        let behind = match syllable.contains('ü') {
            true => plain.or_else(|| rest.strip_prefix(&*syllable.replace('ü', "u"))),
            false => plain,
        };
        let Some(behind) = behind else {
            return false;
        };
        rest = behind;
    }
    rest.is_empty()
}

/// What people make of the words of a run of Chinese characters: their first characters in a row, and that with the
/// last one of all, such as 计财部 of 计划财务部. As many characters as `most` stand together.
pub fn contractions(run: &str, most: usize) -> Vec<String> {
    let words = short_segments(run);
    let firsts: Vec<char> = words
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    let last = words
        .last()
        .and_then(|word| word.chars().nth(1).and(word.chars().last()));
    let is_long = |word: &&str| word.chars().nth(1).is_some();
    let mut contractions = Vec::new();
    for start in 0..firsts.len() {
        for end in start + 2..=firsts.len().min(start + most) {
            if !words[start..end].iter().any(is_long) {
                continue;
            }
            let contraction: String = firsts[start..end].iter().collect();
            let ended = last.filter(|_| end == firsts.len() && end - start < most);
            contractions.extend(ended.map(|last| format!("{contraction}{last}")));
            contractions.push(contraction);
        }
    }
    contractions
}

/// The same text without the digits that stand for tones: ban4gong1ting1 is bangongting.
pub fn without_tones(folded: &str) -> String {
    let mut plain = folded.to_owned();
    for (script, range) in runs(folded).into_iter().rev() {
        let word = &folded[range.clone()];
        let is_spelled = word.starts_with(|first: char| first.is_ascii_lowercase())
            && word.ends_with(is_tone)
            && word
                .split(is_tone)
                .all(|syllable| syllable.bytes().all(|letter| letter.is_ascii_lowercase()));
        if script == Script::Letters && is_spelled {
            plain.replace_range(range, &word.replace(is_tone, ""));
        }
    }
    plain
}

fn is_tone(character: char) -> bool {
    matches!(character, '1'..='5')
}

/// A text as it is compared with spellings: letters alone, without the digits that stand for tones.
pub fn spelled(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphabetic() && !is_han(*letter))
        .collect()
}

fn of_han(run: &str, is_person: bool, spellings: &mut Vec<(String, Extent)>) {
    let Some(syllables) = sounds(run).filter(|syllables| syllables.len() > 1) else {
        return;
    };
    add(&syllables, Extent::Whole, Extent::Initials, spellings);
    if is_person {
        if let Some((family, given)) = family_name(run)
            && let Some(given) = sounds(given)
        {
            let read = [vec![family], given.clone()].concat();
            add(&read, Extent::Whole, Extent::Initials, spellings);
            let turned = [given.clone(), vec![family]].concat();
            add(&turned, Extent::Whole, Extent::TailInitials, spellings);
            add(&given, Extent::Tail, Extent::TailInitials, spellings);
        }
        return;
    }
    let mut start = 0;
    for word in short_segments(run) {
        let end = start + word.chars().count();
        if start > 0 {
            add(
                &syllables[start..],
                Extent::Tail,
                Extent::TailInitials,
                spellings,
            );
        }
        if end - start > 1 {
            add(
                &syllables[start..end],
                Extent::Word,
                Extent::TailInitials,
                spellings,
            );
        }
        start = end;
    }
}

/// Adds the sounds of characters in one word, and their first letters where there are several.
fn add(syllables: &[&str], sounds: Extent, letters: Extent, spellings: &mut Vec<(String, Extent)>) {
    let joined = syllables.concat();
    if joined.contains('ü') {
        for typed in ["u", "v", "yu"] {
            spellings.push((joined.replace('ü', typed), sounds));
        }
    } else {
        spellings.push((joined, sounds));
    }
    if syllables.len() > 1 {
        let initials = syllables
            .iter()
            .filter_map(|syllable| syllable.chars().next());
        spellings.push((initials.collect::<String>().replace('ü', "l"), letters));
    }
}

/// A romanized name as one word, with either of its ends first.
fn of_person(words: &[&str], spellings: &mut Vec<(String, Extent)>) {
    let [first, rest @ ..] = words else {
        return;
    };
    if rest.is_empty() || words.len() > 5 {
        return;
    }
    spellings.push((words.concat(), Extent::Whole));
    spellings.push((format!("{}{first}", rest.concat()), Extent::Whole));
    if let [.., last] = rest {
        let front = &words[..words.len() - 1];
        spellings.push((format!("{last}{}", front.concat()), Extent::Whole));
    }
    spellings.push((rest.concat(), Extent::Tail));
    spellings.push(((*first).to_owned(), Extent::Word));
}

/// The first letters of the words of a name of three words or more.
fn acronyms(words: &[&str], spellings: &mut Vec<(String, Extent)>) {
    let initials = |words: &mut dyn Iterator<Item = &&str>| -> String {
        words.filter_map(|word| word.chars().next()).collect()
    };
    let all = initials(&mut words.iter());
    let great = initials(&mut words.iter().filter(|word| !SMALL_WORDS.contains(word)));
    for acronym in [all, great] {
        if acronym.chars().count() >= 3 {
            spellings.push((acronym, Extent::Initials));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(name: &str, is_person: bool, typed: &str) -> Option<Extent> {
        let all = spellings(name, is_person);
        all.into_iter()
            .find(|(spelling, _)| spelling == typed)
            .map(|(_, extent)| extent)
    }

    #[test]
    fn bodies_are_spelled_by_sounds_and_first_letters() {
        assert_eq!(extent("办公厅", false, "bangongting"), Some(Extent::Whole));
        assert_eq!(extent("办公厅", false, "bgt"), Some(Extent::Initials));
        assert_eq!(extent("中国科协", false, "zgkx"), Some(Extent::Initials));
        assert_eq!(extent("中国科协", false, "kexie"), Some(Extent::Tail));
        let english = "China Association for Science and Technology";
        assert_eq!(extent(english, false, "cast"), Some(Extent::Initials));
    }

    #[test]
    fn tones_are_left_out() {
        assert_eq!(
            without_tones("hu4 zhao4 ban4gong1ting1"),
            "hu zhao bangongting"
        );
        assert_eq!(
            without_tones("5g 2026 a7 article14x"),
            "5g 2026 a7 article14x"
        );
    }

    #[test]
    fn words_are_contracted_to_their_first_characters() {
        let contracted = contractions("计划财务部", 4);
        assert!(contracted.contains(&"计财部".to_owned()), "{contracted:?}");
        let day = [sounds("全国科普日活动").unwrap_or_default()];
        assert!(has_sound(&day, "kepuri"));
        assert!(!has_sound(&day, "epuri"));
        assert!(!has_sound(&day, "kep"));
    }

    #[test]
    fn people_are_spelled_in_either_order() {
        for typed in ["renfujun", "fujunren"] {
            assert_eq!(
                extent("Ren Fujun", true, typed),
                Some(Extent::Whole),
                "{typed}"
            );
            assert_eq!(
                extent("任福君", true, typed),
                Some(Extent::Whole),
                "{typed}"
            );
        }
        assert_eq!(extent("曾庆红", true, "zengqinghong"), Some(Extent::Whole));
        assert_eq!(extent("解振华", true, "xiezhenhua"), Some(Extent::Whole));
        assert_eq!(extent("单霁翔", true, "shanjixiang"), Some(Extent::Whole));
        assert_eq!(extent("吕布", true, "lvbu"), Some(Extent::Whole));
    }
}
