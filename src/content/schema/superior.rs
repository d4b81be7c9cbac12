//! Who directs a body otherwise than as what it is a part of.

use super::PeriodRecord;
use crate::content::localized::WrittenText;
use crate::content::record::record;
use crate::content::shape::Alternatives;
use crate::messages::say;
use crate::model::SuperiorKind;
use crate::text::Slug;

const SUPERIOR_KEYS: Alternatives = Alternatives {
    ways: &[
        &["organization"],
        &["unit"],
        &["organization", "unit"],
        &["external_body"],
        &["name"],
    ],
    nothing: say::superior_none,
    several: say::superior_several,
    help: say::superior_keys,
};

record! {
    /// A body that directs another one otherwise than as what that is a part of.
    pub struct SuperiorRecord as a_superior, one of SUPERIOR_KEYS {
        /// An organization of this directory, by slug.
        organization: optional Slug,
        /// A unit of that organization or, where none is named, of the same one, by slug.
        unit: optional Slug,
        /// A body outside the directory, by slug.
        external_body: optional Slug,
        /// Any other body, in words.
        name: optional WrittenText,
        /// How it directs.
        kind: required SuperiorKind,
        /// When it does.
        period: flatten PeriodRecord,
    }
}
