//! Pictures of people and bodies.

use std::sync::Arc;

use crate::images::Image;
use crate::text::LocalizedText;

/// A picture with what there is to say of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Its file.
    pub image: Arc<Image>,
    /// What is seen in it, for those who do not see it.
    pub alt: Option<LocalizedText>,
    /// What there is to say of it; of a portrait or an emblem, nothing.
    pub caption: Option<LocalizedText>,
    /// Who made it or has the rights to it.
    pub credit: Option<LocalizedText>,
}

impl Picture {
    /// What is seen in it and what there is to say of it.
    pub fn texts(&self) -> impl Iterator<Item = &LocalizedText> {
        self.alt.iter().chain(&self.caption)
    }
}
