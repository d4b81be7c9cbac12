//! Names as people spell them by ear: Chinese ones in pinyin or by its first letters, romanized ones as one word. No
//! dictionary has the names of people, so they are found by their sounds.

use std::ops::{Range, RangeInclusive};

use super::normalization::fold;
use super::tokenizer::{Script, script_runs, segment, segment_finely};
use crate::text::{family_name, readings, syllable};

/// A way to spell a name, in letters without spaces.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spelling {
    pub(crate) letters: String,
    pub(crate) extent: Extent,
}

/// How much of a name a spelling stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Extent {
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
    /// All of somebody's name in letters, by the first ones of three words or more: AOC.
    PersonInitials,
    /// Somebody's family name whole, and the first letters of the others before or behind it: zhouwb, tcruz.
    FamilyAndInitials,
    /// What a name is of, or on, by its first letters: HELP of a Committee on Health, Education, Labor and Pensions.
    ObjectInitials,
}

impl Extent {
    /// Whether it is made of first letters.
    pub(crate) fn is_of_initials(self) -> bool {
        matches!(
            self,
            Self::Initials
                | Self::TailInitials
                | Self::PersonInitials
                | Self::FamilyAndInitials
                | Self::ObjectInitials
        )
    }

    /// Whether it is looked up among the first letters of people, since nearly any letters are somebody's.
    pub(crate) fn is_of_person_initials(self) -> bool {
        matches!(self, Self::PersonInitials | Self::FamilyAndInitials)
    }

    /// What a spelling counts for.
    pub(crate) fn quality(self) -> f32 {
        match self {
            Self::Whole => 1.0,
            Self::Initials => 0.95,
            Self::Tail => 0.85,
            Self::ObjectInitials => 0.92,
            Self::PersonInitials | Self::FamilyAndInitials => 0.8,
            Self::Word => 0.75,
            Self::TailInitials => 0.65,
        }
    }
}

/// Words of which nobody takes the first letter.
pub(crate) const SMALL_WORDS: &[&str] = &[
    "of", "the", "and", "for", "in", "on", "to", "a", "an", "at", "by",
];

/// The spellings of a name. `is_person` tells how the first characters of a Chinese name are read and which words of a
/// romanized one change places.
pub(crate) fn spellings(name: &str, is_person: bool) -> Vec<Spelling> {
    let folded = fold(name);
    let runs = script_runs(&folded);
    let mut spellings = Vec::new();
    for (script, range) in &runs {
        if *script == Script::Han {
            add_of_han(&folded[range.clone()], is_person, &mut spellings);
        }
    }
    let in_letters = runs.iter();
    let in_letters = in_letters.filter(|(script, _)| *script == Script::Letters);
    let ranges: Vec<Range<usize>> = in_letters.map(|(_, range)| range.clone()).collect();
    let words: Vec<&str> = ranges.iter().map(|range| &folded[range.clone()]).collect();
    add_joined_words(&folded, &ranges, &mut spellings);
    if is_person {
        add_of_romanized_person(&words, &mut spellings);
    } else {
        add_acronyms(&words, &mut spellings);
        // State-owned is one word to some.
        let firsts = ranges.iter().zip(&words);
        let firsts = firsts.filter(|(range, _)| !folded[..range.start].ends_with('-'));
        let firsts: Vec<&str> = firsts.map(|(_, word)| *word).collect();
        if firsts.len() < words.len() {
            add_acronyms(&firsts, &mut spellings);
        }
    }
    spellings.sort();
    spellings.dedup_by(|later, first| later.letters == first.letters);
    spellings
}

fn add_of_han(run: &str, is_person: bool, spellings: &mut Vec<Spelling>) {
    let Some(syllables) = syllables_of(run).filter(|syllables| syllables.len() > 1) else {
        return;
    };
    add(&syllables, Extent::Whole, Extent::Initials, spellings);
    if is_person {
        if run.chars().nth(*NAME_LENGTHS.end()).is_some() {
            // A name of another language, whose characters are read in any of their ways.
            let sounds = sounds_of_name(run).into_iter();
            spellings.extend(sounds.map(|sound| Spelling {
                letters: sound.replace('ü', "u"),
                extent: Extent::Whole,
            }));
        }
        if let Some((family, given)) = family_name(run)
            && let Some(given) = syllables_of(given)
        {
            let whole = [vec![family], given.clone()].concat();
            add(&whole, Extent::Whole, Extent::Initials, spellings);
            let turned = [given.clone(), vec![family]].concat();
            add(&turned, Extent::Whole, Extent::TailInitials, spellings);
            add(&given, Extent::Tail, Extent::TailInitials, spellings);
            if given.len() > 1 {
                add_family_and_initials(&family.replace('ü', "u"), &given, spellings);
            }
        }
        return;
    }
    let mut start = 0;
    for word in segment_finely(run) {
        let end = start + word.chars().count();
        if start > 0 {
            let tail = &syllables[start..];
            add(tail, Extent::Tail, Extent::TailInitials, spellings);
        }
        if end - start > 1 {
            let word = &syllables[start..end];
            add(word, Extent::Word, Extent::TailInitials, spellings);
        }
        start = end;
    }
}

/// Adds words without a space between them as one: the R(AD)S inspector is one of rads.
fn add_joined_words(folded: &str, words: &[Range<usize>], spellings: &mut Vec<Spelling>) {
    let is_joined = |one: &Range<usize>, next: &Range<usize>| {
        !folded[one.end..next.start].contains(char::is_whitespace)
    };
    for together in words.chunk_by(is_joined).filter(|row| row.len() > 1) {
        let letters = together.iter().map(|word| &folded[word.clone()]).collect();
        let extent = Extent::Word;
        spellings.push(Spelling { letters, extent });
    }
}

/// Of how many words a name is made at most whose words change places.
const MOST_WORDS_OF_PERSON: usize = 5;

/// Adds syllables as one word, and their first letters where there are several.
fn add(syllables: &[&str], whole: Extent, initials: Extent, spellings: &mut Vec<Spelling>) {
    let joined = syllables.concat();
    let typed: &[&str] = match joined.contains('ü') {
        true => &["u", "v", "yu"],
        false => &[""],
    };
    spellings.extend(typed.iter().map(|typed| Spelling {
        letters: joined.replace('ü', typed),
        extent: whole,
    }));
    if syllables.len() > 1 {
        let firsts = syllables
            .iter()
            .filter_map(|syllable| syllable.chars().next());
        spellings.push(Spelling {
            letters: firsts.collect::<String>().replace('ü', "l"),
            extent: initials,
        });
    }
}

/// A romanized name as one word, with either of its ends first.
fn add_of_romanized_person(words: &[&str], spellings: &mut Vec<Spelling>) {
    let [first, rest @ .., last] = words else {
        return;
    };
    if words.len() > MOST_WORDS_OF_PERSON {
        // The syllables of a long name, as a sort key has them.
        let (letters, extent) = (words.concat(), Extent::Whole);
        spellings.push(Spelling { letters, extent });
        return;
    }
    add_family_and_initials(last, &[first], spellings);
    if let (family, [], given) = (first, rest, syllables_in(last))
        && given.len() > 1
    {
        add_family_and_initials(family, &given, spellings);
    }
    let without_first = words[1..].concat();
    let without_last = format!("{first}{}", rest.concat());
    for (letters, extent) in [
        (words.concat(), Extent::Whole),
        (format!("{without_first}{first}"), Extent::Whole),
        (format!("{last}{without_last}"), Extent::Whole),
        (without_first, Extent::Tail),
        ((*first).to_owned(), Extent::Word),
        (initials(words), Extent::PersonInitials),
    ] {
        let is_initials = extent == Extent::PersonInitials;
        if !is_initials || words.len() >= LEAST_INITIALS {
            spellings.push(Spelling { letters, extent });
        }
    }
}

/// A family name with the first letters of the other names, as accounts are called.
fn add_family_and_initials(family: &str, others: &[&str], spellings: &mut Vec<Spelling>) {
    let initials = initials(others);
    let all = [format!("{family}{initials}"), format!("{initials}{family}")];
    spellings.extend(all.map(|letters| Spelling {
        letters,
        extent: Extent::FamilyAndInitials,
    }));
}

/// The syllables of a given name in pinyin, which begin with the consonants before a vowel: wenbiao is wen and biao.
fn syllables_in(name: &str) -> Vec<&str> {
    let is_vowel = |letter: &u8| b"aeiouv".contains(letter);
    let letters = name.as_bytes();
    let starts = (1..letters.len()).filter(|&at| {
        let vowel = match &letters[at..] {
            [b'z' | b'c' | b's', b'h', vowel, ..] | [_, vowel, ..] => vowel,
            _ => return false,
        };
        let is_second = letters[at] == b'h' && b"zcs".contains(&letters[at - 1]);
        name.is_char_boundary(at) && !is_vowel(&letters[at]) && is_vowel(vowel) && !is_second
    });
    let starts: Vec<usize> = [0].into_iter().chain(starts).chain([name.len()]).collect();
    let parts = starts.windows(2);
    parts.map(|part| &name[part[0]..part[1]]).collect()
}

/// How many first letters stand for a name at least.
const LEAST_INITIALS: usize = 3;

fn initials(words: &[&str]) -> String {
    let firsts = words.iter().filter_map(|word| word.chars().next());
    firsts.collect()
}

/// What stands before the object of a name.
const BEFORE_OBJECTS: &[&str] = &["of", "on", "for"];

/// The first letters of the words of a name of three words or more, with or without what it is of: SASAC is of the State
/// Council. An article before a name is no part of it.
fn add_acronyms(words: &[&str], spellings: &mut Vec<Spelling>) {
    let words = words.strip_prefix(&["the"]).unwrap_or(words);
    let last_of = words.iter().rposition(|word| *word == "of");
    let without_last_of = last_of.map(|end| (&words[..end], Extent::Initials));
    let object = words.iter().position(|word| BEFORE_OBJECTS.contains(word));
    let object = object.map(|before| (&words[before + 1..], Extent::ObjectInitials));
    let all = [(words, Extent::Initials)].into_iter();
    for (words, extent) in all.chain(without_last_of).chain(object) {
        let without = |small: &[&str]| -> Vec<&str> {
            let great = words.iter().filter(|word| !small.contains(word));
            great.copied().collect()
        };
        for words in [words, &without(&["and"]), &without(SMALL_WORDS)] {
            if words.len() >= LEAST_INITIALS {
                let letters = initials(words);
                spellings.push(Spelling { letters, extent });
            }
        }
    }
}

/// How many sounds a word has at least for another one to be heard as it.
const LEAST_HEARD: usize = 2;
/// From how many letters on a word of a name is known by its sounds.
const LEAST_LETTERS_HEARD: usize = 4;

/// The consonants of a word as they are heard, in which ways of writing a name agree: Jeffries is Jeffreys. `None` of what
/// has too few of them, or is no word in plain letters.
pub(crate) fn sound_key(word: &str) -> Option<String> {
    let is_plain = word.bytes().all(|letter| letter.is_ascii_lowercase());
    if !is_plain || word.len() < LEAST_LETTERS_HEARD {
        return None;
    }
    let word = word.replace("ph", "f");
    let letters = word.as_bytes();
    let mut key = String::new();
    let mut before = b' ';
    for (at, letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied().unwrap_or(b' ');
        let sound = match letter {
            b'c' if b"eiy".contains(&next) => b's',
            b'c' | b'q' | b'x' => b'k',
            b'g' if at == 0 && b"ei".contains(&next) => b'j',
            b'z' => b's',
            b'v' => b'f',
            b'a' | b'e' | b'i' | b'o' | b'u' if at == 0 => b'a',
            b'h' | b'w' | b'y' if at == 0 => *letter,
            b'a' | b'e' | b'i' | b'o' | b'u' | b'h' | b'w' | b'y' => b' ',
            other => *other,
        };
        if sound != b' ' && sound != before {
            key.push(char::from(sound));
        }
        // A silent letter does not part two that sound alike: ckh is one sound.
        if *letter != b'h' {
            before = sound;
        }
    }
    (key.len() >= LEAST_HEARD).then_some(key)
}

/// The usual syllables of a run of Chinese characters; `None` where one of them has none.
pub(crate) fn syllables_of(run: &str) -> Option<Vec<&'static str>> {
    run.chars().map(syllable).collect()
}

/// The sounds of a Chinese character in letters alone.
pub(crate) fn plain_readings(character: char) -> impl Iterator<Item = String> {
    let readings = readings(character).into_iter();
    readings.map(|reading| reading.replace('ü', "u"))
}

/// The same of what was typed: who has no ü types v, or u.
pub(crate) fn plain_letters(typed: &str) -> String {
    typed.replace(['ü', 'v'], "u")
}

/// The sounds of each word of a run of Chinese characters that has two of them or more, as one word.
pub(crate) fn sounds_of_words(run: &str) -> impl Iterator<Item = String> {
    let words = segment(run).into_iter();
    let words = words.filter(|word| word.chars().nth(1).is_some());
    words.filter_map(|word| Some(syllables_of(word)?.concat().replace('ü', "u")))
}

/// Whether one of several rows of syllables has some in a row that sound like this.
pub(crate) fn has_sound(rows: &[Vec<&str>], sound: &str) -> bool {
    rows.iter().any(|syllables| {
        let mut starts = 0..syllables.len();
        starts.any(|start| is_sound_of_first(&syllables[start..], sound))
    })
}

/// Whether the first syllables, taken whole, are this sound.
fn is_sound_of_first(syllables: &[&str], sound: &str) -> bool {
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

/// The same text without the digits that stand for tones: ban4gong1ting1 is bangongting.
pub(crate) fn without_tones(folded: &str) -> String {
    let mut plain = folded.to_owned();
    for (script, range) in script_runs(folded).into_iter().rev() {
        let word = &folded[range.clone()];
        let syllables = word.strip_suffix(is_tone).unwrap_or_default();
        if script == Script::Letters && syllables.split(is_tone).all(may_be_syllable) {
            plain.replace_range(range, &word.replace(is_tone, ""));
        }
    }
    plain
}

/// Whether letters may be a syllable: a code such as q42 or q5 has no vowel before a digit, or a row of them.
fn may_be_syllable(letters: &str) -> bool {
    let is_lower_case = |letter: u8| letter.is_ascii_lowercase();
    letters.bytes().all(is_lower_case) && letters.contains(['a', 'e', 'i', 'o', 'u', 'v'])
}

fn is_tone(character: char) -> bool {
    matches!(character, '1'..='5')
}

/// What a word in a run of Chinese characters may mean beside itself, since the run may be cut into words otherwise, or
/// be a name of which one has heard the sound.
#[derive(Debug, Clone, Default)]
pub(crate) struct HanContext {
    /// The whole run, and what of it is between phrases and names that are known.
    pub(crate) rows: Vec<String>,
    /// How these rows may sound.
    pub(crate) row_sounds: Vec<String>,
    /// How they may sound with one character that was taken for another one of nearly the same sound.
    pub(crate) slip_sounds: Vec<String>,
    /// How the names sound with which the run may begin or end, of which the word is part.
    pub(crate) name_sounds: Vec<String>,
    /// The word with its neighbours.
    pub(crate) with_neighbours: Option<String>,
}

/// Of how many characters the names are made that a longer run may begin or end with.
const NAME_LENGTHS: RangeInclusive<usize> = 2..=4;
/// In how many ways a name is read at most.
const MOST_READINGS: usize = 12;

/// Of how many characters what is between phrases is heard as a name, and a slip is looked for in one: of two, most sound
/// like some other word.
const HEARD: RangeInclusive<usize> = 3..=12;

impl HanContext {
    /// What is around a word in a run, and in the part of it that is between known phrases.
    pub(crate) fn new(word: &str, run: &str, part: &str) -> Self {
        let mut rows = vec![run.to_owned()];
        if part != run && part.chars().nth(1).is_some() {
            rows.push(part.to_owned());
        }
        let is_heard = |row: &&String| *row == run || HEARD.contains(&row.chars().count());
        let heard = rows.iter().filter(is_heard);
        let sounds = heard.flat_map(|row| sounds_of_run(row));
        let slips = rows.iter().flat_map(|row| slip_sounds(row));
        let context = Self {
            row_sounds: sounds.collect(),
            slip_sounds: slips.collect(),
            rows,
            ..Self::default()
        };
        let Some(start) = run.find(word) else {
            return context;
        };
        let end = start + word.len();
        let names = names_at_ends(run).filter(|name| name.start <= start && end <= name.end);
        Self {
            name_sounds: names.flat_map(|name| sounds_of_run(&run[name])).collect(),
            with_neighbours: Some(with_neighbours(run, start..end).to_owned()),
            ..context
        }
    }
}

/// How a row of characters sounds with one of them in a sound that people take for that of another: 礼兵处 is libinchu, too.
fn slip_sounds(row: &str) -> Vec<String> {
    // Most runs that are longer are no name.
    let is_long = row.chars().nth(*HEARD.end()).is_some();
    let syllables = syllables_of(row).filter(|all| all.len() >= *HEARD.start());
    let Some(syllables) = syllables.filter(|_| !is_long) else {
        return Vec::new();
    };
    let slips = (0..syllables.len()).flat_map(|place| {
        let alike = syllables_like(syllables[place]).into_iter();
        let (before, behind) = (syllables[..place].concat(), syllables[place + 1..].concat());
        alike.map(move |other| format!("{before}{other}{behind}").replace('ü', "u"))
    });
    slips.collect()
}

/// Beginnings and ends of syllables that sound alike where people come from, and that input methods take for each other.
const BEGINNINGS_ALIKE: [(&str, &str); 5] = [
    ("zh", "z"),
    ("ch", "c"),
    ("sh", "s"),
    ("n", "l"),
    ("f", "h"),
];
const ENDS_ALIKE: [(&str, &str); 3] = [("ang", "an"), ("eng", "en"), ("ing", "in")];

fn syllables_like(syllable: &str) -> Vec<String> {
    let mut alike = Vec::new();
    for (one, other) in BEGINNINGS_ALIKE {
        let turned = syllable.strip_prefix(one).map(|rest| (other, rest));
        let turned = turned.or_else(|| Some((one, syllable.strip_prefix(other)?)));
        alike.extend(turned.map(|(beginning, rest)| format!("{beginning}{rest}")));
    }
    for (one, other) in ENDS_ALIKE {
        let turned = syllable.strip_suffix(one).map(|rest| (rest, other));
        let turned = turned.or_else(|| Some((syllable.strip_suffix(other)?, one)));
        alike.extend(turned.map(|(rest, end)| format!("{rest}{end}")));
    }
    alike
}

/// Letters in pinyin with one beginning or end of a syllable as that which sounds alike: wenzi may be wenzhi.
pub(crate) fn spellings_alike(letters: &str) -> Vec<String> {
    let pairs = BEGINNINGS_ALIKE.into_iter().chain(ENDS_ALIKE);
    let turns = pairs.flat_map(|(one, other)| [(one, other), (other, one)]);
    let spellings = turns.flat_map(|(typed, meant)| {
        let places = letters.match_indices(typed);
        places.map(move |(place, _)| {
            let (before, behind) = (&letters[..place], &letters[place + typed.len()..]);
            format!("{before}{meant}{behind}")
        })
    });
    spellings.collect()
}

/// How a run may sound, and how the names do that it may begin or end with.
pub(crate) fn sounds_of(run: &str) -> impl Iterator<Item = String> {
    let names = names_at_ends(run).flat_map(|name| sounds_of_run(&run[name]));
    sounds_of_run(run).into_iter().chain(names)
}

fn sounds_of_run(run: &str) -> Vec<String> {
    let length = run.chars().count();
    let sounds = match length {
        // A single character is somebody's family name, if it is part of a name.
        1 => family_name(run).map(|(family, _)| vec![family.to_owned()]),
        _ if NAME_LENGTHS.contains(&length) => Some(sounds_of_name(run)),
        _ => syllables_of(run).map(|syllables| vec![syllables.concat()]),
    };
    let sounds = sounds.unwrap_or_default().into_iter();
    sounds.map(|sound| sound.replace('ü', "u")).collect()
}

/// How a name may sound: who types 长 in one has heard chang or zhang, and 解 is another sound in a family name.
fn sounds_of_name(name: &str) -> Vec<String> {
    let mut sounds = vec![String::new()];
    for character in name.chars() {
        let readings = readings(character);
        let longer = sounds.iter().flat_map(|sound| {
            let readings = readings.iter();
            readings.map(move |reading| format!("{sound}{reading}"))
        });
        sounds = longer.take(MOST_READINGS).collect();
    }
    if let Some((family, given)) = family_name(name)
        && let Some(given) = syllables_of(given)
    {
        let sound = format!("{family}{}", given.concat());
        if !sounds.contains(&sound) {
            sounds.push(sound);
        }
    }
    sounds
}

/// The names that a run may begin or end with, as bytes.
fn names_at_ends(run: &str) -> impl Iterator<Item = Range<usize>> {
    let starts = run.char_indices().map(|(at, _)| at);
    let starts: Vec<usize> = starts.chain([run.len()]).collect();
    let count = starts.len() - 1;
    let lengths = NAME_LENGTHS.filter(move |length| *length < count);
    lengths.flat_map(move |length| [0..starts[length], starts[count - length]..starts[count]])
}

/// What stands at a place in a run, with a character before it and one behind it.
fn with_neighbours(run: &str, place: Range<usize>) -> &str {
    let before = run[..place.start].chars().next_back();
    let behind = run[place.end..].chars().next();
    let length = |character: Option<char>| character.map_or(0, char::len_utf8);
    &run[place.start - length(before)..place.end + length(behind)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(name: &str, is_person: bool, typed: &str) -> Option<Extent> {
        let all = spellings(name, is_person);
        let found = all.into_iter().find(|spelling| spelling.letters == typed);
        found.map(|spelling| spelling.extent)
    }

    #[test]
    fn bodies_are_spelled_by_sounds_and_first_letters() {
        assert_eq!(extent("办公厅", false, "bangongting"), Some(Extent::Whole));
        assert_eq!(extent("办公厅", false, "bgt"), Some(Extent::Initials));
        assert_eq!(extent("中国科协", false, "zgkx"), Some(Extent::Initials));
        assert_eq!(extent("中国科协", false, "kexie"), Some(Extent::Tail));
        let english = "China Association for Science and Technology";
        assert_eq!(extent(english, false, "cast"), Some(Extent::Initials));
        let english = "Ministry of Ports and State-run Fisheries";
        for typed in ["mopsf", "mopasrf", "mpsrf", "mpsf"] {
            let found = extent(english, false, typed);
            assert_eq!(found, Some(Extent::Initials), "{typed}");
        }
    }

    #[test]
    fn tones_are_left_out() {
        assert_eq!(
            without_tones("hu4 zhao4 ban4gong1ting1"),
            "hu zhao bangongting"
        );
        assert_eq!(
            without_tones("5g 2026 a7 article14x q5 q42 q4242 room12"),
            "5g 2026 a7 article14x q5 q42 q4242 room12"
        );
    }

    #[test]
    fn sounds_are_made_of_whole_syllables() {
        let day = [syllables_of("全国科普日活动").unwrap_or_default()];
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
        let long = "阿卜杜热合曼·买买提";
        assert_eq!(extent(long, true, "abudureheman"), Some(Extent::Whole));
        let key = "a bu du re he man mai mai ti";
        assert_eq!(
            extent(key, true, "abudurehemanmaimaiti"),
            Some(Extent::Whole)
        );
    }

    #[test]
    fn a_word_may_be_part_of_a_name() {
        let context = HanContext::new("福", "任福君电话", "任福君");
        assert_eq!(context.row_sounds[0], "renfujundianhua");
        // As names, they sound in every way in which their characters are read.
        let names = [
            "renfu",
            "linfu",
            "renfujun",
            "linfujun",
            "renfujundian",
            "linfujundian",
            "fujundianhua",
        ];
        assert_eq!(context.name_sounds, names);
        assert_eq!(context.with_neighbours.as_deref(), Some("任福君"));
    }
}
