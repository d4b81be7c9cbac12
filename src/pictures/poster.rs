//! What a picture says.

use crate::text::LanguageTag;

/// What a picture says, each text as it is read in the language of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
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
}

impl Poster {
    /// Every text of the picture.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let other = self.other.as_ref().map(|(_, text)| text);
        [&self.language_name, &self.site, &self.name]
            .into_iter()
            .chain(other)
            .chain(&self.belongs)
            .map(String::as_str)
    }
}
