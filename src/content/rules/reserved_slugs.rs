//! `reserved-slug`: names that URLs need for themselves.

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::Slug;

/// What stands behind an organization's URL and is no unit.
pub const RESERVED: &[&str] = &[
    "posts",
    "sections",
    "changes",
    "phone-book",
    "booklet",
    "card",
];

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
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
    if RESERVED.contains(&slug.as_str()) {
        let message =
            format!("no unit may be called `{slug}`: the site uses this name in its URLs");
        diagnostics.push(
            Diagnostic::new(Code::ReservedSlug, place, message)
                .label("reserved name")
                .help(format!("use another name, such as `{slug}-office`")),
        );
    }
}
