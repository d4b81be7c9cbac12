//! What there is to say of a thing on the day that is shown, in no vocabulary: the linked data, whatever its format,
//! is made of this alone, so no two formats can disagree about who leads a body or what to dial.

mod facts;
mod reference;
mod translations;

pub use self::facts::{
    BodyFacts, ChangeFacts, FormerName, FunctionFacts, Origins, Part, PersonFacts, PostFacts,
    Tenure,
};
pub use self::reference::{Class, Reference, dialled, valid_iri};
pub use self::translations::Translations;

use crate::address::Page;
use crate::model::Subject;
use crate::site::view::View;

/// What there is to say of a thing.
pub enum Description<'a> {
    /// An organization or a unit.
    Body(Box<BodyFacts<'a>>),
    /// A post.
    Post(PostFacts<'a>),
    /// A person.
    Person(PersonFacts<'a>),
}

impl<'a> Description<'a> {
    /// What a page is about; `None` where data says nothing of its kind, or nothing is known of the day.
    pub fn of(view: &View<'a>, page: &Page) -> Option<Self> {
        match page.subject().filter(|_| !view.is_before_records())? {
            Subject::Body(body) => Some(Self::Body(Box::new(BodyFacts::new(view, body)))),
            Subject::Post(id) => Some(Self::Post(PostFacts::new(view, id))),
            Subject::Person(id) => Some(Self::Person(PersonFacts::new(view, id))),
            Subject::Section(_) | Subject::SitePage(_) => None,
        }
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
