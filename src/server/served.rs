//! A snapshot being served, with the pages made from it.
//!
//! What is kept is kept per snapshot, path and *epoch*, the span between two days of the calendar in which today
//! lies. Only pages that were found, without a query, are kept: there are as many others as there are guesses and
//! days. Pages made for paper tell the day that they show (`Caching::Daily`), so they are made for each request.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::body::Bytes;
use jiff::civil::Date;
use quick_cache::Weighter;
use quick_cache::sync::{Cache, GuardResult};

use super::caching::PageCaching;
use super::page::Page;
use crate::address::Format;
use crate::address::is_of_picture;
use crate::pictures::Typefaces;
use crate::site::{self, Caching, Document, Lines, PNG, Request, Resource, Status};
use crate::snapshot::Snapshot;
use crate::text::LanguageTag;

/// How many bytes of pages are kept in memory, at most.
const CACHED_BYTES: u64 = 64 * 1024 * 1024;
/// How many pages that is, if they are of the usual size.
const CACHED_PAGES: usize = 4096;

/// For how long somebody waits for a page that somebody else makes, before it is made once more.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// A snapshot being served, with the pages made from it so far.
pub struct Served {
    snapshot: Snapshot,
    /// The number of this state of the content, where open pages follow its changes.
    generation: Option<u64>,
    caching: PageCaching,
    pages: Cache<(String, Date), Arc<Page>, PageBytes>,
}

/// What a visitor would have where the address leaves it open.
#[derive(Debug, Clone, Copy)]
pub struct Wishes<'a> {
    /// In which language.
    pub language: &'a LanguageTag,
    /// In which format; `None` for a page.
    pub format: Option<Format>,
}

/// What a request is answered with.
pub enum Answer {
    /// A page that is kept.
    Kept(Arc<Page>),
    /// A page that was made for this request.
    Made(Document),
    /// Everything as data, which is made while it is sent.
    Lines(Lines),
    /// Another path, for good, and for how long that may be kept.
    Moved(String, Caching),
    /// A path that the visitor's languages chose, and for how long that may be kept.
    Negotiated(String, Caching),
}

#[derive(Clone)]
struct PageBytes;

impl Weighter<(String, Date), Arc<Page>> for PageBytes {
    fn weight(&self, (path, _): &(String, Date), page: &Arc<Page>) -> u64 {
        (path.len() + page.size()) as u64
    }
}

impl Served {
    /// Begins to serve a snapshot; with a number where open pages follow the changes of the content.
    pub fn new(snapshot: Snapshot, generation: Option<u64>, caching: PageCaching) -> Self {
        Self {
            snapshot,
            generation,
            caching,
            pages: Cache::with_weighter(CACHED_PAGES, CACHED_BYTES, PageBytes),
        }
    }

    /// What is served.
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// The number of this state of the content.
    pub fn generation(&self) -> Option<u64> {
        self.generation
    }

    /// What a path and a query lead to on this day, where that is kept, so that it takes no time to answer with it.
    pub fn kept(&self, path: &str, query: &str, today: Date) -> Option<Arc<Page>> {
        is_keepable(path, query)
            .then(|| self.pages.get(&self.key(path, today)))
            .flatten()
    }

    /// Nothing changes between two days of the calendar, so neither does a page.
    fn key(&self, path: &str, today: Date) -> (String, Date) {
        let epoch = self.snapshot.directory().calendar().epoch(today);
        (path.to_owned(), epoch)
    }

    /// What a path and a query lead to on this day, made for a visitor of these wishes where the path leaves them open.
    ///
    /// # Errors
    /// Where a page could not be made.
    pub fn answer(
        &self,
        path: &str,
        query: &str,
        wishes: Wishes<'_>,
        today: Date,
        typefaces: Option<&Typefaces>,
    ) -> Result<Answer> {
        let key = self.key(path, today);
        // One of those who ask at once makes it, and the others wait for that.
        let is_keepable = is_keepable(path, query);
        let turn =
            match is_keepable.then(|| self.pages.get_value_or_guard(&key, Some(LONGEST_WAIT))) {
                Some(GuardResult::Value(page)) => return Ok(Answer::Kept(page)),
                Some(GuardResult::Guard(turn)) => Some(turn),
                Some(GuardResult::Timeout) | None => None,
            };
        let keep = |document: &Document, bytes: Bytes| {
            let page = Arc::new(Page::new(document, bytes, &self.caching));
            match turn {
                // Where the content was replaced meanwhile, so was this cache.
                Some(turn) => drop(turn.insert(Arc::clone(&page))),
                None => self.pages.insert(key, Arc::clone(&page)),
            }
            Answer::Kept(page)
        };
        let request = Request {
            path,
            query,
            language: wishes.language,
            format: wishes.format,
            today,
            typefaces,
            generation: self.generation,
        };
        Ok(match site::render(&self.snapshot, request) {
            Resource::Document(mut document) => {
                // Whoever asks for what is not there, or for any day there is, shall not fill the memory. What tells
                // the day does not last as long as an epoch.
                let lasts =
                    document.status == Status::Found && document.caching == Caching::Revalidate;
                match lasts && is_keepable {
                    true => {
                        let text = std::mem::take(&mut document.text);
                        keep(&document, Bytes::from(text))
                    }
                    false => Answer::Made(document),
                }
            }
            Resource::Picture(poster) => {
                let typefaces = typefaces.context("there are no fonts to draw with")?;
                let drawn = match (typefaces.draw(&poster), &poster.likeness) {
                    // A portrait whose file is another one by now is no reason to show nothing at all.
                    (Err(error), Some(likeness)) => {
                        let (file, cause) = (&likeness.image.file, format!("{error:#}"));
                        tracing::warn!(path, %file, cause, "a picture could not be made");
                        typefaces.draw(&poster.clone().with(None))
                    }
                    (drawn, _) => drawn,
                };
                keep(&Document::data(PNG, String::new()), Bytes::from(drawn?))
            }
            Resource::Lines(lines) => Answer::Lines(lines),
            Resource::Moved { to, caching } => Answer::Moved(to, caching),
            Resource::Negotiated { to, caching } => Answer::Negotiated(to, caching),
            Resource::Failed(error) => return Err(error),
        })
    }
}

/// Whether an answer may be kept: there are as many others as questions. Nothing that is asked of a picture changes it.
fn is_keepable(path: &str, query: &str) -> bool {
    query.is_empty() || is_of_picture(path)
}
