//! A sheet of paper, in pixels.

use anyhow::{Context, Result};

use super::{HEIGHT, WIDTH};

/// A colour: red, green, blue.
pub type Colour = [u8; 3];

/// The colours of pages in light; `static/style/tokens.css` has them too, and a test holds both together.
pub const PAPER: Colour = [0xfb, 0xfa, 0xf6];
/// What is read first.
pub const INK: Colour = [0x1b, 0x1a, 0x18];
/// What is read after it.
pub const QUIET: Colour = [0x52, 0x4e, 0x47];
/// The one accent.
pub const SEAL: Colour = [0x9c, 0x21, 0x17];
/// Hairlines.
pub const RULE: Colour = [0x8f, 0x8a, 0x80];

/// A sheet of paper, in pixels.
pub struct Canvas {
    pixels: Vec<u8>,
}

impl Canvas {
    /// An empty one.
    pub fn new() -> Self {
        Self {
            pixels: PAPER.repeat((WIDTH * HEIGHT) as usize),
        }
    }

    /// Lays a colour over a pixel, as thick as this; outside the sheet, nothing.
    pub fn blend(&mut self, x: i32, y: i32, colour: Colour, alpha: u8) {
        let (Ok(x), Ok(y)) = (u32::try_from(x), u32::try_from(y)) else {
            return;
        };
        if x >= WIDTH || y >= HEIGHT {
            return;
        }
        let at = ((y * WIDTH + x) * 3) as usize;
        let alpha = u32::from(alpha);
        for (under, over) in self.pixels[at..at + 3].iter_mut().zip(colour) {
            let mixed = (u32::from(over) * alpha + u32::from(*under) * (255 - alpha)) / 255;
            *under = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
    }

    /// Fills a rectangle.
    pub fn fill(&mut self, (left, top): (i32, i32), (width, height): (i32, i32), colour: Colour) {
        for y in top..top + height {
            for x in left..left + width {
                self.blend(x, y, colour, u8::MAX);
            }
        }
    }

    /// The sheet as PNG.
    pub fn png(&self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        // Most of it is paper, which the best compression makes a quarter smaller still.
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().context("no picture can be begun")?;
        writer
            .write_image_data(&self.pixels)
            .context("no picture can be written")?;
        writer.finish().context("no picture can be ended")?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_pages() {
        let tokens = include_str!("../../static/style/tokens.css");
        for (name, [red, green, blue]) in [
            ("paper", PAPER),
            ("ink", INK),
            ("quiet", QUIET),
            ("seal", SEAL),
            ("rule", RULE),
        ] {
            let token = format!("--{name}: light-dark(#{red:02x}{green:02x}{blue:02x},");
            assert!(tokens.contains(&token), "{token}");
        }
    }
}
