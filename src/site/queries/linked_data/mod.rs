//! What there is to say of a thing on the day that is shown, in no vocabulary: the linked data, whatever its format,
//! is made of this alone, so no two formats can disagree about who leads a body or what to dial.
//!
//! **The permalink is the thing**, not a page: it answers with a way to a page or to data. A page is `/en/…`, a
//! document `….ttl` or `….jsonld`, each under its own address, so that a date or a language is said of the page and
//! a founding of the body. On another day the thing is the same one; only pages and documents have `?on=` in their
//! addresses. What has a fragment on a page (a function, a change, an external body) has it as its identifier,
//! after the permalink of the page. Memberships, intervals and contact points have no place of their own, and so no
//! identifier: they are blank.
//!
//! Which texts the institution did not publish is said of the document, by language: a status of each text would
//! need a statement about a statement. The date that a source bears of itself is said of the source; a page has
//! `lastReviewed`, when somebody last held it against its sources. A position that ended nobody knows when is a
//! note, and schema.org, which has none, leaves it out.

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
