//! What an address leads to.

use std::fmt;

use anyhow::Result;
use jiff::Timestamp;

use crate::address::Page;
use crate::pictures::Poster;
use crate::snapshot::Snapshot;
use crate::text::LanguageTag;

/// What an address leads to.
#[derive(Debug)]
pub enum Resource {
    /// A page, a feed or data.
    Document(Document),
    /// A picture, which says this. It is drawn by whoever has the fonts, on a thread that may take its time.
    Picture(Poster),
    /// Everything as data, made while it is sent: all of it at once may be more than a machine wants to keep.
    Lines(Lines),
    /// Another address of the site, for good.
    Moved {
        /// Its path and query.
        to: String,
        /// For how long that may be kept.
        caching: Caching,
    },
    /// The page in the reader's language, which the request's wishes decide.
    Negotiated {
        /// Its path and query.
        to: String,
        /// For how long that may be kept.
        caching: Caching,
    },
    /// A page that could not be made, for a reason that is the operator's.
    Failed(anyhow::Error),
}

impl From<Result<Document>> for Resource {
    fn from(made: Result<Document>) -> Self {
        made.map_or_else(Self::Failed, Self::Document)
    }
}

/// The media type of a page.
pub const HTML: &str = "text/html; charset=utf-8";
/// The media type of a feed.
pub const ATOM: &str = "application/atom+xml; charset=utf-8";
/// The media type of data (RFC 8259: JSON is always UTF-8, and has no parameter that says so).
pub const JSON: &str = "application/json";
/// The media type of a problem (RFC 9457).
pub const PROBLEM: &str = "application/problem+json";
/// The media type of an answer in XML, as oEmbed names it.
pub const OEMBED_XML: &str = "text/xml; charset=utf-8";
/// The media type by which programs find out how a page is embedded, as oEmbed names it; the answer itself is JSON.
pub const OEMBED: &str = "application/json+oembed";
/// The media type of a picture.
pub const PNG: &str = "image/png";
/// The media type of suggestions, as the OpenSearch Suggestions extension names it.
pub const SUGGESTIONS: &str = "application/x-suggestions+json";
/// The media type of a description for OpenSearch.
pub const OPEN_SEARCH: &str = "application/opensearchdescription+xml";
/// The media type of a description of the site as an application.
pub const MANIFEST: &str = "application/manifest+json";
/// The media type of a list of pages.
pub const XML: &str = "application/xml; charset=utf-8";
/// The media type of plain text.
pub const TEXT: &str = "text/plain; charset=utf-8";
/// The media type of the icon.
pub const SVG: &str = "image/svg+xml";

/// Whether what is of this media type is read by people, in a browser.
pub fn is_page(media_type: &str) -> bool {
    media_type == HTML
}

/// A page, a feed or data.
#[derive(Debug, Clone)]
pub struct Document {
    /// Whether it is what was asked for.
    pub status: Status,
    /// Its media type.
    pub media_type: &'static str,
    /// The language it is in; `None` for data, which is in all of them.
    pub language: Option<LanguageTag>,
    /// The same in other formats.
    pub alternates: Vec<Alternate>,
    /// What it is called where it is saved as a file rather than shown.
    pub file_name: Option<String>,
    /// The path and query of the part that comes next, where it is a part of a list.
    pub next: Option<String>,
    /// When the file that it is made of was last changed, where it is made of one.
    pub changed: Option<Timestamp>,
    /// Its text.
    pub text: String,
    /// For how long it may be kept.
    pub caching: Caching,
    /// Whether the pages of other sites may show it within themselves.
    pub framed: bool,
    /// What was looked for everywhere and not found.
    pub missed: Option<String>,
}

/// The same as a document in another format.
#[derive(Debug, Clone)]
pub struct Alternate {
    /// Its path and query.
    pub reference: String,
    /// Its media type, with the parameters that an answer has.
    pub media_type: &'static str,
    /// The word that messages have for the format.
    pub name: &'static str,
}

impl Document {
    /// A document that is what was asked for, and may be kept.
    pub fn new(media_type: &'static str, language: LanguageTag, text: String) -> Self {
        Self {
            language: Some(language),
            ..Self::data(media_type, text)
        }
    }

    /// The same for data, which is in every language that the directory has.
    pub fn data(media_type: &'static str, text: String) -> Self {
        Self {
            status: Status::Found,
            media_type,
            language: None,
            alternates: Vec::new(),
            file_name: None,
            next: None,
            changed: None,
            text,
            caching: Caching::Revalidate,
            framed: false,
            missed: None,
        }
    }
}

/// Whether a page is what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It is.
    Found,
    /// There is no such page, and this one says so.
    NotFound,
    /// There was one, which was withdrawn on purpose, and this one says so.
    Gone,
    /// What was asked for makes no sense, and this page says so.
    Nonsense,
    /// It is not to be had in the format that was asked for.
    NoSuchFormat,
    /// The page could not be made, and this one says so.
    Failed,
    /// It will be there in a moment, and this page says so.
    NotYet,
}

impl Status {
    /// Its number, which the data of a problem states too.
    pub fn code(self) -> u16 {
        match self {
            Self::Found => 200,
            Self::Nonsense => 400,
            Self::NotFound => 404,
            Self::Gone => 410,
            Self::Failed => 500,
            Self::NoSuchFormat => 501,
            Self::NotYet => 503,
        }
    }
}

/// For how long a resource may be kept. One place in the server turns this into headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caching {
    /// It may be kept, but whoever keeps it asks whether it is still so.
    Revalidate,
    /// The same, and it tells which day it is, so it is another one after midnight.
    Daily,
    /// It never changes under its URL.
    Immutable,
    /// It must not be kept.
    Never,
}

impl Caching {
    /// For how long a page may be kept. What somebody looks for is nobody else's business.
    pub fn of(page: &Page) -> Self {
        if page.search_query().is_some() {
            Self::Never
        } else if page.tells_the_day() {
            Self::Daily
        } else {
            Self::Revalidate
        }
    }
}

/// Data that is made line by line while it is sent, from the snapshot that was served when it was asked for. It has no
/// tag, which would mean to make all of it first.
pub struct Lines {
    /// The media type.
    pub media_type: &'static str,
    /// What it is called where it is saved.
    pub file_name: Option<String>,
    /// Makes the next line, with its end.
    pub(crate) next: NextLine,
}

/// Makes a line of data; `None` behind the last one.
pub(crate) type NextLine = Box<dyn FnMut(&Snapshot) -> Option<Result<String>> + Send>;

impl Lines {
    /// The next line, with its end; `None` behind the last one. The snapshot is the one it was begun with.
    ///
    /// # Errors
    /// Where the line cannot be written.
    pub fn next_line(&mut self, snapshot: &Snapshot) -> Option<Result<String>> {
        (self.next)(snapshot)
    }
}

impl fmt::Debug for Lines {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Lines").finish_non_exhaustive()
    }
}
