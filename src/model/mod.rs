//! The linked directory: immutable records that refer to each other by ids which cannot dangle.
//!
//! Queries that depend on time take the day they ask about; nothing here reads a clock.
//!
//! No reference dangles: only `content::link` and [`DirectoryBuilder`] make an [`Id`], after the record it names.
//! There is no parent cycle and no site without a language, since the rules refuse both before there is a
//! [`Directory`].
//!
//! What is to come is shown when its day comes, or to whoever asks for that day. A name or a parent that ends on a
//! day stands as a former one beside the last one, so a renaming is written before its day and takes effect on it.

mod body_texts;
mod builder;
mod calendar;
mod change;
mod contact_point;
mod directory;
mod events;
mod find;
mod id;
mod incumbency;
mod kind;
mod mentions;
mod organization;
mod origin;
mod other_name;
mod people;
mod picture;
mod portfolios;
mod position_state;
mod profile;
mod retrospect;
mod section;
mod shared_staff;
mod site;
mod subject;
mod superior;
mod superiors;
mod tables;
mod web_link;
mod websites;

pub(crate) use body_texts::body_texts;
pub use body_texts::{BodyText, BodyTextField, BodyTexts, TextPlace};
pub use builder::{BuildError, DirectoryBuilder};
pub use calendar::Calendar;
pub use change::{Change, ChangeKind, Party};
pub use contact_point::{Account, Closure, ContactPoint, HolidayHours, Location, OpeningHours};
pub use directory::Directory;
pub use events::Event;
pub use id::Id;
pub use incumbency::Incumbency;
pub use kind::{KindClass, OrganizationKind, OwnKind, UnitKind};
pub use mentions::{Mention, Mentions};
pub use organization::{Body, ExternalBody, Organization, ParentBody, Unit, UnitGroup};
pub use origin::{FileTexts, Origin, TextEntry};
pub use other_name::{BodyName, BodyNameKind, BorneUntil, NameKind, OtherName, PersonName};
pub use people::{
    AffiliatedWith, Affiliation, Appointment, AppointmentKind, ExOfficio, Gender, Occupancy,
    Overseen, Overseer, Oversight, Person, Position, Post, SalaryRange, Title,
};
pub use picture::Picture;
pub use position_state::PositionState;
pub use profile::{
    Area, Fact, Figure, Function, HistoryEntry, HistoryKind, NameHistory, Names, Profile, Source,
    next_to_end,
};
pub use retrospect::open_former;
pub use section::{Article, Chapter, Part, Section, SectionKind, SitePage};
pub use site::{
    Editing, Forge, ForgeKind, Language, SearchWords, Security, Site, Topic, Withdrawal,
};
pub use subject::Subject;
pub use superior::{Superior, SuperiorBody, SuperiorKind};
pub use tables::{DirectoryParts, Record};
pub use web_link::{LINK_KINDS, LinkKind, WebLink};
