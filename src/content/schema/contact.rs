//! `[[contacts]]`: how to reach a body, the holder of a post or a person, and when.

use toml::Spanned;
use toml::de::DeValue;

use super::PeriodRecord;
use crate::content::localized::WrittenText;
use crate::content::reader::{Expected, FromToml, Reader};
use crate::content::record::{FromTable, record, table};
use crate::content::shape::Shape;
use crate::content::texts::LinkWord;
use crate::diagnostics::Code;
use crate::messages::say;
use crate::model::HolidayHours;
use crate::text::{
    Email, End, Latitude, Longitude, PartialDate, Period, Phone, TimeOfDay, WebAddress, Weekday,
    Weekdays,
};

record! {
    /// A way to reach a body.
    pub struct ContactRecord as a_contact_point {
        /// What it is for.
        purpose: optional WrittenText,
        /// Telephone numbers with their area codes and extensions, and short ones such as 12345.
        phones: list Phone,
        /// Fax numbers with their area codes and extensions.
        faxes: list Phone,
        /// E-mail addresses.
        emails: list Email,
        /// The body's own site.
        website: optional WebAddress,
        /// A page with a form to write by.
        form: optional WebAddress,
        /// The postal address in one line.
        address: optional WrittenText,
        /// The postal code.
        postal_code: optional String,
        /// Where the entrance is on the earth.
        location: optional LocationRecord,
        /// How to get there and in: entrances, lifts, buses.
        access: optional WrittenText,
        /// When someone is there, in words; what `opens` can say is better said there.
        hours: optional WrittenText,
        /// Whether it is open on public holidays, on which `opens` says nothing.
        holidays: optional HolidayHours,
        /// When it is valid.
        period: flatten PeriodRecord,
        /// Accounts with services that others run, such as WeChat.
        accounts: list AccountRecord,
        /// When someone is there, by days of the week and times of the day.
        opens: list OpeningRecord,
        /// When it is closed although it would be open.
        closures: list ClosureRecord,
    }
}

record! {
    /// An account with a service that others run.
    pub struct AccountRecord as an_account {
        /// The service, in a word such as `wechat`, `weibo` or `douyin`.
        service: required LinkWord,
        /// The name of the account, as people look for it there.
        name: required String,
        /// Where it can be seen by a browser.
        url: optional WebAddress,
    }
}

record! {
    /// A place on the earth (WGS 84).
    pub struct LocationRecord as a_location {
        /// Degrees north of the equator; south of it they are below 0.
        lat: required Latitude,
        /// Degrees east of Greenwich; west of it they are below 0.
        lon: required Longitude,
    }
}

table! {
    /// A time of the day at which it is open, on some days of the week; a lunch break is between two of them.
    pub struct OpeningRecord as opening_hours {
        /// The days: `monday`, or `monday-friday` for all from one to another.
        days: filled Weekdays,
        /// From when on, as HH:MM.
        from: required TimeOfDay,
        /// Until when, as HH:MM; `24:00` is the end of the day.
        to: required TimeOfDay,
    }
}

impl OpeningRecord {
    /// The days of the week, in order and each once.
    pub fn weekdays(&self) -> Vec<Weekday> {
        let spans = self.days.iter().map(|days| *days.get_ref());
        let mut days: Vec<Weekday> = spans.flat_map(Weekdays::iter).collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

impl FromToml for OpeningRecord {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let table = reader.table(value, &Expected::Keys(Self::name()))?;
        let record = Self::read(table, value.span(), reader);
        if let (Some(from), Some(to)) = (&record.from, &record.to)
            && to.get_ref() <= from.get_ref()
        {
            let (from, to_time) = (from.get_ref().to_string(), to.get_ref().to_string());
            let message = say::inverted_hours(to_time, from);
            let diagnostic = reader.mistake(Code::InvertedDates, to.span(), message);
            reader.report(diagnostic);
        }
        Some(record)
    }

    fn shape() -> Shape {
        Shape::Record(Self::record_shape())
    }
}

record! {
    /// Days on which it is closed although it would be open.
    pub struct ClosureRecord as a_closure {
        /// The first day.
        start: required PartialDate,
        /// The last day, which may be the first; where it is not known yet, nothing; "unknown" where it is open again and
        /// nobody knows since when.
        end: optional End,
        /// Why.
        reason: optional WrittenText,
    }
}

impl ClosureRecord {
    /// From the first day to the last.
    pub fn period(&self) -> Period {
        Period {
            start: self.start.as_ref().map(|date| *date.get_ref()),
            end: self.end.as_ref().map(|end| *end.get_ref()),
        }
    }
}
