//! Small pictures, made for tests.

use jpeg_encoder::{ColorType, Encoder};

/// What a camera notes beside a photograph: how it was held, in one of the eight ways of Exif, and where it was.
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x02".to_vec();
    exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    // A pointer to the directory of places.
    exif.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0]);
    exif.extend(b"GPS of a secret place");
    exif
}

/// Something to see: red at the left, blue at the right, brighter from above to below.
fn pixels(width: u32, height: u32) -> Vec<u8> {
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let shade = |x: u32, y: u32| {
        let light = u8::try_from(y * 120 / height).unwrap();
        match x * 2 < width {
            true => [120 + light, 0, 0],
            false => [0, 0, 120 + light],
        }
    };
    places.flat_map(|(x, y)| shade(x, y)).collect()
}

/// A photograph as a camera stores it that was held upright.
pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    jpeg_held(width, height, 1)
}

/// A photograph of one colour.
pub fn jpeg_of(colour: [u8; 3], width: u16, height: u16) -> Vec<u8> {
    let mut file = Vec::new();
    let pixels = colour.repeat(usize::from(width) * usize::from(height));
    Encoder::new(&mut file, 95)
        .encode(&pixels, width, height, ColorType::Rgb)
        .unwrap();
    file
}

/// A photograph as a camera stores it that was held in one of the eight ways of Exif.
pub fn jpeg_held(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 60);
    encoder.add_app_segment(1, exif(orientation)).unwrap();
    let (across, down) = (width.try_into().unwrap(), height.try_into().unwrap());
    encoder
        .encode(&pixels(width, height), across, down, ColorType::Rgb)
        .unwrap();
    file
}

/// A drawing with a clear ground.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().unwrap();
    let colours = pixels(width, height);
    let (colours, _) = colours.as_chunks::<3>();
    let clear = colours.iter().flat_map(|[r, g, b]| [*r, *g, *b, 100]);
    writer.write_image_data(&clear.collect::<Vec<_>>()).unwrap();
    writer.finish().unwrap();
    file
}

/// A PNG of a few bytes that says that it is so wide and so high.
pub fn png_claiming(side: u32) -> Vec<u8> {
    let mut png = png(8, 8);
    png[16..20].copy_from_slice(&side.to_be_bytes());
    png[20..24].copy_from_slice(&side.to_be_bytes());
    let check = crc(&png[12..29]);
    png[29..33].copy_from_slice(&check);
    png
}

/// The check of a chunk of PNG (ISO 3309).
fn crc(bytes: &[u8]) -> [u8; 4] {
    let step = |crc: u32, _: u32| (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 };
    let crc = bytes
        .iter()
        .fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step));
    (!crc).to_be_bytes()
}

/// A drawing in WebP, without loss.
pub fn webp(width: u32, height: u32) -> Vec<u8> {
    let mut file = Vec::new();
    let encoder = image_webp::WebPEncoder::new(&mut file);
    let colours = image_webp::ColorType::Rgb8;
    encoder
        .encode(&pixels(width, height), width, height, colours)
        .unwrap();
    file
}

/// What a JPEG shows: its width, its height and its pixels.
pub fn decoded(file: &[u8]) -> (usize, usize, Vec<u8>) {
    let mut decoder = zune_jpeg::JpegDecoder::new(std::io::Cursor::new(file));
    let pixels = decoder.decode().unwrap();
    let (width, height) = decoder.dimensions().unwrap();
    (width, height, pixels)
}
