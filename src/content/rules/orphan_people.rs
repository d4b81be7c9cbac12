//! `orphan-person`: a person of whom the directory says nothing.

use std::collections::BTreeSet;

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::Slug;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let appointed: BTreeSet<&Slug> = tree
        .organizations
        .values()
        .flat_map(|organization| organization.bodies())
        .flat_map(|body| &body.profile.posts)
        .flat_map(|post| &post.get_ref().appointments)
        .filter_map(|appointment| Some(appointment.get_ref().person.as_ref()?.get_ref()))
        .collect();
    for (slug, written) in &tree.people {
        // A file that cannot be read may be the one that names the person.
        let quoted = format!("\"{slug}\"");
        let may_be_named = tree.unread.iter().any(|text| text.contains(&quoted));
        if !appointed.contains(slug) && !may_be_named && written.record.is_some() {
            diagnostics.push(
                Diagnostic::new(
                    Code::OrphanPerson,
                    Place::file(&written.file),
                    format!("no post names `{slug}`"),
                )
                .help(format!(
                    "add an appointment with person = \"{slug}\" to a post, or remove this file"
                )),
            );
        }
    }
}
