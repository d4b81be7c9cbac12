//! `changes/{change}.toml`

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::SourceRecord;
use crate::content::allow::AllowanceRecord;
use crate::content::localized::{Translations, WrittenText};
use crate::content::reader::{FromToml, Reader};
use crate::content::record::{FromTable, record, table};
use crate::content::shape::{RecordShape, Shape};
use crate::diagnostics::Code;
use crate::model::ChangeKind;
use crate::text::{PartialDate, Slug, WebAddress};

record! {
    /// An event in the life of bodies.
    pub struct ChangeRecord as "a change" {
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

table! {
    /// A body that a change concerns: one of this directory or one outside it.
    pub struct PartyRecord as "a body of a change" {
        /// An organization of this directory, by slug.
        organization: optional Slug,
        /// A unit of that organization, by slug.
        unit: optional Slug,
        /// A body outside the directory, by slug.
        external_body: optional Slug,
    }
}

impl FromToml for PartyRecord {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let table = reader.table(value, "a table with the keys of a body of a change")?;
        if let Some((code, message, label)) = mistake_in_party(table) {
            let diagnostic = reader.mistake(code, value.span(), message).label(label);
            reader.report(diagnostic.help(
                "write organization = \"…\", with unit = \"…\" for one of its units, or external_body = \"…\" alone",
            ));
        }
        Some(Self::read(table, value.span(), reader))
    }

    fn shape() -> Shape {
        Shape::Record(RecordShape {
            one_of: &["organization", "external_body"],
            beside: Some(("unit", "organization")),
            ..<Self as FromTable>::record_shape()
        })
    }
}

const PARTY_KEYS: [&str; 3] = ["organization", "unit", "external_body"];

/// What is wrong with the keys of a party: none that names it, or two that do.
fn mistake_in_party(table: &DeTable<'_>) -> Option<(Code, &'static str, &'static str)> {
    let has_unknown = table
        .keys()
        .any(|key| !PARTY_KEYS.contains(&key.get_ref().as_ref()));
    match PARTY_KEYS.map(|key| table.contains_key(key)) {
        [true, _, true] | [_, true, true] => Some((
            Code::DuplicateEntry,
            "this names a body of the directory and one outside it",
            "expected one of the two",
        )),
        // An unknown key has been reported, and was probably meant to be the one that lacks.
        _ if has_unknown => None,
        [false, true, false] => Some((
            Code::MissingKey,
            "a unit needs the key `organization` beside it",
            "`organization` is missing here",
        )),
        [false, false, false] => Some((
            Code::MissingKey,
            "a body of a change needs the key `organization` or `external_body`",
            "neither is here",
        )),
        _ => None,
    }
}

record! {
    /// A function that came to a body, as it stands there now.
    pub struct MovedFunctionRecord as "a moved function" {
        /// The organization, by slug.
        organization: required Slug,
        /// Its unit, by slug, where it is one's function.
        unit: optional Slug,
        /// The function's own id.
        id: required Slug,
    }
}
