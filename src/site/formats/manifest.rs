//! What browsers are told of the site as an application (W3C Web Application Manifest).

use anyhow::Result;
use serde::Serialize;

use crate::address::Page;
use crate::site::assets::ICON_FILE;
use crate::site::formats::serialize::to_json;
use crate::site::resource::SVG;
use crate::site::view::View;

/// The colour of the seal, which is that of the icon too. Everything else takes its colours from the style sheet, but a
/// manifest cannot refer to it.
const SEAL: &str = "#b3261e";
/// The colour of the paper, in the light.
const PAPER: &str = "#fbfaf6";

#[derive(Serialize)]
struct Manifest {
    id: String,
    name: String,
    description: String,
    lang: String,
    dir: &'static str,
    start_url: String,
    scope: &'static str,
    /// The site is a site: in the window of a browser, with its address and its way back.
    display: &'static str,
    theme_color: &'static str,
    background_color: &'static str,
    icons: [Icon; 1],
}

#[derive(Serialize)]
struct Icon {
    src: &'static str,
    #[serde(rename = "type")]
    media_type: &'static str,
    sizes: &'static str,
}

/// The manifest in the reader's language.
///
/// # Errors
/// Where it cannot be written.
pub fn manifest(view: &View<'_>) -> Result<String> {
    let site = view.directory().site();
    let tag = &view.language().tag;
    let manifest = Manifest {
        // One application, whichever of its languages somebody reads.
        id: view.permalink(Page::Home),
        name: view.name(&site.name).plain().to_owned(),
        description: view.text(&site.description).plain().to_owned(),
        lang: tag.to_string(),
        dir: tag.direction().attribute(),
        start_url: view.today_href(Page::Home),
        scope: "/",
        display: "browser",
        theme_color: SEAL,
        background_color: PAPER,
        icons: [Icon {
            src: &ICON_FILE.path,
            media_type: SVG,
            sizes: "any",
        }],
    };
    to_json(&manifest)
}
