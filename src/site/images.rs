//! The addresses of pictures, which change with their bytes.

use std::sync::Arc;

use crate::address::STATIC;
use crate::images::{Image, Rendition};
use crate::model::Directory;

/// The path of a size of a picture.
pub fn path_of(rendition: &Rendition) -> String {
    let image = &rendition.image;
    let suffix = image.sent_as.suffix();
    format!(
        "/{STATIC}/images/{:016x}-{}.{suffix}",
        image.hash, rendition.width
    )
}

/// The largest size of a picture, which data names.
pub fn largest(image: &Arc<Image>) -> Option<Rendition> {
    image.renditions().pop()
}

/// The size of a picture that has this path, where something shows the picture.
pub fn find(directory: &Directory, path: &str) -> Option<Rendition> {
    let name = path.rsplit('/').next()?;
    let (hash, _) = name.split_once('-')?;
    let image = directory.image(u64::from_str_radix(hash, 16).ok()?)?;
    let mut renditions = image.renditions().into_iter();
    renditions.find(|rendition| path_of(rendition) == path)
}
