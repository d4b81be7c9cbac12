//! `visible-markup`: marks of HTML or Markdown in a text of which they are no part, so that readers see them.
//!
//! Longer texts are read as Markdown, all others as they stand. HTML in the former is an error.

use std::ops::Range;

use super::TextFile;
use super::letters::is_han;
use crate::content::prose::Prose;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for prose in file.prose() {
        let found = match prose.is_markdown {
            true => { table(prose.text).into_iter() }
                .chain(wide_links(prose.text))
                .collect(),
            false => marks(prose.text),
        };
        diagnostics.extend(numbering(file, prose));
        diagnostics.extend(
            found
                .into_iter()
                .map(|found| diagnostic(file, prose, found)),
        );
    }
}

/// The number or the bullet that a name or a function begins with, as in the list that it was copied from.
fn numbering(file: &TextFile<'_>, prose: &Prose<'_>) -> Option<Diagnostic> {
    if prose.is_markdown || !matches!(prose.key.as_str(), "name" | "functions.text") {
        return None;
    }
    let part = 0..length_of_numbering(prose.text)?;
    let mark = prose.text[part.clone()].trim_end();
    let found = file.mistake(
        Code::VisibleMarkup,
        prose,
        &part,
        say::visible_numbering(mark),
    );
    Some(file.mended(found, prose, &part, "").proposed())
}

/// How many bytes of a text are a number of a list or a bullet: `1.`, `（二）`, `①`, `·`.
fn length_of_numbering(text: &str) -> Option<usize> {
    let numerals = "一二三四五六七八九十";
    let is_numeral = |next: char| next.is_ascii_digit() || numerals.contains(next);
    let count = |text: &str| {
        text.find(|next| !is_numeral(next))
            .filter(|end| (1..=9).contains(end))
    };
    let first = text.chars().next()?;
    let end = match first {
        '①'..='⒛' | '❶'..='➓' | '·' | '•' | '●' | '■' | '◆' | '★' | '※' | '・' => {
            first.len_utf8()
        }
        '(' | '（' => {
            let inside = &text[first.len_utf8()..];
            let end = count(inside)?;
            let close = inside[end..]
                .chars()
                .next()
                .filter(|next| matches!(next, ')' | '）'))?;
            first.len_utf8() + end + close.len_utf8()
        }
        _ => {
            let end = count(text)?;
            let close = text[end..].chars().next()?;
            let is_close = match first.is_ascii_digit() {
                true => matches!(close, '.' | '．' | '、' | ')' | '）'),
                false => close == '、',
            };
            is_close.then(|| end + close.len_utf8())?
        }
    };
    // A number with a fraction and a list of numbers are part of what is said.
    let rest = text[end..].trim_start();
    let goes_on = match text[..end].ends_with('、') {
        true => rest.starts_with(is_numeral),
        false => rest.starts_with(|next: char| next.is_ascii_digit()),
    };
    (!rest.is_empty() && !goes_on).then(|| text.len() - rest.len())
}

/// Marks in a text.
struct Markup {
    part: Range<usize>,
    /// What readers should see instead, where that is plain.
    instead: Option<String>,
}

fn diagnostic(file: &TextFile<'_>, prose: &Prose<'_>, found: Markup) -> Diagnostic {
    let Markup { part, instead } = found;
    let message = match prose.is_markdown {
        true if instead.is_none() => say::visible_table(),
        true => say::link_in_wide_brackets(&prose.text[part.clone()]),
        false => say::visible_markup(&prose.text[part.clone()]),
    };
    let mistake = file.mistake(Code::VisibleMarkup, prose, &part, message);
    match instead {
        // Markup may be what a text is about.
        Some(instead) => file.mended(mistake, prose, &part, &instead).proposed(),
        None => mistake,
    }
}

/// Every mark of a text that is shown as it stands; of one within another, the outer one.
fn marks(text: &str) -> Vec<Markup> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(['<', '&', '[', '*']) {
        at += next;
        let rest = &text[at..];
        match tag(rest)
            .or_else(|| entity(rest))
            .or_else(|| link(rest))
            .or_else(|| strong(rest))
            .or_else(|| emphasis(&text[..at], rest))
        {
            Some((length, instead)) => {
                let part = at..at + length;
                let instead = Some(instead);
                found.push(Markup { part, instead });
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// How long a mark at the beginning of a text is, and what readers should see instead.
type Found = (usize, String);

/// The elements of HTML that are found in texts which were copied out of a page.
const ELEMENTS: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "br",
    "center",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "s",
    "script",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "u",
    "ul",
];

/// Links of Markdown whose address is in brackets of Chinese, so that they are none.
fn wide_links(text: &str) -> Vec<Markup> {
    if !text.contains(['（', '）']) {
        return Vec::new();
    }
    let links = text.match_indices("](").chain(text.match_indices("]（"));
    let wide = links.filter_map(|(at, _)| {
        let begin = text[..at].rfind('[')?;
        let address = text[at + 1..].trim_start_matches(['(', '（']);
        let length = address.find([')', '）'])?;
        let end = text.len() - address.len() + length;
        let close = text[end..].chars().next()?;
        let (label, address) = (&text[begin + 1..at], &address[..length]);
        let is_address = address.starts_with('/') || address.starts_with("http");
        let part = begin..end + close.len_utf8();
        let is_wide = text[part.clone()].contains(['（', '）']) && !label.contains(['（', '）']);
        (is_address && is_wide).then(|| Markup {
            part,
            instead: Some(format!("[{label}]({address})")),
        })
    });
    wide.collect()
}

/// A tag of HTML, with what it encloses where it is closed again.
fn tag(text: &str) -> Option<Found> {
    let inside = text.strip_prefix('<')?;
    let (inside, _) = inside.split_once('>')?;
    let name = inside.trim_start_matches('/');
    let name = name
        .split(|next: char| !next.is_ascii_alphanumeric())
        .next()?;
    let name = name.to_ascii_lowercase();
    if !ELEMENTS.contains(&name.as_str()) || inside.contains('<') {
        return None;
    }
    let opened = inside.len() + "<>".len();
    let closing = format!("</{name}>");
    let enclosed = text[opened..].to_ascii_lowercase().find(&closing);
    Some(match enclosed {
        Some(end) if !inside.starts_with('/') => {
            let enclosed = &text[opened..opened + end];
            (opened + end + closing.len(), enclosed.to_owned())
        }
        _ => (opened, String::new()),
    })
}

/// The characters that HTML can have a name for, those that are found in texts.
const ENTITIES: &[(&str, &str)] = &[
    ("nbsp", " "),
    ("ensp", " "),
    ("emsp", " "),
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("middot", "·"),
    ("bull", "•"),
    ("copy", "©"),
    ("times", "×"),
];

/// A character by its name or its number in HTML.
fn entity(text: &str) -> Option<Found> {
    let (name, _) = text.strip_prefix('&')?.split_once(';')?;
    let known = || {
        let known = ENTITIES.iter().find(|(known, _)| *known == name);
        known.map(|(_, meant)| (*meant).to_owned())
    };
    let meant = match name.strip_prefix('#') {
        Some(number) => {
            let number = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(number.ok()?).map(String::from)
        }
        None => known(),
    };
    Some((name.len() + "&;".len(), meant?))
}

/// A link of Markdown, of which readers should see the words.
fn link(text: &str) -> Option<Found> {
    let (words, behind) = text.strip_prefix('[')?.split_once("](")?;
    let (target, _) = behind.split_once(')')?;
    let is_address = target.contains(['/', '#', '.', ':']) && !target.contains(char::is_whitespace);
    let is_link = is_address && !words.contains(['[', ']', '\n']);
    let length = "[](".len() + words.len() + target.len() + ")".len();
    is_link.then(|| (length, words.to_owned()))
}

/// Words that Markdown would set in bold.
fn strong(text: &str) -> Option<Found> {
    let (words, _) = text.strip_prefix("**")?.split_once("**")?;
    let has_word = words.contains(char::is_alphabetic);
    let is_strong = has_word && words.trim() == words && !words.contains(['*', '\n']);
    is_strong.then(|| (words.len() + "****".len(), words.to_owned()))
}

/// Words that Markdown would set in italics, where they stand apart: a star within a word hides a letter, as in `王*明`, and
/// one at its end leads to a note. Chinese goes on behind them without a space.
fn emphasis(before: &str, text: &str) -> Option<Found> {
    let (words, behind) = text.strip_prefix('*')?.split_once('*')?;
    let is_apart =
        |next: Option<char>| next.is_none_or(|next| !next.is_alphanumeric() && next != '*');
    let is_one_word = words.chars().all(char::is_alphanumeric);
    let next = behind.chars().next();
    let goes_on = is_one_word && next.is_some_and(is_han);
    let is_emphasis = words.contains(char::is_alphabetic)
        && words.trim() == words
        && !words.contains('\n')
        && is_apart(before.chars().next_back())
        && (is_apart(next) || goes_on);
    is_emphasis.then(|| (words.len() + "**".len(), words.to_owned()))
}

/// The line under the heads of a table, which Markdown in its standard form does not have.
fn table(text: &str) -> Option<Markup> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end();
        let is_rule = content.chars().all(|mark| "|-: ".contains(mark));
        if is_rule && content.contains('|') && content.contains("--") {
            let part = start..start + content.len();
            return Some(Markup {
                part,
                instead: None,
            });
        }
        start += line.len();
    }
    None
}
