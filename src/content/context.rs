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
    /// Whether a mistake of this kind may be nothing but the doing of a broken `site.toml`.
    pub fn excuses(&self, code: Code) -> bool {
        code == Code::MalformedPhone && !self.knows_phone_region
    }
}
