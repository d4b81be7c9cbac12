//! `[[posts]]` of an organization or a unit.

use super::{ContactRecord, PeriodRecord};
use crate::content::record::record;
use crate::model::AppointmentKind;
use crate::text::Slug;

record! {
    /// A seat.
    pub struct PostRecord as "a post" {
        /// Its name in URLs, unique in the organization.
        slug: required Slug,
        /// Slugs under which it was public before.
        former_slugs: list Slug,
        /// Its title, by slug.
        title: required Slug,
        /// Whether its holder leads the body.
        head: optional bool,
        /// Whether several people hold it at once.
        multiple_holders: optional bool,
        /// Its place in the order of posts; that of its title where nothing is said.
        precedence: optional u32,
        /// When it exists.
        period: flatten PeriodRecord,
        /// When it is declared vacant.
        vacancies: list PeriodRecord,
        /// How to reach whoever holds it.
        contacts: list ContactRecord,
        /// Who holds and held it.
        appointments: list AppointmentRecord,
    }
}

record! {
    /// One person in a post.
    pub struct AppointmentRecord as "an appointment" {
        /// Who holds it, by slug.
        person: required Slug,
        /// How it is held; `substantive` where nothing is said.
        kind: optional AppointmentKind,
        /// When it is held.
        period: flatten PeriodRecord,
    }
}
