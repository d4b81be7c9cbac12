//! Marks that only look like those of TOML: typed with a Chinese input method on, or by the habit of another format.

use std::ops::Range;

use super::source_map::{line_at, quoted};
use crate::diagnostics::Fix;
use crate::messages::{Message, say};
use crate::text::narrow;

/// The first such mark of a line.
pub struct Confusable {
    /// Where it is.
    pub span: Range<usize>,
    /// What is said of it.
    pub message: Message,
    /// All of the line with the marks that TOML has.
    pub fix: Fix,
}

impl Confusable {
    /// That of the line with this byte, outside of its texts and comments.
    pub fn find(text: &str, at: usize) -> Option<Self> {
        let (start, line) = line_at(text, at)?;
        if is_in_long_text(&text[..start]) {
            return None;
        }
        let mut scanner = Scanner::of(line);
        scanner.scan();
        let corrections = scanner.corrections;
        let (first, last) = (corrections.first()?, corrections.last()?);
        let mut written = String::new();
        let mut end = first.span.start;
        for correction in &corrections {
            written.push_str(&line[end..correction.span.start]);
            written.push_str(&correction.meant);
            end = correction.span.end;
        }
        let in_file = |span: &Range<usize>| start + span.start..start + span.end;
        Some(Self {
            span: in_file(&first.mark),
            message: first.message.clone(),
            fix: Fix::safe(in_file(&(first.span.start..last.span.end)), written),
        })
    }
}

/// Whether a text of several lines is open at the end of what stands before.
fn is_in_long_text(before: &str) -> bool {
    ["\"\"\"", "'''"]
        .iter()
        .any(|quotes| before.matches(quotes).count() % 2 == 1)
}

/// What should stand in place of some bytes of the line.
struct Correction {
    span: Range<usize>,
    meant: String,
    /// The mark that shows what is wrong.
    mark: Range<usize>,
    message: Message,
}

/// Goes through a line as a reader of TOML would who takes each mark for the one it looks like.
struct Scanner<'a> {
    line: &'a str,
    at: usize,
    /// Whether the key is over.
    is_value: bool,
    /// In how many tables in braces it is, whose keys stand behind the first one.
    braces: usize,
    /// In how many lists it is that begin on this line.
    brackets: usize,
    corrections: Vec<Correction>,
}

impl<'a> Scanner<'a> {
    fn of(line: &'a str) -> Self {
        Self {
            line,
            at: 0,
            is_value: false,
            braces: 0,
            brackets: 0,
            corrections: Vec::new(),
        }
    }

    fn scan(&mut self) {
        while let Some(next) = self.line[self.at..].chars().next() {
            if self.step(next).is_none() {
                return;
            }
        }
    }

    /// Goes behind the next mark; nothing where what follows cannot be told.
    fn step(&mut self, next: char) -> Option<()> {
        match next {
            '#' => return None,
            '"' | '\'' => return self.text(next),
            _ if closing_of(next).is_some() => return self.quotation(next),
            ':' | '：' if self.is_behind_key() => self.colon(next),
            '/' if self.begins_comment() => {
                self.correct(2, "#", say::slashes_for_comment());
                return None;
            }
            ';' | '；' if self.ends_line(next) => {
                self.correct(next.len_utf8(), "", say::mark_at_end(next.to_string()));
            }
            ',' | '，' | '、' | '。' if self.is_behind_value() && self.ends_line(next) => {
                self.correct(next.len_utf8(), "", say::mark_at_end(next.to_string()));
            }
            _ if meant(next).is_some_and(|_| !self.is_word(next)) => {
                let meant = meant(next)?;
                let message = match next {
                    '\u{3000}' => say::wide_space(),
                    '\u{a0}' => say::no_break_space(),
                    _ => say::confusable(next.to_string(), meant.to_string()),
                };
                self.correct(next.len_utf8(), &meant.to_string(), message);
                self.note(meant);
                if meant == '#' {
                    return None;
                }
            }
            _ if next.is_alphabetic() && !next.is_ascii() => return None,
            _ if next.is_alphabetic() && self.is_value && self.braces == 0 => return self.word(),
            _ => {
                self.note(next);
                self.at += next.len_utf8();
            }
        }
        Some(())
    }

    fn note(&mut self, mark: char) {
        match mark {
            '=' => self.is_value = true,
            '{' => self.braces += 1,
            '}' => self.braces = self.braces.saturating_sub(1),
            '[' => self.brackets += 1,
            ']' => self.brackets = self.brackets.saturating_sub(1),
            _ => {}
        }
    }

    fn correct(&mut self, length: usize, meant: &str, message: Message) {
        let span = self.at..self.at + length;
        self.at = span.end;
        self.corrections.push(Correction {
            mark: span.clone(),
            span,
            meant: meant.to_owned(),
            message,
        });
    }

    /// A text in TOML's own quotes, which may end in others.
    fn text(&mut self, quote: char) -> Option<()> {
        let inside = self.at + 1;
        let rest = &self.line[self.at..];
        if rest.starts_with("\"\"\"") || rest.starts_with("'''") {
            return None;
        }
        if let Some(length) = length_of_text(&self.line[inside..], quote) {
            self.at = inside + length + 1;
            return Some(());
        }
        let others: Vec<char> = match quote {
            '"' => vec!['”', '“', '＂', '」'],
            _ => vec!['’', '‘', '＇'],
        };
        let (end, length) = self.closing(inside, &others)?;
        self.at = end;
        self.correct(length, &quote.to_string(), say::curly_quotes());
        Some(())
    }

    /// A text between quotes that are none of TOML.
    fn quotation(&mut self, quote: char) -> Option<()> {
        let inside = self.at + quote.len_utf8();
        let (end, length) = self.closing(inside, closing_of(quote)?)?;
        let meant = quoted(&self.line[inside..end]);
        let mark = self.at..inside;
        self.correct(end + length - self.at, &meant, say::curly_quotes());
        self.corrections.last_mut()?.mark = mark;
        Some(())
    }

    /// The nearest of these quotes behind which a value may end: where it is and how long.
    fn closing(&self, from: usize, quotes: &[char]) -> Option<(usize, usize)> {
        let rest = &self.line[from..];
        let mut found = rest.char_indices().filter(|(at, found)| {
            let behind = rest[at + found.len_utf8()..].trim_start();
            let next = behind
                .chars()
                .next()
                .map(|next| meant(next).unwrap_or(next));
            let ends = next.is_none_or(|next| ",]}#=;".contains(next)) || behind.starts_with("//");
            quotes.contains(found) && ends
        });
        let (at, quote) = found.next()?;
        Some((from + at, quote.len_utf8()))
    }

    /// A word outside of quotes: behind a number or as a truth value it may stand there.
    fn word(&mut self) -> Option<()> {
        let rest = &self.line[self.at..];
        let length = rest.find(|next: char| !next.is_ascii_alphanumeric());
        let length = length.unwrap_or(rest.len());
        let is_in_number = self.line[..self.at].ends_with(|before: char| before.is_ascii_digit());
        self.at += length;
        (is_in_number || matches!(&rest[..length], "true" | "false" | "inf" | "nan")).then_some(())
    }

    /// Whether a wide letter or digit is part of a text without quotes.
    fn is_word(&self, next: char) -> bool {
        self.is_value && self.braces == 0 && next.is_alphabetic()
    }

    /// Whether nothing but a key stands before.
    fn is_behind_key(&self) -> bool {
        let key = self.line[..self.at].trim();
        let is_key = |next: char| next.is_ascii_alphanumeric() || "_-.\"'".contains(next);
        !self.is_value && !key.is_empty() && key.chars().all(is_key)
    }

    /// A colon as YAML and JSON have it, before an equals sign that is there, or in place of the dot of a key.
    fn colon(&mut self, mark: char) {
        let behind = &self.line[self.at + mark.len_utf8()..];
        let length = mark.len_utf8();
        if behind.trim_start().starts_with('=') {
            let message = say::colon_for_equals_sign(mark.to_string());
            self.correct(length, "", message);
            return;
        }
        let is_word = |word: &str| {
            let mut letters = word.trim_end().chars();
            !word.is_empty() && letters.all(|letter| letter.is_ascii_lowercase() || letter == '_')
        };
        if behind
            .split_once('=')
            .is_some_and(|(word, _)| is_word(word))
        {
            let message = say::confusable(mark.to_string(), ".".to_owned());
            self.correct(length, ".", message);
            return;
        }
        let before = match self.line[..self.at].ends_with(' ') {
            true => "",
            false => " ",
        };
        let after = match behind.starts_with([' ', '\u{3000}']) {
            true => "",
            false => " ",
        };
        let message = say::colon_for_equals_sign(mark.to_string());
        self.correct(length, &format!("{before}={after}"), message);
        self.is_value = true;
    }

    fn begins_comment(&self) -> bool {
        let before = self.line[..self.at].chars().next_back();
        self.line[self.at..].starts_with("//") && before.is_none_or(char::is_whitespace)
    }

    /// Whether a whole value may stand before.
    fn is_behind_value(&self) -> bool {
        self.is_value && self.braces == 0 && self.brackets == 0
    }

    /// Whether nothing but a comment stands behind the mark that is next.
    fn ends_line(&self, next: char) -> bool {
        let behind = self.line[self.at + next.len_utf8()..].trim_start();
        behind.is_empty() || behind.starts_with('#')
    }
}

/// How long a text is whose quotes have been opened; nothing where its line does not close it.
fn length_of_text(rest: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    for (at, next) in rest.char_indices() {
        match next {
            _ if is_escaped => is_escaped = false,
            '\\' if quote == '"' => is_escaped = true,
            _ if next == quote => return Some(at),
            _ => {}
        }
    }
    None
}

/// What may close the text that a quote of another kind than TOML's opens.
fn closing_of(quote: char) -> Option<&'static [char]> {
    Some(match quote {
        '“' | '”' | '„' | '‟' | '＂' | '«' => &['”', '“', '＂', '"', '»'],
        '‘' | '’' | '‚' | '＇' => &['’', '‘', '＇', '\''],
        '「' | '『' => &['」', '』'],
        '`' | '´' => &['`', '´', '\''],
        _ => return None,
    })
}

/// The mark of TOML that another one looks like.
fn meant(mark: char) -> Option<char> {
    Some(match mark {
        '\u{3000}' | '\u{a0}' => ' ',
        '、' => ',',
        '。' => '.',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '–' | '—' | '−' => '-',
        _ => Some(narrow(mark)).filter(|narrow| *narrow != mark)?,
    })
}
