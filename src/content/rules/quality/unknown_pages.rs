//! `unknown-page`: a link of a text to a page that the site does not have; `dead-own-link`: a whole address of one.
//!
//! A text links to a page by its permalink, and a page shows it as one in the reader's language, on the day that is
//! shown. A whole address below `base_url` is no more than a warning: the host may serve more than the directory.

use std::collections::BTreeSet;

use crate::address::{Form, PagePath};
use crate::content::rules::pages::pages;
use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some((_, site)) = tree.site.as_ref().and_then(Written::read) else {
        return;
    };
    let base = site.base_url.as_ref().map(|url| url.get_ref().as_str());
    let base = base.map(|base| base.trim_end_matches('/'));
    let languages = site.languages.iter();
    let languages = languages.filter_map(|language| language.get_ref().tag.as_ref());
    let languages: Vec<String> = languages.map(|tag| tag.get_ref().to_string()).collect();
    let mut own = tree
        .links
        .iter()
        .filter_map(|(file, link)| Some((file, link, own_path(&link.target, base)?)))
        .peekable();
    if own.peek().is_none() {
        return;
    }
    let pages = pages(tree);
    for (file, link, (code, path)) in own {
        let permalink = without_language(path, &languages);
        if !pages.contains(&without_card(permalink)) {
            let place = Place::span(file, link.span.clone());
            diagnostics.push(diagnostic(code, place, permalink, &pages));
        }
    }
}

/// The path of an address of the site itself, without query and fragment, and what it is if no page is there: the
/// host may serve more than this directory, so only a path alone is surely wrong.
fn own_path<'a>(target: &'a str, base: Option<&str>) -> Option<(Code, &'a str)> {
    let path = |rest: &'a str| {
        let path = rest.split(['?', '#']).next().unwrap_or_default();
        path.strip_suffix('/').unwrap_or(path)
    };
    if target.starts_with('/') {
        return Some((Code::UnknownPage, path(target)));
    }
    let rest = target.strip_prefix(base?)?;
    let is_below = rest.is_empty() || rest.starts_with(['/', '?', '#']);
    is_below.then(|| (Code::DeadOwnLink, path(rest)))
}

/// The permalink of a page in a language.
fn without_language<'a>(path: &'a str, languages: &[String]) -> &'a str {
    let rest = path.strip_prefix('/').unwrap_or(path);
    let first = rest.split('/').next().unwrap_or_default();
    match languages.iter().any(|tag| tag == first) {
        true => rest[first.len()..].trim_end_matches('/'),
        false => path,
    }
}

/// The permalink of the thing that a card is of; a path that is none of a card as it is.
fn without_card(path: &str) -> String {
    match PagePath::parse(path) {
        Some(card) if card.form == Form::Card => PagePath::whole(card.kind, card.slugs).to_string(),
        _ => path.to_owned(),
    }
}

fn diagnostic(code: Code, place: Place, path: &str, pages: &BTreeSet<String>) -> Diagnostic {
    let message = match code {
        Code::UnknownPage => say::unknown_page(path),
        _ => say::dead_own_link(path),
    };
    Diagnostic::new(code, place, message).suggest(path, pages.iter().map(String::as_str))
}
