//! `titles.toml` and `kinds.toml`: tables, each under the slug by which other files name it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use crate::content::allow::AllowanceRecord;
use crate::content::localized::{Translations, WrittenText};
use crate::content::reader::{FromToml, Header, Reader};
use crate::content::record::{FromTable, record};
use crate::content::shape::{Field, Need, RecordShape};
use crate::content::values::FromText;
use crate::diagnostics::Code;
use crate::messages::{Message, say};
use crate::model::KindClass;
use crate::text::Slug;

record! {
    /// The name of a kind of post.
    pub struct TitleRecord as a_title {
        /// For one holder.
        singular: required WrittenText,
        /// For several; the singular where it is the same.
        plural: optional WrittenText,
        /// The usual place in the order of posts, the highest having the lowest number.
        precedence: required u32,
    }
}

record! {
    /// A kind of bodies in the institution's own words.
    pub struct KindRecord as a_kind {
        /// The kind of organizations or of units that it is one of.
        class: required KindClass,
        /// What readers see.
        label: required WrittenText,
    }
}

/// A table of a file that has one for each slug.
pub trait NamedRecord: FromToml + FromTable + Default {
    /// The file.
    const FILE: &'static str;
    /// The name of the file's definition.
    const FILE_DEFINITION: &'static str;
    /// What the file has.
    const FILE_DOCS: &'static str;
}

impl NamedRecord for TitleRecord {
    const FILE: &'static str = "titles.toml";
    const FILE_DEFINITION: &'static str = "Titles";
    const FILE_DOCS: &'static str = "Every title by its slug.";
}

impl NamedRecord for KindRecord {
    const FILE: &'static str = "kinds.toml";
    const FILE_DEFINITION: &'static str = "Kinds";
    const FILE_DOCS: &'static str =
        "Kinds of organizations and units beyond those that there are already, each by its slug.";
}

/// `titles.toml`
pub type TitlesRecord = NamedRecords<TitleRecord>;

/// `kinds.toml`
pub type KindsRecord = NamedRecords<KindRecord>;

/// A file of tables, each by its slug.
#[derive(Debug, Clone)]
pub struct NamedRecords<T> {
    /// The status of the file's texts.
    pub translations: Option<Spanned<Translations>>,
    /// Warnings that are known and meant to be.
    pub allow: Vec<Spanned<AllowanceRecord>>,
    /// The tables.
    pub entries: BTreeMap<Slug, T>,
    /// Where each begins.
    pub places: BTreeMap<Slug, Range<usize>>,
}

impl<T: NamedRecord> FromTable for NamedRecords<T> {
    const DEFINITION: &'static str = T::FILE_DEFINITION;
    const DOCS: &'static str = T::FILE_DOCS;

    fn name() -> Message {
        say::file_called(T::FILE)
    }

    fn keys(_: &mut Vec<&'static str>) {}

    fn fields(table: &DeTable<'_>, _: &Header, reader: &mut Reader<'_>) -> Self {
        let (mut entries, mut places) = (BTreeMap::new(), BTreeMap::new());
        for (key, value) in table
            .iter()
            .filter(|(key, _)| !["translations", "allow"].contains(&key.get_ref().as_ref()))
        {
            // A table that is broken is there all the same, and others may name it.
            let name = key.get_ref().to_string();
            let record = reader.within(name, |reader| T::from_toml(value, reader));
            if let Some(slug) = slug_of_key::<T>(key, table, reader) {
                places.insert(slug.clone(), key.span());
                entries.insert(slug, record.unwrap_or_default());
            }
        }
        Self {
            translations: reader.optional(table, "translations"),
            allow: reader.list(table, "allow"),
            entries,
            places,
        }
    }

    fn describe(fields: &mut Vec<Field>) {
        fields.push(Field {
            owner: Self::DEFINITION,
            key: "translations",
            docs: "The status of the file's texts.",
            need: Need::Optional,
            shape: Translations::shape(),
        });
        fields.push(Field {
            owner: Self::DEFINITION,
            key: "allow",
            docs: "Warnings that are known and meant to be.",
            need: Need::List,
            shape: AllowanceRecord::shape(),
        });
    }

    fn record_shape() -> RecordShape {
        let mut fields = Vec::new();
        Self::describe(&mut fields);
        RecordShape {
            name: Self::DEFINITION,
            docs: Self::DOCS,
            fields,
            alternatives: None,
            others: Some((Slug::text_shape(), Box::new(T::record_shape()))),
        }
    }

    /// Any key may name a table, so none is unknown.
    fn read(table: &DeTable<'_>, span: Range<usize>, reader: &mut Reader<'_>) -> Self {
        let header = Header {
            name: Self::name(),
            span,
            misspelt: Vec::new(),
        };
        Self::fields(table, &header, reader)
    }
}

/// The slug of a table; one that is not spelled as a slug is reported, and the one near to it stands in.
fn slug_of_key<T: NamedRecord>(
    key: &Spanned<Cow<'_, str>>,
    table: &DeTable<'_>,
    reader: &mut Reader<'_>,
) -> Option<Slug> {
    let written = key.get_ref();
    Slug::parse(written)
        .or_else(|error| {
            let message = say::malformed_key(written.as_ref(), <T as FromTable>::name());
            let diagnostic = reader.mistake(Code::MalformedSlug, key.span(), message);
            reader.report(match &error.suggestion {
                Some(slug) if table.contains_key(slug.as_str()) => {
                    diagnostic.help(say::name_taken(slug.to_string()))
                }
                Some(slug) => diagnostic.help(say::did_you_mean(slug.to_string())),
                None => diagnostic,
            });
            let free = error.suggestion;
            free.filter(|slug| !table.contains_key(slug.as_str()))
                .ok_or(())
        })
        .ok()
}
