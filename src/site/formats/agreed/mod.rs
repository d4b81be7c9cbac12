//! What programs look for at a place that is the same on every site, one file a format.

mod robots;
mod security;
mod site_map;

use crate::site::address::Agreed;
use crate::site::assets::ICON_TEXT;
use crate::site::pages;
use crate::site::resource::{Caching, Document, Resource, SVG, TEXT, XML};
use crate::site::view::View;

/// A file at an agreed place.
pub fn agreed(view: &View<'_>, agreed: Agreed) -> Resource {
    let (text, media_type) = match agreed {
        Agreed::SiteMap => (site_map::whole(view), XML),
        Agreed::SiteMapPart(number) => (site_map::part(view, number), XML),
        Agreed::Robots => (Some(robots::robots(view)), TEXT),
        Agreed::Security => (security::security(view), TEXT),
        Agreed::Icon => (Some(ICON_TEXT.to_owned()), SVG),
    };
    match text {
        Some(text) => Resource::Document(Document {
            caching: Caching::Revalidate,
            ..Document::data(media_type, text)
        }),
        None => pages::not_found(view, Vec::new()),
    }
}
