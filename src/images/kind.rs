//! The kinds of files that pictures are in, and how large these may be.

/// The greatest size of a file of a picture in bytes; a drawing, which is a text, is smaller.
pub const MAX_BYTES: u64 = 10 * 1024 * 1024;
/// The most pixels that a picture may have: what a good camera takes, and a hundred megabytes while it is scaled.
pub const MAX_PIXELS: u64 = 25_000_000;

/// What a file of a picture is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageKind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// SVG.
    Svg,
}

/// Every kind with what it is called and the ends of names of its files, the usual one first.
const KINDS: &[(ImageKind, &str, &[&str])] = &[
    (ImageKind::Jpeg, "JPEG", &["jpg", "jpeg"]),
    (ImageKind::Png, "PNG", &["png"]),
    (ImageKind::WebP, "WebP", &["webp"]),
    (ImageKind::Svg, "SVG", &["svg"]),
];

impl ImageKind {
    /// The kind that the end of a file's name promises.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, suffix) = name.rsplit_once('.')?;
        let suffix = suffix.to_ascii_lowercase();
        let mut kinds = KINDS.iter();
        let found = kinds.find(|(_, _, suffixes)| suffixes.contains(&suffix.as_str()));
        found.map(|(kind, ..)| *kind)
    }

    /// What all kinds are called.
    pub fn names() -> impl DoubleEndedIterator<Item = &'static str> {
        KINDS.iter().map(|(_, name, _)| *name)
    }

    fn entry(self) -> (&'static str, &'static [&'static str]) {
        let mut kinds = KINDS.iter();
        let found = kinds.find(|(kind, ..)| *kind == self);
        found.map_or(("", &[]), |(_, name, suffixes)| (*name, *suffixes))
    }

    /// The greatest size of its files in bytes.
    pub fn max_bytes(self) -> u64 {
        match self {
            Self::Svg => MAX_BYTES / 10,
            _ => MAX_BYTES,
        }
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        self.entry().0
    }

    /// How the names of its files end, without the dot.
    pub fn suffix(self) -> &'static str {
        self.entry().1.first().copied().unwrap_or_default()
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
            Self::Svg => "image/svg+xml",
        }
    }
}
