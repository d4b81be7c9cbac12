//! What holds for the whole directory.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Editing;
use crate::text::{Email, LanguageTag, LocalizedText, WebAddress};

/// The directory as a site.
#[derive(Debug, Clone)]
pub struct Site {
    /// The site's name.
    pub name: LocalizedText,
    /// One sentence that says what the site is.
    pub description: LocalizedText,
    /// Where the public reaches the site; permalinks begin with it.
    pub base_url: WebAddress,
    /// The zone whose midnight begins a day of the directory.
    pub time_zone: TimeZone,
    /// The languages of the site, the default one first; there is at least one.
    pub languages: Vec<Language>,
    /// Where the content is edited.
    pub editing: Editing,
    /// Whom to tell of a weakness of the site.
    pub security: Option<Security>,
}

/// Whom to tell of a weakness of the site.
#[derive(Debug, Clone)]
pub struct Security {
    /// Who takes such reports by e-mail.
    pub email: Option<Email>,
    /// The page on which they can be made.
    pub page: Option<WebAddress>,
    /// The page that says how they are dealt with.
    pub policy: Option<WebAddress>,
    /// The last day on which this may be relied on.
    pub expires: Date,
}

/// A language in which the site can be read.
#[derive(Debug, Clone)]
pub struct Language {
    /// Its BCP 47 tag, which is also the first part of its URLs.
    pub tag: LanguageTag,
    /// What its speakers call it.
    pub name: String,
    /// Languages that stand in for it, the nearest first; every language of the site is among them or is it.
    pub fallbacks: Vec<LanguageTag>,
}

impl Site {
    /// The language of this tag.
    pub fn language(&self, tag: &LanguageTag) -> Option<&Language> {
        self.languages.iter().find(|language| language.tag == *tag)
    }

    /// The language for visitors whose wishes are unknown or cannot be met.
    pub fn default_language(&self) -> &Language {
        // Linking refuses a site without languages.
        &self.languages[0]
    }
}

impl Language {
    /// This language and then those that stand in for it.
    pub fn preferences(&self) -> impl Iterator<Item = &LanguageTag> {
        std::iter::once(&self.tag).chain(&self.fallbacks)
    }
}
