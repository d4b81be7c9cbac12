//! `organizations/{organization}/organization.toml`

use super::{ProfileRecord, Translations};
use crate::content::reader::record;
use crate::model::OrganizationKind;
use crate::text::{PartialDate, Slug};

record! {
    /// An organization.
    pub struct OrganizationRecord as "an organization" {
        /// The status of the file's texts.
        translations: optional Translations,
        /// Its place among the organizations.
        order: optional u32,
        /// What kind of body it is.
        kind: required OrganizationKind,
        /// The body above it.
        parent: optional ParentRecord,
        /// When it came to be.
        established: optional PartialDate,
        /// Its last day.
        closed: optional PartialDate,
        /// What it has in common with units.
        profile: flatten ProfileRecord,
    }
}

record! {
    /// The body above an organization: one of this directory or one outside it.
    pub struct ParentRecord as "a parent" {
        /// An organization of this directory, by slug.
        organization: optional Slug,
        /// A body outside it, by slug.
        external_body: optional Slug,
    }
}
