//! Events in the life of bodies (org:ChangeEvent).

use super::{Body, ExternalBody, Id, Origin, Source};
use crate::text::{LocalizedText, PartialDate, Slug, WebAddress, choices};

choices! {
    /// What kind of event a change is.
    pub enum ChangeKind {
        /// A body comes to be.
        Establish = "establish",
        /// A body that had ended is set up again.
        Restore = "restore",
        /// A body takes another name.
        Rename = "rename",
        /// Bodies become one.
        Merge = "merge",
        /// A body becomes several.
        Split = "split",
        /// Functions or units pass from one body to another.
        Transfer = "transfer",
        /// A body ends.
        Close = "close",
    }
}

/// A body that a change concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    /// One of this directory.
    Body(Body),
    /// One outside it.
    External(Id<ExternalBody>),
}

/// An event in the life of bodies.
#[derive(Debug, Clone)]
pub struct Change {
    /// Its name in fragments and identifiers.
    pub slug: Slug,
    /// Slugs that lead to it still.
    pub former_slugs: Vec<Slug>,
    /// The first day on which what it brings is so, as far as the source says.
    pub date: PartialDate,
    /// What kind of event it is.
    pub kind: ChangeKind,
    /// The bodies before it.
    pub from: Vec<Party>,
    /// The bodies after it.
    pub to: Vec<Party>,
    /// The functions that came to a body of `to` by it: the body, and the fragment of the function there.
    pub functions: Vec<(Body, String)>,
    /// What happened.
    pub text: LocalizedText,
    /// The law, decision or announcement it rests on.
    pub basis: Option<LocalizedText>,
    /// Where that can be read.
    pub basis_url: Option<WebAddress>,
    /// The number of a citation that the source makes without naming its target.
    pub citation: Option<u32>,
    /// Where it was read.
    pub sources: Vec<Source>,
    /// Where it is written.
    pub origin: Origin,
}

impl Change {
    /// Every body it concerns.
    pub fn parties(&self) -> impl Iterator<Item = Party> {
        self.from.iter().chain(&self.to).copied()
    }
}
