//! The directory as who asks about a past day may see it: what is over by now, nobody knows since when, may have lasted to
//! that day. Today it is over for certain.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::calendar::periods;
use super::{Appointment, ContactPoint, DirectoryParts, Id, Post, Profile};
use crate::text::{End, Period};

/// The same records for past days; `None` where they are the same on these.
pub(super) fn in_retrospect(parts: &DirectoryParts) -> Option<DirectoryParts> {
    if !periods(parts).any(|period| period.end == Some(End::Unknown)) {
        return None;
    }
    let held: HashSet<Id<Post>> = parts
        .appointments
        .iter()
        .filter(|held| held.period.start.is_some())
        .map(|held| held.post)
        .collect();
    let mut parts = parts.clone();
    for organization in &mut parts.organizations {
        open_profile(&mut organization.profile);
        open_former(&mut organization.former_parents);
    }
    for unit in &mut parts.units {
        open_profile(&mut unit.profile);
        open_former(&mut unit.former_parents);
    }
    for superior in &mut parts.superiors {
        open(&mut superior.period);
    }
    for (place, post) in parts.posts.iter_mut().enumerate() {
        open(&mut post.period);
        // Nobody knows when the post came and went either, but somebody came to hold it.
        if post.period.end == Some(End::Unknown) && held.contains(&Id::new(place)) {
            post.period.end = Some(End::Open(None));
        }
        open_contacts(&mut post.contacts);
        post.vacancies.iter_mut().for_each(open);
        let portfolio = post.oversees.iter_mut();
        portfolio.for_each(|part| open(&mut part.period));
        let ex_officio = post.ex_officio.iter_mut();
        ex_officio.for_each(|other| open(&mut other.period));
    }
    for person in &mut parts.people {
        open_contacts(&mut person.contacts);
        let names = person.other_names.iter_mut();
        names.for_each(|name| open(&mut name.period));
        let positions = person.positions.iter_mut();
        positions.for_each(|held| open(&mut held.period));
        let affiliations = person.affiliations.iter_mut();
        affiliations.for_each(|one| open(&mut one.period));
    }
    open_appointments(&mut parts);
    Some(parts)
}

/// Whether something may have lasted beyond its beginning.
fn may_have_lasted(period: Period) -> bool {
    period.start.is_some() && period.end == Some(End::Unknown)
}

fn open(period: &mut Period) {
    open_until(period, None);
}

/// Lets a period last, possibly, until today, or until the day before another one.
fn open_until(period: &mut Period, next: Option<Date>) {
    if may_have_lasted(*period) {
        period.end = Some(End::Open(next));
    }
}

fn open_profile(profile: &mut Profile) {
    let periods = profile.life.periods().map(|mut period| {
        open(&mut period);
        period
    });
    profile.life = periods.collect();
    open_former(&mut profile.names.former);
    let names = profile.names.others.iter_mut();
    names.for_each(|name| open(&mut name.period));
    open_contacts(&mut profile.contacts);
    let functions = profile.functions.iter_mut();
    functions.for_each(|function| open(&mut function.period));
}

/// A former name or parent is there, possibly, until another one surely is.
pub fn open_former<T>(former: &mut [(Period, T)]) {
    let there: Vec<Date> = former
        .iter()
        .filter_map(|(period, _)| surely_since(*period))
        .collect();
    for (period, _) in former {
        let own = period.start.map(|start| start.latest());
        let next = there.iter().copied();
        let next = next.filter(|day| own.is_some_and(|own| own < *day));
        open_until(period, next.min());
    }
}

/// The first day on which something surely is so: the last of all where nobody knows when it began.
fn surely_since(period: Period) -> Option<Date> {
    let start = period.start.map(|start| start.latest());
    start.or_else(|| Some(period.last()?.earliest()))
}

fn open_contacts(contacts: &mut [ContactPoint]) {
    for contact in contacts {
        open(&mut contact.period);
        let closures = contact.closures.iter_mut();
        closures.for_each(|closure| open(&mut closure.period));
    }
}

/// A holder is there, possibly, until somebody else surely is in the same place.
fn open_appointments(parts: &mut DirectoryParts) {
    let mut holders: HashMap<Id<Post>, Vec<usize>> = HashMap::new();
    for (place, held) in parts.appointments.iter().enumerate() {
        holders.entry(held.post).or_default().push(place);
    }
    for place in 0..parts.appointments.len() {
        let held = &parts.appointments[place];
        let is_for_several = parts.posts[held.post.index()].multiple_holders;
        let others = holders[&held.post]
            .iter()
            .map(|at| &parts.appointments[*at]);
        let next = others
            .filter(|other| !is_for_several || other.person == held.person)
            .filter_map(|other| start_after(held, other));
        let next = next.min().filter(|_| may_have_lasted(held.period));
        let held = &mut parts.appointments[place];
        open_until(&mut held.period, next);
        open_contacts(&mut held.contacts);
        let portfolio = held.oversees.iter_mut();
        portfolio.for_each(|part| open(&mut part.period));
    }
}

/// When another holder is surely in the place that one has, if that is later.
fn start_after(held: &Appointment, other: &Appointment) -> Option<Date> {
    let does_same = held.kind == other.kind || held.kind.takes_seat() && other.kind.takes_seat();
    let [own, start] = [held, other].map(|one| one.period.start.map(|start| start.latest()));
    start.filter(|start| does_same && own.is_some_and(|own| own < *start))
}
