//! `reserved-slug`: names that URLs need for themselves.

use crate::address::{is_reserved_for_languages, is_reserved_for_units};
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::Slug;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    check_languages(tree, diagnostics);
    check_units(tree, diagnostics);
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
    let units = tree
        .organizations
        .values()
        .flat_map(|organization| &organization.units);
    for (slug, written) in units {
        report_reserved(slug, Place::file(&written.file), diagnostics);
        let record = written.record.iter();
        for former in record.flat_map(|record| &record.profile.former_slugs) {
            let place = Place::span(&written.file, former.span());
            report_reserved(former.get_ref(), place, diagnostics);
        }
    }
}

fn report_reserved(slug: &Slug, place: Place, diagnostics: &mut Vec<Diagnostic>) {
    if is_reserved_for_units(slug.as_str()) {
        let message = say::reserved_unit(slug.as_str());
        diagnostics.push(Diagnostic::new(Code::ReservedSlug, place, message));
    }
}
