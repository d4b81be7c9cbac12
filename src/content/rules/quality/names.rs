//! `name-with-note`: a name with what is no part of it: a line break, a picture sign, a mark behind it, a person's title, or a
//! note in brackets.

use std::ops::Range;

use super::TextFile;
use super::letters::{is_chinese, is_han};
use crate::content::prose::Prose;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::{Message, say};
use crate::text::family_name;

/// What people are called behind their names.
const TITLES: &[&str] = &[
    "局长",
    "处长",
    "科长",
    "股长",
    "厅长",
    "部长",
    "司长",
    "省长",
    "市长",
    "县长",
    "区长",
    "镇长",
    "乡长",
    "州长",
    "院长",
    "校长",
    "所长",
    "会长",
    "主任",
    "主席",
    "书记",
    "委员",
    "秘书长",
    "理事长",
    "董事长",
    "总经理",
    "经理",
    "检察长",
    "审计长",
    "先生",
    "女士",
    "同志",
    "教授",
    "院士",
    "老师",
    "调研员",
    "巡视员",
];

/// What such a title may begin with.
const BEFORE_TITLES: &[&str] = &["副", "常务副", "代", "代理", "原", "前"];

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for prose in file.prose() {
        if !prose.is_name() {
            continue;
        }
        if let Some(part) = line_break(prose.text).or_else(|| sign(prose.text)) {
            let is_line_break = prose.text[part.clone()].contains(['\n', '\r']);
            let is_between = 0 < part.start && part.end < prose.text.len();
            let (message, instead) = match is_line_break {
                true if is_between && !is_chinese(&prose.language) => {
                    (say::line_break_in_name(), " ")
                }
                true => (say::line_break_in_name(), ""),
                false => (say::sign_in_name(&prose.text[part.clone()]), ""),
            };
            diagnostics.push(with_instead(file, prose, &part, message, instead));
        } else if let Some(part) = end_mark(prose.text) {
            let message = say::sign_in_name(&prose.text[part.clone()]);
            diagnostics.push(with_instead(file, prose, &part, message, ""));
        } else if file.is_person() && prose.key == "name" && is_chinese(&prose.language) {
            let title = title(prose.text).map(|part| {
                let message = say::title_in_name(&prose.text[part.clone()]);
                with_instead(file, prose, &part, message, "")
            });
            let note = || {
                let part = note(prose.text)?;
                let message = say::note_in_name(&prose.text[part.clone()]);
                Some(with_instead(file, prose, &part, message, ""))
            };
            diagnostics.extend(title.or_else(note));
        }
    }
}

/// The warning about a part of a name, and the name with something instead.
fn with_instead(
    file: &TextFile<'_>,
    prose: &Prose<'_>,
    part: &Range<usize>,
    message: Message,
    instead: &str,
) -> Diagnostic {
    let found = file.mistake(Code::NameWithNote, prose, part, message);
    file.mended(found, prose, part, instead).proposed()
}

/// A line that goes on or is empty within a name.
fn line_break(text: &str) -> Option<Range<usize>> {
    let at = text.find(['\n', '\r'])?;
    let end = text[at..].find(|next: char| !next.is_whitespace());
    Some(at..end.map_or(text.len(), |end| at + end))
}

/// The mark that a list or a sentence had behind a name.
pub(super) fn end_mark(text: &str) -> Option<Range<usize>> {
    let (at, mark) = text.char_indices().next_back()?;
    let is_mark = match mark {
        '.' => text[..at].ends_with(is_han),
        // It may end a character that was copied from HTML.
        ';' => !text.contains('&'),
        _ => ",，、；:：。．".contains(mark),
    };
    is_mark.then_some(at..text.len())
}

/// A picture sign, as telephones type them.
fn sign(text: &str) -> Option<Range<usize>> {
    let is_sign = |character: char| matches!(character, '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}' | '\u{fe0f}');
    let at = text.find(is_sign)?;
    let end = text[at..].find(|next| !is_sign(next));
    Some(at..end.map_or(text.len(), |end| at + end))
}

/// The title behind a Chinese name.
fn title(text: &str) -> Option<Range<usize>> {
    let title = TITLES.iter().find(|title| text.ends_with(**title))?;
    let name = text.strip_suffix(title)?;
    let before = BEFORE_TITLES
        .iter()
        .filter_map(|word| name.strip_suffix(word));
    let name = before
        .min_by_key(|name| name.len())
        .unwrap_or(name)
        .trim_end();
    let (_, given) = family_name(name)?;
    let is_name = (1..=2).contains(&given.chars().count()) && name.chars().all(is_han);
    is_name.then_some(name.len()..text.len())
}

/// A note in brackets at the end of a name.
fn note(text: &str) -> Option<Range<usize>> {
    let inside = text.trim_end().strip_suffix(['）', ')'])?;
    let at = inside.rfind(['（', '('])?;
    let note = inside[at..].trim_start_matches(['（', '(']);
    let is_note = at > 0 && !note.is_empty() && note.chars().any(is_han);
    is_note.then_some(at..text.len())
}
