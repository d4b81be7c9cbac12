//! A snapshot being served, with the pages made from it.
//!
//! What is kept is kept per snapshot, path and *epoch*, the span between two days of the calendar in which today
//! lies. Only pages that were found, without a query, are kept: there are as many others as there are guesses and
//! days. Pages made for paper tell the day that they show (`Caching::Daily`), so they are made for each request.

use std::sync::Arc;

use anyhow::{Context, Result};
use axum::body::Bytes;
use jiff::civil::Date;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use xxhash_rust::xxh3::xxh3_128;

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

/// A snapshot being served, with the pages made from it so far.
pub struct Served {
    snapshot: Snapshot,
    /// The number of this state of the content, where open pages follow its changes.
    generation: Option<u64>,
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

/// A page with the tag that tells whether it has changed.
pub struct Page {
    /// What is said of it; its text is beside it.
    pub document: Document,
    /// Its text, shared by all who are sent it.
    pub text: Bytes,
    /// Its entity tag (RFC 9110); weak, since the same page travels compressed in several ways.
    pub etag: String,
}

/// What a request is answered with.
pub enum Answer {
    /// A page.
    Page(Arc<Page>),
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
        (path.len() + page.text.len()) as u64
    }
}

impl Served {
    /// Begins to serve a snapshot; with a number where open pages follow the changes of the content.
    pub fn new(snapshot: Snapshot, generation: Option<u64>) -> Self {
        Self {
            snapshot,
            generation,
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
        let is_keepable = is_keepable(path, query);
        is_keepable
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
            Resource::Document(document) => {
                // Whoever asks for what is not there, or for any day there is, shall not fill the memory. What tells
                // the day does not last as long as an epoch.
                let lasts =
                    document.status == Status::Found && document.caching == Caching::Revalidate;
                let page = Arc::new(Page::new(document));
                if lasts && is_keepable(path, query) {
                    self.pages.insert(key, Arc::clone(&page));
                }
                Answer::Page(page)
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
                let picture = Arc::new(Page::of_picture(drawn?));
                self.pages.insert(key, Arc::clone(&picture));
                Answer::Page(picture)
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

impl Page {
    /// A page with its tag.
    pub fn new(mut document: Document) -> Self {
        let text = std::mem::take(&mut document.text);
        Self::of_bytes(document, Bytes::from(text))
    }

    /// A picture with its tag.
    fn of_picture(bytes: Vec<u8>) -> Self {
        Self::of_bytes(Document::data(PNG, String::new()), Bytes::from(bytes))
    }

    fn of_bytes(document: Document, bytes: Bytes) -> Self {
        let hash = xxh3_128(&bytes);
        Self {
            document,
            text: bytes,
            etag: format!("W/\"{hash:032x}\""),
        }
    }
}
