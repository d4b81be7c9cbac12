//! From as-written records to the linked directory. Whoever finds a reference without a target reports it and
//! goes on; the directory comes out only where every record is whole and every reference has one.

mod areas;
mod bodies;
mod changes;
mod contacts;
mod documents;
mod kinds;
mod linker;
mod people;
mod pictures;
mod relations;
mod site;
mod suggestions;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::linker::Index;
use self::people::LinkedPosts;
use self::relations::Relations;
pub use self::suggestions::suggest;
use super::holders::Holders;
use super::tree::Tree;
use crate::diagnostics::Diagnostic;
use crate::model::{Directory, DirectoryParts};
use crate::strings::Strings;
use crate::text::LanguageTag;

/// Links the records of a tree.
pub fn link(
    tree: &Tree,
    holders: &Holders<'_>,
    strings: &BTreeMap<LanguageTag, Arc<Strings>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Directory> {
    let index = Index::new(tree, holders);
    // Every table is linked before the first missing one ends this, so that all mistakes are reported.
    let site = site::site(tree);
    let titles = site::titles(tree, &index, diagnostics);
    let kinds = site::kinds(tree, &index, diagnostics);
    let topics = site::topics(tree, &index, diagnostics);
    let external_bodies = bodies::external_bodies(tree, &index, diagnostics);
    let organizations = bodies::organizations(tree, &index, diagnostics);
    let units = bodies::units(tree, &index, diagnostics);
    let relations = relations::relations(tree, &index, diagnostics);
    let posts = people::posts(tree, &index, diagnostics);
    let people = people::people(tree, &index, diagnostics);
    let sections = documents::sections(tree, &index, diagnostics);
    let changes = changes::changes(tree, &index, diagnostics);
    let pages = documents::pages(tree, &index, diagnostics);
    let search_words = site::search_words(tree);
    let withdrawals = site::withdrawn(tree, &index, diagnostics);
    let LinkedPosts {
        mut posts,
        mut appointments,
        titles: own_titles,
    } = posts?;
    let Relations {
        superiors,
        shared_staffs,
    } = relations?;
    let mut titles = titles?;
    titles.extend(own_titles);
    let site = site?;
    areas::add_areas(&mut posts, &mut titles, &site.languages, strings);
    let mut people = people?;
    people::keep_within_lives(&mut people, &mut appointments);
    Some(Directory::new(DirectoryParts {
        site,
        titles,
        kinds: kinds?,
        topics: topics?,
        external_bodies: external_bodies?,
        organizations: organizations?,
        units: units?,
        superiors,
        shared_staffs,
        posts,
        people,
        appointments,
        sections: sections?,
        changes: changes?,
        pages: pages?,
        search_words: search_words?,
        withdrawals: withdrawals?,
    }))
}
