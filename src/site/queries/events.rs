//! What happened up to a day, and how an event is identified.

use std::cmp::Ordering;

use crate::address::{Page, with_fragment};
use crate::model::{Appointment, Body, Event, Id, Organization, Subject};
use crate::site::view::View;
use crate::text::PartialDate;

/// What happened up to the day shown, the latest first.
pub fn happened(view: &View<'_>, within: Option<Id<Organization>>) -> Vec<(PartialDate, Event)> {
    let mut events = view.directory().events(within);
    events.retain(|(date, event)| has_happened(view, *date, *event));
    events
}

/// Whether an event has happened by the day shown.
pub fn has_happened(view: &View<'_>, date: PartialDate, event: Event) -> bool {
    match event {
        // The date of leaving is the last day in the post.
        Event::Left(_) => date.latest() < view.day(),
        // Until a month or a year is over, the unit may be where it was.
        Event::Transferred(..) => match date {
            PartialDate::Day(day) => day <= view.day(),
            date => date.latest() < view.day(),
        },
        Event::Appointed(_) | Event::Continued(_) | Event::Changed(_) => {
            date.earliest() <= view.day()
        }
    }
}

/// What identifies an event for good, as a path: where it was told first, under the slugs that things had first. So no
/// renaming, no move and no date that becomes known more exactly makes another event of it.
pub fn event_path(view: &View<'_>, event: Event) -> String {
    let directory = view.directory();
    let first = |subject: Subject| subject.first_slug(directory).as_str();
    let (page, fragment) = match event {
        Event::Changed(id) => {
            let change = directory.get(id);
            let slug = change.former_slugs.first().unwrap_or(&change.slug);
            (Page::Changes(None), slug.to_string())
        }
        Event::Transferred(unit, place) => {
            let from = directory.get(unit).former_parents[place].1;
            let from = first(Subject::from(directory.organization_of(from)));
            let page = Page::from(Body::Unit(unit));
            (page, format!("event-transferred-{from}"))
        }
        Event::Appointed(id) | Event::Continued(id) | Event::Left(id) => {
            let appointment = directory.get(id);
            let kind = match event {
                Event::Left(_) => "event-left",
                // Whether it is another term may become known later, and makes no other event of it.
                _ => "event-appointed",
            };
            let person = first(Subject::from(appointment.person));
            let term = match terms_before(view, id) {
                0 => String::new(),
                before => format!("-{}", before + 1),
            };
            (
                Page::from(appointment.post),
                format!("{kind}-{person}{term}"),
            )
        }
    };
    with_fragment(page.first_path(directory).to_string(), Some(&fragment))
}

/// How often a person came to a post before an appointment to it.
fn terms_before(view: &View<'_>, id: Id<Appointment>) -> usize {
    let appointment = view.directory().get(id);
    let start = |held: &Appointment| held.period.start.map(PartialDate::earliest);
    let all = view.directory().appointments_to(appointment.post);
    let mut is_behind = false;
    let earlier = all.filter(|other| {
        is_behind |= std::ptr::eq(*other, appointment);
        let is_earlier = match start(other).cmp(&start(appointment)) {
            Ordering::Equal => !is_behind,
            order => order == Ordering::Less,
        };
        other.person == appointment.person && is_earlier
    });
    earlier.count()
}

/// The message that says what happened to an appointment: somebody comes to a post, serves another term, holds in full
/// what was held otherwise, or leaves.
pub fn message_of(view: &View<'_>, event: Event) -> &'static str {
    let kind = |id: Id<Appointment>| view.directory().get(id).kind;
    match event {
        Event::Left(_) => "event-left",
        Event::Continued(id) => {
            let previous = view.directory().previous_term(id);
            match previous.is_some_and(|previous| kind(previous) != kind(id)) {
                true => "event-confirmed",
                false => "event-reappointed",
            }
        }
        Event::Transferred(..) => "event-transferred",
        Event::Appointed(_) | Event::Changed(_) => "event-appointed",
    }
}
