//! `site.toml`, `topics.toml`, `search.toml` and `withdrawn.toml`
//!
//! Topics are the directory's own words for what functions are about, in the order in which readers see them:
//! whoever knows no office looks by topic. What people type and no text says (`search.toml`) is content too, since
//! it depends on the institutions and on the languages. Its words are plain and not localized: a group of synonyms
//! goes across languages.

use crate::address::PagePath;
use crate::content::allow::AllowanceRecord;
use crate::content::localized::{Translations, WrittenText};
use crate::content::record::record;
use crate::model::ForgeKind;
use crate::text::{Email, LanguageTag, PartialDate, PhoneRegion, RepositoryPath, Slug, WebAddress};
use jiff::tz::TimeZone;

record! {
    /// What holds for the whole directory.
    pub struct SiteRecord as site_toml {
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
        /// The page that says on which terms the data may be used, such as that of a licence.
        license: optional WebAddress,
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
    pub struct EditingRecord as editing_table {
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
    pub struct SecurityRecord as security_table {
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
    pub struct LanguageRecord as a_language {
        /// Its BCP 47 tag.
        tag: required LanguageTag,
        /// What its speakers call it.
        name: required String,
        /// Languages that stand in for it, the nearest first; after them come the site's others.
        fallbacks: list LanguageTag,
    }
}

record! {
    /// What functions are about.
    pub struct TopicsRecord as topics_toml {
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
    pub struct TopicRecord as a_topic {
        /// The name by which functions refer to it, and which links to it have.
        slug: required Slug,
        /// What readers see.
        name: required WrittenText,
    }
}

record! {
    /// Words that people type and the content does not use; none of them is shown.
    pub struct SearchRecord as search_toml {
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
    pub struct SynonymsRecord as a_group_of_synonyms {
        /// The words, at least two.
        words: several String,
    }
}

record! {
    /// What was public once and was withdrawn on purpose, which is very rare: what has ended keeps its page.
    pub struct WithdrawnRecord as withdrawn_toml {
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
    pub struct WithdrawalRecord as something_withdrawn {
        /// Its permalinks, former ones too, such as `/people/song-jun`; with a permalink goes what is below it.
        paths: filled PagePath,
        /// When it was withdrawn.
        date: required PartialDate,
        /// Why, for the public.
        reason: required WrittenText,
    }
}
