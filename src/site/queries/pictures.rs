//! Pictures as data names them: by the whole address of their largest size.

use crate::images::Rendition;
use crate::model::Picture;
use crate::site::images::{largest, path_of};
use crate::site::view::View;
use crate::text::LocalizedText;

/// A picture as data names it.
#[derive(Clone, Copy)]
pub struct PictureFacts<'a> {
    picture: &'a Picture,
}

impl<'a> PictureFacts<'a> {
    /// These pictures.
    pub fn all(pictures: impl IntoIterator<Item = &'a Picture>) -> Vec<Self> {
        let pictures = pictures.into_iter();
        pictures.map(|picture| Self { picture }).collect()
    }

    /// The address of its largest size.
    pub fn url(&self, view: &View<'_>) -> Option<String> {
        let largest = largest(&self.picture.image)?;
        Some(view.absolute(&path_of(&largest)))
    }

    /// Its media type.
    pub fn media_type(&self) -> &'static str {
        self.picture.image.sent_as.media_type()
    }

    /// Every size, the smallest first, each with its address.
    pub fn sizes(&self, view: &View<'_>) -> Vec<(String, Rendition)> {
        let sizes = self.picture.image.renditions().into_iter();
        sizes
            .map(|size| (view.absolute(&path_of(&size)), size))
            .collect()
    }

    /// What is seen in it.
    pub fn alt(&self) -> Option<&'a LocalizedText> {
        self.picture.alt.as_ref()
    }

    /// What there is to say of it.
    pub fn caption(&self) -> Option<&'a LocalizedText> {
        self.picture.caption.as_ref()
    }

    /// Who made it or has the rights to it.
    pub fn credit(&self) -> Option<&'a LocalizedText> {
        self.picture.credit.as_ref()
    }
}
