//! What is written as a text: how each value type is read, and what an editor is told where it cannot be.

use super::context::SiteContext;
use super::shape::TextShape;
use super::values::{FromText, ValueMistake};
use crate::address::PagePath;
use crate::diagnostics::{Code, Severity, nearest};
use crate::model::{
    AppointmentKind, BodyNameKind, ChangeKind, ForgeKind, Gender, HistoryKind, HolidayHours,
    KindClass, NameKind, OrganizationKind, PositionState, SectionKind, SuperiorKind, UnitGroup,
    UnitKind,
};
use crate::text::{
    Choice, Currency, Email, End, LanguageTag, LanguageTagError, Markdown, MarkdownProblem,
    PartialDate, PartialDateError, Phone, PhoneError, PhoneRegion, RepositoryPath, Slug, TimeOfDay,
    TranslationStatus, WebAddress, WebAddressError, Weekday, Weekdays, WeekdaysError,
};

/// What a text has at least: a character that is no white space.
const VISIBLE: &str = r"\S";

impl FromText for String {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Ok(text.trim().to_owned())
    }

    fn text_shape() -> TextShape {
        TextShape::matching(VISIBLE)
    }
}

impl FromText for Markdown {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Markdown::parse(text).map_err(|error| {
            let mistake = match error.problem {
                MarkdownProblem::NotAllowed(what) => ValueMistake::new(
                    Code::MarkdownNotAllowed,
                    format!("this text has {what}, which pages do not take"),
                    "here",
                )
                .help("paragraphs, lists, *emphasis* and [links](https://…) are allowed"),
                MarkdownProblem::Destination(destination) => ValueMistake::new(
                    Code::MarkdownNotAllowed,
                    format!("this text links to `{destination}`, which is no safe address"),
                    "here",
                )
                .help("links begin with https://, http://, mailto: or tel:, or are paths of the site such as /organizations"),
            };
            mistake.part(error.span)
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(VISIBLE)
    }
}

impl FromText for Code {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        let Some(code) = Self::from_name(text) else {
            let mistake = ValueMistake::new(
                Code::UnknownChoice,
                format!("there is no code `{text}`"),
                "expected the code of a warning",
            );
            let names = Self::ALL.iter().map(|code| code.name());
            return Err(match nearest(text, names) {
                Some(near) => mistake.help(format!("did you mean `{near}`?")),
                None => mistake.help("`minglu explain` lists them all"),
            });
        };
        match code.severity() {
            Severity::Warning => Ok(code),
            Severity::Error => Err(ValueMistake::new(
                Code::AllowanceOfError,
                format!("`{text}` is an error, and errors cannot be silenced"),
                "expected the code of a warning",
            )
            .help("mend what is reported, and remove this allowance")),
        }
    }

    fn text_shape() -> TextShape {
        let warnings = Self::ALL.iter();
        let warnings = warnings.filter(|code| code.severity() == Severity::Warning);
        TextShape {
            words: warnings.map(|code| code.name()).collect(),
            ..TextShape::default()
        }
    }
}

macro_rules! choices_from_text {
    ($($choice:ty),+ $(,)?) => {
        $(impl FromText for $choice {
            fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
                Self::from_word(text).ok_or_else(|| unknown_choice::<Self>(text))
            }

            fn text_shape() -> TextShape {
                let words = Self::ALL.iter().map(|member| member.word());
                TextShape { words: words.collect(), ..TextShape::default() }
            }
        })+
    };
}

choices_from_text!(
    AppointmentKind,
    BodyNameKind,
    ChangeKind,
    ForgeKind,
    Gender,
    HistoryKind,
    HolidayHours,
    NameKind,
    OrganizationKind,
    PositionState,
    SectionKind,
    SuperiorKind,
    TranslationStatus,
    UnitGroup,
    UnitKind,
);

impl FromText for KindClass {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Self::from_word(text).ok_or_else(|| {
            let words = Self::words();
            let mistake = ValueMistake::new(
                Code::UnknownChoice,
                format!("`{text}` is none of the choices"),
                format!("expected one of: {}", words.join(", ")),
            );
            match nearest(text, words) {
                Some(word) => mistake.help(format!("did you mean `{word}`?")),
                None => mistake,
            }
        })
    }

    fn text_shape() -> TextShape {
        TextShape {
            words: Self::words(),
            ..TextShape::default()
        }
    }
}

/// A word that is none of the fixed ones.
pub fn unknown_choice<T: Choice>(written: &str) -> ValueMistake {
    let words: Vec<&str> = T::ALL.iter().map(|member| member.word()).collect();
    let mistake = ValueMistake::new(
        Code::UnknownChoice,
        format!("`{written}` is none of the choices"),
        format!("expected one of: {}", words.join(", ")),
    );
    match nearest(written, words) {
        Some(word) => mistake.help(format!("did you mean `{word}`?")),
        None => mistake,
    }
}

impl FromText for Slug {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Slug::parse(text).map_err(|error| {
            let mistake = ValueMistake::new(
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

    fn text_shape() -> TextShape {
        TextShape {
            max_length: Some(Slug::MAX_LENGTH),
            ..TextShape::matching("^[a-z0-9]+(-[a-z0-9]+)*$")
        }
    }
}

impl FromText for LanguageTag {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        LanguageTag::parse(text).map_err(|error| {
            let mistake = ValueMistake::new(
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

    fn text_shape() -> TextShape {
        // A language and what narrows it, in a form that people can still read when it is shown to them.
        TextShape::matching("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    }
}

impl FromText for RepositoryPath {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        RepositoryPath::parse(text).ok_or_else(|| {
            ValueMistake::new(
                Code::MalformedPath,
                format!("`{text}` is no branch and no folder of a repository"),
                "expected names with single slashes between, none of them `..`",
            )
            .help("write a branch as in \"main\", a folder from the top of the repository as in \"content\", and the top itself as \".\"")
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching("^[^/ ]+(/[^/ ]+)*$")
    }
}

impl FromText for PagePath {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        let path = Self::parse(text).filter(Self::is_of_subject);
        path.ok_or_else(|| {
            ValueMistake::new(
                Code::MalformedPermalink,
                format!("`{text}` is no permalink of a thing"),
                "expected a path such as \"/people/song-jun\"",
            )
            .help("write what the page shows as its permalink, without the name of the site")
        })
    }

    fn text_shape() -> TextShape {
        // What looks like one: it sees no reserved words.
        TextShape::matching(
            "^/(organizations/[a-z0-9-]+(/(posts/|sections/)?[a-z0-9-]+)?|people/[a-z0-9-]+|pages/[a-z0-9-]+)$",
        )
    }
}

macro_rules! date_pattern {
    () => {
        "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
    };
}

impl FromText for PartialDate {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        PartialDate::parse(text).map_err(|error| match error {
            PartialDateError::Malformed => ValueMistake::new(
                Code::MalformedDate,
                format!("`{text}` is no date"),
                "expected YYYY, YYYY-MM or YYYY-MM-DD",
            )
            .help("write it as precisely as the source: \"1958\", \"1958-11\" or \"2010-03-01\""),
            PartialDateError::Impossible => ValueMistake::new(
                Code::ImpossibleDate,
                format!("the calendar has no `{text}`"),
                "no such day or month",
            )
            .help("look it up in the source, or write the month or the year alone"),
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(concat!("^", date_pattern!(), "$"))
    }
}

impl FromText for End {
    fn from_text(text: &str, context: &SiteContext) -> Result<Self, ValueMistake> {
        if text == Self::UNKNOWN {
            return Ok(Self::Unknown);
        }
        let date = PartialDate::from_text(text, context).map(Self::On);
        date.map_err(|mistake| match PartialDate::parse(text) {
            Err(PartialDateError::Malformed) => mistake.help(
                "write it as precisely as the source: \"1958\", \"1958-11\" or \"2010-03-01\"; where it is over and \
                 nobody knows since when, write \"unknown\"; where it goes on, leave it out",
            ),
            _ => mistake,
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(concat!("^(unknown|", date_pattern!(), ")$"))
    }
}

impl FromText for jiff::tz::TimeZone {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Self::get(text).map_err(|_| {
            ValueMistake::new(
                Code::UnknownTimeZone,
                format!("there is no time zone `{text}`"),
                "expected a name such as \"Asia/Shanghai\"",
            )
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching("^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$")
    }
}

impl FromText for Phone {
    fn from_text(text: &str, context: &SiteContext) -> Result<Self, ValueMistake> {
        let label = match context.phone_region {
            Some(_) => "expected a number with its area code",
            None => "expected a number that begins with + and its country code",
        };
        let refused =
            |message: String, label: &str| ValueMistake::new(Code::MalformedPhone, message, label);
        Phone::parse(text, context.phone_region).map_err(|error| match error {
            PhoneError::Malformed => {
                refused(format!("`{text}` is no telephone number"), label).help(NUMBERS)
            }
            PhoneError::Impossible => {
                let label = "expected its area code and all its digits, and no more";
                refused(format!("nobody can dial `{text}`"), label).help(
                    "look it up in the source: a digit may be lacking or too many, or the area code in front, as in \
                     \"0991-3835430\" or \"+86 10 6857 1898\"",
                )
            }
            PhoneError::DigitTooMany => refused(
                format!("nobody can dial `{text}`"),
                "expected a digit less",
            )
            .help("look it up in the source: a digit may be doubled, or a hyphen or a word be lacking before an extension"),
            PhoneError::Letters { range, digits } => {
                let letters = &text[range.clone()];
                let message = format!("`{text}` has `{letters}` among its digits");
                let mistake = match digits {
                    Some(digits) => refused(message, &format!("write {digits} for `{letters}`")),
                    None => refused(message, &format!("write digits, and no `{letters}`")),
                };
                mistake.help(NUMBERS).part(range)
            }
            PhoneError::MissingPlus => refused(
                format!("`{text}` begins with the code of a country, without its plus"),
                "expected a country code with its plus",
            )
            .help(format!(
                "write \"+{}\", or a number of the site's own country as it is dialled there",
                text.trim()
            )),
        })
    }

    fn text_shape() -> TextShape {
        // Which numbers there are is for the numbering plans to say; all have digits.
        TextShape::matching("[0-9０-９]([^0-9０-９]*[0-9０-９]){2}")
    }
}

/// How telephone numbers are written.
const NUMBERS: &str = "write one number a text, such as \"0991-3835430\" or \"+86 10 6857 1898\"";

impl FromText for Email {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Email::parse(text).map_err(|error| {
            let label = if text.contains('@') {
                error.0.trim_end_matches('.').to_lowercase()
            } else {
                "expected an @ in it".to_owned()
            };
            ValueMistake::new(
                Code::MalformedEmail,
                format!("`{text}` is no e-mail address"),
                label,
            )
            .help("write it like \"office@example.org\"")
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(r"^\S(.*\S)?@[^@\s]+\.[^@\s]+$")
    }
}

impl FromText for WebAddress {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        WebAddress::parse(text).map_err(|error| {
            let label = match error {
                WebAddressError::Malformed(_) if !text.contains("://") => {
                    "expected https:// at its beginning".to_owned()
                }
                WebAddressError::Malformed(reason) => reason,
                WebAddressError::Scheme(scheme) => format!("`{scheme}:` is not the web"),
                WebAddressError::Credentials => return web_address_with_credentials(),
            };
            ValueMistake::new(
                Code::MalformedUrl,
                format!("`{text}` is no web address"),
                label,
            )
            .help("write it whole, like \"https://www.example.org/about\"")
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(r"^https?://[^@/?#\s]+([/?#].*)?$")
    }
}

fn web_address_with_credentials() -> ValueMistake {
    ValueMistake::new(
        Code::MalformedUrl,
        "this web address tells a user name or a password",
        "expected none before the host",
    )
    .help("remove what stands before the @: pages show addresses to everyone")
}

impl FromText for PhoneRegion {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        PhoneRegion::parse(text).ok_or_else(|| {
            ValueMistake::new(
                Code::UnknownCountry,
                format!("`{text}` is no country code"),
                "expected two capital letters, such as \"CN\"",
            )
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching("^[A-Z]{2}$")
    }
}

impl FromText for Currency {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Currency::parse(text).ok_or_else(|| {
            let mistake = ValueMistake::new(
                Code::UnknownChoice,
                format!("`{text}` is no currency"),
                "expected the three letters of ISO 4217, such as \"CNY\"",
            );
            match nearest(text, Currency::codes().iter().copied()) {
                Some(near) => mistake.help(format!("did you mean `{near}`?")),
                None => mistake,
            }
        })
    }

    fn text_shape() -> TextShape {
        TextShape {
            words: Currency::codes().to_vec(),
            ..TextShape::default()
        }
    }
}

/// A day of the week, as a pattern.
macro_rules! weekday_pattern {
    () => {
        "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    };
}

impl FromText for Weekdays {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Weekdays::parse(text).map_err(|error| {
            let mistake = ValueMistake::new(
                Code::UnknownChoice,
                format!("`{text}` names no days of the week"),
                "expected a day such as `monday`, or two such as `monday-friday`",
            );
            match error {
                WeekdaysError::Inverted => mistake.help(
                    "the second day comes after the first; a week begins with monday, and days of two weeks are two entries",
                ),
                WeekdaysError::NoDay(word) => {
                    let days = Weekday::ALL.iter().map(|day| day.word());
                    match nearest(&word, days) {
                        Some(near) => mistake.help(format!("did you mean `{near}`?")),
                        None => mistake,
                    }
                }
            }
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(concat!(
            "^",
            weekday_pattern!(),
            "(-",
            weekday_pattern!(),
            ")?$"
        ))
    }
}

impl FromText for TimeOfDay {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        TimeOfDay::parse(text).ok_or_else(|| {
            ValueMistake::new(
                Code::MalformedTime,
                format!("`{text}` is no time of the day"),
                "expected HH:MM, from 00:00 to 24:00",
            )
            .help(match meant_time(text) {
                Some(time) => format!("did you mean \"{time}\"?"),
                None => "write it as in \"09:00\" or \"17:30\"".to_owned(),
            })
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching("^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")
    }
}

/// The time that was probably meant: without its leading zero, or with a colon of Chinese.
fn meant_time(text: &str) -> Option<TimeOfDay> {
    let time = text.trim().replace('：', ":");
    TimeOfDay::parse(&time).or_else(|| TimeOfDay::parse(&format!("0{time}")))
}
