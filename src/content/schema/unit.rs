//! `organizations/{organization}/units/{unit}.toml`

use super::{AllowanceRecord, EndedPeriodRecord, PeriodRecord, ProfileRecord, Translations};
use crate::content::record::record;
use crate::model::{UnitGroup, UnitKind};
use crate::text::Slug;

record! {
    /// A unit.
    pub struct UnitRecord as "a unit" {
        /// The status of the file's texts.
        translations: optional Translations,
        /// Its place among the units of its parent.
        order: optional u32,
        /// What kind of part it is.
        kind: required UnitKind,
        /// How it belongs to the organization; `internal` where nothing is said.
        group: optional UnitGroup,
        /// The unit it is part of, by slug; absent directly under the organization.
        parent: optional Slug,
        /// Where it stood before, or stands until a day to come.
        former_parents: list FormerParentRecord,
        /// From its beginning to its end.
        period: flatten PeriodRecord,
        /// What it has in common with organizations.
        profile: flatten ProfileRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

record! {
    /// Where a unit stood before.
    pub struct FormerParentRecord as "a former parent" {
        /// The unit it was part of, by slug; absent directly under the organization.
        parent: optional Slug,
        /// When it stood there; the last day says when it ceased to.
        period: flatten EndedPeriodRecord,
    }
}
