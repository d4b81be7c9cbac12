//! What happened up to a day, and how an event is identified.

use crate::address::{Page, with_fragment};
use crate::model::{Appointment, Body, Event, Id, Organization, Subject};
use crate::site::view::View;
use crate::text::{PartialDate, Period};

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
/// renaming, no move and no date that becomes known more exactly makes another event of it,
/// and what is found out later takes the name of no other.
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
            let former = &directory.get(unit).former_parents;
            let left = |(period, parent): &(Period, Body)| {
                let year = period.last().map(|last| last.earliest().year());
                (directory.organization_of(*parent), year)
            };
            let (from, year) = left(&former[place]);
            // It may leave the same organization again, as terms in a post may follow.
            let year = year.map_or_else(String::new, |year| format!("-{year}"));
            let before = former[..place].iter();
            let number = match before
                .filter(|one| left(one) == left(&former[place]))
                .count()
            {
                0 => String::new(),
                earlier => format!("-{}", earlier + 1),
            };
            let from = first(Subject::from(from));
            let page = Page::from(Body::Unit(unit));
            (page, format!("event-transferred-{from}{year}{number}"))
        }
        Event::Appointed(id) | Event::Continued(id) | Event::Left(id) => {
            let appointment = directory.get(id);
            let kind = match event {
                Event::Left(_) => "event-left",
                // Whether it is another term may become known later, and makes no other event of it.
                _ => "event-appointed",
            };
            let person = first(Subject::from(appointment.person));
            let term = term(view, event, appointment).unwrap_or_default();
            (
                Page::from(appointment.post),
                format!("{kind}-{person}{term}"),
            )
        }
    };
    with_fragment(page.first_path(directory).to_string(), Some(&fragment))
}

/// The year that sets a term of a person in a post apart from the others, and a number where several are of one year.
///
/// Numbers alone would be given anew to the terms already told of when an earlier one is found out, and so would a
/// name without a year for the first or the last one: from the content alone nobody can tell which was told of first. An
/// event has its own year, so a start that becomes known changes nothing for the end. Within a year the order of the file
/// counts, since that of the days may change when they become known more exactly; there alone an earlier term that is
/// written before another of its year shifts it. A date in another year is another event.
fn term(view: &View<'_>, event: Event, appointment: &Appointment) -> Option<String> {
    let year = |of: &Appointment| {
        let date = match event {
            Event::Left(_) => of.period.last(),
            Event::Appointed(_)
            | Event::Continued(_)
            | Event::Changed(_)
            | Event::Transferred(..) => of.period.start,
        };
        date.map(|date| date.earliest().year())
    };
    let own = year(appointment)?;
    // A person has few appointments, and a post may have thousands.
    let all = view.directory().appointments_of(appointment.person);
    let before = all
        .take_while(|other| !std::ptr::eq(*other, appointment))
        .filter(|other| other.post == appointment.post && year(other) == Some(own));
    Some(match before.count() {
        0 => format!("-{own:04}"),
        before => format!("-{own:04}-{}", before + 1),
    })
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
