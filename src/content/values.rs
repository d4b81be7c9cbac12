//! How truth values, numbers and texts are read from TOML; what a text means is for `texts`.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::context::SiteContext;
use super::reader::{FromToml, Reader};
use super::shape::{Shape, TextShape};
use crate::diagnostics::Code;
use crate::text::{Degrees, PositiveNumber, is_control, is_invisible, turns_order};

/// What is wrong with a text that should be a value of some type.
pub struct ValueMistake {
    code: Code,
    message: String,
    label: String,
    help: Option<String>,
    /// The bytes of the text it is in, where that is not the whole.
    part: Option<Range<usize>>,
}

impl ValueMistake {
    /// A mistake of this kind.
    pub fn new(code: Code, message: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            label: label.into(),
            help: None,
            part: None,
        }
    }

    /// The same with what to do about it.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same at a part of the text.
    pub fn part(mut self, part: Range<usize>) -> Self {
        self.part = Some(part);
        self
    }
}

/// A value that is written as a text.
pub trait FromText: Sized {
    /// Reads the value; `text` has a visible character.
    fn from_text(text: &str, context: &SiteContext) -> Result<Self, ValueMistake>;

    /// What such a text looks like, as far as a pattern can tell: every text that can be read is of this shape.
    fn text_shape() -> TextShape;
}

impl<T: FromText> FromToml for T {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let DeValue::String(text) = value.get_ref() else {
            reader.wrong_type(value, "a text");
            return None;
        };
        refuse_invisible(text)
            .and_then(|()| T::from_text(text, reader.context))
            .map_err(|mistake| report(mistake, value.span(), text, reader))
            .ok()
    }

    fn shape() -> Shape {
        Shape::Text(T::text_shape())
    }
}

/// Refuses a text of which nothing is seen, and characters that are not seen and do something.
fn refuse_invisible(text: &str) -> Result<(), ValueMistake> {
    if text.chars().all(is_invisible) {
        return Err(ValueMistake::new(
            Code::EmptyText,
            "this text is empty",
            "expected a visible character",
        )
        .help("write the text, or remove it with its key where nothing is known"));
    }
    match text
        .char_indices()
        .find(|(at, found)| is_control(*found) && !begins_line_end(text, *at))
    {
        Some((at, found)) => Err(control_character(found).part(at..at + found.len_utf8())),
        None => Ok(()),
    }
}

/// Whether a line end as Windows writes it is at this byte.
fn begins_line_end(text: &str, at: usize) -> bool {
    text[at..].starts_with("\r\n")
}

fn control_character(found: char) -> ValueMistake {
    let (what, help) = if turns_order(found) {
        (
            "turns the order of letters around",
            "remove it: pages give each language its direction by themselves",
        )
    } else {
        (
            "is no letter",
            "remove it: it often comes from copying out of another program",
        )
    };
    let name = format!("U+{:04X}", u32::from(found));
    let message = format!("this text has the control character {name}, which {what}");
    ValueMistake::new(
        Code::ControlCharacter,
        message,
        format!("{name} is in here"),
    )
    .help(help)
}

fn report(mistake: ValueMistake, span: Range<usize>, text: &str, reader: &mut Reader<'_>) {
    if reader.context.excuses(mistake.code) {
        return;
    }
    let span = match &mistake.part {
        Some(part) => reader.locate(span, text, part),
        None => span,
    };
    let mut diagnostic = reader
        .mistake(mistake.code, span, mistake.message)
        .label(mistake.label);
    diagnostic.help = mistake.help;
    reader.report(diagnostic);
}

impl FromToml for bool {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Boolean(boolean) => Some(*boolean),
            _ => {
                reader.wrong_type(value, "true or false");
                None
            }
        }
    }

    fn shape() -> Shape {
        Shape::Boolean
    }
}

impl FromToml for u64 {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let DeValue::Integer(integer) = value.get_ref() else {
            reader.wrong_type(value, "a whole number");
            return None;
        };
        let number = u64::from_str_radix(integer.as_str(), integer.radix()).ok();
        if number.is_none() {
            let (message, label) = if integer.as_str().starts_with('-') {
                ("a number below 0 has no meaning here", "expected 0 or more")
            } else {
                ("this number is too large", "expected fewer digits")
            };
            let diagnostic = reader
                .mistake(Code::NumberOutOfRange, value.span(), message)
                .label(label);
            reader.report(diagnostic);
        }
        number
    }

    fn shape() -> Shape {
        Shape::Number(None)
    }
}

/// Reads a number that need not be whole; one that `read` does not take is reported with what was expected.
fn number<T>(
    value: &Spanned<DeValue<'_>>,
    reader: &mut Reader<'_>,
    read: impl Fn(f64) -> Option<T>,
    expected: &str,
) -> Option<T> {
    let written = match value.get_ref() {
        DeValue::Integer(integer) => {
            let whole = i64::from_str_radix(integer.as_str(), integer.radix()).ok();
            // A number that large is too large for what is counted here, and so is what comes near it.
            whole
                .and_then(|whole| i32::try_from(whole).ok())
                .map(f64::from)
        }
        DeValue::Float(float) => float.as_str().parse().ok(),
        _ => {
            reader.wrong_type(value, "a number");
            return None;
        }
    };
    let number = written.and_then(read);
    if number.is_none() {
        let message = "this number has no meaning here";
        let diagnostic = reader.mistake(Code::NumberOutOfRange, value.span(), message);
        reader.report(diagnostic.label(format!("expected {expected}")));
    }
    number
}

impl FromToml for PositiveNumber {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let expected = format!("a number above 0, of {} at most", PositiveNumber::MAX);
        number(value, reader, PositiveNumber::new, &expected)
    }

    fn shape() -> Shape {
        Shape::PositiveNumber
    }
}

impl<const LIMIT: u8> FromToml for Degrees<LIMIT> {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let expected = format!("degrees from -{LIMIT} to {LIMIT}; were `lat` and `lon` swapped?");
        number(value, reader, Self::new, &expected)
    }

    fn shape() -> Shape {
        Shape::Degrees(LIMIT)
    }
}

impl FromToml for u32 {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let number = u64::from_toml(value, reader)?;
        let narrow = u32::try_from(number).ok();
        if narrow.is_none() {
            let diagnostic = reader
                .mistake(
                    Code::NumberOutOfRange,
                    value.span(),
                    format!("{number} is too large a number here"),
                )
                .label(format!("at most {}", u32::MAX));
            reader.report(diagnostic);
        }
        narrow
    }

    fn shape() -> Shape {
        Shape::Number(Some(u32::MAX.into()))
    }
}
