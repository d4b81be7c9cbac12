//! Where a text has what was typed by ear, so that a reader sees why it was found.

use std::ops::Range;

use super::phonetics::{Extent, plain_letters, plain_readings, spellings};
use super::tokenizer::{Script, script_runs};

/// From how many letters on a sound is looked for in any text, and from how many the beginning of one.
const LEAST_SOUND: usize = 4;
const LEAST_BEGINNING: usize = 6;
/// From how many letters on first letters are.
const LEAST_INITIALS: usize = 3;
/// Longer texts are no names, which are spelled by first letters or with the given name first.
const LONGEST_NAME: usize = 80;

/// What is heard as one: a Chinese character in any of its readings, or a word in letters.
struct Sounding {
    place: Range<usize>,
    sounds: Vec<String>,
}

/// Where a folded text is heard as these letters: in a row of characters or words, or as a name as a whole.
pub(crate) fn ranges_by_sound(folded: &str, typed: &str) -> Vec<Range<usize>> {
    let letters = plain_letters(typed);
    let row = soundings(folded);
    let mut ranges = Vec::new();
    if letters.len() >= LEAST_SOUND {
        ranges = rows(folded, &row, &letters, false);
        if ranges.is_empty() && letters.len() >= LEAST_BEGINNING {
            ranges = rows(folded, &row, &letters, true);
        }
    }
    if ranges.is_empty() && typed.len() >= LEAST_INITIALS {
        ranges.extend(spelled(folded, &row, typed));
    }
    ranges
}

/// The whole of a folded text, where it sounds like this.
pub(crate) fn whole_by_sound(folded: &str, sound: &str) -> Option<Range<usize>> {
    let row = soundings(folded);
    let end = end_of(folded, &row, &plain_letters(sound), false)?;
    (end == row.len()).then(|| whole(&row))?
}

fn soundings(folded: &str) -> Vec<Sounding> {
    let mut soundings = Vec::new();
    for (script, range) in script_runs(folded) {
        let run = &folded[range.clone()];
        if script != Script::Han {
            let sounds = vec![plain_letters(run)];
            soundings.push(Sounding {
                place: range,
                sounds,
            });
            continue;
        }
        soundings.extend(run.char_indices().map(|(at, character)| {
            let start = range.start + at;
            Sounding {
                place: start..start + character.len_utf8(),
                sounds: plain_readings(character).collect(),
            }
        }));
    }
    soundings
}

/// The rows of two soundings or more that are these letters, or, as a beginning, begin with them.
fn rows(folded: &str, row: &[Sounding], letters: &str, as_beginning: bool) -> Vec<Range<usize>> {
    let starts = 0..row.len();
    let found = starts.filter_map(|start| {
        let row = &row[start..];
        let count = end_of(folded, row, letters, as_beginning)?;
        let is_row = count > 1;
        is_row.then(|| whole(&row[..count]))?
    });
    found.collect()
}

fn whole(row: &[Sounding]) -> Option<Range<usize>> {
    Some(row.first()?.place.start..row.last()?.place.end)
}

/// How many of the first soundings are these letters.
fn end_of(folded: &str, row: &[Sounding], letters: &str, as_beginning: bool) -> Option<usize> {
    let (first, behind) = row.split_first()?;
    first.sounds.iter().find_map(|sound| {
        let is_end = letters == sound || (as_beginning && sound.starts_with(letters));
        if is_end {
            return Some(1);
        }
        let rest = letters.strip_prefix(sound.as_str())?;
        let next = behind.first()?;
        let between = &folded[first.place.end..next.place.start];
        let is_near = between
            .chars()
            .all(|mark| matches!(mark, ' ' | '-' | '·' | '\'' | '’'));
        let count = is_near.then(|| end_of(folded, behind, rest, as_beginning))??;
        Some(count + 1)
    })
}

/// Where a name is spelled by first letters, or with the given name first.
fn spelled(folded: &str, row: &[Sounding], typed: &str) -> Option<Range<usize>> {
    if folded.len() > LONGEST_NAME {
        return None;
    }
    let mut all = [false, true].into_iter();
    let spelling = all.find_map(|is_person| {
        let mut all = spellings(folded, is_person).into_iter();
        all.find(|spelling| spelling.letters == typed)
    })?;
    match spelling.extent {
        Extent::Whole | Extent::Initials | Extent::PersonInitials | Extent::FamilyAndInitials => {
            whole(row)
        }
        Extent::TailInitials => {
            let start = row.len().checked_sub(typed.len())?;
            whole(&row[start..])
        }
        Extent::ObjectInitials | Extent::Tail | Extent::Word => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard<'t>(text: &'t str, typed: &str) -> Vec<&'t str> {
        let ranges = ranges_by_sound(text, typed).into_iter();
        ranges.map(|range| &text[range]).collect()
    }

    #[test]
    fn what_is_typed_by_ear_is_where_it_sounds_so() {
        for (text, typed, expected) in [
            ("中国科协办公厅", "bangongting", "办公厅"),
            ("中国科协办公厅", "bangongt", "办公厅"),
            ("办公厅", "bgt", "办公厅"),
            ("办理护照和签证", "huzhao", "护照"),
            ("任福君", "renfujun", "任福君"),
            ("ren fujun", "renfujun", "ren fujun"),
            ("ren fujun", "fujunren", "ren fujun"),
            ("任福君", "rfj", "任福君"),
            ("旅游局", "lvyouju", "旅游局"),
            ("阿布都·示例", "abudushili", "阿布都·示例"),
            (
                "ministry of ports and fisheries",
                "mpf",
                "ministry of ports and fisheries",
            ),
        ] {
            assert_eq!(heard(text, typed), [expected], "{typed}");
        }
    }

    #[test]
    fn what_sounds_otherwise_is_not() {
        for (text, typed) in [
            ("中国科协办公厅", "angong"),
            ("办。公厅", "bangong"),
            ("办公厅", "bang"),
            ("护", "hu"),
            ("ports", "ports"),
        ] {
            assert_eq!(heard(text, typed), [""; 0], "{typed}");
        }
    }

    #[test]
    fn a_name_in_letters_is_what_it_sounds_like() {
        assert_eq!(whole_by_sound("xie xin", "xiexin"), Some(0..7));
        assert_eq!(whole_by_sound("xie xin and others", "xiexin"), None);
    }
}
