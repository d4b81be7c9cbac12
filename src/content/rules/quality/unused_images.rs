//! `unused-image`: a picture that nothing shows.

use std::collections::BTreeSet;

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    // A body's file that has no text at all may show any.
    if tree.has_unknown_body {
        return;
    }
    let used: BTreeSet<&str> = tree
        .pictures()
        .filter_map(|picture| Some(picture.file_name?.get_ref().as_str()))
        .collect();
    // What is no picture has been reported.
    let images = tree.images.iter();
    let images = images.filter_map(|(file, image)| image.as_ref().map(|_| &**file));
    for file in images.filter(|file| !used.contains(file) && !tree.may_be_written(file)) {
        let path = format!("images/{file}");
        diagnostics.push(Diagnostic::new(
            Code::UnusedImage,
            Place::file(&path.into()),
            say::unused_image(file),
        ));
    }
}
