//! `toml-syntax`: what the TOML parser found, in an editor's words.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, Error};

use super::confusables::Confusable;
use super::source_map::{line_at, quoted};
use crate::diagnostics::{Code, Diagnostic, Fix, Place, nearest};
use crate::messages::{Argument, Message, lists_name, say, word_called};
use crate::model::LINK_KINDS;
use crate::text::{PartialDate, slug_in_pinyin};

/// A text as the TOML parser read it.
pub struct Toml<'a> {
    text: &'a str,
    table: Spanned<DeTable<'a>>,
    errors: Vec<Error>,
}

impl<'a> Toml<'a> {
    /// Parses a text, to its end whatever is wrong in it.
    pub fn parse(text: &'a str) -> Self {
        #[cfg(test)]
        counts::add(text);
        let (table, errors) = DeTable::parse_recoverable(text);
        Self {
            text,
            table,
            errors,
        }
    }

    /// The text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// What the text says, as far as it could be parsed.
    pub fn table(&self) -> &DeTable<'a> {
        self.table.get_ref()
    }

    /// Whether it is TOML from its beginning to its end.
    pub fn is_valid(&self) -> bool {
        self.errors.is_empty()
    }

    /// Reports what keeps a file from being TOML. A key that is there twice hides nothing, so each is reported, and
    /// the rest of the file can be read: the answer is `true`. What the parser finds after a mistake of any other
    /// kind is mostly that mistake's doing, so it is reported alone.
    pub fn report(&self, path: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        let errors = self.errors.iter();
        let first = errors
            .clone()
            .filter(|error| !is_repeated_key(self.text, error))
            .min_by_key(|error| span(error).start);
        match first {
            Some(error) => diagnostics.push(diagnostic(path, self.text, error)),
            None => diagnostics.extend(errors.map(|error| diagnostic(path, self.text, error))),
        }
        first.is_none()
    }
}

/// The line of the first mistake of a text that is to be TOML, and what is to be done about it.
pub fn first_mistake(text: &str) -> Option<(usize, Argument)> {
    let mut found = Vec::new();
    Toml::parse(text).report(&Arc::from(""), &mut found);
    let first = found.first()?;
    let before = text.get(..first.place.span.as_ref()?.start)?;
    let message = first.message().clone();
    let said = match first.advice() {
        Some(advice) => say::one_and_next(message, advice),
        None => message,
    };
    Some((before.matches('\n').count() + 1, said.into()))
}

/// What the parser says of a key that is there already.
const REPEATED: &str = "duplicate key";

/// A header that is there twice also repeats a key, but what follows it may then have landed elsewhere.
fn is_repeated_key(text: &str, error: &Error) -> bool {
    error.message() == REPEATED && !line_before(text, error).trim_start().starts_with('[')
}

fn diagnostic(path: &Arc<str>, text: &str, error: &Error) -> Diagnostic {
    let told = SyntaxHelp::of_numbers(text, error)
        .or_else(|| SyntaxHelp::of_list(text, error))
        .or_else(|| SyntaxHelp::of_header(text, error))
        .or_else(|| SyntaxHelp::of_note(text, error))
        .or_else(|| SyntaxHelp::of_confusable(text, error))
        .unwrap_or_else(|| SyntaxHelp::of(path, text, error));
    let help = match told.help {
        Some(help) if is_repeated_key(text, error) => help,
        Some(help) => say::and_the_rest_later(help),
        None => say::the_rest_later(),
    };
    let place = Place::span(path, told.span.unwrap_or(span(error)));
    let mut diagnostic = Diagnostic::new(Code::TomlSyntax, place, told.message).help(help);
    diagnostic.fix = told.fix;
    diagnostic
}

/// What an editor is told.
struct SyntaxHelp {
    message: Message,
    /// What to do besides reading the report again.
    help: Option<Message>,
    /// Where it is, where the parser's own place helps little.
    span: Option<Range<usize>>,
    fix: Option<Fix>,
}

impl SyntaxHelp {
    fn new(message: Message) -> Self {
        Self {
            message,
            help: None,
            span: None,
            fix: None,
        }
    }

    fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// A text of several lines without an end: the last of these quotes in the file are those that open it.
    fn unclosed(text: &str, quotes: &str) -> Self {
        let mut told = Self::new(say::text_without_end()).help(say::close_with(quotes));
        told.span = text.rfind(quotes).map(|start| start..start + quotes.len());
        told
    }

    /// A mark that only looks like one of TOML, on the line that the parser does not understand.
    fn of_confusable(text: &str, error: &Error) -> Option<Self> {
        let found = Confusable::find(text, span(error).start)?;
        let said = Self::new(found.message);
        let help = match found.fix.text.as_str() {
            "" => say::take_it_away(),
            written if written.trim().is_empty() => say::use_narrow_space(),
            written => say::use_this_line(written),
        };
        Some(Self {
            help: Some(help),
            span: Some(found.span),
            fix: Some(found.fix),
            ..said
        })
    }

    /// A whole value with a note behind it, or behind another mark than one equals sign.
    fn of_note(text: &str, error: &Error) -> Option<Self> {
        let (start, line) = line_at(text, span(error).start)?;
        let (key, rest) = line.split_once('=')?;
        if key.contains(['"', '\'', '#']) {
            return None;
        }
        let begin = key.len() + 1;
        let behind = rest.trim_start_matches(['=', '>']);
        if behind.len() < rest.len() {
            let marks = start + begin - 1..start + begin + rest.len() - behind.len();
            return Some(Self {
                fix: Some(Fix::likely(marks.clone(), "=")),
                span: Some(marks),
                ..Self::new(say::several_equals_signs()).help(say::did_you_mean("="))
            });
        }
        let value = rest.trim();
        let end = end_of_value(value)?;
        let note = value[end..].trim();
        // A date goes on behind its year, and so does a text with quotes in it.
        let goes_on = PartialDate::from_other_form(value).is_some() || note.contains('"');
        let stands_apart = !value[..end].ends_with(|last: char| last.is_ascii_digit())
            || value[end..].starts_with(' ');
        let is_word = note.starts_with(|first: char| first.is_alphabetic() && !first.is_ascii());
        let is_note = !goes_on && (note.starts_with(['(', '（', '【']) || stands_apart && is_word);
        let span = start + begin + (rest.len() - rest.trim_start().len());
        let span = span..span + value.len();
        is_note.then(|| {
            let meant = format!("{} # {note}", &value[..end]);
            Self {
                span: Some(span.end - note.len()..span.end),
                fix: Some(Fix::likely(span, &meant)),
                ..Self::new(say::note_behind_value()).help(say::note_as_comment(meant))
            }
        })
    }

    /// Telephone numbers without quotes, which are read as numbers or as dates.
    fn of_numbers(text: &str, error: &Error) -> Option<Self> {
        let (start, line) = line_at(text, span(error).start)?;
        let (key, rest) = line.split_once('=')?;
        let value = rest.split('#').next().unwrap_or_default().trim();
        let inner = value
            .strip_prefix('[')
            .and_then(|inner| inner.strip_suffix(']'));
        let numbers = inner
            .unwrap_or(value)
            .split([',', '，', '、'])
            .map(str::trim);
        let numbers: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
        let is_mark = |mark: char| mark.is_ascii_digit() || "+-－—–() 　（）/".contains(mark);
        let is_number = |number: &&str| {
            number.chars().any(|mark| mark.is_ascii_digit()) && number.chars().all(is_mark)
        };
        let is_of_numbers = matches!(key.trim().rsplit('.').next()?, "phones" | "faxes");
        if !is_of_numbers || numbers.is_empty() || !numbers.iter().all(is_number) {
            return None;
        }
        let meant: Vec<String> = numbers.iter().map(|number| quoted(number)).collect();
        let meant = format!("[{}]", meant.join(", "));
        let begin = start + key.len() + 1 + rest.find(value)?;
        let span = begin..begin + value.len();
        Some(Self {
            fix: Some(Fix::likely(span.clone(), &meant)),
            span: Some(span),
            ..Self::new(say::numbers_without_quotes()).help(say::put_this_between_quotes(meant))
        })
    }

    /// A list in other brackets than those of lists, or without its end.
    fn of_list(text: &str, error: &Error) -> Option<Self> {
        let (start, line) = line_at(text, span(error).start)?;
        let value = line.split_once('=').map(|(_, value)| value.trim());
        let in_others = value.and_then(|value| {
            let inner = value.strip_prefix(['(', '（', '{', '｛'])?.trim_start();
            let is_list = inner.starts_with(['"', '\'']) && !inner.contains('=');
            is_list.then_some((value, inner))
        });
        if let Some((value, inner)) = in_others {
            let begin = start + line.find(value)?;
            let mut told = Self::new(say::list_in_brackets()).help(say::how_lists_are_written());
            told.span = value
                .chars()
                .next()
                .map(|first| begin..begin + first.len_utf8());
            let members = inner.strip_suffix([')', '）', '}', '｝']);
            told.fix = members.map(|members| {
                Fix::likely(
                    begin..begin + value.len(),
                    format!("[{}]", members.trim_end()),
                )
            });
            return Some(told);
        }
        // What follows a list without an end is read as a part of it.
        if !is_of_list(error) || !line.trim_start().starts_with('[') && value.is_none() {
            return None;
        }
        let before = text.get(..start)?;
        let open = before.rfind("= [").map(|at| at + 2)?;
        let is_open = !before.get(open..)?.contains(']');
        let mut told = Self::new(say::list_without_end()).help(say::close_with("]"));
        told.span = Some(open..open + 1);
        is_open.then_some(told)
    }

    /// A header that is there already, since the first time it was written otherwise or too early.
    fn of_header(text: &str, error: &Error) -> Option<Self> {
        let (_, line) = line_at(text, span(error).start)?;
        let name = line.trim().strip_prefix("[[")?.split("]]").next()?.trim();
        if error.message() != REPEATED {
            return None;
        }
        let before = text.get(..span(error).start)?;
        let mut at = 0;
        let mut headers = before.split_inclusive('\n').filter_map(|line| {
            let begin = at + line.len() - line.trim_start().len();
            at += line.len();
            line.trim().starts_with('[').then_some((begin, line.trim()))
        });
        let (begin, first) = headers.find(|(_, header)| {
            let path = header.trim_start_matches('[');
            let path = path.strip_prefix(name);
            path.is_some_and(|rest| rest.starts_with([']', '.']))
        })?;
        let place = begin..begin + first.len();
        let told = match first == format!("[{name}]") {
            true => Self {
                fix: Some(Fix::likely(place.clone(), format!("[[{name}]]"))),
                ..Self::new(say::single_brackets(first)).help(say::brackets_of_lists())
            },
            false if first.starts_with(&format!("[[{name}.")) => {
                let above = before.get(..begin)?.lines().rev().map(str::trim);
                let above = above.filter_map(|line| line.strip_prefix("[[")?.strip_suffix("]]"));
                let misspelt = { above }
                    .next()
                    .filter(|above| nearest(above, [name]).is_some());
                if let Some(misspelt) = misspelt.filter(|above| *above != name) {
                    return Self::misspelt_header(before, misspelt, name);
                }
                Self::new(say::part_before_whole(first, line.trim()))
                    .help(say::put_below_its_table(line.trim()))
            }
            false => return None,
        };
        Some(Self {
            span: Some(place),
            ..told
        })
    }

    /// The last header of a name that is nearly another one.
    fn misspelt_header(before: &str, misspelt: &str, name: &str) -> Option<Self> {
        let written = format!("[[{misspelt}]]");
        let begin = before.rfind(&written)?;
        let span = begin..begin + written.len();
        let meant = format!("[[{name}]]");
        Some(Self {
            span: Some(span.clone()),
            fix: Some(Fix::likely(span, &meant)),
            ..Self::new(say::misspelt_header(written)).help(say::did_you_mean(meant))
        })
    }

    /// A text that has no quotation mark at its end: of one line, unless a later line has that mark alone.
    fn not_closed(text: &str, error: &Error) -> Self {
        let said = Self::new(say::text_not_closed());
        let line = line_at(text, span(error).start);
        let Some((start, line)) = line.filter(|(start, line)| {
            let behind = text.get(start + line.len()..).unwrap_or_default();
            let next = behind.trim_start_matches(['\r', '\n']).lines().next();
            let next = next.unwrap_or_default().trim();
            next.is_empty() || next.starts_with(['[', '#']) || next.contains('=')
        }) else {
            return said.help(say::quotes_of_lines());
        };
        let quote = match line.matches('"').count() % 2 {
            1 => "\"",
            _ => "'",
        };
        let end = start + line.trim_end().len();
        Self {
            fix: Some(Fix::likely(end..end, quote)),
            ..said.help(say::close_line_with(quote))
        }
    }

    /// A text that has a quotation mark at its end alone.
    fn not_opened(text: &str, error: &Error) -> Self {
        let said = Self::new(say::text_not_opened());
        let line = line_at(text, span(error).start);
        let value = line.and_then(|(start, line)| {
            let (key, value) = line.split_once('=')?;
            let quote = value.trim_end().chars().next_back()?;
            let begin = start + key.len() + 1 + (value.len() - value.trim_start().len());
            let is_alone = value.matches(quote).count() == 1;
            is_alone.then_some((begin, quote.to_string()))
        });
        match value {
            Some((begin, quote)) => Self {
                fix: Some(Fix::likely(begin..begin, quote.as_str())),
                ..said.help(say::open_with(quote))
            },
            None => said,
        }
    }

    /// A key or a header with nothing before, behind or between its dots.
    fn of_empty_part(text: &str, error: &Error) -> Self {
        let said = Self::new(say::empty_part_of_key()).help(say::how_keys_are_written());
        let meant = line_at(text, span(error).start).and_then(|(start, line)| {
            let key = line.split(['=', ']']).next()?;
            let name = key.trim_start_matches([' ', '[']).trim_end();
            let begin = start + (key.len() - key.trim_start_matches([' ', '[']).len());
            let parts: Vec<&str> = name.split('.').map(str::trim).collect();
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            (!parts.is_empty()).then(|| (begin..begin + name.len(), parts.join(".")))
        });
        match meant {
            Some((span, meant)) => Self {
                span: Some(span.clone()),
                fix: Some(Fix::likely(span, &meant)),
                ..said.help(say::did_you_mean(meant))
            },
            None => said,
        }
    }

    /// A header without all of its brackets.
    fn open_header(text: &str, error: &Error) -> Self {
        let said = Self::new(say::header_not_closed());
        let meant = line_at(text, span(error).start).and_then(|(start, line)| {
            let header = line.trim();
            let name = header.trim_matches(['[', ']']);
            let is_name = |letter: char| letter.is_ascii_alphanumeric() || "_-.".contains(letter);
            let brackets = header.len() - header.trim_start_matches('[').len();
            let meant = match brackets {
                1 => format!("[{name}]"),
                _ => format!("[[{name}]]"),
            };
            let begin = start + line.find('[')?;
            let is_header = !name.is_empty() && name.chars().all(is_name);
            is_header.then_some((begin..begin + header.len(), meant))
        });
        match meant {
            Some((span, meant)) => Self {
                fix: Some(Fix::likely(span, &meant)),
                ..said.help(say::did_you_mean(meant))
            },
            None => said,
        }
    }

    /// A line of a key and a text without the mark between them, or with a space in its key.
    fn of_loose_key(text: &str, error: &Error) -> Option<Self> {
        let (start, line) = line_at(text, span(error).start)?;
        let begin = start + (line.len() - line.trim_start().len());
        let line = line.trim();
        let is_word = |word: &str| {
            let mut letters = word.chars();
            !word.is_empty()
                && letters.all(|next| next.is_ascii_alphanumeric() || "_.".contains(next))
        };
        if let Some((key, _)) = line.split_once('=') {
            let words: Vec<&str> = key.split_whitespace().collect();
            let joined = [words.join("."), words.join("_")];
            let is_key = |key: &&String| key.split('.').all(|part| KEYS.contains(&part));
            let meant = joined.iter().find(is_key).filter(|_| words.len() > 1)?;
            let span = begin..begin + key.trim_end().len();
            return Some(Self {
                span: Some(span.clone()),
                fix: Some(Fix::likely(span, meant.as_str())),
                ..Self::new(say::space_in_key()).help(say::did_you_mean(meant))
            });
        }
        let (key, _) = line.split_once([' ', '"', '\''])?;
        let behind = line[key.len()..].trim_start();
        let begins = |first: char| first.is_ascii_digit() || "\"'[{".contains(first);
        let is_value = behind.starts_with(begins) || truth(behind) == Some(behind);
        (is_word(key) && is_value).then(|| Self {
            span: Some(begin..begin + key.len()),
            fix: Some(Fix::likely(
                begin + key.len()..begin + line.len() - behind.len(),
                " = ",
            )),
            ..Self::new(say::no_equals_sign()).help(say::put_equals_sign(key, behind))
        })
    }

    /// A key in another language, as those who read the guide may write it.
    fn named_key(path: &str, text: &str, error: &Error) -> Self {
        let said = Self::new(say::no_key()).help(say::how_keys_are_written());
        let found = line_at(text, span(error).start).and_then(|(start, line)| {
            let trimmed = line.trim_start();
            let begin = start + line.len() - trimmed.len();
            let written = match trimmed.strip_prefix('[') {
                Some(header) => header.trim_start_matches('[').split(']').next()?,
                None => trimmed.split('=').next()?,
            };
            let written = written.trim();
            let begin = begin + trimmed.find(written)?;
            Some((begin..begin + written.len(), meant_key(written)?))
        });
        match found {
            Some((span, meant)) => Self {
                span: Some(span.clone()),
                fix: Some(Fix::likely(span, &meant)),
                ..Self::new(say::key_in_words()).help(say::did_you_mean(meant))
            },
            None => Self::of_loose_key(text, error)
                .or_else(|| Self::of_table_in_words(path, text, error))
                .unwrap_or(said),
        }
    }

    /// A header or a key in characters of another script, for which the program knows no word.
    fn of_table_in_words(path: &str, text: &str, error: &Error) -> Option<Self> {
        let (start, line) = line_at(text, span(error).start)?;
        let trimmed = line.trim();
        let inner = trimmed.trim_start_matches('[');
        let name = match trimmed.len() - inner.len() {
            0 => inner.split('=').next()?.rsplit('.').next()?.trim(),
            _ => inner.split(']').next()?.trim(),
        };
        let is_foreign = name.chars().all(|letter| letter.is_alphanumeric()) && !name.is_ascii();
        if !is_foreign || !trimmed.contains(['[', '=']) {
            return None;
        }
        let begin = start + line.find(name)?;
        let help = match slug_in_pinyin(name) {
            Some(slug) if trimmed.starts_with('[') => {
                let key = match path {
                    "titles.toml" => "singular",
                    _ => "label",
                };
                say::how_tables_are_named(slug.as_str(), key)
            }
            _ => say::how_keys_are_written(),
        };
        let mut told = Self::new(say::key_in_words()).help(help);
        told.span = Some(begin..begin + name.len());
        Some(told)
    }

    /// A value that is a text but for its quotes, or a truth value or a number in other words.
    fn unquoted(text: &str, error: &Error) -> Self {
        let Some((span, value)) = bare_value(text, span(error).start) else {
            return match follows_value(text, error) {
                true => Self::new(say::line_goes_on()).help(say::key_on_its_line()),
                false => Self::new(say::text_without_quotes()),
            };
        };
        let ordinal = value
            .trim_start_matches('第')
            .trim_end_matches(['号', '位', '个']);
        let ordinal = ordinal.parse::<u32>().is_ok().then_some(ordinal);
        if let Some(meant) = truth(value).or_else(|| number(value)).or(ordinal) {
            let said = Self::new(say::value_in_other_words(value)).help(say::did_you_mean(meant));
            return Self {
                fix: Some(Fix::likely(span, meant)),
                ..said
            };
        }
        let date = PartialDate::from_other_form(value).map(|date| date.to_string());
        let meant = quoted(date.as_deref().unwrap_or(value));
        let said = Self::new(say::text_without_quotes());
        Self {
            fix: Some(Fix::safe(span, &meant)),
            ..said.help(say::put_this_between_quotes(meant))
        }
    }

    /// What follows a value on its line: mostly a text with quotation marks in it.
    fn goes_on(text: &str, error: &Error) -> Self {
        let said = Self::new(say::line_goes_on());
        let value = line_at(text, span(error).start).and_then(|(start, line)| {
            let (key, rest) = line.split_once('=')?;
            let begin = start + line.len() - rest.trim_start().len();
            Some((begin, rest.trim())).filter(|_| !key.contains('"'))
        });
        let meant = value.and_then(|(begin, value)| {
            Some((begin..begin + value.len(), with_inner_quotes(value)?))
        });
        match meant {
            Some((span, meant)) => Self {
                fix: Some(Fix::likely(span, &meant)),
                ..Self::new(say::quotes_within_text()).help(say::use_curly_quotes_within(meant))
            },
            None => said.help(say::key_on_its_line()),
        }
    }

    /// A date without quotes, in whatever form.
    fn date(text: &str, error: &Error) -> Self {
        let said = Self::new(say::bare_date()).help(say::how_dates_are_written());
        let value = bare_value(text, span(error).start);
        let date = value.and_then(|(span, value)| {
            let date = PartialDate::from_other_form(value)?;
            Some((span, quoted(&date.to_string())))
        });
        match date {
            Some((span, meant)) => Self {
                fix: Some(Fix::safe(span, &meant)),
                ..said.help(say::put_this_between_quotes(meant))
            },
            None => said,
        }
    }

    /// The parser's message in plain words, as far as it is one that editors commonly meet.
    fn of(path: &str, text: &str, error: &Error) -> Self {
        let message = error.message();
        let written = text.get(span(error)).unwrap_or_default();
        let (what, _) = message.split_once(", expected").unwrap_or((message, ""));
        match what {
            REPEATED if line_before(text, error).trim_start().starts_with('[') => {
                Self::new(say::table_twice(written)).help(say::brackets_of_lists())
            }
            REPEATED => {
                let line = line_at(text, span(error).start).map_or("", |(_, line)| line);
                let key = line.split('=').next().map_or(written, str::trim);
                Self::new(say::key_twice(key)).help(say::keep_one())
            }
            _ if what.starts_with("cannot extend value") => {
                let help = match written {
                    "title" => say::title_in_languages(),
                    _ => say::text_in_languages(written),
                };
                Self::new(say::part_of_value(written)).help(help)
            }
            "string values must be quoted" if written.is_empty() => {
                Self::new(say::key_without_value()).help(say::remove_unknown())
            }
            "missing value for key" | "missing value" => {
                Self::new(say::key_without_value()).help(say::remove_unknown())
            }
            "missing opening quote" => Self::not_opened(text, error),
            "string values must be quoted" => Self::unquoted(text, error),
            "invalid basic string" | "invalid literal string" => Self::not_closed(text, error),
            "invalid multi-line basic string" => Self::unclosed(text, "\"\"\""),
            "invalid multi-line literal string" => Self::unclosed(text, "'''"),
            "missing escaped value"
            | "too few unicode value digits"
            | "invalid escape sequence" => Self::new(say::lone_backslash()).help(say::backslash()),
            "unclosed table" | "unclosed array table" => Self::open_header(text, error),
            "unclosed array" => Self::new(say::list_not_closed()),
            "missing comma between array elements" => Self::new(say::list_without_comma()),
            "unclosed inline table" | "missing key for inline table element" => {
                Self::new(say::table_not_closed())
            }
            "missing comma between key-value pairs" => Self::new(say::table_without_comma()),
            "invalid date" | "invalid datetime" | "invalid date-time" | "invalid time" => {
                Self::date(text, error)
            }
            "unexpected leading zero" => {
                Self::new(say::leading_zero()).help(say::quotes_of_codes())
            }
            "unexpected key or value" => Self::goes_on(text, error),
            "invalid boolean" | "invalid float" => Self::unquoted(text, error),
            "carriage return must be followed by newline" => {
                Self::new(say::lone_carriage_return()).help(say::ends_of_lines())
            }
            "invalid unquoted key" | "key with no value" => Self::named_key(path, text, error),
            "unquoted keys cannot be empty" => Self::of_empty_part(text, error),
            "keys cannot be multi-line basic strings"
            | "keys cannot be multi-line literal strings" => {
                Self::new(say::no_key()).help(say::how_keys_are_written())
            }
            "missing assignment between key-value pairs"
            | "extra assignment between key-value pairs"
            | "invalid inline table element"
            | "extra comma in inline table" => {
                Self::new(say::table_in_braces()).help(say::how_braces_are_written())
            }
            "unexpected `=` in array" | "extra comma in array" => {
                Self::new(say::mark_in_list()).help(say::how_lists_are_written())
            }
            "invalid comment character" => {
                Self::new(say::character_in_comment()).help(say::take_it_away())
            }
            "cannot recurse further; max recursion depth met" | "recursion limit" => {
                Self::new(say::nested_too_deep())
            }
            _ if NUMBERS.contains(&what) => {
                Self::new(say::no_number()).help(say::how_numbers_are_written())
            }
            _ => Self::new(say::invalid_toml()).help(say::how_lines_are_written()),
        }
    }
}

/// What the parser says of what begins as a number and is none.
const NUMBERS: [&str; 14] = [
    "invalid mantissa",
    "invalid exponent",
    "invalid fraction",
    "invalid integer number",
    "invalid hexadecimal number",
    "invalid octal number",
    "invalid binary number",
    "`_` may only go between digits",
    "integers with a radix cannot be signed",
    "radix must be lowercase",
    "redundant integer number prefix",
    "redundant numeric sign",
    "unexpected sign",
    "invalid value",
];

/// Where a number, a truth value or a text in quotes ends that something begins with.
fn end_of_value(value: &str) -> Option<usize> {
    if let Some(text) = value.strip_prefix('"') {
        return Some(text.find('"')? + 2);
    }
    let words = ["true", "false"].into_iter();
    let word = words.filter(|word| value.starts_with(word)).map(str::len);
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    word.chain([digits]).find(|end| *end > 0)
}

/// Whether an error is within a list.
fn is_of_list(error: &Error) -> bool {
    let of_lists = ["unclosed array", "missing comma between array elements"];
    of_lists
        .iter()
        .any(|of_list| error.message().starts_with(of_list))
}

/// Keys and tables that editors write often.
const KEYS: [&str; 31] = [
    "name",
    "short_name",
    "kind",
    "order",
    "parent",
    "start",
    "end",
    "summary",
    "mission",
    "title",
    "head",
    "person",
    "phones",
    "faxes",
    "emails",
    "address",
    "postal_code",
    "hours",
    "website",
    "purpose",
    "text",
    "gender",
    "born",
    "sort_key",
    "contacts",
    "posts",
    "appointments",
    "functions",
    "sources",
    "zh",
    "en",
];

/// The key that is called so in any language of the program, part by part: `名称.中文`.
fn meant_key(written: &str) -> Option<String> {
    if written.is_ascii() {
        return None;
    }
    let parts = written.split('.').map(|part| {
        let part = part.trim();
        let is_called = |key: &&&str| lists_name(&say::key_named(**key), part);
        match part.is_ascii() {
            true => Some(part),
            false => { KEYS.iter().find(is_called).copied() }
                .or_else(|| word_called(part, LINK_KINDS.iter().map(|kind| kind.word))),
        }
    });
    Some(parts.collect::<Option<Vec<_>>>()?.join("."))
}

/// The truth value that a word stands for, or a slip of the finger has left of one.
fn truth(value: &str) -> Option<&'static str> {
    let value = value.to_lowercase();
    match value.as_str() {
        "yes" | "on" | "是" | "对" => Some("true"),
        "no" | "off" | "否" | "不是" => Some("false"),
        value => ["true", "false"]
            .into_iter()
            .find(|truth| nearest(value, [*truth]).is_some()),
    }
}

/// The number that a Chinese numeral stands for.
fn number(value: &str) -> Option<&'static str> {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let numbers = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    let mut pairs = numerals.into_iter().zip(numbers);
    pairs.find_map(|(numeral, number)| (numeral == value).then_some(number))
}

/// Whether a whole value, and another key behind it, stand on the line of the error.
fn follows_value(text: &str, error: &Error) -> bool {
    let line = line_at(text, span(error).start).map_or("", |(_, line)| line);
    line.matches(" = ").count() > 1
}

/// A text between quotes that has straight quotes in it, with quotation marks in their places: two by two they open and close.
fn with_inner_quotes(value: &str) -> Option<String> {
    let inner = value.strip_prefix('"')?.strip_suffix('"')?;
    let count = inner.matches('"').count();
    if count == 0 || count % 2 == 1 || inner.contains(['\\', '=']) {
        return None;
    }
    let mut opens = true;
    let text = inner.chars().map(|next| {
        if next != '"' {
            return next;
        }
        opens = !opens;
        if opens { '”' } else { '“' }
    });
    Some(quoted(&text.collect::<String>()))
}

/// The value that alone stands behind the key of the line with this byte, as it is written, and where it is.
fn bare_value(text: &str, at: usize) -> Option<(Range<usize>, &str)> {
    let (start, line) = line_at(text, at)?;
    let (key, rest) = line.split_once('=')?;
    let value = rest.split(" #").next().unwrap_or_default();
    let begin = start + key.len() + 1 + (value.len() - value.trim_start().len());
    let value = value.trim();
    let is_alone = !value.is_empty() && !value.contains(['"', '\'', '[', '{', '=', '#']);
    is_alone.then_some((begin..begin + value.len(), value))
}

fn span(error: &Error) -> Range<usize> {
    error.span().unwrap_or(0..0)
}

/// What stands on the line before the place of the error.
fn line_before<'a>(text: &'a str, error: &Error) -> &'a str {
    let before = text.get(..span(error).start).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default()
}

/// How often each text was parsed.
#[cfg(test)]
pub mod counts {
    use std::collections::BTreeMap;
    use std::sync::{Mutex, PoisonError};

    static COUNTS: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());

    pub fn add(text: &str) {
        let mut counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
        *counts.entry(text.to_owned()).or_default() += 1;
    }

    pub fn of(text: &str) -> usize {
        let counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
        counts.get(text).copied().unwrap_or_default()
    }
}
