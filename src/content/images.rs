//! The files of `images/`: pictures, or what keeps them from being shown.

use std::sync::Arc;

use crate::diagnostics::{Code, Diagnostic, Place};
use crate::images::{Damage, Flaw, Image, ImageKind, MAX_PIXELS};
use crate::messages::{Argument, Message, say};

/// The folder of pictures, with its slash.
const FOLDER: &str = "images/";

/// The path of a picture below the folder of pictures, of its path below the content folder; `None` where nothing there
/// is called like a picture.
pub fn image_path(path: &str) -> Option<&str> {
    let path = path.strip_prefix(FOLDER)?;
    ImageKind::of_name(path).map(|_| path)
}

/// The picture that these bytes are.
pub fn image(path: &Arc<str>, file: &str, bytes: &[u8]) -> Result<Image, Box<Diagnostic>> {
    Image::of_bytes(file, bytes).map_err(|flaw| diagnostic(path, file, &flaw).into())
}

fn diagnostic(path: &Arc<str>, file: &str, flaw: &Flaw) -> Diagnostic {
    let (code, message) = match flaw {
        Flaw::Empty => (Code::EmptyFile, say::empty_picture()),
        Flaw::TooLarge(max) => {
            let most = (max / 1024 / 1024).to_string();
            (Code::FileTooLarge, say::picture_too_large(most))
        }
        Flaw::FalseSuffix(Some(kind)) => {
            let said = match ImageKind::of_name(file) {
                Some(named) => Argument::from(named.name()),
                None => say::something_else().into(),
            };
            let message = say::false_suffix(said, kind.name(), renamed(file, *kind));
            (Code::FalseSuffix, message)
        }
        Flaw::FalseSuffix(None) => (Code::FalseSuffix, say::no_picture(kinds())),
        Flaw::TooManyPixels(width, height) => {
            let [width, height] = [width, height].map(ToString::to_string);
            let most = (MAX_PIXELS / 1_000_000).to_string();
            (
                Code::TooManyPixels,
                say::too_many_pixels(width, height, most),
            )
        }
        Flaw::Damaged(damage) => (Code::DamagedImage, say::damaged_picture(said(*damage))),
    };
    Diagnostic::new(code, Place::file(path), message)
}

/// The kinds of pictures that there may be.
fn kinds() -> Argument {
    let mut names = ImageKind::names();
    let last = names.next_back().unwrap_or_default();
    say::one_or_other(Argument::list(names), last).into()
}

fn said(damage: Damage) -> Message {
    match damage {
        Damage::Cut => say::picture_cut(),
        Damage::NoPixels => say::picture_without_pixels(),
        Damage::NoSize => say::picture_without_size(),
        Damage::TooDeep(most) => say::picture_too_deep(most),
        Damage::NoXml { line } => say::picture_no_xml(line.to_string()),
        Damage::Broken => say::picture_broken(),
    }
}

/// What of a picture's file is not shown, each said where it stands.
pub fn left_out(path: &Arc<str>, image: &Image) -> Vec<Diagnostic> {
    let left_out = image.left_out.iter();
    let diagnostics = left_out.map(|part| {
        let message = say::left_out_of_drawing(&part.what, part.line.to_string());
        Diagnostic::new(Code::CleanedSvg, Place::file(path), message)
    });
    diagnostics.collect()
}

/// The name of a file with the end that its kind has.
fn renamed(file: &str, kind: ImageKind) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    format!("{stem}.{}", kind.suffix())
}
