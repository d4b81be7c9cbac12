//! The linked directory: immutable records that refer to each other by ids which cannot dangle.
//!
//! Queries that depend on time take the day they ask about; nothing here reads a clock.

mod builder;
mod calendar;
mod change;
mod directory;
mod editing;
mod events;
mod find;
mod id;
mod mentions;
mod organization;
mod origin;
mod person;
mod post;
mod profile;
mod record;
mod search_words;
mod section;
mod site;
mod site_page;
mod subject;
mod texts;
mod topic;
mod withdrawal;

pub use builder::{BuildError, DirectoryBuilder};
pub use calendar::Calendar;
pub use change::{Change, ChangeKind, Party};
pub use directory::{Directory, DirectoryParts};
pub use editing::{Editing, Forge, ForgeKind};
pub use events::Event;
pub use id::Id;
pub use mentions::{Mention, Mentions};
pub use organization::{
    ExternalBody, Organization, OrganizationKind, ParentBody, Unit, UnitGroup, UnitKind,
};
pub use origin::Origin;
pub use person::{Gender, Person, Position, PositionState};
pub use post::{Appointment, AppointmentKind, Body, Occupancy, Post, Title};
pub use profile::{
    ContactPoint, Fact, Figure, Function, HistoryEntry, HistoryKind, NameHistory, Names, Profile,
    Source,
};
pub use record::Record;
pub use search_words::SearchWords;
pub use section::{Article, Chapter, Part, Section, SectionKind};
pub use site::{Language, Security, Site};
pub use site_page::SitePage;
pub use subject::Subject;
pub use texts::{FileTexts, TextEntry};
pub use topic::Topic;
pub use withdrawal::Withdrawal;
