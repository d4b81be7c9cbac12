//! What `site.toml` says that reading the other files depends on.

use crate::diagnostics::Code;
use crate::text::{LanguageTag, PhoneRegion};

/// What the site says that reading a value depends on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SiteContext {
    /// The languages of the site; empty where they are not known, and then every language is let through.
    pub languages: Vec<LanguageTag>,
    /// The country whose numbering plan a number without a country code follows.
    pub phone_region: Option<PhoneRegion>,
    /// Whether the site's word on that country could be read; where not, no number is called wrong.
    pub knows_phone_region: bool,
}

impl SiteContext {
    /// The tag of the language in which a text probably is: the first of the site's with such letters.
    pub fn language_of(&self, text: &str) -> String {
        let is_han = |letter: char| matches!(letter, '\u{3400}'..='\u{9fff}');
        let is_chinese = text.contains(is_han);
        let mut tags = self.languages.iter().map(ToString::to_string);
        let found = tags.find(|tag| tag.starts_with("zh") == is_chinese);
        found.unwrap_or_else(|| if is_chinese { "zh" } else { "en" }.to_owned())
    }

    /// Whether a mistake of this kind may be nothing but the doing of a broken `site.toml`.
    pub fn excuses(&self, code: Code) -> bool {
        code == Code::MalformedPhone && !self.knows_phone_region
    }
}
