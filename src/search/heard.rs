//! What somebody may mean by a row of Chinese characters beside the words that it is cut into.

use std::ops::Range;

use super::sound::sounds;
use crate::text::{family_name, readings};

/// Of how many characters the names are made that a longer row may begin or end with.
const NAME_LENGTHS: std::ops::RangeInclusive<usize> = 2..=4;

/// In how many ways a name is read at most.
const MOST_SOUNDS: usize = 12;

/// What a word in a row of Chinese characters may be part of.
#[derive(Debug, Clone, Default)]
pub struct Heard {
    /// How the whole row may sound.
    pub row: Vec<String>,
    /// How the names sound with which the row may begin or end, of which the word is part.
    pub names: Vec<String>,
    /// The word with its neighbours.
    pub around: Option<String>,
}

impl Heard {
    /// What a word may be part of in a row.
    pub fn new(word: &str, row: &str) -> Self {
        let Some(at) = row.find(word) else {
            return Self {
                row: heard(row),
                ..Self::default()
            };
        };
        let place = at..at + word.len();
        let names = names(row).filter(|name| name.start <= place.start && place.end <= name.end);
        Self {
            row: heard(row),
            names: names.flat_map(|name| heard(&row[name])).collect(),
            around: Some(around(row, place).to_owned()),
        }
    }
}

/// How a row may sound, and how the names do that it may begin or end with.
pub fn sounds_of(row: &str) -> impl Iterator<Item = String> {
    let names = names(row).flat_map(|name| heard(&row[name]));
    heard(row).into_iter().chain(names)
}

fn heard(row: &str) -> Vec<String> {
    let length = row.chars().count();
    let sounds = match length {
        // A single character is somebody's family name, if it is part of a name.
        1 => family_name(row).map(|(family, _)| vec![family.to_owned()]),
        _ if NAME_LENGTHS.contains(&length) => Some(as_name(row)),
        _ => sounds(row).map(|sounds| vec![sounds.concat()]),
    };
    let sounds = sounds.unwrap_or_default().into_iter();
    sounds.map(|sound| sound.replace('ü', "u")).collect()
}

/// How a name may sound: who types 长 in one has heard chang or zhang, and 解 is another sound in a family name.
fn as_name(row: &str) -> Vec<String> {
    let mut sounds = vec![String::new()];
    for character in row.chars() {
        let readings = readings(character);
        let longer = sounds.iter().flat_map(|sound| {
            let readings = readings.iter();
            readings.map(move |reading| format!("{sound}{reading}"))
        });
        sounds = longer.take(MOST_SOUNDS).collect();
    }
    if let Some((family, given)) = family_name(row)
        && let Some(given) = self::sounds(given)
    {
        let sound = format!("{family}{}", given.concat());
        if !sounds.contains(&sound) {
            sounds.push(sound);
        }
    }
    sounds
}

/// The names that a row may begin or end with, as bytes.
fn names(row: &str) -> impl Iterator<Item = Range<usize>> {
    let starts = row.char_indices().map(|(at, _)| at);
    let starts: Vec<usize> = starts.chain([row.len()]).collect();
    let count = starts.len() - 1;
    let lengths = NAME_LENGTHS.filter(move |length| *length < count);
    lengths.flat_map(move |length| [0..starts[length], starts[count - length]..starts[count]])
}

/// What stands at a place in a row, with a character before it and one behind it.
fn around(row: &str, place: Range<usize>) -> &str {
    let before = row[..place.start].chars().next_back();
    let behind = row[place.end..].chars().next();
    let length = |character: Option<char>| character.map_or(0, char::len_utf8);
    &row[place.start - length(before)..place.end + length(behind)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_be_part_of_a_name() {
        let heard = Heard::new("福", "任福君电话");
        assert_eq!(heard.row, ["renfujundianhua"]);
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
        assert_eq!(heard.names, names);
        assert_eq!(heard.around.as_deref(), Some("任福君"));
    }
}
