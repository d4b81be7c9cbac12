//! Pixels of a file, and files of pixels.

use std::borrow::Cow;
use std::io::Cursor;

use anyhow::{Context, Result, bail};
use image_webp::WebPDecoder;
use jpeg_encoder::Encoder;
use png::{ColorType, Limits, Reader, Transformations};
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

use super::kind::{ImageKind, MAX_PIXELS};

/// The pixels of a picture, as they are stored: three bytes each, or four where they let the ground through.
pub(super) struct Pixels {
    pub width: u32,
    pub height: u32,
    pub has_alpha: bool,
    pub bytes: Vec<u8>,
    /// What their colours are; the common ones (sRGB) where nothing says so.
    pub profile: Option<Vec<u8>>,
}

impl Pixels {
    /// How many bytes a pixel has.
    pub fn bytes_each(&self) -> usize {
        if self.has_alpha { 4 } else { 3 }
    }
}

/// The most bytes of a profile that a picture is sent with: those of cameras and screens have a few hundred.
const MAX_PROFILE_BYTES: usize = 64 * 1024;

/// How well photographs are written, of 100: at 82, nobody sees what is lost.
const QUALITY: u8 = 82;

/// Decodes a file.
///
/// # Errors
/// Where it is damaged.
pub(super) fn decode(kind: ImageKind, bytes: &[u8]) -> Result<Pixels> {
    let mut pixels = match kind {
        ImageKind::Jpeg => decode_jpeg(bytes)?,
        ImageKind::Png => decode_png(bytes)?,
        ImageKind::WebP => decode_webp(bytes)?,
        ImageKind::Svg => bail!("a drawing has no pixels"),
    };
    pixels
        .profile
        .take_if(|profile| profile.len() > MAX_PROFILE_BYTES);
    Ok(pixels)
}

fn decode_jpeg(bytes: &[u8]) -> Result<Pixels> {
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
    let pixels = decoder.decode()?;
    let info = decoder.info().context("there is no header")?;
    // The profile of what is printed in four inks, or in grey, is not that of the colours it is turned into.
    let is_of_colours = matches!(
        decoder.input_colorspace(),
        Some(ColorSpace::YCbCr | ColorSpace::RGB)
    );
    Ok(Pixels {
        width: u32::from(info.width),
        height: u32::from(info.height),
        has_alpha: false,
        bytes: pixels,
        profile: decoder.icc_profile().filter(|_| is_of_colours),
    })
}

/// A reader of a PNG that has read its head. It takes no more memory than the pixels of the largest picture do, whatever
/// a file says of itself.
pub(super) fn png_reader(bytes: &[u8]) -> Result<Reader<Cursor<&[u8]>>, png::DecodingError> {
    let limits = Limits {
        bytes: usize::try_from(MAX_PIXELS).unwrap_or(usize::MAX) * 8,
    };
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(Transformations::normalize_to_color8());
    decoder.read_info()
}

fn decode_png(bytes: &[u8]) -> Result<Pixels> {
    let mut reader = png_reader(bytes)?;
    let size = reader.output_buffer_size().context("it is too large")?;
    let mut pixels = vec![0; size];
    let info = reader.next_frame(&mut pixels)?;
    pixels.truncate(info.buffer_size());
    let profile = reader.info().icc_profile.clone().map(Cow::into_owned);
    let (has_alpha, bytes) = match info.color_type {
        ColorType::Rgb => (false, pixels),
        ColorType::Rgba => (true, pixels),
        ColorType::Grayscale => (false, pixels.iter().flat_map(|grey| [*grey; 3]).collect()),
        ColorType::GrayscaleAlpha => {
            let (pairs, _) = pixels.as_chunks::<2>();
            let of_colours = pairs
                .iter()
                .flat_map(|[grey, alpha]| [*grey, *grey, *grey, *alpha]);
            (true, of_colours.collect())
        }
        ColorType::Indexed => bail!("its palette is missing"),
    };
    let is_of_colours = matches!(info.color_type, ColorType::Rgb | ColorType::Rgba);
    Ok(Pixels {
        width: info.width,
        height: info.height,
        has_alpha,
        bytes,
        profile: profile.filter(|_| is_of_colours),
    })
}

fn decode_webp(bytes: &[u8]) -> Result<Pixels> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes))?;
    let (width, height) = decoder.dimensions();
    let size = decoder.output_buffer_size().context("it is too large")?;
    let mut pixels = vec![0; size];
    decoder.read_image(&mut pixels)?;
    Ok(Pixels {
        width,
        height,
        has_alpha: decoder.has_alpha(),
        bytes: pixels,
        profile: decoder.icc_profile()?,
    })
}

/// Writes pixels as a file, with nothing beside them but what their colours are.
///
/// # Errors
/// Where they are too many for the kind.
pub(super) fn encode(kind: ImageKind, pixels: &Pixels) -> Result<Vec<u8>> {
    match kind {
        ImageKind::Jpeg if !pixels.has_alpha => encode_jpeg(pixels),
        _ => encode_png(pixels),
    }
}

fn encode_jpeg(pixels: &Pixels) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, QUALITY);
    encoder.set_progressive(true);
    if let Some(profile) = &pixels.profile {
        encoder.add_icc_profile(profile)?;
    }
    let (width, height) = (u16::try_from(pixels.width)?, u16::try_from(pixels.height)?);
    encoder.encode(&pixels.bytes, width, height, jpeg_encoder::ColorType::Rgb)?;
    Ok(file)
}

fn encode_png(pixels: &Pixels) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut info = png::Info::with_size(pixels.width, pixels.height);
    info.color_type = match pixels.has_alpha {
        true => ColorType::Rgba,
        false => ColorType::Rgb,
    };
    info.bit_depth = png::BitDepth::Eight;
    info.icc_profile = pixels.profile.as_deref().map(Cow::Borrowed);
    let mut encoder = png::Encoder::with_info(&mut file, info)?;
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels.bytes)?;
    writer.finish()?;
    Ok(file)
}
