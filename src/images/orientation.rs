//! Which way up a picture is: cameras note how they were held, in Exif, and leave the pixels as they were taken.

/// How the pixels of a picture are to be turned, as the eight values of Exif tell: by quarters clockwise, after left and
/// right have changed places where it is mirrored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Orientation {
    is_mirrored: bool,
    quarters: u8,
}

/// The tag of the orientation (Exif 2.32, 4.6.4).
const TAG: u16 = 0x0112;
/// The type of its value, which is a number of two bytes.
const SHORT: u16 = 3;

impl Orientation {
    /// The orientation that a block of Exif tells; upright where it tells none.
    pub fn of_exif(exif: &[u8]) -> Self {
        // Some programs write the name of the block into it.
        let exif = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
        let (is_mirrored, quarters) = match value(exif) {
            Some(2) => (true, 0),
            Some(3) => (false, 2),
            Some(4) => (true, 2),
            Some(5) => (true, 3),
            Some(6) => (false, 1),
            Some(7) => (true, 1),
            Some(8) => (false, 3),
            _ => (false, 0),
        };
        Self {
            is_mirrored,
            quarters,
        }
    }

    /// The width and the height that a picture of these has when it is upright, and the other way round.
    pub fn upright(self, width: u32, height: u32) -> (u32, u32) {
        match self.quarters % 2 {
            0 => (width, height),
            _ => (height, width),
        }
    }

    /// The pixels of a picture, of so many bytes each, when it is upright.
    pub fn turn(self, pixels: Vec<u8>, width: u32, height: u32, bytes: usize) -> Vec<u8> {
        if self == Self::default() {
            return pixels;
        }
        let (width, height) = (width as usize, height as usize);
        let place = |x: usize, y: usize| {
            // Where the pixel was that is at this place of the upright picture.
            let (x, y) = match self.quarters {
                0 => (x, y),
                1 => (y, height - 1 - x),
                2 => (width - 1 - x, height - 1 - y),
                _ => (width - 1 - y, x),
            };
            let x = if self.is_mirrored { width - 1 - x } else { x };
            (y * width + x) * bytes
        };
        let (across, down) = match self.quarters % 2 {
            0 => (width, height),
            _ => (height, width),
        };
        let mut turned = Vec::with_capacity(pixels.len());
        for y in 0..down {
            for x in 0..across {
                let from = place(x, y);
                turned.extend_from_slice(pixels.get(from..from + bytes).unwrap_or_default());
            }
        }
        turned
    }
}

/// The value of the tag in the first directory of a block, which is a small TIFF file.
fn value(exif: &[u8]) -> Option<u16> {
    let is_little = match exif.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = exif.get(at..)?.first_chunk::<2>()?;
        Some(match is_little {
            true => u16::from_le_bytes(*bytes),
            false => u16::from_be_bytes(*bytes),
        })
    };
    let long = |at: usize| {
        let bytes = exif.get(at..)?.first_chunk::<4>()?;
        Some(match is_little {
            true => u32::from_le_bytes(*bytes),
            false => u32::from_be_bytes(*bytes),
        })
    };
    let directory = usize::try_from(long(4)?).ok()?;
    let count = usize::from(short(directory)?);
    let mut entries = (0..count).map(|place| directory + 2 + place * 12);
    let entry = entries.find(|at| short(*at) == Some(TAG))?;
    (short(entry + 2)? == SHORT).then(|| short(entry + 8))?
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a camera writes of its orientation, with the first byte of a number last.
    fn exif(value: u8) -> Vec<u8> {
        let mut exif = b"MM\0*\0\0\0\x08\0\x01".to_vec();
        exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0]);
        exif
    }

    #[test]
    fn every_orientation_turns_the_picture_upright() {
        // The upright picture is `ab` above `cd` above `ef`; each is how a camera stores it.
        let stored = [
            (1, "abcdef"),
            (2, "badcfe"),
            (3, "fedcba"),
            (4, "efcdab"),
            (5, "acebdf"),
            (6, "bdface"),
            (7, "fdbeca"),
            (8, "ecafdb"),
        ];
        for (value, pixels) in stored {
            let orientation = Orientation::of_exif(&exif(value));
            let (width, height) = if value < 5 { (2, 3) } else { (3, 2) };
            assert_eq!(orientation.upright(width, height), (2, 3), "{value}");
            let turned = orientation.turn(pixels.into(), width, height, 1);
            assert_eq!(String::from_utf8_lossy(&turned), "abcdef", "{value}");
        }
    }

    #[test]
    fn what_is_no_exif_turns_nothing() {
        for broken in [&b""[..], b"II*\0", b"MM\0*\xff\xff\xff\xff", b"JFIF"] {
            assert_eq!(Orientation::of_exif(broken), Orientation::default());
        }
    }
}
