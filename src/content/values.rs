//! How each value type is read from a TOML value, and what an editor is told where it cannot be.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::reader::{Context, FromToml, Reader};
use crate::diagnostics::{Code, nearest};
use crate::model::{
    AppointmentKind, Gender, HistoryKind, OrganizationKind, PositionState, SectionKind, UnitGroup,
    UnitKind,
};
use crate::text::{
    Choice, Email, LanguageTag, LanguageTagError, Markdown, MarkdownError, PartialDate,
    PartialDateError, Phone, PhoneError, PhoneRegion, Slug, TranslationStatus, WebAddress,
    WebAddressError,
};

/// What is wrong with a text that should be a value of some type.
pub struct Mistake {
    code: Code,
    message: String,
    label: String,
    help: Option<String>,
    /// The part of the text it is in, where that is not the whole.
    part: Option<String>,
}

impl Mistake {
    fn new(code: Code, message: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            label: label.into(),
            help: None,
            part: None,
        }
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    fn part(mut self, part: Option<&str>) -> Self {
        self.part = part.map(str::to_owned);
        self
    }
}

/// A value that is written as a text.
pub trait FromText: Sized {
    /// Reads the value; `text` has a visible character.
    fn from_text(text: &str, context: &Context) -> Result<Self, Mistake>;
}

impl<T: FromText> FromToml for T {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let DeValue::String(text) = value.get_ref() else {
            reader.wrong_type(value, "a text");
            return None;
        };
        let result = if text.trim().is_empty() {
            Err(Mistake::new(
                Code::EmptyText,
                "this text is empty",
                "expected a visible character",
            )
            .help("write the text, or remove it with its key where nothing is known"))
        } else {
            T::from_text(text, reader.context)
        };
        result
            .map_err(|mistake| report(mistake, value.span(), reader))
            .ok()
    }
}

fn report(mistake: Mistake, span: Range<usize>, reader: &mut Reader<'_>) {
    if reader.context.excuses(mistake.code) {
        return;
    }
    let span = match &mistake.part {
        Some(part) => reader.narrow(span, part),
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
}

impl FromText for String {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        Ok(text.trim().to_owned())
    }
}

impl FromText for Markdown {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        Markdown::parse(text).map_err(|error| {
            let mistake = match error {
                MarkdownError::NotAllowed(what) => Mistake::new(
                    Code::MarkdownNotAllowed,
                    format!("this text has {what}, which pages do not take"),
                    "in this line",
                )
                .help("paragraphs, lists, *emphasis* and [links](https://…) are allowed"),
                MarkdownError::Destination(destination) => Mistake::new(
                    Code::MarkdownNotAllowed,
                    format!("this text links to `{destination}`, which is no safe address"),
                    "in this line",
                )
                .help("links begin with https://, http://, mailto: or tel:"),
            };
            mistake.part(first_broken_line(text))
        })
    }
}

/// The line with which what is not allowed comes into the text.
fn first_broken_line(text: &str) -> Option<&str> {
    let mut read = 0;
    text.split_inclusive('\n')
        .find(|line| {
            read += line.len();
            Markdown::parse(&text[..read]).is_err()
        })
        .map(str::trim)
}

impl FromText for Slug {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        Slug::parse(text).map_err(|error| {
            let mistake = Mistake::new(
                Code::MalformedSlug,
                format!("`{text}` cannot stand in a URL"),
                "expected lower-case letters a to z, digits and single hyphens, at most 80",
            );
            match error.suggestion {
                Some(slug) => mistake.help(format!("did you mean `{slug}`?")),
                None => mistake,
            }
        })
    }
}

impl FromText for LanguageTag {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        LanguageTag::parse(text).map_err(|error| {
            let mistake = Mistake::new(
                Code::MalformedLanguage,
                format!("`{text}` is no language tag"),
                "expected a tag such as `en`, `zh` or `ug`",
            );
            match error {
                LanguageTagError::NotCanonical(canonical) => {
                    mistake.help(format!("did you mean `{canonical}`?"))
                }
                LanguageTagError::Malformed => mistake,
            }
        })
    }
}

impl FromText for PartialDate {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        PartialDate::parse(text).map_err(|error| match error {
            PartialDateError::Malformed => Mistake::new(
                Code::MalformedDate,
                format!("`{text}` is no date"),
                "expected YYYY, YYYY-MM or YYYY-MM-DD",
            )
            .help("write it as precisely as the source: \"1958\", \"1958-11\" or \"2010-03-01\""),
            PartialDateError::Impossible => Mistake::new(
                Code::ImpossibleDate,
                format!("the calendar has no `{text}`"),
                "no such day or month",
            ),
        })
    }
}

impl FromText for Phone {
    fn from_text(text: &str, context: &Context) -> Result<Self, Mistake> {
        Phone::parse(text, context.phone_region).map_err(|error| {
            let message = match error {
                PhoneError::Malformed => format!("`{text}` is no telephone number"),
                PhoneError::Impossible => format!("nobody can dial `{text}`"),
            };
            let label = match context.phone_region {
                Some(_) => "expected a number with its area code",
                None => "expected a number that begins with + and its country code",
            };
            Mistake::new(Code::MalformedPhone, message, label)
                .help("write one number a text, such as \"0991-3835430\" or \"+86 10 6857 1898\"")
        })
    }
}

impl FromText for Email {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        Email::parse(text).map_err(|error| {
            let label = if text.contains('@') {
                error.0.trim_end_matches('.').to_lowercase()
            } else {
                "expected an @ in it".to_owned()
            };
            Mistake::new(
                Code::MalformedEmail,
                format!("`{text}` is no e-mail address"),
                label,
            )
            .help("write it like \"office@example.org\"")
        })
    }
}

impl FromText for WebAddress {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        WebAddress::parse(text).map_err(|error| {
            let label = match error {
                WebAddressError::Malformed(_) if !text.contains("://") => {
                    "expected https:// at its beginning".to_owned()
                }
                WebAddressError::Malformed(reason) => reason,
                WebAddressError::Scheme(scheme) => format!("`{scheme}:` is not the web"),
            };
            Mistake::new(
                Code::MalformedUrl,
                format!("`{text}` is no web address"),
                label,
            )
            .help("write it whole, like \"https://www.example.org/about\"")
        })
    }
}

impl FromText for PhoneRegion {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        PhoneRegion::parse(text).ok_or_else(|| {
            Mistake::new(
                Code::UnknownCountry,
                format!("`{text}` is no country code"),
                "expected two capital letters, such as \"CN\"",
            )
        })
    }
}

impl FromText for jiff::tz::TimeZone {
    fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
        Self::get(text).map_err(|_| {
            Mistake::new(
                Code::UnknownTimeZone,
                format!("there is no time zone `{text}`"),
                "expected a name such as \"Asia/Shanghai\"",
            )
        })
    }
}

macro_rules! choices_from_text {
    ($($choice:ty),+ $(,)?) => {
        $(impl FromText for $choice {
            fn from_text(text: &str, _: &Context) -> Result<Self, Mistake> {
                Self::from_word(text).ok_or_else(|| unknown_choice::<Self>(text))
            }
        })+
    };
}

choices_from_text!(
    AppointmentKind,
    Gender,
    HistoryKind,
    OrganizationKind,
    PositionState,
    SectionKind,
    TranslationStatus,
    UnitGroup,
    UnitKind,
);

fn unknown_choice<T: Choice>(written: &str) -> Mistake {
    let words: Vec<&str> = T::ALL.iter().map(|member| member.word()).collect();
    let mistake = Mistake::new(
        Code::UnknownChoice,
        format!("`{written}` is none of the choices"),
        format!("expected one of: {}", words.join(", ")),
    );
    match nearest(written, words) {
        Some(word) => mistake.help(format!("did you mean `{word}`?")),
        None => mistake,
    }
}
