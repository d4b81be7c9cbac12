//! The days on which anything in the directory changes.
//!
//! Between two of these days nothing changes: the server keeps pages by the span in which today lies, so midnight
//! empties nothing unless something changes, and no page is a day late.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{ContactPoint, DirectoryParts};
use crate::text::{End, PartialDate, Period};

/// Every day on which an answer may differ from that of the day before.
#[derive(Debug, Clone)]
pub struct Calendar {
    days: BTreeSet<Date>,
    first: Option<PartialDate>,
}

impl Calendar {
    /// The days of all dated things.
    pub fn new(parts: &DirectoryParts) -> Self {
        let mut days = BTreeSet::new();
        for period in periods(parts) {
            // What begins in a month may hold from its first day and surely holds from its last.
            days.extend(
                period
                    .start
                    .iter()
                    .flat_map(|start| [start.earliest(), start.latest()]),
            );
            // What ends in a month surely holds to its first day and may hold to its last.
            let last = period.last();
            days.extend(last.iter().filter_map(|last| after(last.earliest())));
            days.extend(last.iter().filter_map(|last| last.day_after()));
            if period.end == Some(End::Unknown) {
                days.extend(period.start.iter().filter_map(|start| start.day_after()));
            }
        }
        days.extend(begins_after(parts).filter_map(PartialDate::day_after));
        for date in dates(parts) {
            days.extend([date.earliest(), date.latest()]);
        }
        // Nothing is held after a death.
        let deaths = parts.people.iter().filter_map(|person| person.died);
        days.extend(deaths.filter_map(PartialDate::day_after));
        Self {
            days,
            first: first_date(parts),
        }
    }

    /// The last day up to `day` on which anything changed: answers are the same from then to `day`.
    pub fn epoch(&self, day: Date) -> Date {
        let past = self.days.range(..=day).next_back();
        past.copied().unwrap_or(Date::MIN)
    }

    /// The next day after `day` on which anything changes.
    pub fn next(&self, day: Date) -> Option<Date> {
        let mut future = self.days.range(day..).filter(|next| **next > day);
        future.next().copied()
    }

    /// The first date that the directory knows, as precise as its source; `None` where that is a last day of something of
    /// which nobody knows since when it was so: it was so on the days before, too.
    pub fn first(&self) -> Option<PartialDate> {
        self.first
    }
}

fn first_date(parts: &DirectoryParts) -> Option<PartialDate> {
    let sooner = |date: &PartialDate| (date.earliest(), date.latest());
    let starts = periods(parts).filter_map(|period| period.start);
    let first = starts.chain(dates(parts)).min_by_key(sooner);
    let without_start = periods(parts).filter(|period| period.start.is_none());
    let first_end = without_start.filter_map(Period::last).min_by_key(sooner);
    first.filter(|first| first_end.is_none_or(|end| sooner(first) < sooner(&end)))
}

fn after(day: Date) -> Option<Date> {
    PartialDate::Day(day).day_after()
}

/// The last days on which something surely was not held yet, of which nobody says since when.
fn begins_after(parts: &DirectoryParts) -> impl Iterator<Item = PartialDate> {
    let appointments = parts.appointments.iter().filter_map(|held| held.after);
    let positions = parts.people.iter().flat_map(|person| &person.positions);
    appointments.chain(positions.filter_map(|position| position.after))
}

/// The date of every event.
fn dates(parts: &DirectoryParts) -> impl Iterator<Item = PartialDate> {
    let organizations = parts.organizations.iter().map(|record| &record.profile);
    let units = parts.units.iter().map(|record| &record.profile);
    let told = organizations
        .chain(units)
        .flat_map(|profile| profile.history.iter().filter_map(|entry| entry.date));
    let deaths = parts.people.iter().filter_map(|person| person.died);
    told.chain(deaths)
        .chain(parts.changes.iter().map(|change| change.date))
}

/// The periods of a contact point and of its closures.
fn of_contact(contact: &ContactPoint) -> impl Iterator<Item = Period> {
    let closures = contact.closures.iter().map(|closure| closure.period);
    closures.chain([contact.period])
}

/// The period of everything that has one.
pub(super) fn periods(parts: &DirectoryParts) -> impl Iterator<Item = Period> {
    let organizations = parts.organizations.iter().map(|record| &record.profile);
    let units = parts.units.iter().map(|record| &record.profile);
    let bodies = organizations.chain(units).flat_map(|profile| {
        let names = profile.names.former.iter().map(|(period, _)| *period);
        let others = profile.names.others.iter().map(|other| other.period);
        let contacts = profile.contacts.iter().flat_map(of_contact);
        let functions = profile.functions.iter().map(|function| function.period);
        let life = profile.life.periods();
        life.chain(names)
            .chain(others)
            .chain(contacts)
            .chain(functions)
    });
    let parents = parts
        .units
        .iter()
        .flat_map(|unit| unit.former_parents.iter().map(|(period, _)| *period));
    let posts = parts.posts.iter().flat_map(|post| {
        let contacts = post.contacts.iter().flat_map(of_contact);
        let vacancies = post.vacancies.iter().copied();
        let portfolio = post.oversees.iter().map(|part| part.period);
        let ex_officio = post.ex_officio.iter().map(|other| other.period);
        std::iter::once(post.period)
            .chain(ex_officio)
            .chain(contacts)
            .chain(vacancies)
            .chain(portfolio)
    });
    let appointments = parts.appointments.iter().flat_map(|appointment| {
        let portfolio = appointment.oversees.iter().map(|part| part.period);
        let contacts = appointment.contacts.iter().flat_map(of_contact);
        std::iter::once(appointment.period)
            .chain(portfolio)
            .chain(contacts)
    });
    let positions = parts.people.iter();
    let positions = positions.flat_map(|person| {
        let names = person.other_names.iter().map(|name| name.period);
        let contacts = person.contacts.iter().flat_map(of_contact);
        let positions = person.positions.iter().map(|held| held.period);
        let affiliations = person.affiliations.iter().map(|one| one.period);
        names.chain(contacts).chain(positions).chain(affiliations)
    });
    let organizations = parts
        .organizations
        .iter()
        .flat_map(|record| record.former_parents.iter().map(|(period, _)| *period));
    let superiors = parts.superiors.iter().map(|superior| superior.period);
    bodies
        .chain(parents)
        .chain(superiors)
        .chain(organizations)
        .chain(posts)
        .chain(appointments)
        .chain(positions)
}
