//! What the public could link to, and can no longer.
//!
//! An address is kept where it leads to the same thing, be it by a redirect; a former slug that is forgotten, or
//! that another thing takes, breaks it as well.

mod files;
mod fragments;
mod redirects;
mod successors;
mod urls;

use super::Version;
use super::matching::Matching;
use crate::content::{PathStep, locate};
use crate::diagnostics::{Diagnostic, Place};

/// The links of an earlier state that the later one breaks, each with what to do about it. `revision` is what the
/// earlier state is called.
pub fn broken_links(before: &Version, after: &Version, revision: &str) -> Vec<Diagnostic> {
    let links = Links {
        before,
        after,
        matching: Matching {
            before: &before.directory,
            after: &after.directory,
        },
        revision,
    };
    let mut found = Vec::new();
    links.urls(&mut found);
    links.redirects(&mut found);
    links.fragments(&mut found);
    links.changes(&mut found);
    found
}

/// The two states, and which record is which in them.
struct Links<'a> {
    before: &'a Version,
    after: &'a Version,
    matching: Matching<'a>,
    revision: &'a str,
}

impl Links<'_> {
    /// A place in the later state: what stands at these steps in a file, or the file as a whole, or, where it is gone,
    /// its folder.
    fn place(&self, file: &str, steps: &[PathStep<'_>]) -> Place {
        let Some((path, text)) = self.after.files.get_key_value(file) else {
            let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
            return Place::file(&folder.into());
        };
        match locate(text, steps) {
            Some(span) => Place::span(path, span),
            None => Place::file(path),
        }
    }
}
