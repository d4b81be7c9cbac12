//! `reserved-slug`: names that URLs need for themselves.

use crate::address::{
    is_reserved_for_languages, is_reserved_for_organizations, is_reserved_for_units,
};
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::Slug;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    check_languages(tree, diagnostics);
    check_organizations(tree, diagnostics);
    check_units(tree, diagnostics);
}

fn check_organizations(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let written = tree.organizations.iter();
    let written =
        written.filter_map(|(slug, written)| Some((slug, written.organization.as_ref()?)));
    for (slug, written) in written {
        let record = written.record.iter();
        let former = record.flat_map(|record| &record.profile.former_slugs);
        let former = former.map(|slug| (slug.get_ref(), Place::span(&written.file, slug.span())));
        let slugs = former.chain([(slug, Place::file(&written.file))]);
        for (slug, place) in slugs {
            if is_reserved_for_organizations(slug.as_str()) {
                let message = say::reserved_organization(slug.as_str(), format!("{slug}-office"));
                diagnostics.push(Diagnostic::new(Code::ReservedSlug, place, message));
            }
        }
    }
}

fn check_languages(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some(written) = &tree.site else {
        return;
    };
    let languages = written.record.iter().flat_map(|site| &site.languages);
    let tags = languages.filter_map(|language| language.get_ref().tag.as_ref());
    for tag in tags.filter(|tag| is_reserved_for_languages(&tag.get_ref().to_string())) {
        diagnostics.push(Diagnostic::new(
            Code::ReservedSlug,
            Place::span(&written.file, tag.span()),
            say::reserved_language(tag.get_ref().to_string()),
        ));
    }
}

fn check_units(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let organizations = tree.organizations.values();
    let units = organizations.flat_map(|organization| {
        let units = organization.units.iter();
        units.map(move |(slug, written)| (&organization.units, slug, written))
    });
    for (units, slug, written) in units {
        let is_taken = |name: &str| units.keys().any(|known| known.as_str() == name);
        report_reserved(slug, is_taken, Place::file(&written.file), diagnostics);
        let record = written.record.iter();
        for former in record.flat_map(|record| &record.profile.former_slugs) {
            let place = Place::span(&written.file, former.span());
            report_reserved(former.get_ref(), is_taken, place, diagnostics);
        }
    }
}

/// What a unit with a reserved slug may add to it, the first that no other one has.
const ADDITIONS: [&str; 3] = ["office", "department", "unit"];

fn report_reserved(
    slug: &Slug,
    is_taken: impl Fn(&str) -> bool,
    place: Place,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if is_reserved_for_units(slug.as_str()) {
        let names = ADDITIONS
            .iter()
            .map(|addition| format!("{slug}-{addition}"));
        let free = { names }.find(|name| !is_taken(name));
        let message = say::reserved_unit(slug.as_str(), free.unwrap_or_default());
        diagnostics.push(Diagnostic::new(Code::ReservedSlug, place, message));
    }
}
