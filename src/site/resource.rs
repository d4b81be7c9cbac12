//! What an address leads to.

use crate::text::LanguageTag;

/// What an address leads to.
#[derive(Debug, Clone)]
pub enum Resource {
    /// A page.
    Html(Html),
    /// Another address of the site, for good.
    Moved {
        /// Its path.
        to: String,
    },
    /// The page in the reader's language, which the request's wishes decide.
    Negotiated {
        /// Its path.
        to: String,
    },
}

/// A page.
#[derive(Debug, Clone)]
pub struct Html {
    /// Whether it is what was asked for.
    pub status: Status,
    /// The language it is in.
    pub language: LanguageTag,
    /// Its text.
    pub text: String,
    /// For how long it may be kept.
    pub caching: Caching,
}

/// Whether a page is what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It is.
    Found,
    /// There is no such page, and this one says so.
    NotFound,
    /// The page could not be made, and this one says so.
    Failed,
}

/// For how long a resource may be kept. One place in the server turns this into headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caching {
    /// It may be kept, but whoever keeps it asks whether it is still so.
    Revalidate,
    /// It never changes under its URL.
    Immutable,
    /// It must not be kept.
    Never,
}
