//! What `site.toml` says that reading the other files depends on.

use std::sync::Arc;

use toml::Spanned;

use super::files::ContentFile;
use super::reader::{Reader, Record};
use super::schema::{LanguageRecord, SiteRecord};
use super::syntax::Toml;
use crate::diagnostics::{Code, Diagnostic};
use crate::text::{LanguageTag, PhoneRegion};

/// What the site says that reading a value depends on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Context {
    /// The languages of the site; empty where they are not known, and then every language is let through.
    pub languages: Vec<LanguageTag>,
    /// The country whose numbering plan a number without a country code follows.
    pub phone_region: Option<PhoneRegion>,
    /// Whether the site's word on that country could be read; where not, no number is called wrong.
    pub knows_phone_region: bool,
}

impl Context {
    /// Whether a mistake of this kind may be nothing but the doing of a broken `site.toml`.
    pub fn excuses(&self, code: Code) -> bool {
        code == Code::MalformedPhone && !self.knows_phone_region
    }
}

/// The path of the site's own file.
pub const SITE: &str = "site.toml";

/// What the site's own file says, among all files.
pub fn among<'a>(mut files: impl Iterator<Item = &'a ContentFile>) -> Context {
    let site = files.find(|file| &*file.path == SITE);
    let text = site.and_then(|file| file.text.as_deref().ok());
    text.map_or_else(Context::default, |text| of(&Toml::parse(text)))
}

/// What the site's own file says. Its mistakes are reported when it is read for what else it says.
pub fn of(site: &Toml<'_>) -> Context {
    let empty = Context::default();
    if !site.is_valid() {
        return empty;
    }
    let file: Arc<str> = SITE.into();
    let (text, table) = (site.text(), site.table());
    let mut unheard = Vec::new();
    let mut reader = Reader::new(&file, text, &empty, &mut unheard);
    let site = SiteRecord::read(table, 0..0, &mut reader);
    let phone_region = site.phone_region.map(Spanned::into_inner);
    let is_misspelt = |diagnostic: &Diagnostic| diagnostic.code == Code::UnknownKey;
    let says_nothing = !table.contains_key("phone_region") && !unheard.iter().any(is_misspelt);
    Context {
        knows_phone_region: phone_region.is_some() || says_nothing,
        phone_region,
        languages: languages(site.languages, &unheard),
    }
}

/// The languages of the site; none where one of them is broken, since it may be any.
fn languages(written: Vec<Spanned<LanguageRecord>>, unheard: &[Diagnostic]) -> Vec<LanguageTag> {
    let count = written.len();
    let tags: Vec<_> = written
        .into_iter()
        .filter_map(|language| Some(language.into_inner().tag?.into_inner()))
        .collect();
    let is_whole = tags.len() == count
        && !unheard
            .iter()
            .any(|diagnostic| diagnostic.code == Code::WrongType);
    if is_whole { tags } else { Vec::new() }
}
