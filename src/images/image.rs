//! A picture of the content: what is known of its file.

use std::fs::File;
use std::io::{self, Read};
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_64;

use super::damage::Damage;
use super::drawing::can_be_drawn;
use super::inspect::{Flaw, inspect};
use super::kind::{ImageKind, MAX_BYTES};
use super::orientation::Orientation;
use super::references::LeftOut;
use super::svg::left_out;

/// How wide a portrait or an emblem is shown beside a name, in pixels of the style sheet (`static/style/parts.css`).
pub const WIDTH_BESIDE_NAME: u32 = 128;

/// A picture of the content.
#[derive(Debug, Clone)]
pub struct Image {
    /// Its path below the folder of pictures.
    pub file: Arc<str>,
    /// How wide it is when it is upright, in pixels.
    pub width: u32,
    /// How high it is then.
    pub height: u32,
    /// The hash of its bytes, by which it is addressed.
    pub hash: u64,
    /// What it is sent as.
    pub sent_as: ImageKind,
    /// Whether its pixels can be had: those of a drawing only where that is drawn soon and has no words.
    pub has_pixels: bool,
    /// What of a drawing is not sent.
    pub left_out: Vec<LeftOut>,
    pub(super) kind: ImageKind,
    pub(super) orientation: Orientation,
    /// Where it can be read again; a file of an earlier revision cannot.
    source: Option<PathBuf>,
}

impl PartialEq for Image {
    fn eq(&self, other: &Self) -> bool {
        self.file == other.file && self.hash == other.hash
    }
}

impl Image {
    /// The picture that these bytes are, under its path below the folder of pictures.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn of_bytes(file: &str, bytes: &[u8]) -> Result<Self, Flaw> {
        // Whatever stands in a file, it ends no program.
        let found = catch_unwind(|| inspect(file, bytes));
        let found = found.unwrap_or(Err(Flaw::Damaged(Damage::Broken)))?;
        let (width, height) = found.orientation.upright(found.width, found.height);
        Ok(Self {
            file: file.into(),
            width,
            height,
            hash: xxh3_64(bytes),
            sent_as: found.sent_as,
            has_pixels: found.kind != ImageKind::Svg
                || catch_unwind(|| can_be_drawn(bytes)).unwrap_or(false),
            left_out: match found.kind {
                ImageKind::Svg => left_out(bytes),
                _ => Vec::new(),
            },
            kind: found.kind,
            orientation: found.orientation,
            source: None,
        })
    }

    /// The same with the place where it can be read again.
    pub fn at(self, path: &Path) -> Self {
        Self {
            source: Some(path.to_owned()),
            ..self
        }
    }

    /// Its bytes, read again; `None` where the file is not what it was any more.
    pub(super) fn read_again(&self) -> Option<Vec<u8>> {
        let bytes = read(self.source.as_deref()?).ok()?;
        (xxh3_64(&bytes) == self.hash).then_some(bytes)
    }
}

/// The bytes of a file of a picture: at most one more than it may have, so that a huge one is not read whole.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}
