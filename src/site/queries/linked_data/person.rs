//! What there is to say of a person.

use crate::model::{Gender, Id, Person, Position, PositionState};
use crate::site::queries::linked_data::{Origins, Reference, Tenure};
use crate::site::view::View;
use crate::text::{Localized, Markdown, PartialDate};

/// What there is to say of a person.
pub struct PersonFacts<'a> {
    /// The person.
    pub reference: Reference<'a>,
    /// The gender, where stated.
    pub gender: Option<Gender>,
    /// The date of birth, where stated.
    pub born: Option<PartialDate>,
    /// The posts of this directory that the person has come to by the day that is shown.
    pub tenures: Vec<Tenure<'a>>,
    /// Posts and qualities outside it, and whether they are held on that day.
    pub positions: Vec<(PositionState, &'a Position)>,
    /// A longer text.
    pub biography: Option<&'a Localized<Markdown>>,
    /// Where that was read.
    pub origins: Origins<'a>,
}

impl<'a> PersonFacts<'a> {
    /// What there is to say of a person on the day that is shown.
    pub fn new(view: &View<'a>, id: Id<Person>) -> Self {
        let directory = view.directory();
        let person = directory.get(id);
        let positions = person.positions.iter();
        let bodies = directory.appointments_of(id);
        let bodies = bodies.map(|appointment| directory.get(appointment.post).body);
        Self {
            reference: Reference::of_person(view, id),
            gender: person.gender,
            born: person.born,
            tenures: Tenure::begun(view, directory.appointments_of(id)),
            positions: positions
                .filter_map(|position| Some((position.state_on(view.day())?, position)))
                .collect(),
            biography: person.biography.as_ref(),
            origins: Origins::of_bodies(view, bodies),
        }
    }
}
