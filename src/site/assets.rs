//! Static files, part of the program, under URLs that change with their content.
//!
//! The style sheet is one file a concern in `static/style/`, joined when the program is built: one request, no
//! build step. Its cascade layers are ordered in `tokens.css`, and a later one wins whatever its selectors.
//! Colours, the scale of type and spaces are custom properties there, and no other file names a colour. Fonts are
//! those of the reader's machine, chosen anew wherever `lang` changes, so that a Chinese text in an English page is
//! set as Chinese and the other way round. Everything is placed by logical properties, so that right-to-left pages
//! mirror. What stands beside or below what is decided by the width of the text's own column (container queries),
//! so that a large text size or a zoom of 400 % gives the narrow layout.
//!
//! Cards have a style sheet of their own, of the tokens, the base and 1 KB more: 2.4 KB compressed instead of 9.

use std::sync::LazyLock;

use xxhash_rust::xxh3::xxh3_64;

use crate::address::STATIC;
use crate::site::resource::SVG;

/// A static file.
#[derive(Debug)]
pub struct Asset {
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
    /// Its path, which has a hash of its bytes in it.
    pub path: String,
}

/// The style sheet: one request, one file a concern.
const STYLE_SHEET: &str = concat!(
    include_str!("../../static/style/tokens.css"),
    include_str!("../../static/style/base.css"),
    include_str!("../../static/style/frame.css"),
    include_str!("../../static/style/parts.css"),
    include_str!("../../static/style/chart.css"),
    include_str!("../../static/style/search.css"),
    include_str!("../../static/style/script.css"),
    include_str!("../../static/style/follow.css"),
    include_str!("../../static/style/booklet.css"),
    include_str!("../../static/style/phone_book.css"),
    include_str!("../../static/style/report.css"),
    include_str!("../../static/style/print.css"),
);

/// The style sheet of cards, which other sites wait for: what pages have in it is mostly not theirs.
const CARD_STYLE_SHEET: &str = concat!(
    include_str!("../../static/style/tokens.css"),
    include_str!("../../static/style/base.css"),
    include_str!("../../static/style/card.css"),
);

/// How cards look.
pub static CARD_STYLE: LazyLock<Asset> = LazyLock::new(|| {
    let bytes = condensed(CARD_STYLE_SHEET);
    Asset::new("card", "css", "text/css; charset=utf-8", bytes)
});

/// How pages look.
pub static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new(
        "style",
        "css",
        "text/css; charset=utf-8",
        condensed(STYLE_SHEET),
    )
});

/// What is more convenient where scripts run.
pub static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    let bytes = include_bytes!("../../static/script.js");
    Asset::new("script", "js", JAVASCRIPT, bytes)
});

/// How the pages of editors follow the content.
pub static FOLLOW: LazyLock<Asset> = LazyLock::new(|| {
    let bytes = include_bytes!("../../static/follow.js");
    Asset::new("follow", "js", JAVASCRIPT, bytes)
});

/// The icon where something else than a page asks for it.
pub static ICON_FILE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("seal", "svg", SVG, ICON_TEXT.as_bytes()));

/// The icon as SVG, which has any size.
pub const ICON_TEXT: &str = include_str!("../../static/seal.svg");

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// All of them.
pub fn all() -> [&'static Asset; 5] {
    [&STYLE, &CARD_STYLE, &SCRIPT, &FOLLOW, &ICON_FILE]
}

/// A style sheet as browsers read it, without comments and indentation: a fifth of what travels. No text in it has the
/// signs of a comment. It is made once, and stays as long as the program.
fn condensed(sheet: &'static str) -> &'static [u8] {
    let mut left = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        left.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
    }
    left.push_str(rest);
    let lines: Vec<&str> = left
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n").leak().as_bytes()
}

impl Asset {
    fn new(stem: &str, extension: &str, media_type: &'static str, bytes: &'static [u8]) -> Self {
        let hash = xxh3_64(bytes);
        Self {
            media_type,
            bytes,
            path: format!("/{STATIC}/{stem}.{hash:016x}.{extension}"),
        }
    }
}

/// The icon as a `data:` URL: it travels in the page, so that a first visit asks for one thing less.
pub fn icon() -> &'static str {
    &ICON
}

static ICON: LazyLock<String> = LazyLock::new(|| {
    let svg = ICON_TEXT.trim();
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
