//! The values of which documents are made, and how each is described to programs (JSON Schema 2020-12): words, dates,
//! addresses, texts, periods, sources and contact points.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::model::{Account, Area, Closure, ContactPoint, OpeningHours, Source, WebLink};
use crate::site::view::View;
use crate::text::{
    Certainty, Choice, End, Identifier, LanguageTag, Localized, LocalizedText, Markdown,
    PartialDate, Period, Phone, Translation, TranslationStatus, choices,
};

/// The version of the API, which stands in every document. A field that is added leaves it as it is; any other change
/// raises it.
pub const VERSION: u32 = 1;

/// The version of the API, as a document has it.
#[derive(Debug, Clone, Copy)]
pub struct Version;

/// A member of an enumeration, as its word.
#[derive(Debug, Clone, Copy)]
pub struct Word<C>(pub C);

/// A date as precise as its source: `1958`, `1958-11` or `1958-11-02`.
#[derive(Debug, Clone, Copy)]
pub struct WireDate(pub PartialDate);

/// A day of the calendar.
#[derive(Debug, Clone, Copy)]
pub struct WireDay(pub Date);

/// A whole address.
#[derive(Debug, Clone)]
pub struct WireUrl(pub String);

choices! {
    /// What a document, or something in it, is.
    pub enum DocumentType {
        /// An organization of the directory.
        Organization = "organization",
        /// A unit of an organization.
        Unit = "unit",
        /// A post of an organization or a unit.
        Post = "post",
        /// A person.
        Person = "person",
        /// A narrative page or a document of an organization.
        Section = "section",
        /// One thing that a body is responsible for.
        Function = "function",
        /// A body outside the directory.
        ExternalBody = "external-body",
        /// A page of the site itself.
        Page = "page",
    }
}

choices! {
    /// Whether something exists on the day that is shown, as far as its dates tell.
    pub enum Existence {
        /// It does.
        Yes = "yes",
        /// It begins or ends in the month or year of the day, and nobody knows on which day.
        Possibly = "possibly",
        /// It is not yet, or no more.
        No = "no",
    }
}

impl From<Certainty> for Word<Existence> {
    fn from(certainty: Certainty) -> Self {
        Self(match certainty {
            Certainty::Yes => Existence::Yes,
            Certainty::Possible => Existence::Possibly,
            Certainty::No => Existence::No,
        })
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(VERSION)
    }
}

impl<C: Choice> Serialize for Word<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.word())
    }
}

impl Serialize for WireDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Serialize for WireDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Serialize for WireUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl WireUrl {
    /// The address of a value that is one.
    pub fn of(url: &impl fmt::Display) -> Self {
        Self(url.to_string())
    }
}

/// Describes a value in place wherever it stands, or once under a name.
macro_rules! described {
    ($($type:ty = $name:literal, in place $inline:literal, $schema:tt;)+) => {
        $(impl JsonSchema for $type {
            fn inline_schema() -> bool {
                $inline
            }

            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })+
    };
}

described! {
    Version = "Version", in place true, {
        "type": "integer",
        "const": VERSION,
        "description": "The version of the API. A field that is added leaves it as it is; any other change raises it.",
    };
    WireDate = "Date", in place false, {
        "type": "string",
        "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        "description": "A date as precise as its source: a year, a month or a day.",
        "examples": ["1958", "1958-11", "1958-11-02"],
    };
    WireDay = "Day", in place true, { "type": "string", "format": "date" };
    WireUrl = "Url", in place true, { "type": "string", "format": "uri" };
}

impl<C: Choice> JsonSchema for Word<C> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        std::any::type_name::<C>().into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<&str> = C::ALL.iter().map(|member| member.word()).collect();
        json_schema!({ "type": "string", "enum": words })
    }
}

/// A text by the tags of its languages.
pub type WireLocalized = BTreeMap<String, WireText>;

/// A text in a language.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Text")]
pub struct WireText {
    /// The text itself, without any mark.
    text: String,
    /// Who stands behind it: the institution itself (`official`), others or this directory, who translated it
    /// (`unofficial`), or a machine, and nobody vouches for it (`machine`).
    status: Word<TranslationStatus>,
}

/// From the start of the first date to the end of the last, both included; an absent end is open.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Period")]
pub struct WirePeriod {
    /// The first day, or the month or year in which it lies.
    start: Option<WireDate>,
    /// The last day, or the month or year in which it lies.
    end: Option<WireDate>,
    /// Whether it is over, and nobody knows since when.
    end_unknown: bool,
}

impl WirePeriod {
    pub fn new(period: Period) -> Self {
        Self {
            start: period.start.map(WireDate),
            end: period.last().map(WireDate),
            end_unknown: period.end.is_some_and(End::is_unknown),
        }
    }
}

/// A text in every language in which it is known.
pub fn localized(text: &LocalizedText) -> WireLocalized {
    by_language(text, Clone::clone)
}

/// A longer text in every language in which it is known, without its marks.
pub fn plain(text: &Localized<Markdown>) -> WireLocalized {
    by_language(text, Markdown::plain)
}

fn by_language<T>(text: &Localized<T>, written: impl Fn(&T) -> String) -> WireLocalized {
    let entry = |(tag, translation): (&LanguageTag, &Translation<T>)| {
        let text = WireText {
            text: written(&translation.value),
            status: Word(translation.status),
        };
        (tag.to_string(), text)
    };
    text.iter().map(entry).collect()
}

/// Where facts were read.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Source")]
pub struct WireSource {
    /// What was read.
    title: WireLocalized,
    /// What a reader should know of it.
    note: Option<WireLocalized>,
    /// Where it can be read.
    url: Option<WireUrl>,
    /// The date that it bears.
    published: Option<WireDate>,
    /// When it was read.
    read: Option<WireDate>,
}

impl WireSource {
    /// These sources, in their order.
    pub fn all<'s>(sources: impl IntoIterator<Item = &'s Source>) -> Vec<Self> {
        sources.into_iter().map(Self::new).collect()
    }

    fn new(source: &Source) -> Self {
        Self {
            title: localized(&source.title),
            note: source.note.as_ref().map(localized),
            url: source.url.as_ref().map(WireUrl::of),
            published: source.published.map(WireDate),
            read: source.read.map(WireDate),
        }
    }
}

/// The district or jurisdiction of a body or a post.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Area")]
pub struct WireArea {
    /// What it is called.
    name: WireLocalized,
    /// Its identifier, such as a code of administrative divisions.
    identifier: Option<String>,
}

impl WireArea {
    pub fn new(area: &Area) -> Self {
        Self {
            name: localized(&area.name),
            identifier: area.identifier.clone(),
        }
    }
}

/// A number or code in a public scheme.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Identifier")]
pub struct WireIdentifier {
    /// The scheme: `uscc` (unified social credit code), `ror`, `isni`, `orcid`, `lei`, `wikidata` or the name of another
    /// one.
    scheme: String,
    /// The identifier.
    value: String,
    /// Where it leads.
    url: Option<WireUrl>,
}

impl WireIdentifier {
    /// These identifiers, in their order.
    pub fn all(identifiers: &[Identifier]) -> Vec<Self> {
        let identifiers = identifiers.iter().map(|identifier| Self {
            scheme: identifier.scheme().to_owned(),
            value: identifier.value().to_owned(),
            url: identifier.uri().map(WireUrl),
        });
        identifiers.collect()
    }
}

/// A page elsewhere.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Link")]
pub struct WireLink {
    /// What kind of page it is, in a word such as `website`, `wikipedia`, `weibo`, `form` or `document`.
    kind: String,
    /// Where it is.
    url: WireUrl,
    /// What it is called.
    title: Option<WireLocalized>,
    /// Whether it is about nothing else, so that programs know by it who is meant.
    identity: bool,
}

impl WireLink {
    /// These links, in their order.
    pub fn all(links: &[WebLink]) -> Vec<Self> {
        let links = links.iter().map(|link| Self {
            kind: link.kind.to_string(),
            url: WireUrl::of(&link.url),
            title: link.title.as_ref().map(localized),
            identity: link.is_identity(),
        });
        links.collect()
    }
}

/// A way to reach a body or the holder of a post.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Contact")]
pub struct WireContact {
    /// What it is for.
    purpose: Option<WireLocalized>,
    /// Telephone numbers.
    phones: Vec<WirePhone>,
    /// Fax numbers.
    faxes: Vec<WirePhone>,
    /// E-mail addresses.
    emails: Vec<String>,
    /// The body's own site.
    website: Option<WireUrl>,
    /// A page with a form to write by.
    form: Option<WireUrl>,
    /// Accounts with services that others run.
    accounts: Vec<WireAccount>,
    /// The postal address, in one line.
    address: Option<WireLocalized>,
    /// The postal code.
    postal_code: Option<String>,
    /// Where the entrance is.
    location: Option<WireLocation>,
    /// How to get there and in: entrances, lifts, buses.
    access: Option<WireLocalized>,
    /// When someone is there, in words.
    hours: Option<WireLocalized>,
    /// When someone is there.
    opens: Vec<WireOpening>,
    /// Whether it is open on public holidays; `null` where nothing is known.
    holidays: Option<&'static str>,
    /// When it is closed all the same: what is not over on the day.
    closures: Vec<WireClosure>,
    /// When it is valid.
    period: WirePeriod,
}

/// An account with a service that others run.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Account")]
pub struct WireAccount {
    /// The service, in a word such as `wechat`.
    service: String,
    /// The name of the account.
    name: String,
    /// Where it can be seen by a browser.
    url: Option<WireUrl>,
}

/// A place on the earth (WGS 84).
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Location")]
pub struct WireLocation {
    /// Degrees north of the equator.
    latitude: f64,
    /// Degrees east of Greenwich.
    longitude: f64,
}

/// A time of the day at which it is open, on some days of the week.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Opening")]
pub struct WireOpening {
    /// The days, such as `monday`.
    days: Vec<&'static str>,
    /// From when on, as `HH:MM`.
    from: String,
    /// Until when, as `HH:MM`; `24:00` is the end of the day.
    to: String,
}

/// Days on which it is closed although it would be open.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Closure")]
pub struct WireClosure {
    /// From the first day to the last.
    period: WirePeriod,
    /// Why.
    reason: Option<WireLocalized>,
}

/// A telephone number.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Phone")]
pub struct WirePhone {
    /// By ITU-T E.164, with a plus and without an extension. A number that is dialled in its country alone has none:
    /// `url` has its digits.
    e164: Option<String>,
    /// As people read it who may be anywhere, with its extension.
    international: String,
    /// As people in its country read and dial it, without its extension.
    national: String,
    /// What is dialled when the number has answered.
    extension: Option<String>,
    /// Whether it is dialled in its country alone: a short number, or one that is barred to calls from abroad.
    national_only: bool,
    /// What dials it (RFC 3966), with its extension.
    url: WireUrl,
}

impl WireContact {
    pub fn new(view: &View<'_>, point: &ContactPoint) -> Self {
        let phones = |phones: &[Phone]| phones.iter().map(WirePhone::new).collect();
        Self {
            purpose: point.purpose.as_ref().map(localized),
            phones: phones(&point.phones),
            faxes: phones(&point.faxes),
            emails: point.emails.iter().map(ToString::to_string).collect(),
            website: point.website.as_ref().map(WireUrl::of),
            form: point.form.as_ref().map(WireUrl::of),
            accounts: point.accounts.iter().map(WireAccount::new).collect(),
            address: point.address.as_ref().map(localized),
            postal_code: point.postal_code.clone(),
            location: point.location.map(|location| WireLocation {
                latitude: location.latitude.get(),
                longitude: location.longitude.get(),
            }),
            access: point.access.as_ref().map(localized),
            hours: point.hours.as_ref().map(localized),
            opens: point.opens.iter().map(WireOpening::new).collect(),
            holidays: point.holidays.map(Choice::word),
            closures: point
                .closures_from(view.day())
                .map(WireClosure::new)
                .collect(),
            period: WirePeriod::new(point.period),
        }
    }
}

impl WireAccount {
    fn new(account: &Account) -> Self {
        Self {
            service: account.service.to_string(),
            name: account.name.clone(),
            url: account.url.as_ref().map(WireUrl::of),
        }
    }
}

impl WireOpening {
    fn new(hours: &OpeningHours) -> Self {
        Self {
            days: hours.days.iter().map(|day| day.word()).collect(),
            from: hours.from.to_string(),
            to: hours.to.to_string(),
        }
    }
}

impl WireClosure {
    fn new(closure: &Closure) -> Self {
        Self {
            period: WirePeriod::new(closure.period),
            reason: closure.reason.as_ref().map(localized),
        }
    }
}

impl WirePhone {
    fn new(phone: &Phone) -> Self {
        Self {
            e164: phone.e164().map(str::to_owned),
            international: phone.to_string(),
            national: phone.national().to_owned(),
            extension: phone.extension().map(str::to_owned),
            national_only: phone.is_national_only(),
            url: WireUrl(phone.uri()),
        }
    }
}
