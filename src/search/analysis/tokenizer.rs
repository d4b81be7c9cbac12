//! Words: where they begin and end in a folded text, how they are compared, and how people shorten them.
//!
//! Chinese is written without spaces, and a dictionary cuts it. The index does not depend on the cut (see `terms`), so
//! a query that is cut otherwise than a text ranks lower and is still found.

use std::ops::Range;
use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use super::normalization::{is_han, stem};

/// What kind of characters a word is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Script {
    /// Letters, and digits among them.
    Letters,
    /// Digits alone.
    Digits,
    /// Chinese characters: a run of them, in which no space tells the words apart.
    Han,
}

/// A word as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) script: Script,
    /// The folded word.
    pub(crate) text: String,
    pub(crate) stem: String,
}

impl Token {
    pub(crate) fn new(script: Script, text: &str) -> Self {
        Self {
            script,
            text: text.to_owned(),
            stem: stem(text),
        }
    }

    pub(crate) fn is_single_character(&self) -> bool {
        self.text.chars().nth(1).is_none()
    }
}

/// The words of a folded text, Chinese ones as the dictionary cuts them.
pub(crate) fn tokenize(folded: &str) -> Vec<Token> {
    let tokens = tokenize_with_ranges(folded).into_iter();
    tokens.map(|(token, _)| token).collect()
}

/// The same with the bytes that they take.
pub(crate) fn tokenize_with_ranges(folded: &str) -> Vec<(Token, Range<usize>)> {
    let mut tokens = Vec::new();
    for (script, range) in script_runs(folded) {
        let run = &folded[range.clone()];
        if script != Script::Han {
            tokens.push((Token::new(script, run), range));
            continue;
        }
        let mut start = range.start;
        for word in segment(run) {
            let end = start + word.len();
            tokens.push((Token::new(script, word), start..end));
            start = end;
        }
    }
    tokens
}

/// Words in a row as one text, by which phrases are compared.
pub(crate) fn phrase_of(tokens: &[Token]) -> String {
    let mut phrase = String::new();
    for token in tokens {
        // Chinese is compared as it is written, however it is cut.
        if token.script != Script::Han && !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(&token.stem);
    }
    phrase
}

/// The texts of words, one behind the other.
pub(crate) fn text_of(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.text.as_str()).collect()
}

/// The words of a text and its runs of Chinese characters, with the bytes that they take.
pub(crate) fn script_runs(text: &str) -> Vec<(Script, Range<usize>)> {
    let mut runs: Vec<(Script, Range<usize>)> = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((start, first)) = characters.next() {
        if !is_word(first) {
            continue;
        }
        let han = is_han(first);
        // Whether Chinese numerals are digits makes no difference.
        let mut digits = !han && first.is_numeric();
        let mut end = start + first.len_utf8();
        while let Some((at, next)) = characters.next_if(|(_, next)| continues(han, *next)) {
            digits = digits && next.is_numeric();
            end = at + next.len_utf8();
        }
        let script = match (han, digits) {
            (true, _) => Script::Han,
            (false, true) => Script::Digits,
            (false, false) => Script::Letters,
        };
        // What is left of "institute's" means nothing.
        let is_possessive = &text[start..end] == "s" && text[..start].ends_with(['\'', '’']);
        if !is_possessive {
            runs.push((script, start..end));
        }
    }
    runs
}

fn is_word(character: char) -> bool {
    is_han(character) || character.is_alphanumeric()
}

fn continues(han: bool, next: char) -> bool {
    is_word(next) && is_han(next) == han
}

/// The words of a run of Chinese characters.
pub(crate) fn segment(run: &str) -> Vec<&str> {
    let ends = SEGMENTER.segment_str(run).skip(1);
    let mut start = 0;
    ends.map(|end| &run[std::mem::replace(&mut start, end)..end])
        .collect()
}

/// Whether characters are a word of the dictionary, or all of them stand alone.
fn is_word_of_dictionary(characters: &str) -> bool {
    SEGMENTER.segment_str(characters).nth(1) == Some(characters.len())
}

/// The same with long words cut into those that they are made of, such as 科学 and 技术 of 科学技术.
pub(crate) fn segment_finely(run: &str) -> Vec<&str> {
    let words = segment(run).into_iter();
    words
        .flat_map(|word| {
            if word.chars().nth(3).is_some() {
                shortest_words_in(word)
            } else {
                vec![word]
            }
        })
        .collect()
}

/// The shortest words of the dictionary that a long one is made of, from its beginning on.
fn shortest_words_in(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let ends = rest
            .char_indices()
            .skip(2)
            .map(|(at, _)| at)
            .chain([rest.len()]);
        let mut ends = ends.take(2).filter(|&end| end < word.len());
        let length = ends
            .find(|&end| is_word_of_dictionary(&rest[..end]))
            .unwrap_or(first.len_utf8());
        let (part, behind) = rest.split_at(length);
        parts.push(part);
        rest = behind;
    }
    parts
}

/// What people make of the words of a run of Chinese characters: their first characters in a row, and that with the
/// last one of all, such as 计财部 of 计划财务部. As many characters as `most` stand together.
pub(crate) fn contractions(run: &str, most: usize) -> Vec<String> {
    let contracted = contracted_rows(run, most).into_iter();
    contracted.map(|(contraction, _)| contraction).collect()
}

/// Where in a run of Chinese characters words stand of which people make this.
pub(crate) fn contracted_to(run: &str, contraction: &str) -> impl Iterator<Item = Range<usize>> {
    let rows = contracted_rows(run, contraction.chars().count()).into_iter();
    rows.filter_map(move |(made, row)| (made == contraction).then_some(row))
}

/// The contractions of a run, each with the bytes of the words that it is made of.
fn contracted_rows(run: &str, most: usize) -> Vec<(String, Range<usize>)> {
    let words = segment_finely(run);
    let mut end = 0;
    let places = words.iter().map(|word| {
        end += word.len();
        end - word.len()..end
    });
    let places: Vec<Range<usize>> = places.collect();
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
            let row = places[start].start..places[end - 1].end;
            let contraction: String = firsts[start..end].iter().collect();
            let ended = last.filter(|_| end == firsts.len() && end - start < most);
            let ended = ended.map(|last| (format!("{contraction}{last}"), row.clone()));
            contractions.extend(ended);
            contractions.push((contraction, row));
        }
    }
    contractions
}

/// Whether a word of one or two characters is in a text where two others meet and nowhere else: 外事 is in 涉外事务 and no
/// word of it. These others are looked up and the text is not cut, which takes a hundred times as long.
pub(crate) fn straddles_words(word: &str, text: &str) -> bool {
    let are_word = |first: Option<char>, second: Option<char>| {
        first.is_some() && second.is_some() && {
            let pair: String = first.into_iter().chain(second).collect();
            is_word_of_dictionary(&pair)
        }
    };
    let mut places = text.match_indices(word);
    places.all(|(at, word)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + word.len()..].chars().next();
        are_word(before, word.chars().next()) && are_word(word.chars().next_back(), behind)
    })
}

/// ICU's dictionary of Chinese words, which lies in the program as it is read.
static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_kept_apart() {
        let text = "the institute's 5g 部门 0991-3835430 第14条";
        let found: Vec<_> = script_runs(text)
            .into_iter()
            .map(|(script, range)| (script, &text[range]))
            .collect();
        let expected = [
            (Script::Letters, "the"),
            (Script::Letters, "institute"),
            (Script::Letters, "5g"),
            (Script::Han, "部门"),
            (Script::Digits, "0991"),
            (Script::Digits, "3835430"),
            (Script::Han, "第"),
            (Script::Digits, "14"),
            (Script::Han, "条"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn characters_of_two_words_are_no_word() {
        assert!(straddles_words("外事", "涉外事务管理处"));
        assert!(!straddles_words("外事", "人民政府外事办公室"));
        assert!(!straddles_words("外事", "外事"));
        // Once is enough.
        assert!(!straddles_words("外事", "涉外事务与外事"));
    }

    #[test]
    fn words_are_contracted_to_their_first_characters() {
        let contracted = contractions("计划财务部", 4);
        assert!(contracted.contains(&"计财部".to_owned()), "{contracted:?}");
    }

    #[test]
    fn chinese_is_cut_into_words() {
        assert_eq!(
            segment("负责机关党的建设"),
            ["负责", "机关", "党", "的", "建设"]
        );
        assert_eq!(
            segment_finely("中国科学技术协会"),
            ["中国", "科学", "技术", "协会"]
        );
    }
}
