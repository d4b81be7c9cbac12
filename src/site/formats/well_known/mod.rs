//! What programs look for at a place that is the same on every site, one file a format.

mod robots;
mod security;
mod site_map;

use crate::address::WellKnown;
use crate::site::assets::ICON_TEXT;
use crate::site::pages;
use crate::site::resource::{Caching, Document, Resource, SVG, TEXT, XML};
use crate::site::view::View;

/// A file at an agreed place.
pub fn well_known(view: &View<'_>, file: WellKnown) -> Resource {
    let (text, media_type) = match file {
        WellKnown::SiteMap => (site_map::whole(view).map(Some), XML),
        WellKnown::SiteMapPart(number) => (site_map::part(view, number), XML),
        WellKnown::Robots => (Ok(Some(robots::robots(view))), TEXT),
        WellKnown::Security => (Ok(security::security(view)), TEXT),
        WellKnown::Icon => (Ok(Some(ICON_TEXT.to_owned())), SVG),
    };
    match text {
        Ok(Some(text)) => Resource::Document(Document {
            caching: Caching::Revalidate,
            ..Document::data(media_type, text)
        }),
        Ok(None) => pages::not_found(view, Vec::new()),
        Err(error) => Resource::Failed(error),
    }
}
