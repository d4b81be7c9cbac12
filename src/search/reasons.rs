//! What speaks for a thing, in points, each with its reason.

use super::entry::Role;
use super::question::Origin;
use super::thing::{Kind, Thing};

/// A thing with what speaks for it.
#[derive(Debug, Clone)]
pub struct Ranked {
    /// The thing.
    pub thing: Thing,
    /// What speaks for it, in points.
    pub score: f32,
    /// How much of what was typed it meets, from 0 to 1.
    pub cover: f32,
    /// Whether it is no more.
    pub is_former: bool,
    /// The name of the past by which it was found.
    pub earlier: Option<Earlier>,
    /// What the points are for.
    pub reasons: Vec<Reason>,
}

impl Ranked {
    /// Whether it meets each of several needs.
    pub fn is_complete(&self) -> bool {
        let mut reasons = self.reasons.iter();
        reasons.any(|reason| matches!(reason.cause, Cause::Complete))
    }
}

/// A name of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Earlier {
    /// The thing bore it.
    Own(String),
    /// What the thing took over from bore it.
    Predecessor(String),
}

/// Something that speaks for a thing.
#[derive(Debug, Clone)]
pub struct Reason {
    /// What it is.
    pub cause: Cause,
    /// How many points it gives.
    pub points: f32,
}

/// What speaks for a thing.
#[derive(Debug, Clone)]
pub enum Cause {
    /// It meets a need: the words typed, the role of the text that does, and why that does.
    Need(String, Role, Origin),
    /// What was typed is its name, in this role.
    Exact(Role),
    /// What was typed spells its name by ear.
    Sound,
    /// What was typed is its number, or a piece of it.
    Number,
    /// What was typed stands in a row in a text of this role.
    Phrase(Role),
    /// It meets all needs.
    Complete,
    /// The need is much of its name.
    Focus,
    /// What kind of thing it is.
    Kind(Kind),
    /// Nothing but what it belongs to meets anything.
    ContextAlone,
    /// What was typed names another organization.
    Elsewhere,
    /// It is a head post, or who holds one.
    Head,
    /// It is no more, so it counts for less.
    Former,
}

/// The points of a thing, as they come together.
#[derive(Default)]
pub struct Points {
    /// What they are for.
    pub reasons: Vec<Reason>,
    /// How much of what was typed is met as a whole, and not need by need.
    pub whole: f32,
    /// Whether any of it is met by what the thing itself is called or says.
    pub has_own: bool,
}

impl Points {
    /// Adds points.
    pub fn add(&mut self, cause: Cause, points: f32) {
        self.reasons.push(Reason { cause, points });
    }

    /// Adds points where there are some.
    pub fn add_some(&mut self, reason: Option<(Cause, f32)>) {
        if let Some((cause, points)) = reason {
            self.add(cause, points);
        }
    }
}

/// A name of the past, if one of this role is.
pub fn earlier(role: Role, name: &str) -> Option<Earlier> {
    match role {
        Role::FormerName => Some(Earlier::Own(name.to_owned())),
        Role::Predecessor => Some(Earlier::Predecessor(name.to_owned())),
        _ => None,
    }
}
