//! The tables of a directory, and which of them holds which type of record.

use super::{
    Appointment, Body, Change, ExternalBody, Organization, OwnKind, Person, Post, SearchWords,
    Section, Site, SitePage, Superior, Title, Topic, Unit, Withdrawal,
};

/// The records of a directory in their order of display, each table addressed by the ids of its type.
#[derive(Debug, Clone)]
pub struct DirectoryParts {
    /// What holds for the whole.
    pub site: Site,
    /// Names of kinds of posts.
    pub titles: Vec<Title>,
    /// Kinds of bodies beside the standard ones.
    pub kinds: Vec<OwnKind>,
    /// What functions are about.
    pub topics: Vec<Topic>,
    /// Bodies outside the directory.
    pub external_bodies: Vec<ExternalBody>,
    /// Organizations.
    pub organizations: Vec<Organization>,
    /// Units, those of one parent in their order.
    pub units: Vec<Unit>,
    /// Who directs which body, those of one body in the order of the file.
    pub superiors: Vec<Superior>,
    /// Each two bodies with one staff, first the one whose file says so.
    pub shared_staffs: Vec<[Body; 2]>,
    /// Posts, those of one body in order of precedence.
    pub posts: Vec<Post>,
    /// People.
    pub people: Vec<Person>,
    /// Appointments, those of one post in the order of the file.
    pub appointments: Vec<Appointment>,
    /// Sections, those of one organization in their order.
    pub sections: Vec<Section>,
    /// Changes.
    pub changes: Vec<Change>,
    /// Pages of the site itself.
    pub pages: Vec<SitePage>,
    /// Words that people type and the content does not use.
    pub search_words: SearchWords,
    /// What was withdrawn on purpose.
    pub withdrawals: Vec<Withdrawal>,
}

/// A type of record that has a table in the directory.
pub trait Record: Sized {
    /// The table of this type.
    fn table(parts: &DirectoryParts) -> &[Self];
}

macro_rules! tables {
    ($($record:ident in $table:ident,)+) => {
        $(impl Record for $record {
            fn table(parts: &DirectoryParts) -> &[Self] {
                &parts.$table
            }
        })+
    };
}

tables! {
    Title in titles,
    OwnKind in kinds,
    Topic in topics,
    ExternalBody in external_bodies,
    Organization in organizations,
    Unit in units,
    Superior in superiors,
    Post in posts,
    Person in people,
    Appointment in appointments,
    Section in sections,
    Change in changes,
    SitePage in pages,
}
