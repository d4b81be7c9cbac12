//! `orphan-person`: a person of whom the directory says nothing.

use std::collections::BTreeSet;

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::Slug;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let appointed: BTreeSet<&Slug> = tree
        .bodies()
        .flat_map(|body| &body.profile.posts)
        .flat_map(|post| &post.get_ref().appointments)
        .filter_map(|appointment| Some(appointment.get_ref().person.as_ref()?.get_ref()))
        .collect();
    for (slug, written) in &tree.people {
        let Some(record) = &written.record else {
            continue;
        };
        if !appointed.contains(slug) && record.positions.is_empty() && !may_be_named(slug, tree) {
            diagnostics.push(
                Diagnostic::new(
                    Code::OrphanPerson,
                    Place::file(&written.file),
                    format!("no post names `{slug}`, and no position is known"),
                )
                .help(format!(
                    "add an appointment with person = \"{slug}\" to a post, or [[positions]] here, or remove this file"
                )),
            );
        }
    }
}

/// A file with a mistake may be the one that names the person.
fn may_be_named(slug: &Slug, tree: &Tree) -> bool {
    let quoted = [format!("\"{slug}\""), format!("'{slug}'")];
    let names = |text: &str| quoted.iter().any(|quoted| text.contains(quoted));
    tree.has_unknown_body || tree.unread.iter().any(|text| names(text))
}
