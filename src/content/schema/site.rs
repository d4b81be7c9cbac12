//! `site.toml`, `titles.toml`, `topics.toml`, `search.toml` and `withdrawn.toml`
//!
//! Topics are the directory's own words for what functions are about, in the order in which readers see them:
//! whoever knows no office looks by topic. What people type and no text says (`search.toml`) is content too, since
//! it depends on the institutions and on the languages. Its words are plain and not localized: a group of synonyms
//! goes across languages.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use jiff::tz::TimeZone;
use toml::Spanned;
use toml::de::DeTable;

use crate::address::PagePath;
use crate::content::allow::AllowanceRecord;
use crate::content::localized::{Translations, WrittenText};
use crate::content::reader::{FromToml, Header, Reader};
use crate::content::record::{FromTable, record};
use crate::content::shape::{Field, Need, RecordShape};
use crate::content::values::FromText;
use crate::diagnostics::Code;
use crate::model::ForgeKind;
use crate::text::{Email, LanguageTag, PartialDate, PhoneRegion, RepositoryPath, Slug, WebAddress};

record! {
    /// What holds for the whole directory.
    pub struct SiteRecord as "site.toml" {
        /// The status of the file's texts.
        translations: optional Translations,
        /// The site's name.
        name: required WrittenText,
        /// One sentence that says what the site is.
        description: required WrittenText,
        /// Where the public reaches the site.
        base_url: required WebAddress,
        /// The zone whose midnight begins a day.
        time_zone: required TimeZone,
        /// The country whose numbering plan a number without a country code follows. Pages in a language of that country
        /// show its numbers as they are dialled there.
        phone_region: optional PhoneRegion,
        /// For how many months what was verified counts as such; without it, for ever.
        verify_within: optional u32,
        /// The languages of the site, the default one first.
        languages: filled LanguageRecord,
        /// Where the content is edited.
        editing: optional EditingRecord,
        /// Whom to tell of a weakness of the site.
        security: optional SecurityRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

record! {
    /// Where the content is edited, and where its mistakes are reported.
    pub struct EditingRecord as "[editing]" {
        /// The kind of forge that has the content.
        forge: optional ForgeKind,
        /// The repository's page there.
        repository: optional WebAddress,
        /// The branch that is served; `main` where nothing is said.
        branch: optional RepositoryPath,
        /// The content folder in the repository; `content` where nothing is said.
        folder: optional RepositoryPath,
        /// Who takes reports by e-mail.
        report_email: optional Email,
    }
}

record! {
    /// Whom to tell of a weakness of the site: what `security.txt` says (RFC 9116).
    pub struct SecurityRecord as "[security]" {
        /// Who takes such reports by e-mail.
        email: optional Email,
        /// The page on which they can be made.
        page: optional WebAddress,
        /// The page that says how they are dealt with.
        policy: optional WebAddress,
        /// The last day on which this may be relied on; best within a year.
        expires: required PartialDate,
    }
}

record! {
    /// A language of the site.
    pub struct LanguageRecord as "a language" {
        /// Its BCP 47 tag.
        tag: required LanguageTag,
        /// What its speakers call it.
        name: required String,
        /// Languages that stand in for it, the nearest first; after them come the site's others.
        fallbacks: list LanguageTag,
    }
}

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

impl FromTable for TitlesRecord {
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
            together: &[],
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

record! {
    /// What functions are about.
    pub struct TopicsRecord as "topics.toml" {
        /// The status of the file's texts.
        translations: optional Translations,
        /// The topics, in the order in which readers see them.
        topics: list TopicRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

record! {
    /// What some functions are about.
    pub struct TopicRecord as "a topic" {
        /// The name by which functions refer to it, and which links to it have.
        slug: required Slug,
        /// What readers see.
        name: required WrittenText,
    }
}

record! {
    /// Words that people type and the content does not use; none of them is shown.
    pub struct SearchRecord as "search.toml" {
        /// Words that ask or fill and name nothing: searched only where nothing else is typed.
        fillers: list String,
        /// Words for whoever leads a body.
        heads: list String,
        /// Words for whoever oversees something.
        overseers: list String,
        /// Groups of words of one meaning, in any language.
        synonyms: list SynonymsRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

record! {
    /// Words of one meaning: each finds the others.
    pub struct SynonymsRecord as "a group of synonyms" {
        /// The words, at least two.
        words: several String,
    }
}

record! {
    /// What was public once and was withdrawn on purpose, which is very rare: what has ended keeps its page.
    pub struct WithdrawnRecord as "withdrawn.toml" {
        /// The status of the file's texts.
        translations: optional Translations,
        /// What was withdrawn.
        withdrawn: list WithdrawalRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

record! {
    /// Something that was withdrawn on purpose. Whoever asks for it is told so, and why.
    pub struct WithdrawalRecord as "something withdrawn" {
        /// Its permalinks, former ones too, such as `/people/song-jun`; with a permalink goes what is below it.
        paths: filled PagePath,
        /// When it was withdrawn.
        date: required PartialDate,
        /// Why, for the public.
        reason: required WrittenText,
    }
}
