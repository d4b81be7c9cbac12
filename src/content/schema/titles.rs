//! `titles.toml`

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::{AllowanceRecord, Translations};
use crate::content::localized::WrittenText;
use crate::content::reader::{FromToml, Header, Reader, Record};
use crate::content::record::record;
use crate::content::shape::{Field, Need, RecordShape};
use crate::content::values::FromText;
use crate::diagnostics::Code;
use crate::text::Slug;

record! {
    /// The name of a kind of post.
    pub struct TitleRecord as "a title" {
        /// For one holder.
        singular: required WrittenText,
        /// For several; the singular where it is the same.
        plural: optional WrittenText,
        /// The usual place in the order of posts, the highest having the lowest number.
        precedence: required u32,
    }
}

/// Every title by its slug.
#[derive(Debug, Clone)]
pub struct TitlesRecord {
    /// The status of the file's texts.
    pub translations: Option<Spanned<Translations>>,
    /// Warnings that are known and meant to be.
    pub allow: Vec<Spanned<AllowanceRecord>>,
    /// The titles.
    pub titles: BTreeMap<Slug, TitleRecord>,
}

impl Record for TitlesRecord {
    const NAME: &'static str = "titles.toml";
    const DEFINITION: &'static str = "Titles";
    const DOCS: &'static str = "Every title by its slug.";

    fn keys(_: &mut Vec<&'static str>) {}

    fn fields(table: &DeTable<'_>, _: &Header, reader: &mut Reader<'_>) -> Self {
        let mut titles = BTreeMap::new();
        for (key, value) in table
            .iter()
            .filter(|(key, _)| !["translations", "allow"].contains(&key.get_ref().as_ref()))
        {
            // A title that is broken is there all the same, and posts may name it.
            let name = key.get_ref().to_string();
            let record = reader.within(name, |reader| TitleRecord::from_toml(value, reader));
            let record = record.unwrap_or_default();
            if let Some(slug) = slug_of_title(key, reader) {
                titles.insert(slug, record);
            }
        }
        Self {
            translations: reader.optional(table, "translations"),
            allow: reader.list(table, "allow"),
            titles,
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
            one_of: &[],
            beside: None,
            others: Some((Slug::text_shape(), Box::new(TitleRecord::record_shape()))),
        }
    }

    /// Any key may name a title, so none is unknown.
    fn read(table: &DeTable<'_>, span: Range<usize>, reader: &mut Reader<'_>) -> Self {
        let (name, misspelt) = (Self::NAME, Vec::new());
        Self::fields(
            table,
            &Header {
                name,
                span,
                misspelt,
            },
            reader,
        )
    }
}

/// The slug of a title; one that is not spelled as a slug is reported, and the one near to it stands in.
fn slug_of_title(key: &Spanned<Cow<'_, str>>, reader: &mut Reader<'_>) -> Option<Slug> {
    let written = key.get_ref();
    Slug::parse(written)
        .or_else(|error| {
            let diagnostic = reader
                .mistake(
                    Code::MalformedSlug,
                    key.span(),
                    format!("`{written}` cannot name a title"),
                )
                .label("expected lower-case letters a to z, digits and single hyphens");
            reader.report(match &error.suggestion {
                Some(slug) => diagnostic.help(format!("did you mean `{slug}`?")),
                None => diagnostic,
            });
            error.suggestion.ok_or(())
        })
        .ok()
}
