//! The only place where a URL of the site is made or read.
//!
//! A path as written is normalized ([`normalize_path`]), read by the grammar ([`PagePath`], slugs) and resolved once, to a
//! [`Page`] of ids. Whoever made a redirect of every difference between the path that was asked for and
//! [`Address::path`] of what was found has mended former slugs, a language too much and other spellings together. Where
//! it leads is a path that is made here, so it never names a host.

mod decode;
mod format;
mod grammar;
mod list_part;
mod mentions;
mod normalize;
mod page;
mod path;
mod query;
mod suggestions;
mod template;
mod withdrawn;

use jiff::civil::Date;
use url::Url;
use url::form_urlencoded::{Serializer, parse};

pub use self::format::Format;
use self::grammar::PICTURE;
pub(crate) use self::grammar::STATIC;
pub use self::grammar::{
    PageKind, is_reserved_for_languages, is_reserved_for_organizations, is_reserved_for_units,
};
pub use self::list_part::{ListPart, Listed};
pub use self::mentions::mentions;
use self::normalize::{language_named, split_language};
pub use self::normalize::{language_of, normalize_path, query_without_marks, with_query};
pub use self::page::{Page, WellKnown};
pub use self::path::{Form, PagePath};
pub use self::query::{
    AFTER, BadEmbedQuery, BadParameter, CHANGED_SINCE, Card, DAY, EmbedFormat, EmbedQuery,
    HIGHEST_LIMIT, KIND, LIMIT, List, ListOf, ListQuery, NoSuchDay, ORGANIZATION, PAGE,
    SearchQuery, TEXT, Theme, USUAL_LIMIT, day_of, organization_of,
};
use self::query::{LANGUAGE, VERSION};
pub use self::suggestions::{in_format_of, suggestions};
pub use self::template::{Template, templates};
pub use self::withdrawn::withdrawn;
use crate::model::{Directory, Language, Site};
use crate::text::LanguageTag;

/// A page of the site in a language, or in whichever the reader prefers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    /// The language; `None` for the permalink, which is the same for all.
    pub language: Option<LanguageTag>,
    /// The page.
    pub page: Page,
    /// The day on which it is shown; `None` for today, whenever that is.
    pub on: Option<Date>,
}

impl Address {
    /// A page in a language.
    pub fn new(language: LanguageTag, page: impl Into<Page>) -> Self {
        Self {
            language: Some(language),
            page: page.into(),
            on: None,
        }
    }

    /// The permalink of a page, which is the same for all languages.
    pub fn permalink(page: impl Into<Page>) -> Self {
        Self {
            language: None,
            page: page.into(),
            on: None,
        }
    }

    /// The same page as it stood, or is set to stand, on a day.
    pub fn on(self, on: Option<Date>) -> Self {
        Self { on, ..self }
    }

    /// What a path leads to, under slugs of any time; `None` where nothing is there. One that differs from
    /// [`Address::path`] of the result by a slash at the end, or by the case of the language's tag, is read too;
    /// [`normalize_path`] mends what else may be spelled otherwise.
    pub fn parse(path: &str, directory: &Directory) -> Option<Self> {
        let (language, parts) = split_language(path, directory.site())?;
        Some(Self {
            language: language.map(|language| language.tag.clone()),
            page: PagePath::of_parts(&parts)?.resolve(directory)?,
            on: None,
        })
    }

    /// What a URL below the site's own leads to; with either scheme, since links are passed on in both, and in every
    /// spelling that the page mends.
    pub fn of_url(url: &Url, directory: &Directory) -> Option<Self> {
        let site = directory.site();
        let base = Url::parse(site.base_url.as_str()).ok()?;
        let is_web = matches!(url.scheme(), "http" | "https");
        let has_user = !url.username().is_empty() || url.password().is_some();
        if !is_web || has_user || url.host() != base.host() || url.port() != base.port() {
            return None;
        }
        let path = url.path().strip_prefix(base.path().trim_end_matches('/'))?;
        let query = url.query().unwrap_or_default();
        let address = Self::parse(&normalize_path(path, site), directory)?.asking(query);
        Some(address.on(day_of(query).ok()?))
    }

    /// The same with what a query asks, where it is the address of a search, a card or a list of data.
    pub fn asking(self, query: &str) -> Self {
        Self {
            page: self.page.asking(query),
            ..self
        }
    }

    /// The path of the page, under its present slugs.
    pub fn path(&self, directory: &Directory) -> String {
        let path = self.page.path(directory);
        match &self.language {
            Some(language) => format!("/{language}{path}"),
            None => path.to_string(),
        }
    }

    /// The path and the query of the page.
    pub fn reference(&self, directory: &Directory) -> String {
        let mut query = Serializer::new(String::new());
        self.page.write_query(&mut query);
        if let Some(day) = self.on {
            query.append_pair(DAY, &day.to_string());
        }
        match query.finish() {
            query if query.is_empty() => self.path(directory),
            query => format!("{}?{query}", self.path(directory)),
        }
    }
}

/// Every address of a page, in every language of the site.
pub fn addresses(directory: &Directory) -> Vec<Address> {
    let pages = Page::all(directory);
    let languages = &directory.site().languages;
    languages
        .iter()
        .flat_map(|language: &Language| {
            pages
                .iter()
                .map(|page| Address::new(language.tag.clone(), page.clone()))
        })
        .collect()
}

/// An address with the fragment of a place in the page.
pub fn with_fragment(address: String, fragment: Option<&str>) -> String {
    match fragment {
        Some(fragment) => format!("{address}#{fragment}"),
        None => address,
    }
}

/// An address that changes with what is there. Whoever asks for an earlier version gets the present one.
pub fn with_version(address: String, version: &str) -> String {
    format!("{address}?{VERSION}={version}")
}

/// Whether a path is that of a picture, of what there is or not. Nothing that is asked of one changes it.
pub fn is_of_picture(path: &str) -> bool {
    path.rsplit('/').next() == Some(PICTURE)
}

/// Whether a path is that of a file of the site's look or of a picture of the content.
pub fn is_of_asset(path: &str) -> bool {
    let rest = path.strip_prefix('/');
    let rest = rest.and_then(|rest| rest.strip_prefix(STATIC));
    rest.is_some_and(|rest| rest.starts_with('/'))
}

/// Whether a path is that of data, of what there is or not: whoever asks for it reads no page.
pub fn is_of_data(path: &str) -> bool {
    if path == PageKind::Embedding.pattern() {
        return true;
    }
    let name = path.rsplit('/').next().unwrap_or_default();
    let ends_with = |format: &Format| {
        let suffix = format.suffix();
        let before = name.strip_suffix(suffix);
        // What tells of everything has no name before its suffix.
        before.is_some_and(|before| {
            before.ends_with('.') || before.is_empty() && suffix.contains('.')
        })
    };
    Format::ALL.iter().any(ends_with) || path.ends_with(PageKind::Suggestions.pattern())
}

/// Where open pages ask for the state of the content, while the program follows it; `static/follow.js` has it too.
pub const STATE: &str = "/live/state";

/// Where editors find the report on the content, while the program follows it.
pub const REPORT: &str = "/live/report";

/// The report in a language.
pub fn report(language: &LanguageTag) -> String {
    format!("{REPORT}?{LANGUAGE}={language}")
}

/// The language that a query names, if the site has it.
pub fn language_in<'a>(query: &str, site: &'a Site) -> Option<&'a Language> {
    let (_, written) = parse(query.as_bytes()).find(|(key, _)| key == LANGUAGE)?;
    language_named(&written, site)
}
