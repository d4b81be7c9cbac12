//! `placeholder-text`: words that were put where something was still to be written.

use std::ops::Range;

use super::TextFile;
use crate::diagnostics::Code;
use crate::diagnostics::Diagnostic;
use crate::messages::say;

/// What stands for a text that nobody has written yet, in capitals.
const WHOLE: &[&str] = &[
    "待定",
    "未定",
    "待补",
    "待补充",
    "待填",
    "待填写",
    "待完善",
    "待更新",
    "待核实",
    "待确认",
    "待查",
    "暂无",
    "暂缺",
    "暂未确定",
    "同上",
    "略",
    "无",
    "某某",
    "某某某",
    "此处填写",
    "请填写",
    "占位",
    "测试",
    "XX",
    "XXX",
    "XXXX",
    "×××",
    "××",
    "TODO",
    "TBD",
    "TBA",
    "TBC",
    "FIXME",
    "N/A",
    "LOREM IPSUM",
    "PLACEHOLDER",
    "TO BE DETERMINED",
    "TO BE DEFINED",
    "TO BE ADDED",
    "TO BE ANNOUNCED",
    "COMING SOON",
];

/// What a longer text has in it where a part is still to be written. None is a part of another word.
const PARTS: &[&str] = &[
    "此处待补充",
    "此处待",
    "待补充",
    "此处填写",
    "×××",
    "XXX",
    "TODO",
    "TBD",
    "FIXME",
];

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for prose in file.prose() {
        if let Some(part) = placeholder(prose.text) {
            let message = say::placeholder_text(&prose.text[part.clone()]);
            let found = file.mistake(Code::PlaceholderText, prose, &part, message);
            diagnostics.push(found);
        }
    }
}

/// Where a text has a word that is none of what it should say.
fn placeholder(text: &str) -> Option<Range<usize>> {
    let is_mark = |mark: char| mark.is_whitespace() || "（）()[]【】“”\"。．.、…—-".contains(mark);
    let bare = text.trim_matches(is_mark);
    if bare.len() <= LONGEST {
        let mut whole = WHOLE.iter();
        if whole.any(|word| word.eq_ignore_ascii_case(bare)) {
            return Some(0..text.len());
        }
    }
    PARTS.iter().find_map(|part| {
        let at = text.find(part)?;
        let around = [
            text[..at].chars().next_back(),
            text[at + part.len()..].chars().next(),
        ];
        let goes_on = |next: &Option<char>| next.is_some_and(|next| next.is_ascii_alphanumeric());
        // As much as is still wanting is said of what there is, and three letters count in Latin.
        let is_word = match part.is_ascii() {
            true => !around.iter().any(goes_on) && (*part != "XXX" || !text.is_ascii()),
            false => !text[..at].ends_with(['有', '尚', '亟']),
        };
        is_word.then(|| at..at + part.len())
    })
}

/// The bytes of the longest of them.
const LONGEST: usize = 20;
