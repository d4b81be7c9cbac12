//! `organizations/{organization}/organization.toml`

use toml::Spanned;
use toml::de::DeValue;

use super::{AllowanceRecord, EndedPeriodRecord, ProfileRecord, Translations};
use crate::content::reader::{FromToml, Reader};
use crate::content::record::record;
use crate::diagnostics::Code;
use crate::model::OrganizationKind;
use crate::text::{PartialDate, Slug};

record! {
    /// An organization.
    pub struct OrganizationRecord as "an organization" {
        /// The status of the file's texts.
        translations: optional Translations,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
        /// Its place among the organizations.
        order: optional u32,
        /// What kind of body it is.
        kind: required OrganizationKind,
        /// The body above it.
        parent: optional ParentRecord,
        /// The bodies that were above it, or are until a day to come.
        former_parents: list FormerParentBodyRecord,
        /// When it came to be.
        established: optional PartialDate,
        /// Its last day.
        closed: optional PartialDate,
        /// What it has in common with units.
        profile: flatten ProfileRecord,
    }
}

/// The body above an organization: one of this directory or one outside it.
#[derive(Debug, Clone, Default)]
pub struct ParentRecord {
    /// An organization of this directory, by slug.
    pub organization: Option<Spanned<Slug>>,
    /// A body outside it, by slug.
    pub external_body: Option<Spanned<Slug>>,
}

impl FromToml for ParentRecord {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let table = reader.table(
            value,
            "{ organization = \"…\" } or { external_body = \"…\" }",
        )?;
        let known = ["organization", "external_body"];
        reader.refuse_unknown_keys(table, "a parent", &known);
        let diagnostic = match known.map(|key| table.contains_key(key)) {
            [true, true] => Some(
                reader
                    .mistake(
                        Code::DuplicateEntry,
                        value.span(),
                        "an organization has one parent, and this names two",
                    )
                    .label("expected `organization` or `external_body`, not both"),
            ),
            [false, false] if table.is_empty() => Some(
                reader
                    .mistake(
                        Code::MissingKey,
                        value.span(),
                        "a parent needs the key `organization` or `external_body`",
                    )
                    .label("expected one of the two"),
            ),
            _ => None,
        };
        if let Some(diagnostic) = diagnostic {
            reader.report(diagnostic.help("write { organization = \"…\" } for a body of this directory, and { external_body = \"…\" } for any other"));
        }
        Some(Self {
            organization: reader.optional(table, "organization"),
            external_body: reader.optional(table, "external_body"),
        })
    }
}

record! {
    /// A body that was above an organization, or none.
    pub struct FormerParentBodyRecord as "a former parent" {
        /// An organization of this directory, by slug.
        organization: optional Slug,
        /// A body outside it, by slug.
        external_body: optional Slug,
        /// When it was above; the last day says when it ceased to be.
        period: flatten EndedPeriodRecord,
    }
}
