//! The sizes of a picture.

use std::sync::Arc;

use anyhow::{Context, Error, Result};
use resize::Pixel::{RGB8, RGBA8P};
use resize::Type;
use rgb::FromSlice;

use super::formats::{Pixels, decode, encode};
use super::image::Image;
use super::kind::ImageKind;
use super::{drawing, svg};

/// How wide pictures are made, but for drawings, which have any size: in pixels, as pages show them beside a name, on screens
/// of one, two and four pixels to the point, and as wide as a text, on those of one and two.
const WIDTHS: [u32; 5] = [128, 256, 512, 640, 1280];

/// Why a picture is not made of its file.
const CHANGED: &str = "its file has changed since it was read";

/// One size of a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendition {
    /// The picture.
    pub image: Arc<Image>,
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

/// The pixels of a picture that is upright: four bytes each, red, green, blue, and how much they hide of the ground.
#[derive(Debug)]
pub struct Raster {
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// The pixels, row by row from the top.
    pub rgba: Vec<u8>,
}

impl Image {
    /// The sizes in which a picture is to be had, the smallest first. None is larger than the picture itself.
    pub fn renditions(self: &Arc<Self>) -> Vec<Rendition> {
        if self.kind == ImageKind::Svg {
            return vec![self.rendition(self.width)];
        }
        let smaller = WIDTHS.iter().copied().filter(|width| *width < self.width);
        let largest = WIDTHS.iter().copied().max().unwrap_or(self.width);
        let widths = smaller.chain((self.width <= largest).then_some(self.width));
        widths.map(|width| self.rendition(width)).collect()
    }

    fn rendition(self: &Arc<Self>, width: u32) -> Rendition {
        let (across, down) = (u64::from(self.width), u64::from(self.height));
        let height = (u64::from(width) * down + across / 2) / across;
        Rendition {
            image: Arc::clone(self),
            width,
            height: u32::try_from(height).unwrap_or(self.height).max(1),
        }
    }

    /// Every size of the picture as a file, in the order of [`Image::renditions`]: whoever is shown one is mostly shown
    /// another soon, and to decode the picture takes the longest.
    ///
    /// # Errors
    /// Where the file is not there any more as it was, or is damaged.
    pub fn make(self: &Arc<Self>) -> Result<Vec<(Rendition, Vec<u8>)>> {
        let bytes = self.read_again().context(CHANGED)?;
        if self.kind == ImageKind::Svg {
            let drawing = svg::clean(&bytes).map_err(Error::msg)?;
            return Ok(vec![(self.rendition(self.width), drawing)]);
        }
        let mut pixels = decode(self.kind, &bytes)?;
        drop(bytes);
        let mut made = Vec::new();
        // Each is made of the next larger one, which is sooner done.
        for rendition in self.renditions().into_iter().rev() {
            let (width, height) = self.orientation.upright(rendition.width, rendition.height);
            if (width, height) != (pixels.width, pixels.height) {
                pixels = scale(&pixels, width, height)?;
            }
            let file = encode(self.sent_as, &self.upright(&pixels))?;
            made.push((rendition, file));
        }
        made.reverse();
        Ok(made)
    }

    /// The picture as large as it can be within this width and height, and no larger than it is, but for a drawing, which has
    /// any size. Its colours are taken for the common ones.
    ///
    /// # Errors
    /// Where it has no pixels, or the file is not there any more as it was, or is damaged.
    pub fn raster_within(&self, width: u32, height: u32) -> Result<Raster> {
        let bytes = self.read_again().context(CHANGED)?;
        let is_drawing = self.kind == ImageKind::Svg;
        let (across, down) = (f64::from(self.width), f64::from(self.height));
        let by = (f64::from(width) / across).min(f64::from(height) / down);
        let by = if is_drawing { by } else { by.min(1.0) };
        let [width, height] = [across, down].map(|side| (side * by).round().max(1.0) as u32);
        if is_drawing {
            let cleaned = svg::clean(&bytes).map_err(Error::msg)?;
            return Ok(Raster {
                width,
                height,
                rgba: drawing::pixels(&cleaned, width, height)?,
            });
        }
        let pixels = decode(self.kind, &bytes)?;
        drop(bytes);
        let (width, height) = self.orientation.upright(width, height);
        let upright = self.upright(&scale(&pixels, width, height)?);
        let rgba = match upright.has_alpha {
            true => upright.bytes,
            false => {
                let (pixels, _) = upright.bytes.as_chunks::<3>();
                let opaque = pixels
                    .iter()
                    .flat_map(|[red, green, blue]| [*red, *green, *blue, u8::MAX]);
                opaque.collect()
            }
        };
        Ok(Raster {
            width: upright.width,
            height: upright.height,
            rgba,
        })
    }

    /// Pixels as they are seen, of those that are stored.
    fn upright(&self, stored: &Pixels) -> Pixels {
        let (width, height) = self.orientation.upright(stored.width, stored.height);
        let each = stored.bytes_each();
        let bytes = self
            .orientation
            .turn(stored.bytes.clone(), stored.width, stored.height, each);
        Pixels {
            width,
            height,
            bytes,
            profile: stored.profile.clone(),
            ..*stored
        }
    }
}

fn scale(pixels: &Pixels, width: u32, height: u32) -> Result<Pixels> {
    let from = (pixels.width as usize, pixels.height as usize);
    let to = (width as usize, height as usize);
    // Where two pixels and more become one, nobody sees the difference, and half the work is done.
    let filter = match from.0 / 2 < to.0 {
        true => Type::Catrom,
        false => Type::Triangle,
    };
    let mut bytes = vec![0; to.0 * to.1 * pixels.bytes_each()];
    match pixels.has_alpha {
        true => resize::new(from.0, from.1, to.0, to.1, RGBA8P, filter)?
            .resize(pixels.bytes.as_rgba(), bytes.as_rgba_mut())?,
        false => resize::new(from.0, from.1, to.0, to.1, RGB8, filter)?
            .resize(pixels.bytes.as_rgb(), bytes.as_rgb_mut())?,
    }
    Ok(Pixels {
        width,
        height,
        bytes,
        has_alpha: pixels.has_alpha,
        profile: pixels.profile.clone(),
    })
}
