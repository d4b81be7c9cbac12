//! From as-written records to the linked directory. Whoever finds a reference without a target reports it and
//! goes on; the directory comes out only where every record is whole and every reference has one.

mod bodies;
mod changes;
mod index;
mod pages;
mod people;
mod posts;
mod profile;
mod search;
mod sections;
mod site;
mod topics;
mod withdrawn;

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::Spanned;

use self::index::Index;
use super::localized::WrittenLocalized;
use super::schema::Translations;
use super::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place, nearest};
use crate::model::{Directory, DirectoryParts, Id};
use crate::text::{Localized, Slug};

/// Links the records of a tree.
pub fn link(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) -> Option<Directory> {
    let index = Index::new(tree);
    // Every table is linked before the first missing one ends this, so that all mistakes are reported.
    let site = site::site(tree);
    let titles = site::titles(tree, &index, diagnostics);
    let topics = topics::topics(tree, &index, diagnostics);
    let external_bodies = bodies::external_bodies(tree, &index, diagnostics);
    let organizations = bodies::organizations(tree, &index, diagnostics);
    let units = bodies::units(tree, &index, diagnostics);
    let posts = posts::posts(tree, &index, diagnostics);
    let people = people::people(tree, &index, diagnostics);
    let sections = sections::sections(tree, &index, diagnostics);
    let changes = changes::changes(tree, &index, diagnostics);
    let pages = pages::pages(tree, &index, diagnostics);
    let search_words = search::search_words(tree);
    let withdrawals = withdrawn::withdrawn(tree, &index, diagnostics);
    let (posts, appointments) = posts?;
    Some(Directory::new(DirectoryParts {
        site: site?,
        titles: titles?,
        topics: topics?,
        external_bodies: external_bodies?,
        organizations: organizations?,
        units: units?,
        posts,
        people: people?,
        appointments,
        sections: sections?,
        changes: changes?,
        pages: pages?,
        search_words: search_words?,
        withdrawals: withdrawals?,
    }))
}

/// What linking the records of one file needs.
struct FileLinker<'a> {
    index: &'a Index<'a>,
    file: &'a Arc<str>,
    translations: Option<&'a Translations>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> FileLinker<'a> {
    fn new(
        index: &'a Index<'a>,
        file: &'a Arc<str>,
        translations: Option<&'a Spanned<Translations>>,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            index,
            file,
            translations: translations.map(Spanned::get_ref),
            diagnostics,
        }
    }

    /// A localized value with the statuses that hold in this file.
    fn text<T: Clone>(
        &self,
        written: Option<&Spanned<WrittenLocalized<T>>>,
    ) -> Option<Localized<T>> {
        written?.get_ref().resolve(self.translations)
    }

    /// The target of a reference; one without a target is reported.
    fn target<T>(
        &mut self,
        written: Option<&Spanned<Slug>>,
        known: &BTreeMap<&'a Slug, Id<T>>,
        what: &str,
        place: &str,
    ) -> Option<Id<T>> {
        let written = written?;
        let slug = written.get_ref();
        let target = known.get(slug).copied();
        if target.is_none() {
            let mut diagnostic = Diagnostic::new(
                Code::UnknownReference,
                Place::span(self.file, written.span()),
                format!("there is no {what} `{slug}`"),
            )
            .label(format!("no such {what} in {place}"));
            let words = known.keys().map(|known| known.as_str());
            diagnostic = match nearest(slug.as_str(), words) {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None => diagnostic.help(format!(
                    "add the {what} to {place}, or name one that is there"
                )),
            };
            self.diagnostics.push(diagnostic);
        }
        target
    }
}

/// The value of a key that has one.
fn value<T: Clone>(written: Option<&Spanned<T>>) -> Option<T> {
    written.map(|written| written.get_ref().clone())
}

/// The values of a list.
fn values<T: Clone>(written: &[Spanned<T>]) -> Vec<T> {
    written
        .iter()
        .map(|member| member.get_ref().clone())
        .collect()
}

/// Every record of a table, once all of them have been looked at.
fn whole<T>(records: Vec<Option<T>>) -> Option<Vec<T>> {
    records.into_iter().collect()
}
