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
    include_str!("../../static/style/chart.css"),
    include_str!("../../static/style/follow.css"),
    include_str!("../../static/style/booklet.css"),
    include_str!("../../static/style/phone_book.css"),
    include_str!("../../static/style/report.css"),
    include_str!("../../static/style/print.css"),
);

/// Every static file.
static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    vec![asset(
        "style.css",
        "text/css; charset=utf-8",
        STYLE.as_bytes(),
    )]
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

/// The icon as a `data:` URL: it travels in the page, so that a first visit asks for one thing less.
pub fn icon() -> &'static str {
    &ICON
}

static ICON: LazyLock<String> = LazyLock::new(|| {
    let svg = include_str!("../../static/seal.svg").trim();
    let mut url = "data:image/svg+xml,".to_owned();
    for character in svg.chars() {
        match character {
            '"' => url.push_str("%27"),
            ' ' => url.push_str("%20"),
            '#' => url.push_str("%23"),
            '<' => url.push_str("%3C"),
            '>' => url.push_str("%3E"),
            other => url.push(other),
        }
    }
    url
});
