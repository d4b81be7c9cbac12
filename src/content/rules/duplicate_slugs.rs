//! `duplicate-slug`: two things with one URL.

use std::collections::HashMap;
use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::FunctionRecord;
use crate::content::tree::{Tree, Written, WrittenOrganization};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};
use crate::text::Slug;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    check_organizations(tree, diagnostics);
    check_external_bodies(tree, diagnostics);
    check_pages(tree, diagnostics);
    check_people(tree, diagnostics);
    check_changes(tree, diagnostics);
    check_topics(tree, diagnostics);
    for (slug, organization) in &tree.organizations {
        check_posts(slug, organization, diagnostics);
        check_units(organization, diagnostics);
        check_sections(organization, diagnostics);
        for body in organization.bodies() {
            check_functions(body.file, &body.profile.functions, diagnostics);
        }
        for (file, record) in organization.sections.values().filter_map(Written::read) {
            check_parts(file, record.ids(), diagnostics);
        }
    }
    for (file, record) in tree.pages.values().filter_map(Written::read) {
        check_parts(file, record.ids(), diagnostics);
    }
}

/// Reports every name that was there before, with the place where it was first.
struct UniqueNames<'a> {
    seen: HashMap<String, Place>,
    what: Message,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> UniqueNames<'a> {
    fn new(what: Message, diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        let seen = HashMap::new();
        Self {
            seen,
            what,
            diagnostics,
        }
    }

    fn add_all<'s>(&mut self, file: &Arc<str>, slugs: impl IntoIterator<Item = &'s Spanned<Slug>>) {
        for slug in slugs {
            self.add(slug.get_ref().as_str(), Place::span(file, slug.span()));
        }
    }

    /// Adds the former slugs of a thing. One that is called again as it was first names that before the others.
    fn add_former(&mut self, file: &Arc<str>, slug: &Slug, former: &[Spanned<Slug>]) {
        let is_back = former.len() > 1 && former.first().is_some_and(|it| it.get_ref() == slug);
        self.add_all(file, former.iter().skip(usize::from(is_back)));
    }

    /// Takes a name for one that others may not have, and reports nothing of it itself.
    fn know(&mut self, slug: &Slug, file: Option<&Arc<str>>) {
        let places = file.map(|file| (slug.to_string(), Place::file(file)));
        self.seen.extend(places);
    }

    fn add(&mut self, name: &str, place: Place) {
        match self.seen.get(name) {
            Some(first) => self.diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateSlug,
                    place,
                    say::another_with_name(self.what.clone(), name),
                )
                .beside(first.clone()),
            ),
            None => {
                self.seen.insert(name.to_owned(), place);
            }
        }
    }
}

fn check_posts(slug: &Slug, organization: &WrittenOrganization, diagnostics: &mut Vec<Diagnostic>) {
    let what = say::slug_of_post();
    let mut names = UniqueNames::new(what, diagnostics);
    for seat in organization.seats(slug) {
        if let Some((slug, place)) = seat.slug.zip(seat.slug_place()) {
            names.add(slug.as_str(), place);
        }
    }
    for seat in organization.seats(slug) {
        let former = &seat.record.former_slugs;
        match seat.slug {
            Some(slug) => names.add_former(seat.file, slug, former),
            None => names.add_all(seat.file, former),
        }
    }
}

fn check_organizations(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let mut names = UniqueNames::new(say::slug_of_organization(), diagnostics);
    let files: Vec<_> = tree
        .organizations
        .iter()
        .filter_map(|(slug, files)| Some((slug, files.organization.as_ref()?)))
        .collect();
    for (slug, written) in &files {
        names.add(slug.as_str(), Place::file(&written.file));
    }
    for (slug, written) in files {
        if let Some(record) = &written.record {
            names.add_former(&written.file, slug, &record.profile.former_slugs);
        }
    }
}

/// Both may be the parent of organizations, and their slugs are fragments of one list.
fn check_external_bodies(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for (slug, written) in &tree.external_bodies {
        let organization = tree.organizations.get(slug);
        if let Some(organization) = organization.and_then(|files| files.organization.as_ref()) {
            diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateSlug,
                    Place::file(&written.file),
                    say::organization_as_well(slug.as_str()),
                )
                .beside(Place::file(&organization.file)),
            );
        }
    }
    let what = say::slug_of_organization_or_external_body();
    let mut names = UniqueNames::new(what, diagnostics);
    for (slug, files) in &tree.organizations {
        names.know(
            slug,
            files.organization.as_ref().map(|written| &written.file),
        );
        let profile = files.itself().map(|body| body.profile);
        for former in profile.iter().flat_map(|profile| &profile.former_slugs) {
            names.know(former.get_ref(), files.itself().map(|body| body.file));
        }
    }
    for (slug, written) in &tree.external_bodies {
        names.know(slug, Some(&written.file));
    }
    for (slug, written) in &tree.external_bodies {
        if let Some((file, record)) = written.read() {
            names.add_former(file, slug, &record.former_slugs);
        }
    }
}

fn check_units(organization: &WrittenOrganization, diagnostics: &mut Vec<Diagnostic>) {
    let mut names = UniqueNames::new(say::slug_of_unit(), diagnostics);
    for (slug, written) in &organization.units {
        names.add(slug.as_str(), Place::file(&written.file));
    }
    for (slug, written) in &organization.units {
        if let Some(record) = &written.record {
            names.add_former(&written.file, slug, &record.profile.former_slugs);
        }
    }
}

fn check_pages(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let mut names = UniqueNames::new(say::slug_of_page(), diagnostics);
    for (slug, written) in &tree.pages {
        names.add(slug.as_str(), Place::file(&written.file));
    }
    for (slug, written) in &tree.pages {
        if let Some((file, record)) = written.read() {
            names.add_former(file, slug, &record.former_slugs);
        }
    }
}

fn check_changes(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let mut names = UniqueNames::new(say::slug_of_change(), diagnostics);
    for (slug, written) in &tree.changes {
        names.add(slug.as_str(), Place::file(&written.file));
    }
    for (slug, written) in &tree.changes {
        if let Some((file, record)) = written.read() {
            names.add_former(file, slug, &record.former_slugs);
        }
    }
}

fn check_topics(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let mut names = UniqueNames::new(say::slug_of_topic(), diagnostics);
    if let Some((file, record)) = tree.topics.as_ref().and_then(Written::read) {
        let topics = record.topics.iter();
        names.add_all(
            file,
            topics.filter_map(|topic| topic.get_ref().slug.as_ref()),
        );
    }
}

fn check_people(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let mut names = UniqueNames::new(say::slug_of_person(), diagnostics);
    for (slug, written) in &tree.people {
        names.add(slug.as_str(), Place::file(&written.file));
    }
    for (slug, written) in &tree.people {
        if let Some((file, record)) = written.read() {
            names.add_former(file, slug, &record.former_slugs);
        }
    }
}

fn check_sections(organization: &WrittenOrganization, diagnostics: &mut Vec<Diagnostic>) {
    let what = say::slug_of_section();
    let mut names = UniqueNames::new(what, diagnostics);
    for (slug, written) in &organization.sections {
        names.add(slug.as_str(), Place::file(&written.file));
    }
    for (slug, written) in &organization.sections {
        if let Some((file, record)) = written.read() {
            names.add_former(file, slug, &record.former_slugs);
        }
    }
}

fn check_functions(
    file: &Arc<str>,
    functions: &[Spanned<FunctionRecord>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut names = UniqueNames::new(say::id_of_function(), diagnostics);
    let functions = functions.iter();
    names.add_all(
        file,
        functions.flat_map(|function| function.get_ref().ids()),
    );
}

fn check_parts<'a>(
    file: &Arc<str>,
    ids: impl Iterator<Item = &'a Spanned<Slug>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut names = UniqueNames::new(say::id_of_part(), diagnostics);
    names.add_all(file, ids);
}
