//! `missing-file`: what the directory cannot do without.

use std::sync::Arc;

use crate::content::schema::WrittenTitle;
use crate::content::tree::{Seat, Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    if tree.site.is_none() && !tree.is_misplaced("site") {
        let place = Place::file(&Arc::from("site.toml"));
        diagnostics.push(Diagnostic::new(
            Code::MissingFile,
            place,
            say::no_site_toml(),
        ));
    }
    for (slug, organization) in &tree.organizations {
        if organization.organization.is_none() && !tree.is_misplaced(slug.as_str()) {
            let file = format!("organizations/{slug}/organization.toml").into();
            diagnostics.push(Diagnostic::new(
                Code::MissingFile,
                Place::file(&file),
                say::no_organization_toml(slug.as_str()),
            ));
        }
    }
    check_titles(tree, diagnostics);
    check_languages(tree, diagnostics);
}

/// Where a post names a title, there are titles.
fn check_titles(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let names_title = |seat: Seat<'_>| {
        let title = seat.record.title.as_ref();
        title.is_none_or(|title| matches!(title.get_ref(), WrittenTitle::Listed(_)))
    };
    if tree.titles.is_none() && !tree.is_misplaced("titles") && tree.seats().any(names_title) {
        let place = Place::file(&Arc::from("titles.toml"));
        diagnostics.push(Diagnostic::new(
            Code::MissingFile,
            place,
            say::no_titles_toml(),
        ));
    }
}

/// Every language of the site has its interface strings.
fn check_languages(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some((file, site)) = tree.site.as_ref().and_then(Written::read) else {
        return;
    };
    let tags = site
        .languages
        .iter()
        .filter_map(|language| language.get_ref().tag.as_ref());
    for tag in tags.filter(|tag| !tree.locales.contains(tag.get_ref())) {
        diagnostics.push(
            Diagnostic::new(
                Code::MissingFile,
                Place::span(file, tag.span()),
                say::no_interface_strings(tag.get_ref().to_string()),
            )
            .help(where_strings_come_from(tree)),
        );
    }
}

/// Strings are translated from the English ones, which come with the program.
fn where_strings_come_from(tree: &Tree) -> Message {
    match tree.locales.iter().any(|tag| tag.to_string() == "en") {
        true => say::copy_english_strings(),
        false => say::take_english_strings(),
    }
}
