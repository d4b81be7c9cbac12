//! `external-bodies/{body}.toml`

use super::{AllowanceRecord, Translations};
use crate::content::localized::WrittenText;
use crate::content::record::record;
use crate::text::{Slug, WebAddress};

record! {
    /// A body outside the directory that its content refers to.
    pub struct ExternalBodyRecord as "an external body" {
        /// The status of the file's texts.
        translations: optional Translations,
        /// What it is called.
        name: required WrittenText,
        /// Its own site.
        website: optional WebAddress,
        /// Slugs under which it was public before.
        former_slugs: list Slug,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}
