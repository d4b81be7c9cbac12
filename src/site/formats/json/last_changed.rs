//! When something last changed, as far as the directory knows: by the dates of what it says, since it keeps no record
//! of who edited what. A vague date counts with its last day, and an end with the day after it. What has no date is never
//! among what changed.

use jiff::civil::Date;

use crate::model::{Body, Change, Event, Id, Person, Post, Profile};
use crate::site::view::View;
use crate::text::{PartialDate, Period};

/// A date on which something is said to have changed, as precise as its source.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// The date as it is told.
    pub date: PartialDate,
    /// The first day that it can mean.
    first: Date,
    /// The last day that it can mean.
    last: Date,
}

impl Moment {
    /// Something is so from this date on.
    fn from(date: PartialDate) -> Option<Self> {
        Some(Self {
            date,
            first: date.earliest(),
            last: date.latest(),
        })
    }

    /// Something is so up to this date: what changes, changes on the day after it.
    fn behind(date: PartialDate) -> Option<Self> {
        let last = date.day_after()?;
        Some(Self {
            date: match date {
                PartialDate::Day(_) => PartialDate::Day(last),
                vague => vague,
            },
            first: PartialDate::Day(date.earliest()).day_after()?,
            last,
        })
    }

    /// Whether it may have been by a day.
    fn has_come(self, day: Date) -> bool {
        self.first <= day
    }

    /// Whether it may have been on a day or after it, seen from another one.
    pub fn is_since(self, since: Date, seen_from: Date) -> bool {
        self.last.min(seen_from) >= since
    }
}

/// The beginning and the end of a period.
fn ends(period: Period) -> impl Iterator<Item = Moment> {
    let start = period.start.and_then(Moment::from);
    let end = period.last().and_then(Moment::behind);
    start.into_iter().chain(end)
}

/// The last of these moments by the day that is shown.
fn last(view: &View<'_>, moments: impl Iterator<Item = Moment>) -> Option<Moment> {
    let day = view.day();
    moments
        .filter(|moment| moment.has_come(day))
        .max_by_key(|moment| (moment.last.min(day), moment.first))
}

/// When the file of a body was last held against its sources.
fn looked_over(profile: &Profile) -> impl Iterator<Item = Moment> {
    let dates = [profile.updated, profile.verified].into_iter().flatten();
    dates.filter_map(Moment::from)
}

/// When a body last changed: its life, its names, where it stands, how to reach it, what it does, what is told of it.
pub fn of_body(view: &View<'_>, body: Body) -> Option<Moment> {
    let directory = view.directory();
    let profile = directory.profile(body);
    let names = profile.names.former.iter().map(|(period, _)| *period);
    let parents: Vec<Period> = match body {
        Body::Organization(id) => periods(&directory.get(id).former_parents),
        Body::Unit(id) => periods(&directory.get(id).former_parents),
    };
    let contacts = profile.contacts.iter().map(|contact| contact.period);
    let functions = profile.functions.iter().map(|function| function.period);
    let told = profile.history.iter().filter_map(|entry| entry.date);
    let changes = directory.changes_of(body).iter();
    let changes = changes.map(|id| directory.get(*id).date);
    let moments = profile
        .life
        .periods()
        .chain(names)
        .chain(parents)
        .chain(contacts)
        .chain(functions)
        .flat_map(ends)
        .chain(told.chain(changes).filter_map(Moment::from))
        .chain(looked_over(profile));
    last(view, moments)
}

fn periods<T>(former: &[(Period, T)]) -> Vec<Period> {
    former.iter().map(|(period, _)| *period).collect()
}

/// When a post last changed, or who holds it.
pub fn of_post(view: &View<'_>, id: Id<Post>) -> Option<Moment> {
    let directory = view.directory();
    let post = directory.get(id);
    let contacts = post.contacts.iter().map(|contact| contact.period);
    let held = directory.appointments_to(id);
    let held = held.flat_map(|appointment| {
        let contacts = appointment.contacts.iter().map(|contact| contact.period);
        std::iter::once(appointment.period).chain(contacts)
    });
    let moments = std::iter::once(post.period)
        .chain(post.vacancies.iter().copied())
        .chain(contacts)
        .chain(held)
        .flat_map(ends)
        .chain(looked_over(directory.profile(post.body)));
    last(view, moments)
}

/// When a person last came to or left a post or a position.
pub fn of_person(view: &View<'_>, id: Id<Person>) -> Option<Moment> {
    let directory = view.directory();
    let held = directory.appointments_of(id);
    let held = held.map(|appointment| appointment.period);
    let positions = directory.get(id).positions.iter();
    let positions = positions.map(|position| position.period);
    let affiliations = directory.get(id).affiliations.iter();
    let affiliations = affiliations.map(|affiliation| affiliation.period);
    let periods = held.chain(positions).chain(affiliations);
    last(view, periods.flat_map(ends))
}

/// When a body's function last changed.
pub fn of_function(view: &View<'_>, body: Body, place: usize) -> Option<Moment> {
    let directory = view.directory();
    let profile = directory.profile(body);
    let function = &profile.functions[place];
    let brought = |change: &&Change| {
        let mut moved = change.functions.iter();
        moved.any(|(to, fragment)| *to == body && *fragment == function.fragment)
    };
    let changes = directory.changes_of(body).iter();
    let changes = changes.map(|id| directory.get(*id)).filter(brought);
    let moments = ends(function.period)
        .chain(changes.filter_map(|change| Moment::from(change.date)))
        .chain(looked_over(profile));
    last(view, moments)
}

/// When an event was.
pub fn of_event(date: PartialDate, event: Event) -> Option<Moment> {
    match event {
        Event::Left(_) => Moment::behind(date),
        Event::Appointed(_) | Event::Continued(_) | Event::Changed(_) | Event::Transferred(..) => {
            Moment::from(date)
        }
    }
}
