//! `same-name`: two bodies of one name under one parent at the same time, which no reader can tell apart.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use toml::Spanned;

use crate::content::localized::WrittenText;
use crate::content::schema::OrganizationRecord;
use crate::content::tree::{Tree, WrittenBody};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::{LanguageTag, Slug};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let mut children: BTreeMap<Parent<'_>, Vec<WrittenBody<'_>>> = BTreeMap::new();
    for (slug, files) in &tree.organizations {
        let itself = files.organization.as_ref();
        if let Some(parent) = itself.and_then(|written| parent_of(written.record.as_deref()?)) {
            children.entry(parent).or_default().extend(files.itself());
        }
        for (unit, written) in &files.units {
            let record = written.record.as_deref();
            let parent = match record.and_then(|record| record.parent.as_ref()) {
                Some(parent) => Parent::Unit(slug, parent.get_ref()),
                None => Parent::Organization(slug),
            };
            children.entry(parent).or_default().extend(files.unit(unit));
        }
    }
    for bodies in children.into_values() {
        report(bodies, diagnostics);
    }
}

/// What bodies stand under. Organizations under none may be of different places.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Parent<'a> {
    Organization(&'a Slug),
    External(&'a Slug),
    Unit(&'a Slug, &'a Slug),
}

fn parent_of(record: &OrganizationRecord) -> Option<Parent<'_>> {
    let parent = record.parent.as_ref()?.get_ref();
    let organization = parent.organization.as_ref();
    let organization = organization.map(|slug| Parent::Organization(slug.get_ref()));
    let external = || parent.external_body.as_ref();
    organization.or_else(|| external().map(|slug| Parent::External(slug.get_ref())))
}

/// Reports each body that has the name of one before it.
fn report<'a>(bodies: Vec<WrittenBody<'a>>, diagnostics: &mut Vec<Diagnostic>) {
    let mut known: HashMap<(&LanguageTag, String), Vec<WrittenBody<'a>>> = HashMap::new();
    for body in bodies {
        let found = names(&body).find_map(|(language, name, _)| {
            let earlier = known.get(&(language, folded(name)))?;
            let mut earlier = earlier.iter().take(MOST_COMPARED);
            let first = earlier.find(|first| is_same(first, &body))?;
            Some((language, *first))
        });
        diagnostics.extend(found.and_then(|(language, first)| diagnostic(&first, &body, language)));
        for (language, name, _) in names(&body) {
            known
                .entry((language, folded(name)))
                .or_default()
                .push(body);
        }
    }
}

/// With how many others of its name a body is compared: of a very common one, more say nothing.
const MOST_COMPARED: usize = 8;

/// Its name in each language, and where that is written.
fn names<'a>(
    body: &WrittenBody<'a>,
) -> impl Iterator<Item = (&'a LanguageTag, &'a str, Range<usize>)> + use<'a> {
    let name = body.profile.name.iter().map(Spanned::get_ref);
    name.flat_map(WrittenText::translations).map(|written| {
        let (name, span) = (&written.value, written.value.span());
        (&written.language, name.get_ref().as_str(), span)
    })
}

/// A name as it is compared.
fn folded(name: &str) -> String {
    name.to_lowercase()
}

/// Whether two bodies have no language in which they are called otherwise, and are there at the same time.
fn is_same(one: &WrittenBody<'_>, other: &WrittenBody<'_>) -> bool {
    let is_called_otherwise = names(one).any(|(language, name, _)| {
        names(other).any(|(known, other, _)| known == language && folded(other) != folded(name))
    });
    let (one, other) = (one.life.life(), other.life.life());
    !is_called_otherwise && one.whole().stands_beside(other.whole())
}

fn diagnostic(
    first: &WrittenBody<'_>,
    again: &WrittenBody<'_>,
    language: &LanguageTag,
) -> Option<Diagnostic> {
    let (_, name, span) = names(again).find(|(known, ..)| *known == language)?;
    let (_, _, other) = names(first).find(|(known, ..)| *known == language)?;
    let place = Place::span(again.file, span);
    let found = Diagnostic::new(Code::SameName, place, say::same_name(name));
    Some(found.beside(Place::span(first.file, other)))
}
