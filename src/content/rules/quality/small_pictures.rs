//! `too-few-pixels`: a portrait or an emblem that pages have to enlarge.

use toml::Spanned;

use crate::content::tree::{Tree, WrittenPicture};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::images::{Image, ImageKind, WIDTH_BESIDE_NAME};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let beside_names = tree.pictures().filter(|picture| picture.is_beside_name);
    diagnostics.extend(beside_names.filter_map(|picture| {
        let file = picture.file_name?;
        let image = tree.images.get(file.get_ref().as_str())?.as_ref()?;
        // A drawing has no pixels.
        let is_small = image.sent_as != ImageKind::Svg && image.width < WIDTH_BESIDE_NAME;
        is_small.then(|| too_small(&picture, file, image))
    }));
}

fn too_small(picture: &WrittenPicture<'_>, file: &Spanned<String>, image: &Image) -> Diagnostic {
    let (width, height) = (image.width, image.height);
    Diagnostic::new(
        Code::TooFewPixels,
        Place::span(picture.file, file.span()),
        format!(
            "this picture has {width} × {height} pixels, and pages show it {WIDTH_BESIDE_NAME} pixels wide"
        ),
    )
    .label(format!("{width} pixels wide"))
    .help(format!(
        "take one that is {WIDTH_BESIDE_NAME} pixels wide at least, or {} for sharp screens; leave it out where there is none",
        WIDTH_BESIDE_NAME * 4
    ))
}
