//! `missing-alt`: a picture without words for those who do not see it.

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for picture in tree.pictures().filter(|picture| !picture.has_alt) {
        diagnostics.push(Diagnostic::new(
            Code::MissingAlt,
            Place::span(picture.file, picture.span),
            say::missing_alt(),
        ));
    }
}
