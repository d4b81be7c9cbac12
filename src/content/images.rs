//! The files of `images/`: pictures, or what keeps them from being shown.

use std::sync::Arc;

use crate::diagnostics::{Code, Diagnostic, Place};
use crate::images::{Flaw, Image, ImageKind, MAX_PIXELS};

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
    let (code, message, help) = match flaw {
        Flaw::Empty => (
            Code::EmptyFile,
            "this file is empty".to_owned(),
            "put the picture there again, or remove the file".to_owned(),
        ),
        Flaw::TooLarge(max) => (
            Code::FileTooLarge,
            format!(
                "this picture is larger than {} MiB, the most a file of its kind may have",
                max / 1024 / 1024
            ),
            SMALLER.to_owned(),
        ),
        Flaw::FalseSuffix(Some(kind)) => (
            Code::FalseSuffix,
            format!(
                "its name says {}, and the file is {}",
                ImageKind::of_name(file).map_or("something else", ImageKind::name),
                kind.name()
            ),
            format!("name it `{}`", renamed(file, *kind)),
        ),
        Flaw::FalseSuffix(None) => (
            Code::FalseSuffix,
            "this file is no picture that browsers show".to_owned(),
            format!("save it as {}", ImageKind::names()),
        ),
        Flaw::TooManyPixels(width, height) => (
            Code::TooManyPixels,
            format!(
                "this picture has {width} × {height} pixels, and one may have {} million",
                MAX_PIXELS / 1_000_000
            ),
            SMALLER.to_owned(),
        ),
        Flaw::Damaged(reason) => (
            Code::DamagedImage,
            format!("this picture cannot be read: {reason}"),
            "copy it again from where it came, or save it anew with a program for pictures"
                .to_owned(),
        ),
    };
    Diagnostic::new(code, Place::file(path), message).help(help)
}

/// What of a picture's file is not shown, each said where it stands.
pub fn left_out(path: &Arc<str>, image: &Image) -> Vec<Diagnostic> {
    let left_out = image.left_out.iter();
    let diagnostics = left_out.map(|part| {
        let message = format!(
            "{} in line {} is left out of this drawing",
            part.what, part.line
        );
        Diagnostic::new(Code::CleanedSvg, Place::file(path), message)
            .help("save the drawing as a plain SVG, and see whether it looks as it should")
    });
    diagnostics.collect()
}

const SMALLER: &str = "make it smaller: pages show no picture wider than 1280 pixels";

/// The name of a file with the end that its kind has.
fn renamed(file: &str, kind: ImageKind) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    format!("{stem}.{}", kind.suffix())
}
