//! What there is to say of a thing on the day that is shown, in no vocabulary: the linked data, whatever its format,
//! is made of this alone, so no two formats can disagree about who leads a body or what to dial.
//!
//! The permalink is the thing and not a page of it. Pages and documents have addresses of their own, so a date or a language
//! is said of the page and a founding of the body. On another day the thing is the same one; only pages and documents have
//! the day in theirs. What has a place in a page (a function, a change, a body outside the directory) has the page's
//! permalink with its fragment. Memberships, intervals and contact points have no place, and so no identifier.
//!
//! The date that a source bears of itself is said of the source; a page has `lastReviewed`, when somebody last held
//! it against its sources.

mod elsewhere;
mod facts;
mod hours;
mod reference;
mod translations;

pub use self::elsewhere::{Elsewhere, once_each};
pub use self::facts::{
    AffiliationFacts, BodyFacts, ChangeFacts, ChildBody, FormerName, FunctionFacts, Origins,
    PersonFacts, PostFacts, Tenure,
};
pub use self::hours::{CLOSED, day_of_week, times};
pub use self::reference::{Class, Reference, valid_iri};
pub use self::translations::Translations;

use crate::address::Page;
use crate::model::Subject;
use crate::site::view::View;

/// What there is to say of a thing.
pub enum Description<'a> {
    /// An organization or a unit.
    Body(Box<BodyFacts<'a>>),
    Post(PostFacts<'a>),
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
