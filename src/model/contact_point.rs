//! How to reach a body, the holder of a post or a person, and when.

use jiff::civil::Date;

use crate::text::{
    Email, End, Latitude, LocalizedText, Longitude, Period, Phone, Slug, TimeOfDay, WebAddress,
    Weekday, choices,
};

use super::web_link::{LinkKind, known_kind};

/// A way to reach a body, the holder of a post or a person (schema:ContactPoint).
#[derive(Debug, Clone, Default)]
pub struct ContactPoint {
    /// What it is for.
    pub purpose: Option<LocalizedText>,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// Fax numbers.
    pub faxes: Vec<Phone>,
    /// E-mail addresses.
    pub emails: Vec<Email>,
    /// The body's own site.
    pub website: Option<WebAddress>,
    /// A page with a form to write by, which is never the body's own site.
    pub form: Option<WebAddress>,
    /// Accounts with services that others run.
    pub accounts: Vec<Account>,
    /// The postal address, in one line.
    pub address: Option<LocalizedText>,
    /// The postal code.
    pub postal_code: Option<String>,
    /// Where the entrance is.
    pub location: Option<Location>,
    /// How to get there and in: entrances, lifts, buses.
    pub access: Option<LocalizedText>,
    /// When someone is there, in words.
    pub hours: Option<LocalizedText>,
    /// When someone is there, in order.
    pub opens: Vec<OpeningHours>,
    /// Whether someone is there on public holidays.
    pub holidays: Option<HolidayHours>,
    /// When nobody is there all the same.
    pub closures: Vec<Closure>,
    /// When it is valid.
    pub period: Period,
}

impl ContactPoint {
    /// The closures that are not over on a day, those to come with them: who reads of them in time does not come in vain.
    pub fn closures_from(&self, day: Date) -> impl Iterator<Item = &Closure> {
        let closures = self.closures.iter();
        closures.filter(move |closure| !closure.period.is_over(day))
    }

    /// Those of them whose dates tell when they are over: without an end it would seem that nobody knows when it opens again.
    pub fn dated_closures_from(&self, day: Date) -> impl Iterator<Item = &Closure> {
        let closures = self.closures_from(day);
        closures.filter(|closure| !closure.period.end.is_some_and(End::is_unknown))
    }
}

/// An account with a service that others run (foaf:OnlineAccount).
#[derive(Debug, Clone)]
pub struct Account {
    /// The service, in a word such as `wechat`.
    pub service: Slug,
    /// The name of the account, as people look for it there.
    pub name: String,
    /// Where it can be seen without the service's own program.
    pub url: Option<WebAddress>,
}

impl Account {
    /// The service, where it has a name in the interface.
    pub fn known_service(&self) -> Option<&'static LinkKind> {
        known_kind(self.service.as_str())
    }
}

/// A place on the earth (WGS 84).
#[derive(Debug, Clone, Copy)]
pub struct Location {
    /// Degrees north.
    pub latitude: Latitude,
    /// Degrees east.
    pub longitude: Longitude,
}

impl Location {
    /// What opens it in the reader's own program for maps (RFC 5870).
    pub fn uri(self) -> String {
        format!("geo:{},{}", self.latitude, self.longitude)
    }

    /// A page with a map of it.
    pub fn map(self) -> String {
        let (latitude, longitude) = (self.latitude, self.longitude);
        format!(
            "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"
        )
    }
}

/// A time of the day at which an office is open, on some days of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningHours {
    /// The days, in order and each once.
    pub days: Vec<Weekday>,
    /// From when on.
    pub from: TimeOfDay,
    /// Until when.
    pub to: TimeOfDay,
}

choices! {
    /// Whether an office is open on public holidays.
    pub enum HolidayHours {
        /// It is closed.
        Closed = "closed",
        /// It is open as on any such day of the week.
        Open = "open",
    }
}

/// Days on which an office is closed although it would be open.
#[derive(Debug, Clone)]
pub struct Closure {
    /// From the first day to the last; the first is always known.
    pub period: Period,
    /// Why.
    pub reason: Option<LocalizedText>,
}
