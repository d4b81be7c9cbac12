//! What `site.toml` says that reading the other files depends on.

use std::sync::Arc;

use toml::Spanned;
use toml::de::DeTable;

use super::files::ContentFile;
use super::reader::{Reader, Record};
use super::schema::{LanguageRecord, SiteRecord};
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

/// What the site's own file says, among all files. The mistakes of `site.toml` are reported when it is read itself.
pub fn of<'a>(mut files: impl Iterator<Item = &'a ContentFile>) -> Context {
    let Some(text) = files
        .find(|file| &*file.path == "site.toml")
        .and_then(|file| file.text.as_ref().ok())
    else {
        return Context::default();
    };
    let empty = Context::default();
    let file: Arc<str> = "site.toml".into();
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return empty;
    }
    let mut unheard = Vec::new();
    let mut reader = Reader::new(&file, text, &empty, &mut unheard);
    let site = SiteRecord::read(table.get_ref(), 0..0, &mut reader);
    let phone_region = site.phone_region.map(Spanned::into_inner);
    let is_misspelt = |diagnostic: &Diagnostic| diagnostic.code == Code::UnknownKey;
    let says_nothing =
        !table.get_ref().contains_key("phone_region") && !unheard.iter().any(is_misspelt);
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
