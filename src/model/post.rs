//! Posts and who holds them.

use super::{ContactPoint, Id, Organization, Origin, Person, Unit};
use crate::text::{LocalizedText, Period, Slug, choices};

/// The body that a post or a function belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Body {
    /// An organization.
    Organization(Id<Organization>),
    /// A unit.
    Unit(Id<Unit>),
}

/// The name of a kind of post.
#[derive(Debug, Clone)]
pub struct Title {
    /// For one holder.
    pub singular: LocalizedText,
    /// For several.
    pub plural: LocalizedText,
    /// Its usual place in the order of posts, the highest having the lowest number.
    pub precedence: u32,
}

/// A seat in a body, which exists whether or not anyone holds it (org:Post).
#[derive(Debug, Clone)]
pub struct Post {
    /// Its name in URLs, unique in the organization.
    pub slug: Slug,
    /// Slugs that lead to it still.
    pub former_slugs: Vec<Slug>,
    /// The body it is a seat of.
    pub body: Body,
    /// What it is called.
    pub title: Id<Title>,
    /// Whether its holder leads the body.
    pub head: bool,
    /// Whether several people hold it at once.
    pub multiple_holders: bool,
    /// The post's own place in the order of posts, the highest having the lowest number.
    pub precedence: u32,
    /// When the post exists.
    pub period: Period,
    /// When it is declared vacant.
    pub vacancies: Vec<Period>,
    /// How to reach whoever holds it.
    pub contacts: Vec<ContactPoint>,
    /// Where it is written.
    pub origin: Origin,
}

choices! {
    /// How a person holds a post.
    pub enum AppointmentKind {
        /// In full.
        Substantive = "substantive",
        /// In place of a holder.
        Acting = "acting",
        /// Beside another post.
        Concurrent = "concurrent",
        /// For the honour.
        Honorary = "honorary",
    }
}

/// One person in one post (org:Membership).
#[derive(Debug, Clone)]
pub struct Appointment {
    /// The post that is held.
    pub post: Id<Post>,
    /// Who holds it.
    pub person: Id<Person>,
    /// How it is held.
    pub kind: AppointmentKind,
    /// When it is held.
    pub period: Period,
}

/// What is known of a post's holders on a day.
#[derive(Debug, Clone)]
pub enum Occupancy<'a> {
    /// Held by these, in the order of the file; never empty.
    Held(Vec<&'a Appointment>),
    /// Declared vacant.
    Vacant,
    /// No source names a holder, which does not mean that there is none.
    NotNamed,
}
