//! Where the lines of a name may end: Chinese has no spaces, and a browser would cut words in two.

use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// Where the characters of Chinese and Japanese begin, of which the segmenter has a dictionary.
const FIRST_OF_HAN: char = '\u{2e80}';

/// The words of a text, if it has any characters that are written without spaces. A single character goes with the word
/// before it, of which it mostly is the end, and never stands alone in a line.
pub fn words(text: &str) -> Option<Vec<&str>> {
    if !text.chars().any(|character| character >= FIRST_OF_HAN) {
        return None;
    }
    let breaks: Vec<usize> = SEGMENTER.segment_str(text).collect();
    let mut words = Vec::new();
    let mut start = 0;
    for ends in breaks.windows(2) {
        let next = breaks.iter().find(|place| **place > ends[1]);
        let is_single = next.is_some_and(|next| text[ends[1]..*next].chars().nth(1).is_none());
        if !is_single {
            words.push(&text[start..ends[1]]);
            start = ends[1];
        }
    }
    Some(words)
}
