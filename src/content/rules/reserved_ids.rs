//! `reserved-slug`: ids that the pages' own fragments need.

use std::sync::Arc;

use toml::Spanned;

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::Slug;

/// The fragments of the pages' own headings; a test compares them with the pages.
const FRAGMENTS: &[&str] = &[
    "citations",
    "contact",
    "contents",
    "facts",
    "functions",
    "history",
    "leaders",
    "main",
    "others",
    "posts",
    "purpose",
    "sections",
    "siblings",
    "sources",
    "units",
];

/// What stands before the number in a fragment that the site makes.
const NUMBERED: &[&str] = &["article", "chapter", "citation", "function"];

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for organization in tree.organizations.values() {
        for body in organization.bodies() {
            let functions = body.profile.functions.iter();
            let ids = functions.filter_map(|function| function.get_ref().id.as_ref());
            report_reserved(body.file, ids, diagnostics);
        }
        for written in organization.sections.values() {
            if let Some(record) = &written.record {
                report_reserved(&written.file, record.ids(), diagnostics);
            }
        }
    }
}

fn report_reserved<'a>(
    file: &Arc<str>,
    ids: impl Iterator<Item = &'a Spanned<Slug>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for id in ids.filter(|id| is_reserved(id.get_ref().as_str())) {
        let message = format!(
            "nothing may have the id `{}`: the site uses it in its pages",
            id.get_ref()
        );
        diagnostics.push(
            Diagnostic::new(Code::ReservedSlug, Place::span(file, id.span()), message)
                .label("reserved name")
                .help("use a name that says what it is about"),
        );
    }
}

fn is_reserved(id: &str) -> bool {
    let is_numbered = |(word, rest): (&str, &str)| {
        NUMBERED.contains(&word) && rest.starts_with(|first: char| first.is_ascii_digit())
    };
    FRAGMENTS.contains(&id) || id.split_once('-').is_some_and(is_numbered)
}
