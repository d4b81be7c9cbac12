//! What holds on the day that is shown: contact points, functions, sources.

use crate::address::Page;
use crate::model::{
    Appointment, Body, ContactPoint, Function, Id, Incumbency, Occupancy, Person, Post, Source,
};
use crate::site::view::View;
use crate::text::{Certainty, End, Life, PartialDate, Period};
use jiff::civil::Date;

/// Whether a format that tells of a period by its dates alone may tell of it on the day shown: without an end, what is over
/// since nobody knows when would seem to last.
pub fn is_told_by_dates(view: &View<'_>, period: Period) -> bool {
    period.has_begun(view.day()) && !period.end.is_some_and(End::is_unknown)
}

/// The message that says of what has this life that it is over on the day shown, where nobody knows since when.
pub fn over_message(view: &View<'_>, life: &Life) -> Option<&'static str> {
    let period = life.period_on(view.day());
    let is_dated = period.last().is_some() || !period.is_over(view.day());
    (!is_dated).then_some("over-since-unknown")
}

/// When a post exists, as far as it has come by the day shown: to the end of its body, where that is set up again later.
pub fn period_of_post(view: &View<'_>, id: Id<Post>) -> Period {
    let directory = view.directory();
    Period {
        start: directory.get(id).period.start,
        end: directory.post_life(id).whole_by(view.day()).end,
    }
}

/// Who holds a post on the day shown; nobody where it is vacant or no source names a holder.
pub fn holders_of<'a>(view: &View<'a>, post: Id<Post>) -> Vec<&'a Appointment> {
    match view.directory().occupancy(post, view.day()) {
        Occupancy::Held(holders) => holders,
        Occupancy::Vacant | Occupancy::Undisclosed | Occupancy::NotNamed => Vec::new(),
    }
}

/// The message that stands for the holders of a post where none is named.
pub fn nobody_message(occupancy: &Occupancy<'_>) -> Option<&'static str> {
    match occupancy {
        Occupancy::Held(_) => None,
        Occupancy::Vacant => Some("post-vacant"),
        Occupancy::Undisclosed => Some("post-undisclosed"),
        Occupancy::NotNamed => Some("post-not-named"),
    }
}

/// How long people are and were in posts by these appointments: those in which the day shown lies, and those that were
/// over before it, the last first.
pub fn incumbencies<'a>(
    view: &View<'_>,
    appointments: impl Iterator<Item = &'a Appointment>,
) -> (Vec<Incumbency<'a>>, Vec<Incumbency<'a>>) {
    let day = view.day();
    let all = Incumbency::group(appointments).into_iter();
    let all = all.filter_map(|held| held.up_to(day));
    // Of two terms known by their years the later one may be over before the earlier.
    let is_over = |held: &Incumbency<'_>| held.terms().all(|term| term.is_over(day));
    let (mut past, mut now): (Vec<_>, Vec<_>) = all.partition(is_over);
    now.sort_by_key(|held| standing_of_post(view, held.last().post));
    past.sort_by_key(|held| last_first(held.period()));
    (now, past)
}

/// The order of the posts of one person: from the whole to its parts, and in these from who leads on. Holders of one post
/// stay in their order.
fn standing_of_post(view: &View<'_>, id: Id<Post>) -> (usize, bool, u32) {
    let post = view.directory().get(id);
    let depth = match post.body {
        Body::Organization(_) => 0,
        Body::Unit(unit) => view.directory().ancestors(unit, view.day()).len(),
    };
    (depth, !post.head, post.precedence)
}

/// How long somebody is or was in a post of which this is one term that has begun by the day shown.
pub fn incumbency_of<'a>(view: &View<'a>, term: &'a Appointment) -> Option<Incumbency<'a>> {
    let all = view.directory().appointments_of(term.person);
    let (now, past) = incumbencies(view, all.filter(|held| held.post == term.post));
    let mut all = now.into_iter().chain(past);
    all.find(|held| held.terms().any(|one| std::ptr::eq(one, term)))
}

/// The order in which what is over is listed: the last first, and at the end that of which nobody knows when it ended.
fn last_first(period: Period) -> std::cmp::Reverse<Option<Date>> {
    std::cmp::Reverse(period.last().map(PartialDate::latest))
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

/// The contact points that a person has on the day shown, beside those of the posts: none after death.
pub fn contacts_of_person<'a>(
    view: &View<'a>,
    person: Id<Person>,
) -> impl Iterator<Item = &'a ContactPoint> {
    let person = view.directory().get(person);
    let is_dead = person.is_dead(view.day());
    valid(view, &person.contacts).filter(move |_| !is_dead)
}

/// The contact points that one holder of a post has in it on the day shown: none once the post is left.
pub fn contacts_of_holder<'a>(
    view: &View<'_>,
    held: &'a Appointment,
) -> impl Iterator<Item = &'a ContactPoint> + use<'a> {
    let holds = held.covers(view.day()) != Certainty::No;
    valid(view, &held.contacts).filter(move |_| holds)
}

/// How to reach one holder of a post on the day shown: by what this holder has and what the post itself has, or else by
/// what its body has.
pub fn reach_of_holder<'a>(view: &View<'a>, held: &'a Appointment) -> Vec<&'a ContactPoint> {
    let own = contacts_of_holder(view, held);
    let both: Vec<_> = own.chain(contacts_of_post(view, held.post)).collect();
    match both.is_empty() {
        true => reach_of_post(view, held.post),
        false => both,
    }
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
    let period = view.directory().life_of(body).period_on(view.day());
    let last = period.last().map(PartialDate::latest);
    let day = last.map_or(view.day(), |last| last.min(view.day()));
    let begun = period.start.is_none_or(|start| start.earliest() <= day);
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

/// The sources of a person, and those of the posts that are or were held, each once.
pub fn sources_of_person<'a>(view: &View<'a>, person: Id<Person>) -> Vec<&'a Source> {
    let directory = view.directory();
    let held = directory.appointments_of(person);
    let of_posts = held.flat_map(|held| sources_of_post(view, held.post).0);
    once_each(directory.get(person).sources.iter().chain(of_posts))
}

/// The sources of a post and those of its body, each once, and when the source says that it was last brought up to date,
/// where there are none of the post alone.
pub fn sources_of_post<'a>(
    view: &View<'a>,
    id: Id<Post>,
) -> (Vec<&'a Source>, Option<PartialDate>) {
    let post = view.directory().get(id);
    let (of_body, updated) = view.sources_of(post.body);
    let updated = updated.filter(|_| post.sources.is_empty());
    (once_each(post.sources.iter().chain(of_body)), updated)
}

fn once_each<'s>(all: impl Iterator<Item = &'s Source>) -> Vec<&'s Source> {
    let mut sources: Vec<&Source> = Vec::new();
    for source in all {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

/// Whether a page lists nothing, whatever the day: nothing leads to it.
pub fn is_empty_index(view: &View<'_>, page: &Page) -> bool {
    let directory = view.directory();
    match page {
        Page::People => directory.people().len() == 0,
        Page::Functions => {
            let organizations = directory.organizations().map(Body::Organization);
            let mut bodies = organizations.chain(directory.units().map(Body::Unit));
            !bodies.any(|body| !directory.profile(body).functions.is_empty())
        }
        _ => false,
    }
}
