//! What happened up to a day, and how an event is identified.

use crate::address::{Address, Page, with_fragment};
use crate::model::{Appointment, Body, Event, Id, Organization};
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

/// The permalink of where an event is told, with a fragment that identifies it for good, as a path.
pub fn event_path(view: &View<'_>, date: PartialDate, event: Event) -> String {
    let directory = view.directory();
    let path = |page: Page, fragment: String| {
        let path = Address::permalink(page).path(view.directory());
        with_fragment(path, Some(&fragment))
    };
    match event {
        Event::Changed(id) => path(Page::Changes(None), directory.get(id).slug.to_string()),
        Event::Transferred(unit, place) => {
            let from = directory.get(unit).former_parents[place].1;
            let from = directory.get(directory.organization_of(from));
            let fragment = format!("event-transferred-{}", from.slug);
            path(Page::from(Body::Unit(unit)), fragment)
        }
        Event::Appointed(id) | Event::Continued(id) | Event::Left(id) => {
            let appointment = directory.get(id);
            let person = &directory.get(appointment.person).slug;
            // Without its whole date, which may become known more exactly.
            let one_of = distinction(view, id, date);
            let kind = match event {
                Event::Left(_) => "event-left",
                // Whether it is another term may become known later, and makes no other event of it.
                _ => "event-appointed",
            };
            let fragment = format!("{kind}-{person}-{one_of}");
            path(Page::from(appointment.post), fragment)
        }
    }
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

/// What tells the appointments of one person to one post apart: the year of the event, which rarely becomes known
/// otherwise, and for a second one in that year its place among them.
fn distinction(view: &View<'_>, id: Id<Appointment>, date: PartialDate) -> String {
    let appointment = view.directory().get(id);
    let year = date.earliest().year();
    let same = |other: &&Appointment| {
        let dates = [other.period.start, other.period.last()];
        let mut years = dates.iter().flatten().map(|date| date.earliest().year());
        other.person == appointment.person && years.any(|other| other == year)
    };
    let earlier = view
        .directory()
        .appointments_to(appointment.post)
        .take_while(|other| !std::ptr::eq(*other, appointment))
        .filter(same)
        .count();
    match earlier {
        0 => format!("{year}"),
        _ => format!("{year}-{}", earlier + 1),
    }
}
