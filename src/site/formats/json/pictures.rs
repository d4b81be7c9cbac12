//! Pictures of people and bodies as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Picture;
use crate::site::formats::json::values::{WireLocalized, WireUrl, localized};
use crate::site::queries::pictures::PictureFacts;
use crate::site::view::View;

/// A picture. Its addresses change with it, so that whoever keeps one keeps just this picture.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Picture")]
pub struct WirePicture {
    /// The address of its largest size.
    url: WireUrl,
    /// Its media type.
    media_type: &'static str,
    /// Every size that it is to be had in, the smallest first.
    sizes: Vec<WirePictureSize>,
    /// What is seen in it, for those who do not see it.
    alt: Option<WireLocalized>,
    /// What there is to say of it; nothing of a portrait or an emblem.
    caption: Option<WireLocalized>,
    /// Who made it or has the rights to it.
    credit: Option<WireLocalized>,
}

/// A size of a picture.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PictureSize")]
pub struct WirePictureSize {
    /// Its address.
    url: WireUrl,
    /// How wide it is, in pixels.
    width: u32,
    /// How high it is.
    height: u32,
}

impl WirePicture {
    /// These pictures, in their order.
    pub fn all<'p>(view: &View<'_>, pictures: impl IntoIterator<Item = &'p Picture>) -> Vec<Self> {
        let pictures = PictureFacts::all(pictures).into_iter();
        pictures
            .filter_map(|facts| {
                Some(Self {
                    url: WireUrl(facts.url(view)?),
                    media_type: facts.media_type(),
                    sizes: WirePictureSize::all(view, facts),
                    alt: facts.alt().map(localized),
                    caption: facts.caption().map(localized),
                    credit: facts.credit().map(localized),
                })
            })
            .collect()
    }

    /// The picture, where there is one.
    pub fn of(view: &View<'_>, picture: Option<&Picture>) -> Option<Self> {
        Self::all(view, picture).pop()
    }
}

impl WirePictureSize {
    fn all(view: &View<'_>, facts: PictureFacts<'_>) -> Vec<Self> {
        let sizes = facts.sizes(view).into_iter();
        sizes
            .map(|(url, size)| Self {
                url: WireUrl(url),
                width: size.width,
                height: size.height,
            })
            .collect()
    }
}
