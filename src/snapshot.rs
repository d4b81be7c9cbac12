//! One immutable value that everything shown comes from.

mod changed;
mod pending;
mod people;

use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use jiff::civil::Date;

pub use self::changed::{Changed, FileLines, LineTimes};
use self::pending::Pending;
pub use self::people::FiledPerson;
use self::people::PeopleInOrder;

use crate::address::{self, ListPart};
use crate::content::{AllStrings, Loader};
use crate::diagnostics::Report;
use crate::model::{Directory, FileTexts, LINK_KINDS, Language, Mentions, UnitKind};
use crate::search::{Index, Labels};
use crate::strings::Strings;
use crate::text::{Choice, LanguageTag};

/// The directory with the interface strings of its languages, and what the history of its files tells of it.
///
/// A clone shares all that was read. So the same content may be marked once more when git answers late.
#[derive(Clone)]
pub struct Snapshot {
    content: Arc<Read>,
    revision: Option<Revision>,
    changed: Changed,
}

/// What was read of the content and what is made of that.
struct Read {
    directory: Directory,
    /// The directory for past days, made when the first of them is asked about; `None` where it is the same.
    retrospect: OnceLock<Option<Directory>>,
    strings: AllStrings,
    texts: Vec<FileTexts>,
    /// Made when it is first asked for: who checks, reports or reviews does not search.
    index: Pending<Index>,
    /// Made when the first page is, by who can read an address.
    mentions: OnceLock<Mentions>,
    people: PeopleInOrder,
    /// See [`Snapshot::list_parts`]; those of the day that was asked about last.
    list_parts: Mutex<Option<(Date, ListParts)>>,
}

/// Parts of lists, each with the language that has it, where not all have it.
pub type ListParts = Arc<Vec<(Option<LanguageTag>, ListPart)>>;

/// The commit that the content was read at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    hash: String,
    is_edited: bool,
}

/// How many digits of a hash name a commit to people and forges.
const SHORT_HASH: usize = 10;

impl Revision {
    /// The revision of a commit's whole hash, and whether the content has been edited since; `None` where it is no hash.
    pub fn new(hash: &str, is_edited: bool) -> Option<Self> {
        let is_hash = hash.bytes().all(|digit| digit.is_ascii_hexdigit());
        let hash = hash.get(..SHORT_HASH).filter(|_| is_hash)?.to_owned();
        Some(Self { hash, is_edited })
    }
}

impl fmt::Display for Revision {
    /// The short hash, with a plus where the content has been edited since.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.is_edited { "+" } else { "" };
        write!(formatter, "{}{mark}", self.hash)
    }
}

impl Snapshot {
    /// Reads a content folder. The snapshot is `None` where the report has errors.
    ///
    /// # Errors
    /// Where the folder itself cannot be read.
    pub fn load(folder: &Path) -> Result<(Option<Self>, Report)> {
        Self::of(&mut Loader::new(folder))
    }

    /// The same with a loader that reads only what has changed since it was asked last.
    ///
    /// # Errors
    /// Where the folder itself cannot be read.
    pub fn of(loader: &mut Loader) -> Result<(Option<Self>, Report)> {
        let loaded = loader.load()?;
        let (strings, texts) = (loaded.strings, loaded.texts);
        let draft = loaded.draft.filter(|_| loaded.report.is_clean());
        let content = draft.map(|directory| Read {
            people: PeopleInOrder::of(&directory),
            directory,
            retrospect: OnceLock::new(),
            strings,
            texts,
            index: Pending::new(),
            mentions: OnceLock::new(),
            list_parts: Mutex::default(),
        });
        let snapshot = content.map(|content| Self {
            content: Arc::new(content),
            revision: None,
            changed: Changed::default(),
        });
        Ok((snapshot, loaded.report))
    }

    /// The same content as that of a revision, or of none. Who loads it says so, since only who runs programs can know.
    pub fn of_revision(self, revision: Option<Revision>) -> Self {
        Self { revision, ..self }
    }

    /// The revision of the content, where it has one.
    pub fn revision(&self) -> Option<&Revision> {
        self.revision.as_ref()
    }

    /// The same with when it was changed, which again only who runs programs can know.
    pub fn with_changed(self, changed: Changed) -> Self {
        Self { changed, ..self }
    }

    /// What the history of the files tells.
    pub fn history(&self) -> &Changed {
        &self.changed
    }

    /// The directory.
    pub fn directory(&self) -> &Directory {
        &self.content.directory
    }

    /// The directory as it tells of a day: of one before today what is over by now may have lasted to it.
    pub fn directory_on(&self, day: Date, today: Date) -> &Directory {
        let content = &self.content;
        let past = (day < today).then(|| {
            content
                .retrospect
                .get_or_init(|| content.directory.in_retrospect())
                .as_ref()
        });
        past.flatten().unwrap_or(&content.directory)
    }

    /// The texts of every file, with their languages.
    pub fn texts(&self) -> &[FileTexts] {
        &self.content.texts
    }

    /// Which texts lead to which pages, found when first asked for.
    pub fn mentions(&self) -> &Mentions {
        let content = &self.content;
        content
            .mentions
            .get_or_init(|| address::mentions(&content.directory))
    }

    /// Everyone in the order of a language of the site, whatever the day, found when first asked for.
    pub fn people(&self, language: &Language) -> &[FiledPerson] {
        self.content.people.get(&self.content.directory, language)
    }

    /// The parts of all lists that are too long for a page, as they are on a day and until the calendar's next one. To find
    /// them, every entry of every list is measured, and each file of the site map asks for all.
    pub fn list_parts(
        &self,
        day: Date,
        find: impl FnOnce() -> Vec<(Option<LanguageTag>, ListPart)>,
    ) -> ListParts {
        let epoch = self.directory().calendar().epoch(day);
        let known = self.content.list_parts.lock();
        // It is set in one step, so that no panic leaves it half set.
        let mut known = known.unwrap_or_else(PoisonError::into_inner);
        match &*known {
            Some((of, parts)) if *of == epoch => Arc::clone(parts),
            _ => {
                let parts = Arc::new(find());
                *known = Some((epoch, Arc::clone(&parts)));
                parts
            }
        }
    }

    /// The index of the directory, which is made when it is first asked for: who checks or reports does not search.
    ///
    /// # Errors
    /// Where the threads that build it cannot be started.
    pub fn index(&self) -> Result<&Index> {
        let index = self.index_within(Duration::MAX)?;
        index.context("the search index is not there")
    }

    /// The same; `None` where another thread is making it and is not done with it in this time.
    ///
    /// # Errors
    /// As for [`Snapshot::index`].
    pub fn index_within(&self, patience: Duration) -> Result<Option<&Index>> {
        self.index_by(patience, || Index::build(self.directory(), self.labels()))
    }

    /// Makes the index from that of an earlier state of the content: only what has changed is indexed anew.
    ///
    /// # Errors
    /// As for [`Snapshot::index`].
    pub fn index_after(&self, earlier: &Self) -> Result<()> {
        let Some(index) = earlier.content.index.get() else {
            return self.index().map(drop);
        };
        let make = || index.of_changed(self.directory(), self.labels());
        self.index_by(Duration::MAX, make).map(drop)
    }

    pub(crate) fn index_by(
        &self,
        patience: Duration,
        make: impl FnOnce() -> Result<Index>,
    ) -> Result<Option<&Index>> {
        self.content.index.get_or_make(patience, make)
    }

    /// What pages call articles, services and kinds of units, in every language of the site.
    fn labels(&self) -> Labels {
        let languages = self.content.directory.site().languages.iter();
        let strings: Vec<&Strings> = languages.map(|language| self.strings(language)).collect();
        let articles = strings.iter().filter_map(|strings| {
            let number = [("count", "\u{e000}".into())];
            let label = strings.say_with("article", &number);
            let (before, behind) = label.split_once('\u{e000}')?;
            Some((before.to_owned(), behind.to_owned()))
        });
        let services = strings.iter().flat_map(|strings| {
            let kinds = LINK_KINDS.iter();
            kinds.map(|kind| (kind.word, strings.say(kind.message)))
        });
        let unit_kinds = strings.iter().flat_map(|strings| {
            let kinds = UnitKind::ALL.iter();
            kinds.map(|kind| (*kind, strings.say(&format!("unit-kind-{}", kind.word()))))
        });
        Labels {
            articles: articles.collect(),
            services: services.collect(),
            unit_kinds: unit_kinds.collect(),
        }
    }

    /// The interface strings of a language of the site.
    pub fn strings(&self, language: &Language) -> &Strings {
        // The loader refuses a site with a language that has no strings.
        &self.content.strings[&language.tag]
    }
}
