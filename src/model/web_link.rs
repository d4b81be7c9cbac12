//! Pages elsewhere about a body or a person.

use crate::text::{LocalizedText, Slug, WebAddress};

/// A page elsewhere that is about a body or a person, or that readers of theirs need.
#[derive(Debug, Clone)]
pub struct WebLink {
    /// What kind of page it is, in a word.
    pub kind: Slug,
    /// Where it is.
    pub url: WebAddress,
    /// What it is called.
    pub title: Option<LocalizedText>,
}

/// A kind of page that has a name in the interface.
#[derive(Debug)]
pub struct LinkKind {
    /// The word for it in files and data.
    pub word: &'static str,
    /// The message that says what such pages are called.
    pub message: &'static str,
    /// Whether such a page is about nothing else, so that programs know by it who is meant (schema:sameAs). That holds for
    /// somebody's own site, article and accounts. A form or a document is for something that they do, and whoever took
    /// it for their page would take two bodies with one form for one; so is any kind that nobody has named here.
    pub is_identity: bool,
}

const fn kind(word: &'static str, message: &'static str, is_identity: bool) -> LinkKind {
    LinkKind {
        word,
        message,
        is_identity,
    }
}

/// Every kind that has a name.
pub static LINK_KINDS: [LinkKind; 14] = [
    kind("website", "link-website", true),
    kind("wikipedia", "link-wikipedia", true),
    kind("baike", "link-baike", true),
    kind("weibo", "link-weibo", true),
    kind("wechat", "link-wechat", true),
    kind("douyin", "link-douyin", true),
    kind("bilibili", "link-bilibili", true),
    kind("facebook", "link-facebook", true),
    kind("x", "link-x", true),
    kind("youtube", "link-youtube", true),
    kind("linkedin", "link-linkedin", true),
    kind("form", "link-form", false),
    kind("document", "link-document", false),
    kind("image", "link-image", false),
];

/// The kind for which a word stands.
pub(super) fn known_kind(word: &str) -> Option<&'static LinkKind> {
    LINK_KINDS.iter().find(|kind| kind.word == word)
}

impl WebLink {
    /// Its kind where that has a name.
    pub fn known_kind(&self) -> Option<&'static LinkKind> {
        known_kind(self.kind.as_str())
    }

    /// Whether programs know by it who is meant.
    pub fn is_identity(&self) -> bool {
        self.known_kind().is_some_and(|kind| kind.is_identity)
    }
}
