//! `site.toml`

use jiff::tz::TimeZone;

use super::{AllowanceRecord, Translations};
use crate::content::localized::WrittenText;
use crate::content::record::record;
use crate::model::ForgeKind;
use crate::text::{Email, LanguageTag, PartialDate, PhoneRegion, RepositoryPath, WebAddress};

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
        /// The country whose numbering plan a number without a country code follows.
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
