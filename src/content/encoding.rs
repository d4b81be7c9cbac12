//! In which encoding a text is that is none in UTF-8, as far as its bytes tell.

use encoding_rs::GB18030;

/// An encoding in which editors of texts save where nothing else is asked of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// GB 18030, and GBK and GB 2312, of which it is an extension.
    Gb18030,
    /// UTF-16, whichever byte comes first.
    Utf16,
}

impl Encoding {
    /// The encoding of these bytes.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if is_utf16(bytes) {
            return Some(Self::Utf16);
        }
        is_gb18030(bytes).then_some(Self::Gb18030)
    }

    /// What programs call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gb18030 => "GB18030",
            Self::Utf16 => "UTF-16",
        }
    }
}

/// Whether a mark says so, or as many bytes are zero as in texts with Latin letters and line ends.
fn is_utf16(bytes: &[u8]) -> bool {
    let has_mark = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let zeros = bytes.iter().filter(|byte| **byte == 0).count();
    has_mark || zeros * 8 > bytes.len()
}

/// Whether the bytes are a text in it, and most of its Chinese characters are of those that were there first: bytes of other
/// encodings happen to be rare ones.
fn is_gb18030(bytes: &[u8]) -> bool {
    if GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        .is_none()
    {
        return false;
    }
    let (mut common, mut all) = (0, 0);
    let mut rest = bytes;
    while let [first, second, behind @ ..] = rest {
        if first.is_ascii() {
            rest = &rest[1..];
            continue;
        }
        all += 1;
        common += usize::from((0xa1..=0xf7).contains(first) && *second >= 0xa1);
        rest = behind;
    }
    2 * common > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_known_by_its_bytes() {
        let (chinese, _, _) = GB18030.encode("name.zh = \"办公厅\"\n");
        assert_eq!(Encoding::of(&chinese), Some(Encoding::Gb18030));
        let text = "name.en = \"A\"\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(Encoding::of(&little), Some(Encoding::Utf16));
        assert_eq!(Encoding::of(&big), Some(Encoding::Utf16));
        assert_eq!(Encoding::of(b"\xff\xfe\x2d\x4e"), Some(Encoding::Utf16));
        // Latin-1 and a file that was cut.
        assert_eq!(Encoding::of(b"name.fr = \"Minist\xe8re\"\n"), None);
        assert_eq!(Encoding::of(b"name.zh = \"\xe5\x8a"), None);
    }
}
