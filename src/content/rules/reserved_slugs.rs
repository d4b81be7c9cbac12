//! `reserved-slug`: names that URLs need for themselves.

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};

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
    for (slug, written) in units.filter(|(slug, _)| RESERVED.contains(&slug.as_str())) {
        diagnostics.push(
            Diagnostic::new(
                Code::ReservedSlug,
                Place::file(&written.file),
                format!("no unit may be called `{slug}`: the site uses this name in its URLs"),
            )
            .help(format!(
                "name the file otherwise, such as `{slug}-office.toml`"
            )),
        );
    }
}
