//! Which words of a text are new and which are gone.

/// A piece of two texts that are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DiffSegment {
    /// In both.
    Equal(String),
    /// In the earlier text alone.
    Removed(String),
    /// In the later text alone.
    Added(String),
}

/// How many steps a comparison may take; longer texts are shown as replaced from their first difference to their last.
const MOST_STEPS: usize = 4_000_000;

/// How many letters are shown of what stays on either side of a difference.
const CONTEXT: usize = 30;

/// The pieces of two texts, what stays abridged where it is long.
pub fn diff_words(before: &str, after: &str) -> Vec<DiffSegment> {
    let (before, after) = (words(before), words(after));
    let start = common(before.iter().zip(&after));
    let rest = (&before[start..], &after[start..]);
    let end = common(rest.0.iter().rev().zip(rest.1.iter().rev()));
    let middle = (&rest.0[..rest.0.len() - end], &rest.1[..rest.1.len() - end]);
    let mut pieces = Vec::new();
    push(&mut pieces, DiffSegment::Equal, &before[..start]);
    if (middle.0.len() + 1) * (middle.1.len() + 1) > MOST_STEPS {
        push(&mut pieces, DiffSegment::Removed, middle.0);
        push(&mut pieces, DiffSegment::Added, middle.1);
    } else {
        differences(middle.0, middle.1, &mut pieces);
    }
    push(
        &mut pieces,
        DiffSegment::Equal,
        &before[before.len() - end..],
    );
    let last = pieces.len().saturating_sub(1);
    let pieces = pieces.into_iter().enumerate();
    pieces
        .map(|(at, piece)| match piece {
            DiffSegment::Equal(text) => DiffSegment::Equal(abridge(&text, at == 0, at == last)),
            piece => piece,
        })
        .collect()
}

/// Splits a text into words, each space and sign by itself, and each letter of a script that does without spaces.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        let joins = letter.is_alphanumeric() && u32::from(letter) < 0x2e80;
        if !joins {
            words.extend([&text[start..at], &text[at..at + letter.len_utf8()]]);
            start = at + letter.len_utf8();
        }
    }
    words.push(&text[start..]);
    words.retain(|word| !word.is_empty());
    words
}

fn common<'a>(pairs: impl Iterator<Item = (&'a &'a str, &'a &'a str)>) -> usize {
    pairs.take_while(|(one, other)| one == other).count()
}

/// The longest common sequence, by the table of its lengths.
fn differences(before: &[&str], after: &[&str], pieces: &mut Vec<DiffSegment>) {
    let width = after.len() + 1;
    let mut lengths = vec![0_u32; (before.len() + 1) * width];
    for (one, word) in before.iter().enumerate().rev() {
        for (other, there) in after.iter().enumerate().rev() {
            lengths[one * width + other] = match word == there {
                true => lengths[(one + 1) * width + other + 1] + 1,
                false => lengths[(one + 1) * width + other].max(lengths[one * width + other + 1]),
            };
        }
    }
    let (mut one, mut other) = (0, 0);
    while one < before.len() || other < after.len() {
        let is_same = one < before.len() && other < after.len() && before[one] == after[other];
        if is_same {
            push(pieces, DiffSegment::Equal, &before[one..=one]);
            (one, other) = (one + 1, other + 1);
        } else if other == after.len()
            || (one < before.len()
                && lengths[(one + 1) * width + other] >= lengths[one * width + other + 1])
        {
            push(pieces, DiffSegment::Removed, &before[one..=one]);
            one += 1;
        } else {
            push(pieces, DiffSegment::Added, &after[other..=other]);
            other += 1;
        }
    }
}

/// Adds words to the last piece where it is of the same kind.
fn push(pieces: &mut Vec<DiffSegment>, kind: fn(String) -> DiffSegment, words: &[&str]) {
    let more = words.concat();
    if more.is_empty() {
        return;
    }
    match (pieces.last_mut(), kind(String::new())) {
        (Some(DiffSegment::Equal(text)), DiffSegment::Equal(_))
        | (Some(DiffSegment::Removed(text)), DiffSegment::Removed(_))
        | (Some(DiffSegment::Added(text)), DiffSegment::Added(_)) => text.push_str(&more),
        _ => pieces.push(kind(more)),
    }
}

/// What stays, with its middle left out where it is long; at the ends of a text, with its outer part.
fn abridge(text: &str, is_first: bool, is_last: bool) -> String {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= 2 * CONTEXT {
        return text.to_owned();
    }
    let head: String = letters[..CONTEXT].iter().collect();
    let tail: String = letters[letters.len() - CONTEXT..].iter().collect();
    match (is_first, is_last) {
        (true, false) => format!("…{tail}"),
        (false, true) => format!("{head}…"),
        _ => format!("{head}…{tail}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, after: &str) -> String {
        let pieces = diff_words(before, after).into_iter();
        let shown = pieces.map(|piece| match piece {
            DiffSegment::Equal(text) => text,
            DiffSegment::Removed(text) => format!("[-{text}-]"),
            DiffSegment::Added(text) => format!("{{+{text}+}}"),
        });
        shown.collect()
    }

    #[test]
    fn words_that_change_are_shown() {
        assert_eq!(
            shown("Lend books to members.", "Lend maps to members."),
            "Lend [-books-]{+maps+} to members."
        );
        assert_eq!(
            shown("负责来信答复。", "负责公众来信答复。"),
            "负责{+公众+}来信答复。"
        );
        assert_eq!(shown("", "All new."), "{+All new.+}");
        assert_eq!(shown("The same.", "The same."), "The same.");
    }

    #[test]
    fn long_texts_are_abridged_between_differences() {
        let long = "word ".repeat(100);
        let text = shown(&format!("a {long}b"), &format!("c {long}d"));
        assert!(text.starts_with("[-a-]{+c+} word"), "{text}");
        assert!(text.contains('…') && text.len() < 150, "{text}");
    }
}
