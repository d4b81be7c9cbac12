//! `stray-space`: a space at the beginning or the end of a text, a second one, one before a punctuation mark, or one
//! between Chinese characters.

use std::ops::Range;

use super::TextFile;
use super::letters::{chinese_mark, is_chinese, is_han, runs, spaces_out_its_marks};
use crate::content::prose::Prose;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::{Message, say};
use crate::text::is_invisible;

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // A text of spaces alone is empty, which is another mistake.
    let visible = |prose: &&Prose<'_>| !prose.text.chars().all(is_invisible);
    for prose in file.prose().iter().filter(visible) {
        for (part, (message, instead)) in stray(prose) {
            let found = file.mistake(Code::StraySpace, prose, &part, message);
            diagnostics.push(file.mended(found, prose, &part, instead));
        }
    }
}

/// What is wrong with some spaces, and what belongs there instead.
type Fault = (Message, &'static str);

fn stray(prose: &Prose<'_>) -> Vec<(Range<usize>, Fault)> {
    // Markdown indents lines, and breaks them by spaces at their end.
    let is_one_line = !prose.text.contains('\n');
    let mut found = Vec::new();
    let mut line_start = 0;
    for line in prose.text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        for part in runs(content, is_space) {
            if let Some(fault) = fault(content, &part, prose, is_one_line) {
                found.push((line_start + part.start..line_start + part.end, fault));
            }
        }
        line_start += line.len();
    }
    found
}

fn fault(line: &str, part: &Range<usize>, prose: &Prose<'_>, is_one_line: bool) -> Option<Fault> {
    let (before, after) = (&line[..part.start], &line[part.end..]);
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else {
        return match (is_one_line, before.is_empty()) {
            (false, _) => None,
            (true, true) => Some((say::space_at_beginning(), "")),
            (true, false) => Some((say::space_at_end(), "")),
        };
    };
    if is_chinese(&prose.language) && is_han(last) && is_han(next) && !ends_heading_number(before) {
        return Some((say::space_in_chinese(), ""));
    }
    if is_mark(next, after, prose) && !is_mark_of_list(before) {
        return Some((say::space_before_mark(), ""));
    }
    let written = &line[part.clone()];
    (written.chars().count() > 1 && !is_mark_of_list(before)).then(|| (say::several_spaces(), " "))
}

/// Whether what comes next is a mark that stands right behind a word: `after` begins with it.
fn is_mark(next: char, after: &str, prose: &Prose<'_>) -> bool {
    let is_chinese_mark = "，。、；：？！）》」】".contains(next);
    if is_chinese_mark || next == ')' {
        return true;
    }
    let may_be_spaced = ":;?!".contains(next) && spaces_out_its_marks(&prose.language);
    // What goes on behind the mark belongs together with it, as in `.5` or `:-)`.
    let behind = after.chars().nth(1);
    let ends = behind.is_none_or(|behind| behind.is_whitespace() || is_han(behind));
    chinese_mark(next).is_some() && next != '(' && ends && !may_be_spaced
}

/// Whether a chapter's number is before the space, as in `第一章 总则` or `二 分类`: its title stands apart from it.
fn ends_heading_number(before: &str) -> bool {
    let is_number = |character: char| "〇零一二三四五六七八九十百".contains(character);
    let named = before.trim_end_matches(['章', '节', '条', '编', '部', '篇', '款']);
    let rest = named.trim_end_matches(|last: char| is_number(last) || last.is_ascii_digit());
    let has_number = rest.len() < named.len();
    let begins = !rest.ends_with(is_han);
    has_number && (rest.ends_with('第') || begins && named.len() == before.len())
}

/// Whether nothing but the mark of a list item is before the space.
fn is_mark_of_list(before: &str) -> bool {
    let mark = before.trim();
    matches!(mark, "" | "-" | "*" | "+" | ">")
        || mark
            .strip_suffix(['.', ')'])
            .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\u{a0}' | '\u{3000}')
}
