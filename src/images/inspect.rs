//! Whether a file is a picture that can be shown, by what stands at its head and where it ends: no pixel is decoded.

use std::io::Cursor;

use image_webp::WebPDecoder;
use zune_jpeg::JpegDecoder;

use super::damage::Damage;
use super::formats::png_reader;
use super::kind::{ImageKind, MAX_BYTES, MAX_PIXELS};
use super::orientation::Orientation;
use super::svg;

/// Why a file is no picture that can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// There is nothing in it.
    Empty,
    /// It is larger than files of its kind may be, in bytes.
    TooLarge(u64),
    /// It is of another kind than its name says; `None` where it is of none that can be shown.
    FalseSuffix(Option<ImageKind>),
    /// It has more pixels than [`MAX_PIXELS`], so wide and so high.
    TooManyPixels(u32, u32),
    /// It cannot be read, for this reason.
    Damaged(Damage),
}

/// What the head of a file tells.
pub(super) struct Found {
    pub kind: ImageKind,
    pub width: u32,
    pub height: u32,
    pub orientation: Orientation,
    pub sent_as: ImageKind,
}

/// What a file is.
pub(super) fn inspect(name: &str, bytes: &[u8]) -> Result<Found, Flaw> {
    if bytes.is_empty() {
        return Err(Flaw::Empty);
    }
    let max = ImageKind::of_name(name).map_or(MAX_BYTES, ImageKind::max_bytes);
    if bytes.len() as u64 > max {
        return Err(Flaw::TooLarge(max));
    }
    let kind = kind_of(bytes).ok_or(Flaw::FalseSuffix(None))?;
    if ImageKind::of_name(name) != Some(kind) {
        return Err(Flaw::FalseSuffix(Some(kind)));
    }
    let found = match kind {
        ImageKind::Jpeg => jpeg(bytes),
        ImageKind::Png => png(bytes),
        ImageKind::WebP => webp(bytes),
        ImageKind::Svg => svg(bytes),
    };
    let found = found.map_err(Flaw::Damaged)?;
    let (width, height) = (found.width, found.height);
    if width == 0 || height == 0 {
        return Err(Flaw::Damaged(Damage::NoPixels));
    }
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(Flaw::TooManyPixels(width, height));
    }
    if !is_whole(kind, bytes) {
        return Err(Flaw::Damaged(Damage::Cut));
    }
    Ok(found)
}

/// The kind that a file is of, whatever its name is.
fn kind_of(bytes: &[u8]) -> Option<ImageKind> {
    if bytes.starts_with(b"\xff\xd8\xff") {
        Some(ImageKind::Jpeg)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(ImageKind::Png)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some(ImageKind::WebP)
    } else if is_svg(bytes) {
        Some(ImageKind::Svg)
    } else {
        None
    }
}

/// Whether a text has an element of SVG within what may stand before it.
fn is_svg(bytes: &[u8]) -> bool {
    let begin = bytes.get(..4096).unwrap_or(bytes);
    let text = String::from_utf8_lossy(begin);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && text.contains("<svg")
}

fn svg(bytes: &[u8]) -> Result<Found, Damage> {
    let cleaned = svg::clean(bytes)?;
    let (width, height) = svg::size(&cleaned).ok_or(Damage::NoSize)?;
    Ok(Found {
        kind: ImageKind::Svg,
        width,
        height,
        orientation: Orientation::default(),
        sent_as: ImageKind::Svg,
    })
}

fn jpeg(bytes: &[u8]) -> Result<Found, Damage> {
    let mut decoder = JpegDecoder::new(Cursor::new(bytes));
    decoder.decode_headers().map_err(damage)?;
    let info = decoder.info().ok_or(Damage::Broken)?;
    let exif = decoder.exif();
    Ok(Found {
        kind: ImageKind::Jpeg,
        width: u32::from(info.width),
        height: u32::from(info.height),
        orientation: exif.map_or_else(Orientation::default, |exif| Orientation::of_exif(exif)),
        sent_as: ImageKind::Jpeg,
    })
}

fn png(bytes: &[u8]) -> Result<Found, Damage> {
    let reader = png_reader(bytes).map_err(damage)?;
    let info = reader.info();
    let exif = info.exif_metadata.as_deref();
    Ok(Found {
        kind: ImageKind::Png,
        width: info.width,
        height: info.height,
        orientation: exif.map_or_else(Orientation::default, Orientation::of_exif),
        sent_as: ImageKind::Png,
    })
}

/// Every reader of pictures takes JPEG and PNG, those of address books too. A photograph stays small as the one, and what
/// is drawn or lets the ground through stays so as the other.
fn webp(bytes: &[u8]) -> Result<Found, Damage> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(damage)?;
    let (width, height) = decoder.dimensions();
    let exif = decoder.exif_metadata().map_err(damage)?;
    let is_photograph = decoder.is_lossy() && !decoder.has_alpha();
    Ok(Found {
        kind: ImageKind::WebP,
        width,
        height,
        orientation: exif.map_or_else(Orientation::default, |exif| Orientation::of_exif(&exif)),
        sent_as: match is_photograph {
            true => ImageKind::Jpeg,
            false => ImageKind::Png,
        },
    })
}

/// What the words of a reader of pictures come to: they are made for programmers.
fn damage(error: impl ToString) -> Damage {
    let said = error.to_string().to_lowercase();
    let at_end = [
        "end of file",
        "eof",
        "exhausted",
        "enough bytes",
        "fill whole buffer",
    ];
    match at_end.iter().any(|words| said.contains(words)) {
        true => Damage::Cut,
        false => Damage::Broken,
    }
}

/// Whether a file goes on to its end, as one does not that was copied in part.
fn is_whole(kind: ImageKind, bytes: &[u8]) -> bool {
    match kind {
        ImageKind::Jpeg => has_end_of_jpeg(bytes).is_some(),
        ImageKind::Png => has_end_of_png(bytes).is_some(),
        ImageKind::WebP => {
            let size = bytes.get(4..).and_then(|rest| rest.first_chunk::<4>());
            size.is_some_and(|size| bytes.len() as u64 >= u64::from(u32::from_le_bytes(*size)) + 8)
        }
        // As XML it has been read to its end.
        ImageKind::Svg => true,
    }
}

/// Goes from segment to segment up to the pixels, among which no marker of the end can be, and looks for it behind them
/// (ITU-T T.81, B.1).
fn has_end_of_jpeg(bytes: &[u8]) -> Option<()> {
    let mut at = 2;
    loop {
        let segment = bytes.get(at..)?;
        match segment.first_chunk()? {
            [0xff, 0xda] => {
                let mut markers = segment.windows(2).rev();
                return markers.find_map(|marker| (marker == [0xff, 0xd9]).then_some(()));
            }
            // Filling.
            [0xff, 0xff] => at += 1,
            _ => at += 2 + usize::from(u16::from_be_bytes(*segment.get(2..)?.first_chunk()?)),
        }
    }
}

/// Goes from chunk to chunk up to the last one (PNG, 5.3).
fn has_end_of_png(bytes: &[u8]) -> Option<()> {
    let mut at = 8_usize;
    loop {
        let chunk = bytes.get(at..)?;
        let length = usize::try_from(u32::from_be_bytes(*chunk.first_chunk()?)).ok()?;
        if chunk.get(4..8)? == b"IEND" {
            return Some(());
        }
        at = at.checked_add(length)?.checked_add(12)?;
    }
}
