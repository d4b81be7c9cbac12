//! What kind of character one is, as far as rules about texts ask.

use std::ops::Range;

use crate::text::LanguageTag;

/// Each longest part of a text that is of such characters alone.
pub fn runs(text: &str, is_such: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, character) in text.char_indices().filter(|(_, found)| is_such(*found)) {
        let end = at + character.len_utf8();
        match runs.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => runs.push(at..end),
        }
    }
    runs
}

/// Whether it is a Chinese character.
pub fn is_han(character: char) -> bool {
    matches!(character,
        '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}')
}

/// Whether it is a letter of the Latin alphabet, with whatever mark.
pub fn is_latin(character: char) -> bool {
    let is_marked = matches!(character, '\u{aa}' | '\u{ba}' | '\u{c0}'..='\u{24f}' | '\u{2b0}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}');
    character.is_ascii_alphabetic() || is_marked
}

/// Whether a language is written with Chinese characters and the punctuation that goes with them.
pub fn is_written_in_han(language: &LanguageTag) -> bool {
    matches!(subtag(language), "zh" | "yue" | "wuu" | "ja")
}

/// Whether it is Chinese, which has no spaces between words.
pub fn is_chinese(language: &LanguageTag) -> bool {
    matches!(subtag(language), "zh" | "yue" | "wuu")
}

/// Whether a language is usually written in Latin letters, as far as the site's languages are likely to go.
pub fn is_written_in_latin(language: &LanguageTag) -> bool {
    !is_written_in_han(language)
        && !matches!(
            subtag(language),
            "ar" | "be"
                | "bg"
                | "bn"
                | "bo"
                | "el"
                | "fa"
                | "he"
                | "hi"
                | "ka"
                | "kk"
                | "km"
                | "ko"
                | "ky"
                | "lo"
                | "mn"
                | "mk"
                | "my"
                | "ne"
                | "ps"
                | "ru"
                | "sr"
                | "ta"
                | "tg"
                | "th"
                | "ug"
                | "uk"
                | "ur"
        )
}

/// Whether a space may stand before a colon or a question mark of a language.
pub fn spaces_out_its_marks(language: &LanguageTag) -> bool {
    matches!(subtag(language), "fr" | "br")
}

/// The mark of full width that Chinese has for an ASCII one, between its characters.
pub fn chinese_mark(ascii: char) -> Option<char> {
    Some(match ascii {
        ',' => '，',
        '.' => '。',
        ';' => '；',
        ':' => '：',
        '?' => '？',
        '!' => '！',
        '(' => '（',
        ')' => '）',
        _ => return None,
    })
}

/// What a language with spaces writes for a Chinese punctuation mark.
pub fn ascii_mark(chinese: char) -> Option<&'static str> {
    Some(match chinese {
        '，' | '、' => ", ",
        '。' => ". ",
        '；' => "; ",
        '：' => ": ",
        '？' => "? ",
        '！' => "! ",
        '（' => " (",
        '）' => ") ",
        '《' | '「' | '【' => " “",
        '》' | '」' | '】' => "” ",
        _ => return None,
    })
}

/// Whether it is a bracket of ASCII or of Chinese.
pub fn is_bracket(mark: char) -> bool {
    matches!(
        mark,
        '(' | ')' | '（' | '）' | '《' | '》' | '「' | '」' | '【' | '】'
    )
}

/// Whether a sentence may end with it, closing quotes and brackets aside.
pub fn ends_sentence(text: &str) -> bool {
    let closing = ['"', '”', '’', '\'', ')', '）', '」', '》', '*', '_'];
    text.trim_end().trim_end_matches(closing).ends_with([
        '.', '!', '?', '。', '！', '？', '…', '؟', '۔', ':', '：', ';', '；',
    ])
}

fn subtag(language: &LanguageTag) -> &str {
    language.identifier().language.as_str()
}
