//! What the public expects to learn of each body, and does not.

use jiff::civil::Date;

use super::bodies;
use crate::model::{Body, ContactPoint, Directory, Id, Occupancy, Organization, ParentBody};
use crate::text::{Certainty, choices};

choices! {
    /// What the public expects to learn of a body.
    pub enum Fact {
        /// What it is responsible for.
        Functions = "functions",
        /// What it consists of.
        Structure = "structure",
        /// Where it is.
        Address = "address",
        /// When someone is there.
        Hours = "hours",
        /// A number to call.
        Phone = "phone",
        /// Who is in charge.
        Head = "head",
    }
}

/// A fact that the public expects of a kind of body.
pub struct Expectation {
    /// The fact.
    pub fact: Fact,
    /// Whether it is expected of units too; of organizations it always is.
    pub of_units: bool,
}

/// What is expected. The Regulations on Open Government Information of the People's Republic of China ask every
/// administrative organ to publish just these six of itself (article 20, item 2); other countries ask for much the same.
pub const EXPECTATIONS: &[Expectation] = &[
    Expectation {
        fact: Fact::Functions,
        of_units: true,
    },
    Expectation {
        fact: Fact::Structure,
        of_units: false,
    },
    Expectation {
        fact: Fact::Address,
        of_units: false,
    },
    Expectation {
        fact: Fact::Hours,
        of_units: false,
    },
    Expectation {
        fact: Fact::Phone,
        of_units: true,
    },
    Expectation {
        fact: Fact::Head,
        of_units: true,
    },
];

choices! {
    /// What the directory knows of a fact.
    pub enum State {
        /// The fact.
        Known = "known",
        /// That the post is vacant, which is a fact too.
        Vacant = "vacant",
        /// The post alone: no source names who holds it.
        NotNamed = "not-named",
        /// Nothing.
        Missing = "missing",
    }
}

impl State {
    /// Whether the public does not learn what it expects.
    pub fn is_gap(self) -> bool {
        matches!(self, Self::NotNamed | Self::Missing)
    }
}

/// What is known of each fact that is expected of a body.
pub struct BodyGaps {
    /// The body.
    pub body: Body,
    /// The facts that are expected of it, in the order of the table.
    pub facts: Vec<(Fact, State)>,
}

impl BodyGaps {
    /// The facts that are not there.
    pub fn missing(&self) -> impl Iterator<Item = (Fact, State)> {
        self.facts
            .iter()
            .copied()
            .filter(|(_, state)| state.is_gap())
    }
}

/// What is known on a day of each body, in the order of the directory.
pub fn gaps(directory: &Directory, within: Option<Id<Organization>>, day: Date) -> Vec<BodyGaps> {
    bodies(directory, within, day)
        .map(|body| BodyGaps {
            body,
            facts: EXPECTATIONS
                .iter()
                .filter(|expected| expected.of_units || matches!(body, Body::Organization(_)))
                .map(|expected| (expected.fact, state(directory, body, expected.fact, day)))
                .collect(),
        })
        .collect()
}

fn state(directory: &Directory, body: Body, fact: Fact, day: Date) -> State {
    let profile = directory.profile(body);
    let any_contact = |has: fn(&ContactPoint) -> bool| {
        let contacts = profile.contacts.iter();
        let mut contacts = contacts.filter(|contact| contact.period.covers(day) != Certainty::No);
        contacts.any(has)
    };
    let is_known = match fact {
        Fact::Functions => {
            let mut functions = profile.functions.iter();
            functions.any(|function| function.period.covers(day) != Certainty::No)
        }
        Fact::Structure => has_parts(directory, body, day),
        Fact::Address => any_contact(|contact| contact.address.is_some()),
        Fact::Hours => any_contact(|contact| contact.hours.is_some() || !contact.opens.is_empty()),
        Fact::Phone => any_contact(|contact| !contact.phones.is_empty()),
        Fact::Head => return head(directory, body, day),
    };
    if is_known {
        State::Known
    } else {
        State::Missing
    }
}

/// Whether anything is known to be part of a body.
fn has_parts(directory: &Directory, body: Body, day: Date) -> bool {
    let below = match body {
        Body::Organization(id) => Some(ParentBody::Organization(id)),
        Body::Unit(_) => None,
    };
    let mut below = below
        .into_iter()
        .flat_map(|parent| directory.organizations_under(parent, day));
    let is_there = |id| {
        let life = &directory.profile(Body::Organization(id)).life;
        life.covers(day) != Certainty::No
    };
    directory.units_of(body, day).next().is_some() || below.any(is_there)
}

/// Of several posts that lead, the one of which most is known counts.
fn head(directory: &Directory, body: Body, day: Date) -> State {
    let heads = directory.heads_of(body, day);
    heads
        .map(|post| match directory.occupancy(post, day) {
            // That the name is kept back leaves nothing to find out.
            Occupancy::Held(_) | Occupancy::Undisclosed => State::Known,
            Occupancy::Vacant => State::Vacant,
            Occupancy::NotNamed => State::NotNamed,
        })
        .min()
        .unwrap_or(State::Missing)
}
