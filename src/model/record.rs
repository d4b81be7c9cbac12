//! Which table of the directory holds which type of record.

use super::{
    Appointment, Change, DirectoryParts, ExternalBody, Organization, Person, Post, Section,
    SitePage, Title, Topic, Unit,
};

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
    Topic in topics,
    ExternalBody in external_bodies,
    Organization in organizations,
    Unit in units,
    Post in posts,
    Person in people,
    Appointment in appointments,
    Section in sections,
    Change in changes,
    SitePage in pages,
}
