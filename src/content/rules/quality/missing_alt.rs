//! `missing-alt`: a picture without words for those who do not see it.

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for picture in tree.pictures().filter(|picture| !picture.has_alt) {
        diagnostics.push(
            Diagnostic::new(
                Code::MissingAlt,
                Place::span(picture.file, picture.span),
                "this picture has no words for those who do not see it",
            )
            .label("expected `alt` in each language")
            .help("say what is seen, as in alt.en = \"A person at a desk\"; pages say the name alone meanwhile"),
        );
    }
}
