//! What every request is answered from.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use xxhash_rust::xxh3::xxh3_128;

use crate::site::{self, Html, Resource, Status};
use crate::snapshot::Snapshot;
use crate::text::LanguageTag;

/// What time it is. Passed in, so that a test can turn it.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The clock of the machine.
pub fn system_clock() -> Clock {
    Arc::new(Timestamp::now)
}

/// How many bytes of pages are kept in memory, at most.
const CACHED_BYTES: u64 = 64 * 1024 * 1024;
/// How many pages that is, if they are of the usual size.
const CACHED_PAGES: usize = 4096;

/// A snapshot being served.
pub struct App {
    snapshot: Arc<Snapshot>,
    clock: Clock,
    pages: Cache<(String, Date), Arc<Page>, PageBytes>,
}

/// A page with the tag that tells whether it has changed.
pub struct Page {
    /// The page.
    pub html: Html,
    /// Its entity tag (RFC 9110); weak, since the same page travels compressed in several ways.
    pub etag: String,
}

/// What a request is answered with.
pub enum Answer {
    /// A page.
    Page(Arc<Page>),
    /// Another path, for good.
    Moved(String),
    /// A path that the visitor's languages chose.
    Negotiated(String),
}

#[derive(Clone)]
struct PageBytes;

impl Weighter<(String, Date), Arc<Page>> for PageBytes {
    fn weight(&self, (path, _): &(String, Date), page: &Arc<Page>) -> u64 {
        (path.len() + page.html.text.len()) as u64
    }
}

impl App {
    /// Begins to serve a snapshot.
    pub fn new(snapshot: Snapshot, clock: Clock) -> Self {
        Self {
            snapshot: Arc::new(snapshot),
            clock,
            pages: Cache::with_weighter(CACHED_PAGES, CACHED_BYTES, PageBytes),
        }
    }

    /// What is served.
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// The day that it is where the institutions are.
    fn today(&self) -> Date {
        let zone = self.snapshot.directory().site().time_zone.clone();
        (self.clock)().to_zoned(zone).date()
    }

    /// What stands at a path today, for a visitor of this language where the path names none.
    pub fn answer(&self, path: &str, language: &LanguageTag) -> Answer {
        let day = self.today();
        let key = (path.to_owned(), day);
        if let Some(page) = self.pages.get(&key) {
            return Answer::Page(page);
        }
        match site::render(&self.snapshot, path, language, day) {
            Resource::Html(html) => {
                let found = html.status == Status::Found;
                let page = Arc::new(Page::new(html));
                // Whoever asks for what is not there shall not fill the memory.
                if found {
                    self.pages.insert(key, Arc::clone(&page));
                }
                Answer::Page(page)
            }
            Resource::Moved { to } => Answer::Moved(to),
            Resource::Negotiated { to } => Answer::Negotiated(to),
        }
    }
}

impl Page {
    /// A page with its tag.
    pub fn new(html: Html) -> Self {
        let hash = xxh3_128(html.text.as_bytes());
        Self {
            html,
            etag: format!("W/\"{hash:032x}\""),
        }
    }
}
