//! `too-few-pixels`: a portrait or an emblem that pages have to enlarge.

use toml::Spanned;

use crate::content::tree::{Tree, WrittenPicture};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::images::{Image, ImageKind, WIDTH_BESIDE_NAME};
use crate::messages::say;

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
    let [width, height] = [image.width, image.height].map(|length| length.to_string());
    let [least, sharp] =
        [WIDTH_BESIDE_NAME, WIDTH_BESIDE_NAME * 4].map(|length| length.to_string());
    let place = Place::span(picture.file, file.span());
    let message = say::too_few_pixels(width, height, least, sharp);
    Diagnostic::new(Code::TooFewPixels, place, message)
}
