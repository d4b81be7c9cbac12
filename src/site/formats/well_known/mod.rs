//! What programs look for at a place that is the same on every site, one file a format.

mod robots;
mod security;
mod site_map;

use anyhow::Result;

use crate::address::WellKnown;
use crate::site::assets::ICON_TEXT;
use crate::site::resource::{Document, SVG, TEXT, XML};
use crate::site::view::View;

/// A file at an agreed place; `None` where the content has nothing to say there.
///
/// # Errors
/// Where it cannot be written.
pub fn well_known(view: &View<'_>, file: WellKnown) -> Result<Option<Document>> {
    let (text, media_type) = match file {
        WellKnown::SiteMap => (Some(site_map::whole(view)?), XML),
        WellKnown::SiteMapPart(number) => (site_map::part(view, number)?, XML),
        WellKnown::Robots => (Some(robots::robots(view)), TEXT),
        WellKnown::Security => (security::security(view), TEXT),
        WellKnown::Icon => (Some(ICON_TEXT.to_owned()), SVG),
    };
    Ok(text.map(|text| Document::data(media_type, text)))
}
