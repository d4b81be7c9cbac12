//! `duplicate-entry`: what may be listed once is listed twice.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::repeated::twice;
use crate::content::schema::{IdentifierRecord, LinkRecord, SuperiorRecord};
use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};
use crate::model::SuperiorKind;
use crate::text::Slug;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    check_copies(tree, diagnostics);
    if let Some(written) = &tree.site {
        let languages = written.record.iter().flat_map(|site| &site.languages);
        let tags = languages.filter_map(|language| language.get_ref().tag.as_ref());
        report_repeated(
            &written.file,
            tags,
            Clone::clone,
            say::language(),
            diagnostics,
        );
    }
    if let Some((file, search)) = tree.search.as_ref().and_then(Written::read) {
        let groups = search.synonyms.iter();
        let groups = groups.map(|group| &group.get_ref().words);
        for words in groups.chain([&search.fillers, &search.heads, &search.overseers]) {
            report_repeated(file, words, |word| folded(word), say::word(), diagnostics);
        }
    }
    if let Some((file, record)) = tree.withdrawn.as_ref().and_then(Written::read) {
        let paths = record.withdrawn.iter();
        let paths = paths.flat_map(|withdrawal| &withdrawal.get_ref().paths);
        report_repeated(file, paths, Clone::clone, say::permalink(), diagnostics);
    }
    for body in tree.bodies() {
        let profile = body.profile;
        check_elsewhere(body.file, &profile.identifiers, &profile.links, diagnostics);
        check_superiors(body.file, &profile.superiors, diagnostics);
        for function in &profile.functions {
            let topics = &function.get_ref().topics;
            report_repeated(body.file, topics, Clone::clone, say::topic(), diagnostics);
        }
    }
    for seat in tree.seats() {
        let record = seat.record;
        check_elsewhere(seat.file, &record.identifiers, &record.links, diagnostics);
    }
    for (file, person) in tree.people.values().filter_map(Written::read) {
        check_elsewhere(file, &person.identifiers, &person.links, diagnostics);
    }
    for (file, body) in tree.external_bodies.values().filter_map(Written::read) {
        check_elsewhere(file, &body.identifiers, &body.links, diagnostics);
    }
    let sections = tree
        .organizations
        .values()
        .flat_map(|organization| organization.sections.values());
    for written in sections {
        let chapters = written.record.iter().flat_map(|record| &record.chapters);
        let articles = chapters.flat_map(|chapter| &chapter.get_ref().articles);
        let numbers = articles.filter_map(|article| article.get_ref().number.as_ref());
        report_repeated(
            &written.file,
            numbers,
            Clone::clone,
            say::article(),
            diagnostics,
        );
    }
}

/// Files of one kind of which each says what another one says. Two people of one name are asked about elsewhere.
fn check_copies(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let organizations = tree.organizations.values();
    report_copies(
        organizations.filter_map(|files| files.organization.as_ref()),
        diagnostics,
    );
    for files in tree.organizations.values() {
        report_copies(files.units.values(), diagnostics);
        report_copies(files.sections.values(), diagnostics);
    }
    report_copies(tree.external_bodies.values(), diagnostics);
    report_copies(tree.changes.values(), diagnostics);
    report_copies(tree.pages.values(), diagnostics);
}

/// Drops what two files have in common because one is a copy of the other, which is reported once.
pub fn drop_consequences_of_copies(diagnostics: &mut Vec<Diagnostic>) {
    let is_copy =
        |found: &&Diagnostic| found.code == Code::DuplicateEntry && found.place.span.is_none();
    let files = |found: &Diagnostic| {
        let other = Arc::clone(&found.related.as_ref()?.file);
        let mut files = [Arc::clone(&found.place.file), other];
        files.sort();
        Some(files)
    };
    let copies: BTreeSet<_> = diagnostics
        .iter()
        .filter(is_copy)
        .filter_map(files)
        .collect();
    diagnostics.retain(|found| {
        is_copy(&found) || files(found).is_none_or(|files| !copies.contains(&files))
    });
}

fn report_copies<'a, T: 'a>(
    files: impl Iterator<Item = &'a Written<T>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeMap<u64, &Arc<str>> = BTreeMap::new();
    for written in files {
        let Some(fingerprint) = written.fingerprint else {
            continue;
        };
        let first = *seen.entry(fingerprint).or_insert(&written.file);
        if first != &written.file {
            let message = say::copied_file(&*written.file, &**first);
            diagnostics.push(
                Diagnostic::new(Code::DuplicateEntry, Place::file(&written.file), message)
                    .beside(Place::file(first)),
            );
        }
    }
}

/// Identifiers and pages elsewhere of a body, a post or a person.
fn check_elsewhere(
    file: &Arc<str>,
    identifiers: &[Spanned<IdentifierRecord>],
    links: &[Spanned<LinkRecord>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let identifiers = identifiers.iter().filter_map(|written| {
        let identifier = written.get_ref().identifier()?;
        let key = (
            identifier.scheme().to_owned(),
            identifier.value().to_owned(),
        );
        Some((key, written.get_ref().value.as_ref()?))
    });
    report_same(file, identifiers, say::identifier(), diagnostics);
    let urls = links.iter().filter_map(|link| link.get_ref().url.as_ref());
    report_repeated(file, urls, ToString::to_string, say::link(), diagnostics);
}

/// One superior of one kind may be one again later, and not twice at a time.
fn check_superiors(
    file: &Arc<str>,
    superiors: &[Spanned<SuperiorRecord>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (place, written) in superiors.iter().enumerate() {
        let again = written.get_ref();
        let mut earlier = superiors[..place].iter();
        let same = earlier.find(|earlier| {
            let earlier = earlier.get_ref();
            let periods = [earlier.period.period(), again.period.period()];
            let is_at_once = periods[0].surely_overlaps(periods[1]) || periods[0] == periods[1];
            is_at_once && superior(earlier).is_some_and(|known| superior(again) == Some(known))
        });
        if let Some(first) = same {
            let message = say::superior_twice();
            diagnostics.push(twice(file, written.span(), first.span(), message));
        }
    }
}

/// Who directs and how; none where it is in words, or not as it must be.
fn superior(record: &SuperiorRecord) -> Option<([Option<&Slug>; 3], SuperiorKind)> {
    let named = [&record.organization, &record.unit, &record.external_body];
    let named = named.map(|slug| slug.as_ref().map(Spanned::get_ref));
    let kind = *record.kind.as_ref()?.get_ref();
    named.iter().any(Option::is_some).then_some((named, kind))
}

/// A word as it is compared: how it is capitalized and spaced makes no other word of it.
fn folded(word: &str) -> String {
    let parts: Vec<&str> = word.split_whitespace().collect();
    parts.join(" ").to_lowercase()
}

/// Reports every value that has the key of one before it.
fn report_repeated<'a, T: Display + 'a, K: Ord>(
    file: &Arc<str>,
    values: impl IntoIterator<Item = &'a Spanned<T>>,
    key: impl Fn(&T) -> K,
    what: Message,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let values = values.into_iter();
    let values = values.map(|value| (key(value.get_ref()), value));
    report_same(file, values, what, diagnostics);
}

/// Reports every value with a key that one before it has too.
fn report_same<'a, T: Display + 'a, K: Ord>(
    file: &Arc<str>,
    values: impl Iterator<Item = (K, &'a Spanned<T>)>,
    what: Message,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeMap<K, Range<usize>> = BTreeMap::new();
    for (key, value) in values {
        match seen.get(&key) {
            Some(first) => {
                let message = say::listed_twice(what.clone(), value.get_ref().to_string());
                diagnostics.push(twice(file, value.span(), first.clone(), message));
            }
            None => {
                seen.insert(key, value.span());
            }
        }
    }
}
