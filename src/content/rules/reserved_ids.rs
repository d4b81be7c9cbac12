//! `reserved-slug`: ids and slugs that the pages' own fragments need.

use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::FunctionRecord;
use crate::content::tree::{Tree, Written, WrittenOrganization};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::model::{BodyTextField, BodyTexts, TextPlace};
use crate::text::Slug;

/// The fragments of the pages' own headings; a test compares them with the pages.
const FRAGMENTS: &[&str] = &[
    "changes",
    "chart",
    "citations",
    "contact",
    "contents",
    "facts",
    "functions",
    "history",
    "honours",
    "leaders",
    "main",
    "on",
    "organizations",
    "others",
    "phone-book",
    "posts",
    "sections",
    "siblings",
    "sources",
    "units",
    "units-affiliated",
    "units-further",
    "units-internal",
];

/// What stands before the number in a fragment that the site makes.
const NUMBERED: &[&str] = &["article", "chapter", "citation", "function"];

/// What stands behind the id of an article in the fragment of its number.
const NUMBER: &str = "-number";

/// The fragments of every page, among them the lists where organizations and bodies have one by their slug.
const EVERYWHERE: &[&str] = &["main", "on"];

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    check_slugs(tree, diagnostics);
    check_ids(tree, diagnostics);
}

fn check_slugs(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let organizations = tree.organizations.iter();
    let organizations =
        organizations.filter_map(|(slug, files)| Some((slug, &files.organization.as_ref()?.file)));
    let bodies = tree.external_bodies.iter();
    let bodies = bodies.map(|(slug, written)| (slug, &written.file));
    let current = organizations.chain(bodies);
    let current = current.map(|(slug, file)| (slug, Place::file(file)));
    for (slug, place) in current.chain(former_slugs(tree)) {
        if EVERYWHERE.contains(&slug.as_str()) {
            let message = say::reserved_name(slug.as_str());
            diagnostics.push(Diagnostic::new(Code::ReservedSlug, place, message));
        }
    }
}

/// The former slugs of organizations and external bodies, which stay in the lists as fragments.
fn former_slugs(tree: &Tree) -> impl Iterator<Item = (&Slug, Place)> {
    let organizations = tree.organizations.values();
    let organizations = organizations.filter_map(WrittenOrganization::itself);
    let organizations = organizations.map(|body| (body.file, &body.profile.former_slugs));
    let bodies = tree.external_bodies.values().filter_map(Written::read);
    let bodies = bodies.map(|(file, record)| (file, &record.former_slugs));
    organizations.chain(bodies).flat_map(|(file, slugs)| {
        let slugs = slugs.iter();
        slugs.map(move |slug| (slug.get_ref(), Place::span(file, slug.span())))
    })
}

fn check_ids(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for organization in tree.organizations.values() {
        for body in organization.bodies() {
            let functions = &body.profile.functions;
            let ids = functions
                .iter()
                .flat_map(|function| function.get_ref().ids());
            let is_taken = |id: &&Spanned<Slug>| is_reserved(id) && !is_free_number(id, functions);
            report_reserved(body.file, ids.filter(is_taken), diagnostics);
        }
        for written in organization.sections.values() {
            if let Some(record) = &written.record {
                let is_taken = |id: &&Spanned<Slug>| is_reserved(id) || is_of_number(id);
                report_reserved(&written.file, record.ids().filter(is_taken), diagnostics);
            }
        }
    }
    for (file, record) in tree.pages.values().filter_map(Written::read) {
        report_reserved(file, record.ids().filter(is_reserved), diagnostics);
    }
}

fn report_reserved<'a>(
    file: &Arc<str>,
    ids: impl Iterator<Item = &'a Spanned<Slug>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for id in ids {
        let message = say::reserved_id(id.get_ref().as_str());
        let place = Place::span(file, id.span());
        diagnostics.push(Diagnostic::new(Code::ReservedSlug, place, message));
    }
}

/// Whether an id is the number of a function that has another id now, or of none: what had this place may keep it, so
/// that links to it lead to the same text where functions were added before it or became one.
fn is_free_number(id: &Spanned<Slug>, functions: &[Spanned<FunctionRecord>]) -> bool {
    let number = id.get_ref().as_str().strip_prefix("function-");
    let number = number.and_then(|number| number.parse::<usize>().ok());
    let is_written = |number: usize| format!("function-{number}") == id.get_ref().as_str();
    let number = number.filter(|number| *number > 0 && is_written(*number));
    let here = |number: usize| functions.get(number - 1).map(Spanned::get_ref);
    let is_former = functions.iter().any(|function| {
        let mut former = function.get_ref().former_ids.iter();
        former.any(|former| former.span() == id.span())
    });
    is_former && number.is_some_and(|number| here(number).is_none_or(|held| held.id.is_some()))
}

fn is_of_number(id: &Spanned<Slug>) -> bool {
    id.get_ref().as_str().ends_with(NUMBER)
}

fn is_reserved(id: &&Spanned<Slug>) -> bool {
    let id = id.get_ref().as_str();
    let is_numbered = |(word, rest): (&str, &str)| {
        NUMBERED.contains(&word) && rest.starts_with(|first: char| first.is_ascii_digit())
    };
    let is_of_text = |field: &BodyTextField| field.place == TextPlace::Block && field.key == id;
    FRAGMENTS.contains(&id)
        || BodyTexts::FIELDS.iter().any(is_of_text)
        || id.split_once('-').is_some_and(is_numbered)
}
