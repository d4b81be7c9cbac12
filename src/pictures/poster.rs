//! What a picture says.

use std::sync::Arc;

use crate::images::Image;
use crate::text::LanguageTag;

/// What a picture says, each text as it is read in the language of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Poster {
    /// The language of the picture.
    pub language: LanguageTag,
    /// What its speakers call that language.
    pub language_name: String,
    /// The name of the site.
    pub site: String,
    /// The name of the thing, large.
    pub name: String,
    /// The language of that name, which decides on its font.
    pub name_language: LanguageTag,
    /// The name in another language.
    pub other: Option<(LanguageTag, String)>,
    /// What the thing belongs to, or what kind of thing it is.
    pub belongs: Option<String>,
    /// Who or what it is about, as seen.
    pub likeness: Option<Likeness>,
}

/// A portrait or an emblem, of pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// The picture.
    pub image: Arc<Image>,
    /// Who made it or has the rights to it, which is told wherever it is shown, and the language that says so.
    pub credit: Option<(LanguageTag, String)>,
}

impl Poster {
    /// The same with who or what it is about.
    pub fn with(self, likeness: Option<Likeness>) -> Self {
        Self { likeness, ..self }
    }

    /// Every text of the picture.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let other = self.other.as_ref().map(|(_, text)| text);
        let credit = self.likeness.iter();
        let credit = credit.filter_map(|likeness| Some(&likeness.credit.as_ref()?.1));
        [&self.language_name, &self.site, &self.name]
            .into_iter()
            .chain(other)
            .chain(&self.belongs)
            .chain(credit)
            .map(String::as_str)
    }
}
