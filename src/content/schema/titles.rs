//! `titles.toml`

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::Translations;
use crate::content::localized::WrittenText;
use crate::content::reader::{FromToml, Reader, Record, record};
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
    /// The titles.
    pub titles: BTreeMap<Slug, TitleRecord>,
}

impl Record for TitlesRecord {
    const NAME: &'static str = "titles.toml";

    fn keys(_: &mut Vec<&'static str>) {}

    fn fields(table: &DeTable<'_>, _: &Range<usize>, reader: &mut Reader<'_>) -> Self {
        let mut titles = BTreeMap::new();
        for (key, value) in table
            .iter()
            .filter(|(key, _)| key.get_ref() != "translations")
        {
            let record = TitleRecord::from_toml(value, reader);
            match Slug::from_text(key.get_ref(), reader.context) {
                Ok(slug) => titles.extend(record.map(|record| (slug, record))),
                Err(_) => {
                    let diagnostic = reader
                        .mistake(
                            Code::MalformedSlug,
                            key.span(),
                            format!("`{}` cannot name a title", key.get_ref()),
                        )
                        .label("expected lower-case letters a to z, digits and single hyphens");
                    reader.report(diagnostic);
                }
            }
        }
        Self {
            translations: reader.optional(table, "translations"),
            titles,
        }
    }

    /// Any key may name a title, so none is unknown.
    fn read(table: &DeTable<'_>, header: Range<usize>, reader: &mut Reader<'_>) -> Self {
        Self::fields(table, &header, reader)
    }
}
