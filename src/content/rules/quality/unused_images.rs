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
    // What names no picture has been reported, and may have been meant to name one that is called nearly so.
    let slips: BTreeSet<String> = used
        .iter()
        .filter(|file| !tree.images.contains_key(**file))
        .map(|file| bare_name(file))
        .collect();
    // What is no picture has been reported.
    let images = tree.images.iter();
    let images = images.filter_map(|(file, image)| image.as_ref().map(|_| &**file));
    let is_meant = |file: &str| slips.contains(&bare_name(file)) || tree.may_be_written(file);
    for file in images.filter(|file| !used.contains(file) && !is_meant(file)) {
        let path = format!("images/{file}");
        diagnostics.push(Diagnostic::new(
            Code::UnusedImage,
            Place::file(&path.into()),
            say::unused_image(file),
        ));
    }
}

/// The name of a file without its folder, its end and its case.
fn bare_name(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.to_lowercase()
}
