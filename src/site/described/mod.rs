//! What there is to say of a thing on the day that is shown, in no vocabulary: the linked data, whatever its format,
//! is made of this alone, so no two formats can disagree about who leads a body or what to dial.

mod body;
mod change;
mod origin;
mod person;
mod post;
mod reference;
mod translations;

pub use self::body::{BodyFacts, FormerName, FunctionFacts, Part};
pub use self::change::ChangeFacts;
pub use self::origin::Origins;
pub use self::person::PersonFacts;
pub use self::post::{PostFacts, Tenure};
pub use self::reference::{Class, Reference};
pub use self::translations::Translations;

use super::address::Target;
use super::pages::is_before_records;
use super::view::View;
use crate::model::Body;

/// What there is to say of a thing.
pub enum Described<'a> {
    /// An organization or a unit.
    Body(Box<BodyFacts<'a>>),
    /// A post.
    Post(PostFacts<'a>),
    /// A person.
    Person(PersonFacts<'a>),
}

impl<'a> Described<'a> {
    /// What a target is about; `None` where that is no such thing, or lies before the directory's records.
    pub fn of(view: &View<'a>, target: &Target) -> Option<Self> {
        if is_before_records(view) {
            return None;
        }
        let directory = view.directory();
        Some(match target {
            Target::Organization(slug) => {
                let id = directory.find_organization(slug)?;
                Self::Body(Box::new(BodyFacts::new(view, Body::Organization(id))))
            }
            Target::Unit(within, slug) => {
                let id = directory.find_unit(directory.find_organization(within)?, slug)?;
                Self::Body(Box::new(BodyFacts::new(view, Body::Unit(id))))
            }
            Target::Post(within, slug) => {
                let id = directory.find_post(directory.find_organization(within)?, slug)?;
                Self::Post(PostFacts::new(view, id))
            }
            Target::Person(slug) => {
                Self::Person(PersonFacts::new(view, directory.find_person(slug)?))
            }
            _ => return None,
        })
    }

    /// The thing itself.
    pub fn reference(&self) -> &Reference<'a> {
        match self {
            Self::Body(body) => &body.reference,
            Self::Post(post) => &post.reference,
            Self::Person(person) => &person.reference,
        }
    }

    /// Where what is said of it was read.
    pub fn origins(&self) -> &Origins<'a> {
        match self {
            Self::Body(body) => &body.origins,
            Self::Post(post) => &post.origins,
            Self::Person(person) => &person.origins,
        }
    }
}
