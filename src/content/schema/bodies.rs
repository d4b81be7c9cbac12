//! `organizations/{organization}/organization.toml`, `organizations/{organization}/units/{unit}.toml` and
//! `external-bodies/{body}.toml`

use super::{EndedPeriodRecord, IdentifierRecord, LinkRecord, PeriodRecord, ProfileRecord};
use crate::content::allow::AllowanceRecord;
use crate::content::context::SiteContext;
use crate::content::localized::{Translations, WrittenText};
use crate::content::record::record;
use crate::content::shape::{Alternatives, TextShape};
use crate::content::texts::unknown_choice;
use crate::content::values::{FromText, ValueMistake};
use crate::messages::say;
use crate::model::{OrganizationKind, UnitGroup, UnitKind};
use crate::text::{Choice, End, PartialDate, Slug, WebAddress};

/// What kind of body it is, as written.
#[derive(Debug, Clone)]
pub enum WrittenKind<K> {
    /// One that there is already.
    Standard(K),
    /// One of `kinds.toml`.
    Own(Slug),
}

impl<K: Choice> FromText for WrittenKind<K> {
    fn from_text(text: &str, _: &SiteContext) -> Result<Self, ValueMistake> {
        match (K::from_word(text), Slug::parse(text)) {
            (Some(kind), _) => Ok(Self::Standard(kind)),
            (None, Ok(slug)) => Ok(Self::Own(slug)),
            (None, Err(_)) => Err(unknown_choice::<K>(text)),
        }
    }

    fn text_shape() -> TextShape {
        TextShape {
            words: K::ALL.iter().map(|kind| kind.word()).collect(),
            ..Slug::text_shape()
        }
    }
}

record! {
    /// An organization.
    pub struct OrganizationRecord as an_organization {
        /// The status of the file's texts.
        translations: optional Translations,
        /// Its place among the organizations. Those without one follow, by name.
        order: optional u32,
        /// What kind of body it is: `government`, `research`, `association`, `other`, or one of kinds.toml.
        kind: required WrittenKind<OrganizationKind>,
        /// The body above it.
        parent: optional ParentRecord,
        /// The bodies that were above it, or are until a day to come.
        former_parents: list FormerParentBodyRecord,
        /// When it came to be.
        established: optional PartialDate,
        /// Its last day; "unknown" where it is over and nobody knows since when.
        closed: optional End,
        /// When it existed, the earliest first, instead of the two: of a body that was set up again after it had ended. Each
        /// but the last has an `end`, and each but the first a `start`.
        periods: list PeriodRecord,
        /// What it has in common with units.
        profile: flatten ProfileRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

const PARENT_KEYS: Alternatives = Alternatives {
    ways: &[&["organization"], &["external_body"]],
    nothing: say::parent_none,
    several: say::parent_several,
    help: say::parent_keys,
};

record! {
    /// The body above an organization: one of this directory or one outside it.
    pub struct ParentRecord as a_parent, one of PARENT_KEYS {
        /// An organization of this directory, by slug.
        organization: optional Slug,
        /// A body outside it, by slug.
        external_body: optional Slug,
    }
}

record! {
    /// A body that was above an organization, or none.
    pub struct FormerParentBodyRecord as a_former_parent {
        /// An organization of this directory, by slug.
        organization: optional Slug,
        /// A body outside it, by slug.
        external_body: optional Slug,
        /// When it was above; the last day says when it ceased to be.
        period: flatten EndedPeriodRecord,
    }
}

record! {
    /// A unit.
    pub struct UnitRecord as a_unit {
        /// The status of the file's texts.
        translations: optional Translations,
        /// Its place among the units of its parent. Those without one follow, by name.
        order: optional u32,
        /// What kind of part it is: `department`, `office`, `division`, `committee`, `center`, `museum`, `other`, or one of
        /// kinds.toml.
        kind: required WrittenKind<UnitKind>,
        /// How it belongs to the organization; `internal` where nothing is said.
        group: optional UnitGroup,
        /// The unit it is part of, by slug; absent directly under the organization.
        parent: optional Slug,
        /// Where it stood before, or stands until a day to come.
        former_parents: list FormerParentRecord,
        /// From its beginning to its end.
        period: flatten PeriodRecord,
        /// When it existed, the earliest first, instead of the two: of a unit that was set up again after it had ended. Each
        /// but the last has an `end`, and each but the first a `start`.
        periods: list PeriodRecord,
        /// What it has in common with organizations.
        profile: flatten ProfileRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

record! {
    /// Where a unit stood before.
    pub struct FormerParentRecord as a_former_parent {
        /// The organization it was part of, by slug, where it was moved from another one.
        organization: optional Slug,
        /// The unit it was part of, by slug; absent directly under the organization.
        parent: optional Slug,
        /// When it stood there; the last day says when it ceased to.
        period: flatten EndedPeriodRecord,
    }
}

record! {
    /// A body outside the directory that its content refers to.
    pub struct ExternalBodyRecord as an_external_body {
        /// The status of the file's texts.
        translations: optional Translations,
        /// What it is called.
        name: required WrittenText,
        /// The name people use.
        short_name: optional WrittenText,
        /// Its own site.
        website: optional WebAddress,
        /// Its numbers and codes in public schemes.
        identifiers: list IdentifierRecord,
        /// Pages elsewhere about it.
        links: list LinkRecord,
        /// Slugs under which it was public before.
        former_slugs: list Slug,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}
