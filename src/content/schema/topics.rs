//! `topics.toml`

use super::{AllowanceRecord, Translations};
use crate::content::localized::WrittenText;
use crate::content::record::record;
use crate::text::Slug;

record! {
    /// What functions are about.
    pub struct TopicsRecord as "topics.toml" {
        /// The status of the file's texts.
        translations: optional Translations,
        /// The topics, in the order in which readers see them.
        topics: list TopicRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

record! {
    /// What some functions are about.
    pub struct TopicRecord as "a topic" {
        /// The name by which functions refer to it, and which links to it have.
        slug: required Slug,
        /// What readers see.
        name: required WrittenText,
    }
}
