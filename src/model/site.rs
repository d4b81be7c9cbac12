//! What holds for the whole directory.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use crate::text::{
    Email, LanguageTag, LocalizedText, PartialDate, PhoneRegion, RepositoryPath, Slug, WebAddress,
    choices,
};

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
    /// The country whose telephone numbers are written as they are dialled there.
    pub phone_region: Option<PhoneRegion>,
    /// The page that says on which terms the data may be used.
    pub license: Option<WebAddress>,
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
    /// The day that it is, or was, where the institutions are.
    pub fn day_of(&self, time: Timestamp) -> Date {
        time.to_zoned(self.time_zone.clone()).date()
    }

    /// The midnight that begins a day where the institutions are.
    pub fn midnight(&self, day: Date) -> Option<Timestamp> {
        self.time_zone
            .to_timestamp(day.to_datetime(Time::midnight()))
            .ok()
    }

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

choices! {
    /// A kind of forge, which decides how its URLs are made.
    pub enum ForgeKind {
        /// GitHub.
        Github = "github",
        /// GitLab.
        Gitlab = "gitlab",
        /// Gitea, and Forgejo, which makes the same URLs.
        Gitea = "gitea",
    }
}

/// Where the content is edited, and where its mistakes are reported; pages say nothing of what is not known.
#[derive(Debug, Clone, Default)]
pub struct Editing {
    /// The forge that has the content.
    pub forge: Option<Forge>,
    /// Who takes reports by e-mail.
    pub report_email: Option<Email>,
}

impl Editing {
    /// Whether anything is known of it.
    pub fn is_known(&self) -> bool {
        self.forge.is_some() || self.report_email.is_some()
    }
}

/// The repository on a forge that has the content.
#[derive(Debug, Clone)]
pub struct Forge {
    /// What kind of forge it is.
    pub kind: ForgeKind,
    /// The repository's page.
    pub repository: WebAddress,
    /// The branch that is served.
    pub branch: RepositoryPath,
    /// The content folder in it.
    pub folder: RepositoryPath,
}

/// What some functions are about, whoever has them (skos:Concept).
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Its fragment in the list of functions.
    pub slug: Slug,
    /// What readers see.
    pub name: LocalizedText,
}

/// What a search knows of the words that people type. None of it is shown. A word may be several, as `in charge` is, and
/// stands as it is written: whoever compares it does so without regard to case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchWords {
    /// Words that ask or fill and name nothing, such as `which` and `负责`: searched only where nothing else is typed.
    pub fillers: Vec<String>,
    /// Words for whoever leads a body.
    pub heads: Vec<String>,
    /// Words for whoever oversees something.
    pub overseers: Vec<String>,
    /// Groups of words of one meaning, each of which finds the others; of any language, at least two in a group.
    pub synonyms: Vec<Vec<String>>,
}

/// Something that was withdrawn on purpose.
#[derive(Debug, Clone)]
pub struct Withdrawal {
    /// Its permalinks; with each goes what is below it.
    pub paths: Vec<String>,
    /// When it was withdrawn.
    pub date: PartialDate,
    /// Why.
    pub reason: LocalizedText,
}
