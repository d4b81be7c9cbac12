//! All content files as written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::schema::{
    ExternalBodyRecord, OrganizationRecord, PersonRecord, ProfileRecord, SectionRecord, SiteRecord,
    TitlesRecord, UnitRecord,
};
use crate::text::{LanguageTag, Slug};

/// A content file as written; no record where its text cannot be read as TOML.
pub struct Written<T> {
    /// Its path below the content folder.
    pub file: Arc<str>,
    /// What it says.
    pub record: Option<T>,
}

/// The files of one organization.
#[derive(Default)]
pub struct WrittenOrganization {
    /// `organization.toml`
    pub organization: Option<Written<OrganizationRecord>>,
    /// `units/`
    pub units: BTreeMap<Slug, Written<UnitRecord>>,
    /// `sections/`
    pub sections: BTreeMap<Slug, Written<SectionRecord>>,
}

/// All content files, by kind and slug.
#[derive(Default)]
pub struct Tree {
    /// `site.toml`
    pub site: Option<Written<SiteRecord>>,
    /// `titles.toml`
    pub titles: Option<Written<TitlesRecord>>,
    /// `external-bodies/`
    pub external_bodies: BTreeMap<Slug, Written<ExternalBodyRecord>>,
    /// `people/`
    pub people: BTreeMap<Slug, Written<PersonRecord>>,
    /// `organizations/`
    pub organizations: BTreeMap<Slug, WrittenOrganization>,
    /// The languages that have a file of interface strings.
    pub locales: BTreeSet<LanguageTag>,
    /// The texts of the files with a mistake, which may say more than could be read.
    pub unread: Vec<Arc<str>>,
    /// Whether a body's file has no text at all, so that nobody knows what it says.
    pub has_unknown_body: bool,
}

/// A body's file, be it an organization's or a unit's.
#[derive(Clone, Copy)]
pub struct WrittenBody<'a> {
    /// Its path below the content folder.
    pub file: &'a Arc<str>,
    /// What organizations and units have in common.
    pub profile: &'a ProfileRecord,
}

impl WrittenOrganization {
    /// The organization and its units, as far as they could be read.
    pub fn bodies(&self) -> impl Iterator<Item = WrittenBody<'_>> {
        let organization = self.organization.as_ref().and_then(|written| {
            let profile = &written.record.as_ref()?.profile;
            let file = &written.file;
            Some(WrittenBody { file, profile })
        });
        let units = self.units.values().filter_map(|written| {
            let profile = &written.record.as_ref()?.profile;
            let file = &written.file;
            Some(WrittenBody { file, profile })
        });
        organization.into_iter().chain(units)
    }
}
