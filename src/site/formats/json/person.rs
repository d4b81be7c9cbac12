//! A person as JSON.

use serde::Serialize;

use super::VERSION;
use super::shared::{WireLocalized, WirePeriod, WireReference, id, localized, plain};
use crate::model::{Appointment, Id, Person, Position};
use crate::site::address::Target;
use crate::site::view::View;
use crate::text::{Choice, Localized};

/// A person.
#[derive(Debug, Serialize)]
pub struct WirePerson {
    version: u32,
    /// The permalink.
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    name: WireLocalized,
    /// What the name is filed under in each language.
    sort_key: WireLocalized,
    gender: Option<&'static str>,
    born: Option<String>,
    appointments: Vec<WireAppointment>,
    positions: Vec<WirePosition>,
    biography: Option<WireLocalized>,
}

/// A post of this directory that the person holds or held.
#[derive(Debug, Serialize)]
struct WireAppointment {
    post: WireReference,
    body: WireReference,
    /// How it is held: `substantive`, `acting`, `concurrent` or `honorary`.
    kind: &'static str,
    period: WirePeriod,
}

/// A post or a quality outside the posts of this directory.
#[derive(Debug, Serialize)]
struct WirePosition {
    text: WireLocalized,
    /// Whether the source says that it is held: `current` or `former`.
    state: &'static str,
    kind: &'static str,
    period: WirePeriod,
}

impl WirePerson {
    /// A person, with the posts that are known on the day that is shown.
    pub fn new(view: &View<'_>, person: Id<Person>) -> Self {
        let directory = view.directory();
        let record = directory.get(person);
        let has_begun = |appointment: &&Appointment| {
            let start = appointment.period.start;
            start.is_none_or(|start| start.earliest() <= view.day())
        };
        let appointments = directory.appointments_of(person).filter(has_begun);
        Self {
            version: VERSION,
            id: id(view, Target::person(directory, person)),
            kind: "person",
            name: localized(&record.name),
            sort_key: localized(&record.sort_key),
            gender: record.gender.map(Choice::word),
            born: record.born.map(|date| date.to_string()),
            appointments: appointments
                .map(|appointment| WireAppointment {
                    post: WireReference::of_post(view, appointment.post),
                    body: WireReference::of_body(view, directory.get(appointment.post).body),
                    kind: appointment.kind.word(),
                    period: WirePeriod::new(appointment.period),
                })
                .collect(),
            positions: record
                .positions
                .iter()
                .filter_map(|position| WirePosition::new(view, position))
                .collect(),
            biography: record
                .biography
                .as_ref()
                .map(|text: &Localized<_>| plain(text)),
        }
    }
}

impl WirePosition {
    /// A position; `None` before it begins.
    fn new(view: &View<'_>, position: &Position) -> Option<Self> {
        let state = position.state_on(view.day())?;
        Some(Self {
            text: localized(&position.text),
            state: state.word(),
            kind: position.kind.word(),
            period: WirePeriod::new(position.period),
        })
    }
}
