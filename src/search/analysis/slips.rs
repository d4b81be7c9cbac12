//! Slips of the finger and the ear: whether a word may have been typed for another one. Two words that are a letter apart
//! may both be meant, so what counts is how people come from one to the other: they swap letters, double them or not, hit
//! the key beside, write what they hear, and mostly get the first letter right.

/// What each slip costs: the likelier it is, the less.
const SWAPPED: f32 = 0.5;
const DOUBLED: f32 = 0.5;
const SOUNDS_ALIKE: f32 = 0.6;
const NEXT_KEY: f32 = 0.7;
const LEFT_OUT: f32 = 0.8;
const PUT_IN: f32 = 0.8;
const OTHER_LETTER: f32 = 1.3;
/// What a slip in the first letter costs besides.
const IN_FIRST: f32 = 0.5;
/// How much a word of so many letters bears, from this number of them on.
const BEARABLE: [(usize, f32); 3] = [(9, 2.0), (7, 1.5), (0, 1.0)];

/// The rows of a keyboard, each a little to the right of the one above.
const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
/// Letters that people write for each other by ear.
const SOUNDS: [&str; 6] = ["aeiou", "iy", "cksq", "sz", "fvp", "gj"];

/// How many times as much a word bears that sounds alike.
const BY_EAR: f32 = 1.5;

/// What it costs to have typed one word for another; `None` where that is no slip.
pub(crate) fn slip(typed: &str, meant: &str) -> Option<f32> {
    bearable_cost(typed, meant, 1.0)
}

/// The same of a word that sounds like the other one.
pub(crate) fn slip_by_ear(typed: &str, meant: &str) -> Option<f32> {
    bearable_cost(typed, meant, BY_EAR)
}

fn bearable_cost(typed: &str, meant: &str, times: f32) -> Option<f32> {
    let typed: Vec<char> = typed.chars().collect();
    let meant: Vec<char> = meant.chars().collect();
    let cost = cost(&typed, &meant);
    let bearable = BEARABLE.iter().find(|(least, _)| typed.len() >= *least)?.1;
    (cost <= bearable * times).then_some(cost)
}

/// The cost of the cheapest slips that lead from what was meant to what was typed.
fn cost(typed: &[char], meant: &[char]) -> f32 {
    let mut costs = vec![vec![f32::MAX; meant.len() + 1]; typed.len() + 1];
    costs[0][0] = 0.0;
    for (have, want) in
        (0..=typed.len()).flat_map(|have| (0..=meant.len()).map(move |want| (have, want)))
    {
        let mut best = costs[have][want];
        if let (Some(own), Some(wanted)) = (last(typed, have), last(meant, want)) {
            let other = substitution(own, wanted);
            let begins = have == 1 && want == 1 && other > 0.0;
            best = best.min(costs[have - 1][want - 1] + other + in_first(begins));
        }
        if last(typed, have).is_some() {
            let put_in = if is_doubled(typed, have) {
                DOUBLED
            } else {
                PUT_IN
            };
            best = best.min(costs[have - 1][want] + put_in + in_first(want == 0));
        }
        if last(meant, want).is_some() {
            let left_out = if is_doubled(meant, want) {
                DOUBLED
            } else {
                LEFT_OUT
            };
            best = best.min(costs[have][want - 1] + left_out + in_first(have == 0));
        }
        if are_swapped(&typed[..have], &meant[..want]) {
            let begins = have == 2 && want == 2;
            best = best.min(costs[have - 2][want - 2] + SWAPPED + in_first(begins));
        }
        costs[have][want] = best;
    }
    costs[typed.len()][meant.len()]
}

fn in_first(is_first: bool) -> f32 {
    if is_first { IN_FIRST } else { 0.0 }
}

/// The last of the first letters of a word.
fn last(word: &[char], count: usize) -> Option<char> {
    word[..count].last().copied()
}

/// Whether the last of the first letters of a word is the same as the one before it.
fn is_doubled(word: &[char], count: usize) -> bool {
    matches!(word[..count], [.., before, last] if before == last)
}

/// Whether one word ends with the last two letters of the other, turned round.
fn are_swapped(typed: &[char], meant: &[char]) -> bool {
    matches!((typed, meant), ([.., a, b], [.., c, d]) if a == d && b == c)
}

fn substitution(typed: char, meant: char) -> f32 {
    if typed == meant {
        0.0
    } else if SOUNDS
        .iter()
        .any(|sound| sound.contains(typed) && sound.contains(meant))
    {
        SOUNDS_ALIKE
    } else if are_neighbours(typed, meant) {
        NEXT_KEY
    } else {
        OTHER_LETTER
    }
}

/// Whether the keys of two letters touch.
fn are_neighbours(one: char, other: char) -> bool {
    let place = |letter: char| {
        let mut rows = ROWS.iter().enumerate();
        rows.find_map(|(row, keys)| Some((row, keys.find(letter)?)))
    };
    let (Some((row, key)), Some((other_row, other_key))) = (place(one), place(other)) else {
        return false;
    };
    match other_row.abs_diff(row) {
        0 => key.abs_diff(other_key) == 1,
        1 => {
            let (upper, lower) = if row < other_row {
                (key, other_key)
            } else {
                (other_key, key)
            };
            upper == lower || upper == lower + 1
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_finger_or_an_ear_gets_wrong_is_a_slip() {
        for (typed, meant) in [
            ("forign", "foreign"),
            ("afairs", "affairs"),
            ("comittee", "committee"),
            ("consuler", "consular"),
            ("finamce", "finance"),
            ("secratary", "secretary"),
            ("recieve", "receive"),
            ("fiannce", "finance"),
            ("sience", "science"),
            ("enviroment", "environment"),
            ("popularisasion", "popularisation"),
            ("accomodatoin", "accommodation"),
            ("brodcasting", "broadcasting"),
        ] {
            assert!(slip(typed, meant).is_some(), "{typed}");
        }
    }

    #[test]
    fn another_word_is_no_slip() {
        for (typed, meant) in [
            ("pension", "person"),
            ("police", "policy"),
            ("licence", "science"),
            ("driving", "striving"),
            ("doctor", "sector"),
            ("driver", "river"),
            ("mother", "other"),
            ("weather", "leather"),
            ("parking", "marking"),
        ] {
            assert!(
                slip(typed, meant).is_none(),
                "{typed}: {:?}",
                slip(typed, meant)
            );
        }
    }

    #[test]
    fn the_likelier_slip_costs_less() {
        assert!(slip("comittee", "committee") < slip("comttee", "committee"));
    }
}
