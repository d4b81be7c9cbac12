//! Who directs a body otherwise than as what it is a part of.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::PeriodRecord;
use crate::content::localized::WrittenText;
use crate::content::reader::{FromToml, Reader};
use crate::content::record::{FromTable, table};
use crate::content::shape::{RecordShape, Shape};
use crate::diagnostics::Code;
use crate::model::SuperiorKind;
use crate::text::Slug;

table! {
    /// A body that directs another one otherwise than as what that is a part of.
    pub struct SuperiorRecord as "a superior" {
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

/// The keys that name a superior: one of them, or a unit and its organization.
const SUPERIOR_KEYS: [&str; 4] = ["organization", "unit", "external_body", "name"];

impl FromToml for SuperiorRecord {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let table = reader.table(value, "a table with the keys of a superior")?;
        if let Some((code, message, label)) = mistake_in_superior(table) {
            let diagnostic = reader.mistake(code, value.span(), message).label(label);
            reader.report(diagnostic.help(
                "write organization, unit or both for a body of this directory, external_body or name for any other",
            ));
        }
        Some(Self::read(table, value.span(), reader))
    }

    fn shape() -> Shape {
        Shape::Record(RecordShape {
            one_of: &SUPERIOR_KEYS,
            together: &["organization", "unit"],
            ..<Self as FromTable>::record_shape()
        })
    }
}

/// What is wrong with the keys that name a superior: there is none, or there are two that name different ones.
fn mistake_in_superior(table: &DeTable<'_>) -> Option<(Code, &'static str, &'static str)> {
    let [organization, unit, external, name] = SUPERIOR_KEYS.map(|key| table.contains_key(key));
    match [organization || unit, external, name]
        .iter()
        .filter(|named| **named)
        .count()
    {
        0 => Some((
            Code::MissingKey,
            "this names no superior",
            "nobody is named here",
        )),
        1 => None,
        _ => Some((
            Code::DuplicateEntry,
            "this names more than one superior",
            "expected one of them",
        )),
    }
}
