//! What is written as a text: how each value type is read, and what an editor is told where it cannot be.

use super::context::SiteContext;
use super::shape::TextShape;
use super::source_map::quoted;
use super::values::{FromText, ValueMistake};
use crate::address::PagePath;
use crate::diagnostics::{Code, Severity};
use crate::messages::{Argument, Message, say, word_called};
use crate::model::{
    AppointmentKind, BodyNameKind, ChangeKind, ForgeKind, Gender, HistoryKind, HolidayHours,
    KindClass, LINK_KINDS, NameKind, OrganizationKind, PositionState, SectionKind, SuperiorKind,
    UnitGroup, UnitKind,
};
use crate::text::{
    Choice, Currency, Email, EmailError, End, LanguageTag, LanguageTagError, Markdown,
    MarkdownProblem, PartialDate, PartialDateError, Phone, PhoneError, PhoneRegion, RepositoryPath,
    Slug, TimeOfDay, TranslationStatus, WebAddress, WebAddressError, Weekday, Weekdays,
    WeekdaysError, is_invisible, narrow,
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
    const IS_MARKDOWN: bool = true;

    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Markdown::parse(text).map_err(|error| {
            let message = match error.problem {
                MarkdownProblem::NotAllowed(what) => {
                    say::markdown_not_allowed(say::markdown_part(what))
                }
                MarkdownProblem::Destination(destination) => say::unsafe_link(destination),
            };
            ValueMistake::new(Code::MarkdownNotAllowed, message).part(error.span)
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(VISIBLE)
    }
}

impl FromText for Code {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        let Some(code) = Self::from_name(text) else {
            let names = Self::ALL.iter().map(|code| code.name());
            let mistake = ValueMistake::new(Code::UnknownChoice, say::no_such_code(text));
            return Err(mistake.suggest(text, names));
        };
        match code.severity() {
            Severity::Warning => Ok(code),
            Severity::Error => Err(ValueMistake::new(
                Code::AllowanceOfError,
                say::error_is_not_silenced(text),
            )),
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
        Self::from_word(text).ok_or_else(|| none_of(text, Self::words()))
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
    none_of(written, T::ALL.iter().map(|member| member.word()).collect())
}

fn none_of(written: &str, words: Vec<&'static str>) -> ValueMistake {
    let named = words.iter().map(|word| say::choice(*word));
    let message = say::unknown_choice(written, Argument::list(named));
    let mistake = ValueMistake::new(Code::UnknownChoice, message);
    match word_called(written, words.iter().copied()) {
        Some(word) => mistake.help(say::write_this_word(word)).likely(word),
        None => mistake.suggest(written, words),
    }
}

impl FromText for Slug {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Slug::parse(text).map_err(|error| {
            let mistake = ValueMistake::new(Code::MalformedSlug, say::malformed_slug(text));
            match error.suggestion {
                Some(slug) => mistake
                    .help(say::did_you_mean(slug.as_str()))
                    .likely(slug.as_str()),
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

/// The word for a service or a kind of page elsewhere, such as `wechat`. Any slug is one.
#[derive(Debug, Clone)]
pub struct LinkWord(pub Slug);

impl FromText for LinkWord {
    fn from_text(text: &str, context: &SiteContext) -> Result<Self, ValueMistake> {
        let known = LINK_KINDS.iter().map(|kind| kind.word);
        match word_called(text, known) {
            Some(word) if word != text => {
                let mistake = ValueMistake::new(Code::MalformedSlug, say::service_in_words(text));
                Err(mistake.help(say::write_this_word(word)).likely(word))
            }
            _ => Slug::from_text(text, context).map(Self),
        }
    }

    fn text_shape() -> TextShape {
        Slug::text_shape()
    }
}

impl FromText for LanguageTag {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        LanguageTag::parse(text).map_err(|error| {
            let message = say::malformed_language(text);
            let mistake = ValueMistake::new(Code::MalformedLanguage, message);
            match error {
                LanguageTagError::NotCanonical(canonical) => {
                    let tag = canonical.to_string();
                    mistake.help(say::did_you_mean(&tag)).likely(&tag)
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
        RepositoryPath::parse(text)
            .ok_or_else(|| ValueMistake::new(Code::MalformedPath, say::malformed_path(text)))
    }

    fn text_shape() -> TextShape {
        TextShape::matching("^[^/ ]+(/[^/ ]+)*$")
    }
}

impl FromText for PagePath {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        let path = Self::parse(text).filter(Self::is_of_subject);
        path.ok_or_else(|| {
            ValueMistake::new(Code::MalformedPermalink, say::malformed_permalink(text))
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
            PartialDateError::Malformed => {
                let mistake = ValueMistake::new(Code::MalformedDate, say::malformed_date(text));
                match PartialDate::from_other_form(text) {
                    Some(date) => mistake.certain(&date.to_string()),
                    None => mistake,
                }
            }
            PartialDateError::Impossible => {
                ValueMistake::new(Code::ImpossibleDate, say::impossible_date(text))
            }
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(concat!("^", date_pattern!(), "$"))
    }

    fn date(&self) -> Option<PartialDate> {
        Some(*self)
    }
}

impl FromText for End {
    fn from_text(text: &str, context: &SiteContext) -> Result<Self, ValueMistake> {
        if text == Self::UNKNOWN {
            return Ok(Self::Unknown);
        }
        let date = PartialDate::from_text(text, context).map(Self::On);
        date.map_err(|mistake| match PartialDate::parse(text) {
            Err(PartialDateError::Malformed) if goes_on(text) => mistake.help(say::no_end_yet()),
            Err(PartialDateError::Malformed) if PartialDate::from_other_form(text).is_none() => {
                mistake.help(say::how_ends_are_written())
            }
            _ => mistake,
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(concat!("^(unknown|", date_pattern!(), ")$"))
    }

    fn date(&self) -> Option<PartialDate> {
        End::date(*self)
    }
}

impl FromText for jiff::tz::TimeZone {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Self::get(text).map_err(|_| {
            let mistake = ValueMistake::new(Code::UnknownTimeZone, say::unknown_time_zone(text));
            match is_one_of(text, CHINESE_TIME) {
                true => mistake
                    .help(say::did_you_mean_text(SHANGHAI))
                    .likely(SHANGHAI),
                false => mistake,
            }
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching("^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$")
    }
}

impl FromText for Phone {
    fn from_text(text: &str, context: &SiteContext) -> Result<Self, ValueMistake> {
        let refused = |message| ValueMistake::new(Code::MalformedPhone, message);
        let error = match Phone::parse(text, context.phone_region) {
            Ok(phone) => return Ok(phone),
            Err(error) => error,
        };
        if let Some(message) = known_slip(text, context) {
            return Err(refused(message));
        }
        Err(match error {
            PhoneError::Malformed => match (several_phones(text, context), context.phone_region) {
                (Some(several), _) => refused(say::several_phones(several)),
                (None, Some(_)) => refused(say::malformed_phone(text)),
                (None, None) => refused(say::malformed_phone_without_region(text)),
            },
            PhoneError::Impossible => refused(impossible_phone(text, context)),
            PhoneError::DigitTooMany => refused(say::phone_with_digit_too_many(text)),
            PhoneError::Letters { range, digits } => {
                let letters = &text[range.clone()];
                let message = match digits {
                    Some(digits) => say::phone_with_letters_for_digits(text, letters, digits),
                    None => say::phone_with_letters(text, letters),
                };
                refused(message).part(range)
            }
            PhoneError::MissingPlus => refused(say::phone_without_plus(text, text.trim())),
        })
    }

    fn remark(text: &str) -> Option<ValueMistake> {
        if is_made_up(text) {
            let message = say::made_up_phone(text);
            return Some(ValueMistake::new(Code::PlaceholderText, message));
        }
        let is_wide = |found: char| narrow(found) != found && narrow(found).is_ascii_alphanumeric();
        let first = text.find(is_wide)?;
        let last = text.rfind(is_wide)?;
        let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
        let written: String = text.chars().map(narrow).collect();
        let message = say::full_width_character(&text[first..end]);
        let mistake = ValueMistake::new(Code::FullWidthCharacter, message);
        let mistake = mistake.certain(&written).part(first..end);
        Some(mistake.help(say::write_in_place(written)))
    }

    fn text_shape() -> TextShape {
        // Which numbers there are is for the numbering plans to say; all have digits.
        TextShape::matching("[0-9０-９]([^0-9０-９]*[0-9０-９]){2}")
    }
}

/// Whether a number has the digits that hands type where none is known: nothing but zeros, or those of counting.
fn is_made_up(text: &str) -> bool {
    let written: String = text.chars().map(narrow).collect();
    let parts = written.rsplit(|mark: char| !mark.is_ascii_digit());
    let last = { parts }.next().unwrap_or_default();
    let is_zeros = last.len() >= 6 && last.bytes().all(|digit| digit == b'0');
    is_zeros || ["12345678", "1234567", "87654321"].contains(&last)
}

/// What editors call the country and the time of China.
const CHINA: &[&str] = &[
    "中国",
    "中华人民共和国",
    "中国大陆",
    "China",
    "CHN",
    "86",
    "+86",
];
const CHINESE_TIME: &[&str] = &[
    "北京时间",
    "北京",
    "中国时间",
    "中国标准时间",
    "东八区",
    "Asia/Beijing",
    "Beijing",
    "China",
    "UTC+8",
    "GMT+8",
    "UTC+08:00",
    "+08:00",
    "+0800",
    "+8",
];
const SHANGHAI: &str = "Asia/Shanghai";

fn is_one_of(text: &str, words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| word.eq_ignore_ascii_case(text.trim()))
}

/// What is wrong with a text that is no telephone number, where that is one of what editors write instead of one.
fn known_slip(text: &str, context: &SiteContext) -> Option<Message> {
    let written: String = text
        .chars()
        .map(narrow)
        .filter(|mark| !mark.is_whitespace())
        .collect();
    if [
        "无", "没有", "暂无", "待定", "不详", "未知", "-", "--", "—", "——", "/", "N/A", "n/a",
        "none",
    ]
    .contains(&written.as_str())
    {
        return Some(say::no_number_given(text));
    }
    if Email::parse(&written).is_ok() {
        return Some(say::email_among_phones(text));
    }
    let mantissa = written
        .split_once(['E', 'e'])
        .filter(|(_, exponent)| exponent.starts_with('+'));
    if mantissa.is_some_and(|(mantissa, _)| mantissa.parse::<f64>().is_ok()) {
        return Some(say::phone_in_scientific_notation(text));
    }
    let is_chinese = context
        .phone_region
        .is_some_and(|region| region.code() == "CN");
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let is_mobile = |number: &str| number.len() == 11 && number.starts_with('1');
    let mobile = (3..=4)
        .filter_map(|length| digits.get(length..))
        .find(|rest| is_mobile(rest));
    let is_service = digits.starts_with("400") || digits.starts_with("800");
    if let Some((first, second)) = written.split_once(['/', '、', ','])
        && (1..=6).contains(&second.len())
        && second.bytes().all(|digit| digit.is_ascii_digit())
        && !first.contains(char::is_alphabetic)
        && Phone::parse(first, context.phone_region).is_ok()
    {
        return Some(say::phone_with_last_digits(text, first));
    }
    match mobile {
        Some(mobile) if is_chinese && digits.starts_with('0') => {
            Some(say::mobile_behind_area_code(text, mobile))
        }
        _ if is_chinese && is_service && (8..10).contains(&digits.len()) => {
            Some(say::service_number_of_other_length(text, digits.len()))
        }
        _ => None,
    }
}

/// The numbers that a text has beside each other, as a list has them.
fn several_phones(text: &str, context: &SiteContext) -> Option<String> {
    let numbers = text
        .split(['、', ',', '，', ';', '；', '/', '／'])
        .map(str::trim);
    let numbers: Vec<&str> = numbers.collect();
    let is_number = |number: &&str| Phone::parse(number, context.phone_region).is_ok();
    let listed: Vec<String> = numbers.iter().map(|number| quoted(number)).collect();
    (numbers.len() > 1 && numbers.iter().all(is_number)).then(|| listed.join(", "))
}

/// Why nobody can be called by such a number, where its length tells.
fn impossible_phone(text: &str, context: &SiteContext) -> Message {
    let digits: String = text
        .chars()
        .map(narrow)
        .filter(char::is_ascii_digit)
        .collect();
    let is_chinese = context
        .phone_region
        .is_some_and(|region| region.code() == "CN");
    let mut begins = digits.chars();
    let begins_mobile = begins.next() == Some('1') && matches!(begins.next(), Some('3'..='9'));
    match digits.len() {
        ..=4 => say::phone_extension_alone(text, &digits),
        9 | 10 | 12 if is_chinese && begins_mobile => {
            say::mobile_of_other_length(text, digits.len())
        }
        _ => say::impossible_phone(text),
    }
}

impl FromText for Email {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Email::parse(text).map_err(|EmailError| {
            let mistake = |message| ValueMistake::new(Code::MalformedEmail, message);
            if let Some(meant) = email_meant(text) {
                return mistake(say::email_with_marks(text)).certain(&meant);
            }
            mistake(match text.contains('@') {
                true => say::malformed_email(text),
                false => say::email_without_at(text),
            })
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(r"^\S(.*\S)?@[^@\s]+\.[^@\s]+$")
    }
}

/// The e-mail address that a text is but for marks of Chinese, spaces, or the scheme of a URL.
fn email_meant(text: &str) -> Option<String> {
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    let meant = in_ascii_marks(text);
    let meant = meant.trim_end_matches(['.', ',', ';']);
    Email::parse(meant).is_ok().then(|| meant.to_owned())
}

impl FromText for WebAddress {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        // Browsers take them for slashes; other programs do not.
        let scheme_end = text.find(['?', '#']).unwrap_or(text.len());
        if text[..scheme_end].contains('\\') {
            let meant = text.replace('\\', "/");
            let mistake = ValueMistake::new(Code::MalformedUrl, say::web_address_with_backslash());
            return Err(mistake.likely(&meant).help(say::did_you_mean_text(meant)));
        }
        WebAddress::parse(text).map_err(|error| {
            let mistake = |message| ValueMistake::new(Code::MalformedUrl, message);
            if let Some(meant) = web_address_meant(text) {
                return mistake(say::web_address_with_marks(text)).certain(&meant);
            }
            let message = match error {
                WebAddressError::Punctuation(part) => {
                    let marks = &text[part.clone()];
                    let meant = &text[..part.start];
                    let message = say::web_address_with_punctuation(marks, meant);
                    return mistake(message).likely(meant).part(part);
                }
                WebAddressError::Malformed if !text.contains("://") => {
                    say::web_address_without_scheme(text)
                }
                WebAddressError::Malformed => say::malformed_web_address(text),
                WebAddressError::Scheme(scheme) => say::web_address_of_other_scheme(text, scheme),
                WebAddressError::Credentials => say::web_address_with_credentials(),
            };
            mistake(message)
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching(r"^https?://[^@/?#\s]+([/?#].*)?$")
    }
}

/// The web address that a text is but for marks of Chinese and spaces in it.
fn web_address_meant(text: &str) -> Option<String> {
    let meant = in_ascii_marks(text);
    (meant != text && WebAddress::parse(&meant).is_ok()).then_some(meant)
}

/// An address with the marks of ASCII for those of Chinese, and without what cannot be seen.
fn in_ascii_marks(text: &str) -> String {
    let marks = text
        .chars()
        .map(|mark| if mark == '。' { '.' } else { narrow(mark) });
    marks.filter(|mark| !is_invisible(*mark)).collect()
}

impl FromText for PhoneRegion {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        PhoneRegion::parse(text).ok_or_else(|| {
            let mistake = ValueMistake::new(Code::UnknownCountry, say::unknown_country(text));
            let capitals = text.trim().to_ascii_uppercase();
            let meant = match is_one_of(text, CHINA) {
                true => Some("CN"),
                false => PhoneRegion::parse(&capitals).map(|_| capitals.as_str()),
            };
            match meant {
                Some(meant) => mistake.help(say::did_you_mean_text(meant)).likely(meant),
                None => mistake,
            }
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching("^[A-Z]{2}$")
    }
}

impl FromText for Currency {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        Currency::parse(text).ok_or_else(|| {
            ValueMistake::new(Code::UnknownChoice, say::unknown_currency(text))
                .suggest(text, Currency::codes().iter().copied())
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
            let mistake = ValueMistake::new(Code::UnknownChoice, say::unknown_weekdays(text));
            match error {
                WeekdaysError::Inverted => mistake.help(say::inverted_weekdays()),
                WeekdaysError::NoDay(word) => match meant_weekdays(text) {
                    Some(days) => mistake.help(say::write_this_word(&days)).likely(&days),
                    None => mistake.suggest(&word, Weekday::ALL.iter().map(|day| day.word())),
                },
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

/// Days as files have them, for what an editor calls them: `周一至周五`.
fn meant_weekdays(written: &str) -> Option<String> {
    let separators = ['-', '–', '—', '~', '～', '至', '到'];
    let days = written.split(separators).filter(|day| !day.is_empty());
    let words = days.map(|name| {
        let words = Weekday::ALL.iter().map(|day| day.word());
        word_called(name.trim(), words)
    });
    let days = words.collect::<Option<Vec<_>>>()?.join("-");
    Weekdays::parse(&days).is_ok().then_some(days)
}

impl FromText for TimeOfDay {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        TimeOfDay::parse(text).ok_or_else(|| {
            let mistake = ValueMistake::new(Code::MalformedTime, say::malformed_time(text));
            match meant_time(text) {
                Some(time) => mistake.certain(&time.to_string()),
                None => mistake,
            }
        })
    }

    fn text_shape() -> TextShape {
        TextShape::matching("^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")
    }
}

/// Whether these words say that something has not ended.
fn goes_on(text: &str) -> bool {
    let words = [
        "至今", "迄今", "今", "现在", "目前", "在任", "now", "present", "today", "current",
        "ongoing",
    ];
    words.contains(
        &text
            .trim()
            .trim_matches(['-', '—', '－', '(', ')', '（', '）'])
            .to_lowercase()
            .as_str(),
    )
}

/// The time that was probably meant: without its leading zero, or with a colon of Chinese.
fn meant_time(text: &str) -> Option<TimeOfDay> {
    let time = text.trim().replace('：', ":");
    TimeOfDay::parse(&time).or_else(|| TimeOfDay::parse(&format!("0{time}")))
}
