//! How truth values, numbers and texts are read from TOML; what a text means is for `texts`.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::context::SiteContext;
use super::prose::character_name;
use super::reader::{Expected, FromToml, Reader};
use super::shape::{Shape, TextShape};
use super::source_map::quoted;
use crate::diagnostics::{Code, Fix, nearest};
use crate::messages::{Message, say};
use crate::text::{
    Degrees, PartialDate, PositiveNumber, is_control, is_invisible, is_stray, turns_order,
};

/// What is wrong with a text that should be a value of some type.
pub struct ValueMistake {
    code: Code,
    message: Message,
    /// What is said instead of what belongs to the message.
    help: Option<Box<Message>>,
    /// The bytes of the text it is in, where that is not the whole.
    part: Option<Range<usize>>,
    /// The text that was meant, and whether it is the only one that can have been.
    instead: Option<(Box<str>, bool)>,
}

impl ValueMistake {
    /// A mistake of this kind.
    pub fn new(code: Code, message: Message) -> Self {
        Self {
            code,
            message,
            help: None,
            part: None,
            instead: None,
        }
    }

    /// The same with other words about what to do than those of its message.
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(Box::new(help));
        self
    }

    /// The same with `did you mean` help, where a known word is near to the one written.
    pub fn suggest<'a>(self, written: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(written, known) {
            Some(word) => self.help(say::did_you_mean(word)).likely(word),
            None => self,
        }
    }

    /// The same with the text that was probably meant.
    pub fn likely(mut self, text: &str) -> Self {
        self.instead = Some((text.into(), false));
        self
    }

    /// The same with the only text that can have been meant, which is proposed.
    pub fn certain(mut self, text: &str) -> Self {
        self.instead = Some((text.into(), true));
        self.help(say::did_you_mean_text(text))
    }

    /// The same at a part of the text.
    pub fn part(mut self, part: Range<usize>) -> Self {
        self.part = Some(part);
        self
    }
}

/// A value that is written as a text.
pub trait FromText: Sized {
    /// Whether marks in the text are read, and not shown as they stand.
    const IS_MARKDOWN: bool = false;

    /// Reads the value; `text` has a visible character.
    fn from_text(text: &str, context: &SiteContext) -> Result<Self, ValueMistake>;

    /// What is wrong with a text that can be read all the same.
    fn remark(_: &str) -> Option<ValueMistake> {
        None
    }

    /// What such a text looks like, as far as a pattern can tell: every text that can be read is of this shape.
    fn text_shape() -> TextShape;

    /// The date that it is, where it is one.
    fn date(&self) -> Option<PartialDate> {
        None
    }
}

impl<T: FromText> FromToml for T {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let DeValue::String(text) = value.get_ref() else {
            reader.wrong_type(value, &Expected::Text);
            return None;
        };
        let read = refuse_invisible(text).and_then(|()| {
            let read = T::from_text(text, reader.context);
            read.map_err(|mistake| stray_character(text).unwrap_or(mistake))
        });
        let (read, mistake) = match read {
            Ok(read) => (Some(read), T::remark(text)),
            Err(mistake) => (None, Some(mistake)),
        };
        if let Some(read) = &read {
            reader.note_date(value.span(), read.date());
        }
        if let Some(mistake) = mistake {
            report(mistake, value.span(), text, reader);
        }
        read
    }

    fn shape() -> Shape {
        Shape::Text(T::text_shape())
    }
}

/// Refuses a text of which nothing is seen, and characters that are not seen and do something.
fn refuse_invisible(text: &str) -> Result<(), ValueMistake> {
    // Three dots are what `minglu new` writes where something is to be filled in.
    if text.chars().all(is_invisible) || matches!(text.trim(), "…" | "……" | "...") {
        return Err(ValueMistake::new(Code::EmptyText, say::empty_text()));
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
    let message = match turns_order(found) {
        true => say::order_turning_character(character_name(found)),
        false => say::control_character(character_name(found)),
    };
    ValueMistake::new(Code::ControlCharacter, message)
}

/// What is wrong with a value that cannot be read and has a character that nobody sees: that, as far as anyone can tell.
fn stray_character(text: &str) -> Option<ValueMistake> {
    let (at, found) = text.char_indices().find(|(_, found)| is_stray(*found))?;
    Some(control_character(found).part(at..at + found.len_utf8()))
}

fn report(mistake: ValueMistake, span: Range<usize>, text: &str, reader: &mut Reader<'_>) {
    if reader.context.excuses(mistake.code) {
        return;
    }
    let place = match &mistake.part {
        Some(part) => reader.locate(span.clone(), text, part),
        None => span.clone(),
    };
    let mut diagnostic = reader.mistake(mistake.code, place, mistake.message);
    diagnostic.fix = mistake.instead.map(|(text, is_safe)| Fix {
        span,
        text: quoted(&text),
        is_safe,
    });
    if let Some(help) = mistake.help {
        diagnostic = diagnostic.help(*help);
    }
    reader.report(diagnostic);
}

impl FromToml for bool {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Boolean(boolean) => Some(*boolean),
            _ => {
                reader.wrong_type(value, &Expected::Boolean);
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
            reader.wrong_type(value, &Expected::WholeNumber);
            return None;
        };
        let number = u64::from_str_radix(integer.as_str(), integer.radix()).ok();
        if number.is_none() {
            let message = match integer.as_str().starts_with('-') {
                true => say::negative_number(),
                false => say::number_of_too_many_digits(),
            };
            let diagnostic = reader.mistake(Code::NumberOutOfRange, value.span(), message);
            reader.report(diagnostic);
        }
        number
    }

    fn shape() -> Shape {
        Shape::Number(None)
    }
}

/// Reads a number that need not be whole; one that `read` does not take is reported as `refused`.
fn number<T>(
    value: &Spanned<DeValue<'_>>,
    reader: &mut Reader<'_>,
    read: impl Fn(f64) -> Option<T>,
    refused: Message,
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
            reader.wrong_type(value, &Expected::Number);
            return None;
        }
    };
    let number = written.and_then(read);
    if number.is_none() {
        let diagnostic = reader.mistake(Code::NumberOutOfRange, value.span(), refused);
        reader.report(diagnostic);
    }
    number
}

impl FromToml for PositiveNumber {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let refused = say::number_not_positive(PositiveNumber::MAX.to_string());
        number(value, reader, PositiveNumber::new, refused)
    }

    fn shape() -> Shape {
        Shape::PositiveNumber
    }
}

impl<const LIMIT: u8> FromToml for Degrees<LIMIT> {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        number(
            value,
            reader,
            Self::new,
            say::no_degrees(usize::from(LIMIT)),
        )
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
            let message = say::number_too_large(number.to_string(), u32::MAX.to_string());
            let diagnostic = reader.mistake(Code::NumberOutOfRange, value.span(), message);
            reader.report(diagnostic);
        }
        narrow
    }

    fn shape() -> Shape {
        Shape::Number(Some(u32::MAX.into()))
    }
}
