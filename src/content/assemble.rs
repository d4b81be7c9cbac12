//! From what each file says to the tree of all.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::files::ContentFile;
use super::layout;
use super::parse::{Parsed, Piece};
use super::tree::{Tree, WrittenOrganization};
use crate::diagnostics::Severity;
use crate::strings::Strings;
use crate::text::{LanguageTag, Slug};

/// The interface strings of each language that has a file.
pub type AllStrings = BTreeMap<LanguageTag, Arc<Strings>>;

/// The tree of all files, and the interface strings.
pub fn assemble<'a>(
    files: impl Iterator<Item = (&'a ContentFile, &'a Parsed)>,
) -> (Tree, AllStrings) {
    let mut tree = Tree::default();
    let mut strings = AllStrings::new();
    for (file, parsed) in files {
        if let Piece::Locale(Some(tag), read) = &parsed.piece {
            strings.extend(read.as_ref().map(|read| (tag.clone(), Arc::clone(read))));
        }
        tree.add(&parsed.piece);
        let links = parsed.links.iter().cloned();
        tree.links
            .extend(links.map(|link| (Arc::clone(&file.path), link)));
        tree.note_what_is_unknown(file, parsed);
    }
    (tree, strings)
}

impl Tree {
    fn add(&mut self, piece: &Piece) {
        match piece {
            Piece::Site(written) => self.site = Some(written.clone()),
            Piece::Titles(written) => self.titles = Some(written.clone()),
            Piece::Topics(written) => self.topics = Some(written.clone()),
            Piece::Search(written) => self.search = Some(written.clone()),
            Piece::Withdrawn(written) => self.withdrawn = Some(written.clone()),
            Piece::ExternalBody(slug, written) => {
                insert(&mut self.external_bodies, slug.as_ref(), written);
            }
            Piece::Person(slug, written) => insert(&mut self.people, slug.as_ref(), written),
            Piece::Change(slug, written) => insert(&mut self.changes, slug.as_ref(), written),
            Piece::Page(slug, written) => insert(&mut self.pages, slug.as_ref(), written),
            Piece::Organization(Some(slug), written) => {
                self.organization(slug).organization = Some(written.clone());
            }
            Piece::Unit(Some((organization, slug)), written) => {
                insert(
                    &mut self.organization(organization).units,
                    Some(slug),
                    written,
                );
            }
            Piece::Section(Some((organization, slug)), written) => {
                insert(
                    &mut self.organization(organization).sections,
                    Some(slug),
                    written,
                );
            }
            Piece::Locale(tag, _) => self.locales.extend(tag.clone()),
            // A path that gives no slug has been reported with the file.
            Piece::Organization(None, _)
            | Piece::Unit(None, _)
            | Piece::Section(None, _)
            | Piece::Nothing => {}
        }
    }

    fn organization(&mut self, slug: &Slug) -> &mut WrittenOrganization {
        self.organizations.entry(slug.clone()).or_default()
    }

    /// A file with a mistake may say more than could be read, so that nothing is called missing for its sake.
    fn note_what_is_unknown(&mut self, file: &ContentFile, parsed: &Parsed) {
        let Some(kind) = layout::kind(&file.path) else {
            return;
        };
        match &file.text {
            Ok(text) if has_error(parsed) && !matches!(kind, layout::Kind::Locale(_)) => {
                self.unread.push(Arc::clone(text));
            }
            Ok(_) => {}
            Err(_) => self.has_unknown_body |= kind.is_body(),
        }
    }
}

/// Whether something of a file could not be read; what a warning is about has been.
fn has_error(parsed: &Parsed) -> bool {
    let mut found = parsed.diagnostics.iter();
    found.any(|found| found.code.severity() == Severity::Error)
}

fn insert<T: Clone>(table: &mut BTreeMap<Slug, T>, slug: Option<&Slug>, written: &T) {
    table.extend(slug.map(|slug| (slug.clone(), written.clone())));
}
