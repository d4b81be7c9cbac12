//! What there is to say of a post, and of those who hold it.

use crate::model::{Appointment, AppointmentKind, ContactPoint, Id, Occupancy, Post};
use crate::site::queries::linked_data::{Origins, Reference};
use crate::site::queries::present::contacts_of_post;
use crate::site::view::View;
use crate::text::{Certainty, Period};

/// What there is to say of a post.
pub struct PostFacts<'a> {
    /// The post under its title.
    pub reference: Reference<'a>,
    /// The body it is a seat of.
    pub body: Reference<'a>,
    /// Whether its holder leads the body.
    pub head: bool,
    /// When it exists.
    pub period: Period,
    /// Whether it is declared vacant on the day that is shown.
    pub vacant: bool,
    /// Everyone who has come to it by that day.
    pub tenures: Vec<Tenure<'a>>,
    /// How to reach whoever holds it.
    pub contacts: Vec<&'a ContactPoint>,
    /// Where that was read.
    pub origins: Origins<'a>,
}

/// A person in a post.
pub struct Tenure<'a> {
    /// The post.
    pub post: Reference<'a>,
    /// The body it is a seat of.
    pub body: Reference<'a>,
    /// Who holds it.
    pub person: Reference<'a>,
    /// How it is held.
    pub kind: AppointmentKind,
    /// When it is held.
    pub period: Period,
    /// Whether its holder leads the body.
    pub head: bool,
    /// Whether it is held on the day that is shown, as far as the dates tell.
    pub held: Certainty,
}

impl<'a> PostFacts<'a> {
    /// What there is to say of a post on the day that is shown.
    pub fn new(view: &View<'a>, id: Id<Post>) -> Self {
        let directory = view.directory();
        let post = directory.get(id);
        let exists = post.period.covers(view.day()) != Certainty::No;
        Self {
            reference: Reference::of_post(view, id),
            body: Reference::of_body(view, post.body),
            head: post.head,
            period: post.period,
            vacant: exists && matches!(directory.occupancy(id, view.day()), Occupancy::Vacant),
            tenures: Tenure::begun(view, directory.appointments_to(id)),
            contacts: contacts_of_post(view, id).collect(),
            origins: Origins::of_body(view, post.body),
        }
    }
}

impl<'a> Tenure<'a> {
    /// Those of some appointments that have begun by the day that is shown.
    pub fn begun(
        view: &View<'a>,
        appointments: impl Iterator<Item = &'a Appointment>,
    ) -> Vec<Self> {
        let has_begun = |appointment: &&Appointment| {
            let start = appointment.period.start;
            start.is_none_or(|start| start.earliest() <= view.day())
        };
        appointments
            .filter(has_begun)
            .map(|appointment| Self::new(view, appointment))
            .collect()
    }

    /// The same without those that have surely ended.
    pub fn present(tenures: Vec<Self>) -> Vec<Self> {
        let tenures = tenures.into_iter();
        tenures
            .filter(|tenure| tenure.held != Certainty::No)
            .collect()
    }

    fn new(view: &View<'a>, appointment: &Appointment) -> Self {
        let post = view.directory().get(appointment.post);
        Self {
            post: Reference::of_post(view, appointment.post),
            body: Reference::of_body(view, post.body),
            person: Reference::of_person(view, appointment.person),
            kind: appointment.kind,
            period: appointment.period,
            head: post.head,
            held: appointment.period.covers(view.day()),
        }
    }
}
