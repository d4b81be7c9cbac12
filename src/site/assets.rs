//! Static files, part of the program, under URLs that change with their content.

use std::sync::LazyLock;

use xxhash_rust::xxh3::xxh3_64;

/// A static file.
#[derive(Debug)]
pub struct Asset {
    /// Its name in `static/`.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
    /// Its path, which has a hash of its bytes in it.
    pub path: String,
}

/// The style sheet: one request, one file a concern.
const STYLE: &str = concat!(
    include_str!("../../static/style/tokens.css"),
    include_str!("../../static/style/base.css"),
    include_str!("../../static/style/frame.css"),
    include_str!("../../static/style/parts.css"),
    include_str!("../../static/style/script.css"),
    include_str!("../../static/style/print.css"),
);

/// Every static file.
static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    vec![
        asset("style.css", "text/css; charset=utf-8", STYLE.as_bytes()),
        asset(
            "script.js",
            "text/javascript; charset=utf-8",
            include_bytes!("../../static/script.js"),
        ),
        asset(
            "seal.svg",
            "image/svg+xml",
            include_bytes!("../../static/seal.svg"),
        ),
    ]
});

fn asset(name: &'static str, media_type: &'static str, bytes: &'static [u8]) -> Asset {
    let hash = xxh3_64(bytes);
    let path = match name.rsplit_once('.') {
        Some((stem, extension)) => format!("/static/{stem}.{hash:016x}.{extension}"),
        None => format!("/static/{name}.{hash:016x}"),
    };
    Asset {
        name,
        media_type,
        bytes,
        path,
    }
}

/// The file that stands at a path.
pub fn find(path: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.path == path)
}

/// The path of a file of `static/`.
pub fn path(name: &str) -> &'static str {
    let asset = ASSETS.iter().find(|asset| asset.name == name);
    asset.map_or("", |asset| &asset.path)
}
