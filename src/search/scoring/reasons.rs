//! What speaks for a document, in points, each with its reason. The sum of the reasons is the score, so nothing is
//! counted that cannot be told.

use crate::search::findable::ResultKind;
use crate::search::query::TermOrigin;
use crate::search::texts::TextRole;

/// Something that speaks for a document, or against it.
#[derive(Debug, Clone)]
pub struct Reason {
    /// What it is.
    pub cause: Cause,
    /// How many points it gives.
    pub points: f32,
}

/// What speaks for a document, or against it.
#[derive(Debug, Clone)]
pub enum Cause {
    /// It matches a clause: the words typed, the role of the text that does, and why that does.
    Clause(String, TextRole, TermOrigin),
    /// What was typed is its name, in this role.
    Exact(TextRole),
    /// What was typed spells its name by ear.
    Sound,
    /// What was typed is its number, or a part of it.
    Number,
    /// What was typed stands in a row in a text of this role.
    Phrase(TextRole),
    /// It matches all clauses.
    AllClauses,
    /// What was typed is much of its name.
    TypedShare,
    /// Which kind it is of.
    Kind(ResultKind),
    /// Nothing but what it belongs to matches anything.
    ContextOnly,
    /// What was typed names another organization.
    OtherOrganization,
    /// It is a head post, or who holds one.
    Head,
    /// It is no more, so it counts for less.
    Former,
}

/// A name of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PastName {
    /// The thing bore it.
    Own(String),
    /// What the thing took over from bore it.
    Predecessor(String),
}

impl PastName {
    /// A name of the past, if one of this role is.
    pub(crate) fn new(role: TextRole, name: &str) -> Option<Self> {
        match role {
            TextRole::FormerName => Some(Self::Own(name.to_owned())),
            TextRole::Predecessor => Some(Self::Predecessor(name.to_owned())),
            _ => None,
        }
    }
}

/// The reasons of a score, as they come together.
#[derive(Default)]
pub(crate) struct Reasons(Vec<Reason>);

impl Reasons {
    pub(crate) fn add(&mut self, cause: Cause, points: f32) {
        self.0.push(Reason { cause, points });
    }

    /// Adds what there is some of.
    pub(crate) fn add_some(&mut self, cause: Cause, points: f32) {
        if points > 0.0 {
            self.add(cause, points);
        }
    }

    pub(crate) fn sum(&self) -> f32 {
        self.0.iter().map(|reason| reason.points).sum()
    }

    pub(crate) fn into_inner(self) -> Vec<Reason> {
        self.0
    }
}
