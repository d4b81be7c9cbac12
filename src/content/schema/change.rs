//! `changes/{change}.toml`

use super::SourceRecord;
use crate::content::allow::AllowanceRecord;
use crate::content::localized::{Translations, WrittenText};
use crate::content::record::record;
use crate::content::shape::Alternatives;
use crate::messages::say;
use crate::model::ChangeKind;
use crate::text::{PartialDate, Slug, WebAddress};

record! {
    /// An event in the life of bodies.
    pub struct ChangeRecord as a_change {
        /// The status of the file's texts.
        translations: optional Translations,
        /// The first day on which what it brings is so.
        date: required PartialDate,
        /// What kind of event it is.
        kind: required ChangeKind,
        /// The bodies before it.
        from: list PartyRecord,
        /// The bodies after it.
        to: list PartyRecord,
        /// The functions that came to a body by it.
        functions: list MovedFunctionRecord,
        /// What happened.
        text: required WrittenText,
        /// The law, decision or announcement it rests on.
        basis: optional WrittenText,
        /// Where that can be read.
        basis_url: optional WebAddress,
        /// The number of a citation that the source makes without naming its target.
        citation: optional u32,
        /// Slugs under which it was public before.
        former_slugs: list Slug,
        /// Where it was read.
        sources: list SourceRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

const PARTY_KEYS: Alternatives = Alternatives {
    ways: &[
        &["organization"],
        &["organization", "unit"],
        &["external_body"],
    ],
    nothing: say::party_none,
    several: say::party_several,
    help: say::party_keys,
};

record! {
    /// A body that a change concerns: one of this directory or one outside it.
    pub struct PartyRecord as a_body_of_a_change, one of PARTY_KEYS {
        /// An organization of this directory, by slug.
        organization: optional Slug,
        /// A unit of that organization, by slug.
        unit: optional Slug,
        /// A body outside the directory, by slug.
        external_body: optional Slug,
    }
}

record! {
    /// A function that came to a body, as it stands there now.
    pub struct MovedFunctionRecord as a_moved_function {
        /// The organization, by slug.
        organization: required Slug,
        /// Its unit, by slug, where it is one's function.
        unit: optional Slug,
        /// The function's own id.
        id: required Slug,
    }
}
