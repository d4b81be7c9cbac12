//! How old what is said of each body is.
//!
//! Age is two numbers: months since the directory looked (`read`), and since its source was brought up to date. One
//! would hide that a source was read yesterday and has not changed for ten years.

use jiff::Unit as CalendarUnit;
use jiff::civil::Date;

use super::bodies;
use crate::model::{Body, Directory, Id, Organization, Profile};
use crate::text::{PartialDate, choices};

choices! {
    /// What a date says of the facts of a body.
    pub enum DateKind {
        /// The source says that it was last brought up to date then.
        Updated = "updated",
        /// The source bears the date.
        Published = "published",
        /// The source was read then.
        Read = "read",
        /// Someone made sure then that it is so.
        Verified = "verified",
    }
}

impl DateKind {
    /// Whether the directory looked then; the other kinds tell when its source did something.
    fn is_check(self) -> bool {
        matches!(self, Self::Read | Self::Verified)
    }
}

/// How old what is said of a body is.
pub struct BodyFreshness {
    /// The body.
    pub body: Body,
    /// Whether the dates are those of its organization, as its sources are where it has none of its own.
    pub inherited: bool,
    /// The latest date of each kind that is known.
    pub dates: Vec<(DateKind, PartialDate)>,
    /// How many whole months have passed, at least, since the directory last looked; `None` where nothing says so.
    pub checked: Option<i32>,
    /// The same since the source was last brought up to date.
    pub source: Option<i32>,
}

/// How old what is said of each body is on a day: what was not looked at for the longest time first, and before it what
/// nobody says of; of what was looked at together, that with the oldest source.
pub fn freshness(
    directory: &Directory,
    within: Option<Id<Organization>>,
    day: Date,
) -> Vec<BodyFreshness> {
    let mut found: Vec<_> = bodies(directory, within, day)
        .map(|body| BodyFreshness::new(directory, body, day))
        .collect();
    let oldest_first = |months: Option<i32>| std::cmp::Reverse(months.unwrap_or(i32::MAX));
    found.sort_by_key(|found| (oldest_first(found.checked), oldest_first(found.source)));
    found
}

impl BodyFreshness {
    fn new(directory: &Directory, body: Body, day: Date) -> Self {
        let own = dates(directory.profile(body));
        let above = Body::Organization(directory.organization_of(body));
        let inherited = own.is_empty() && above != body;
        let dates = match inherited {
            true => dates(directory.profile(above)),
            false => own,
        };
        let age = |checks: bool| {
            let dates = dates.iter().filter(|(kind, _)| kind.is_check() == checks);
            let latest = dates.map(|(_, date)| date.latest()).max();
            latest.map(|latest| months(latest, day))
        };
        Self {
            body,
            inherited: inherited && !dates.is_empty(),
            checked: age(true),
            source: age(false),
            dates,
        }
    }

    /// The date of a kind.
    pub fn date(&self, kind: DateKind) -> Option<PartialDate> {
        let mut dates = self.dates.iter();
        dates
            .find(|(known, _)| *known == kind)
            .map(|(_, date)| *date)
    }
}

/// Every kind of date that says how fresh a profile is. A new key for such a date has its line here.
fn dates(profile: &Profile) -> Vec<(DateKind, PartialDate)> {
    let sources = || profile.sources.iter();
    let known = [
        (DateKind::Updated, profile.updated),
        (
            DateKind::Published,
            latest(sources().map(|source| source.published)),
        ),
        (DateKind::Read, latest(sources().map(|source| source.read))),
        (DateKind::Verified, profile.verified),
    ];
    let known = known.into_iter();
    known
        .filter_map(|(kind, date)| Some((kind, date?)))
        .collect()
}

fn latest(dates: impl Iterator<Item = Option<PartialDate>>) -> Option<PartialDate> {
    dates.flatten().max_by_key(|date| date.latest())
}

/// The whole months from a day to another; 0 where that is none or lies before it.
fn months(from: Date, to: Date) -> i32 {
    let span = from.until((CalendarUnit::Month, to));
    span.map_or(0, |span| span.get_months().max(0))
}
