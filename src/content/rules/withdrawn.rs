//! `withdrawn-exists`: something that is said to be withdrawn, and is there.

use super::pages::pages;
use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some((file, record)) = tree.withdrawn.as_ref().and_then(Written::read) else {
        return;
    };
    let withdrawals = record.withdrawn.iter();
    let mut paths = withdrawals
        .flat_map(|written| &written.get_ref().paths)
        .peekable();
    if paths.peek().is_none() {
        return;
    }
    let pages = pages(tree);
    for path in paths.filter(|path| pages.contains(&path.get_ref().to_string())) {
        diagnostics.push(Diagnostic::new(
            Code::WithdrawnExists,
            Place::span(file, path.span()),
            say::withdrawn_exists(path.get_ref().to_string()),
        ));
    }
}
