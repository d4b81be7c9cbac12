//! What holds on the day that is shown: contact points, functions, sources.

use crate::model::{Appointment, Body, ContactPoint, Function, Id, Occupancy, Post, Source};
use crate::site::view::View;
use crate::text::{Certainty, PartialDate, Period};

/// Whether a period may have begun by the day shown.
pub fn has_begun(view: &View<'_>, period: Period) -> bool {
    let start = period.start;
    start.is_none_or(|start| start.earliest() <= view.day())
}

/// Who holds a post on the day shown; nobody where it is vacant or no source names a holder.
pub fn holders_of<'a>(view: &View<'a>, post: Id<Post>) -> Vec<&'a Appointment> {
    match view.directory().occupancy(post, view.day()) {
        Occupancy::Held(holders) => holders,
        Occupancy::Vacant | Occupancy::NotNamed => Vec::new(),
    }
}

/// The appointments to a post that were over before the day shown, the last first.
pub fn past_holders<'a>(view: &View<'a>, post: Id<Post>) -> Vec<&'a Appointment> {
    let all = view.directory().appointments_to(post);
    last_first(all.filter(|held| held.period.is_over(view.day())))
}

/// Appointments that are over in the order in which pages list them: the last first, and at the end those of which
/// nobody knows when they ended.
pub fn last_first<'a>(past: impl Iterator<Item = &'a Appointment>) -> Vec<&'a Appointment> {
    let mut past: Vec<&Appointment> = past.collect();
    past.sort_by_key(|held| std::cmp::Reverse(held.period.last().map(PartialDate::latest)));
    past
}

/// The contact points that a body has on the day shown.
pub fn contacts_of<'a>(view: &View<'a>, body: Body) -> impl Iterator<Item = &'a ContactPoint> {
    let directory = view.directory();
    let exists = view.exists(body);
    valid(view, &directory.profile(body).contacts).filter(move |_| exists)
}

/// The contact points that a post itself has on the day shown.
pub fn contacts_of_post<'a>(
    view: &View<'a>,
    post: Id<Post>,
) -> impl Iterator<Item = &'a ContactPoint> {
    valid(view, &view.directory().get(post).contacts)
}

/// How to reach whoever holds a post on the day shown: by what the post itself has, or else by what its body has.
pub fn reach_of_post<'a>(view: &View<'a>, post: Id<Post>) -> Vec<&'a ContactPoint> {
    let own: Vec<_> = contacts_of_post(view, post).collect();
    match own.is_empty() {
        true => contacts_of(view, view.directory().get(post).body).collect(),
        false => own,
    }
}

/// Those that are valid on the day shown.
fn valid<'c>(
    view: &View<'_>,
    contacts: &'c [ContactPoint],
) -> impl Iterator<Item = &'c ContactPoint> + use<'c> {
    let day = view.day();
    let all = contacts.iter();
    all.filter(move |point| point.period.covers(day) != Certainty::No)
}

/// The functions that a body has on the day shown, or had on its last day, each with its number among all of them.
pub fn functions_of<'a>(
    view: &View<'a>,
    body: Body,
) -> impl Iterator<Item = (usize, &'a Function)> + use<'a> {
    let profile = view.directory().profile(body);
    let last = profile.period.last().map(PartialDate::latest);
    let day = last.map_or(view.day(), |last| last.min(view.day()));
    let begun = profile
        .period
        .start
        .is_none_or(|start| start.earliest() <= day);
    let functions = profile.functions.as_slice();
    let functions = if begun { functions } else { &[] };
    let numbered = (1..).zip(functions);
    numbered.filter(move |(_, function)| function.period.covers(day) != Certainty::No)
}

/// The functions that a body has on the day shown.
pub fn current_functions_of<'a>(view: &View<'a>, body: Body) -> impl Iterator<Item = &'a Function> {
    let day = view.day();
    let functions = view.directory().profile(body).functions.iter();
    functions.filter(move |function| function.period.covers(day) != Certainty::No)
}

/// The sources of the bodies in which posts are or were held, each once.
pub fn sources_of_appointments(view: &View<'_>, appointments: &[&Appointment]) -> Vec<Source> {
    let directory = view.directory();
    let mut sources: Vec<Source> = Vec::new();
    for appointment in appointments {
        let (found, _) = view.sources_of(directory.get(appointment.post).body);
        let new = found.iter().filter(|source| !sources.contains(source));
        let new: Vec<Source> = new.cloned().collect();
        sources.extend(new);
    }
    sources
}
