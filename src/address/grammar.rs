//! Which path is which kind of page: one table, read in both directions. What is reserved, what may have been meant and
//! what the API describes all follow from it.

use std::fmt;

use super::Format;
use crate::text::Slug;

macro_rules! grammar {
    ($($(#[$doc:meta])* $kind:ident = $pattern:literal,)+) => {
        /// A kind of page, or of what else has a path. Braces in its pattern stand for the slug of such a thing.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum PageKind { $($(#[$doc])* #[doc = concat!("`", $pattern, "`")] $kind,)+ }

        impl PageKind {
            /// Every kind, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// Its path, with the names of things in braces in place of their slugs.
            pub const fn pattern(self) -> &'static str {
                match self { $(Self::$kind => $pattern,)+ }
            }
        }
    };
}

grammar! {
    /// The first page.
    Home = "/",
    /// All organizations.
    Organizations = "/organizations",
    /// An organization.
    Organization = "/organizations/{organization}",
    /// How to reach every office of an organization.
    PhoneBook = "/organizations/{organization}/phone-book",
    /// All of an organization on one page, to be printed.
    Booklet = "/organizations/{organization}/booklet",
    /// What changed in an organization.
    OrganizationChanges = "/organizations/{organization}/changes",
    /// The same as a feed.
    OrganizationFeed = "/organizations/{organization}/changes.atom",
    /// A post of an organization or any of its units.
    Post = "/organizations/{organization}/posts/{post}",
    /// A narrative page or a document of an organization.
    Section = "/organizations/{organization}/sections/{section}",
    /// A unit of an organization, at whatever depth it stands.
    Unit = "/organizations/{organization}/{unit}",
    /// All people.
    People = "/people",
    /// A person.
    Person = "/people/{person}",
    /// A page of the site itself, under a prefix of its own so that no editor's page ever takes a name that the site
    /// may want.
    SitePage = "/pages/{page}",
    /// All functions of all bodies.
    Functions = "/functions",
    /// The same by what they are about.
    Topics = "/topics",
    /// Everything on a page.
    SiteMap = "/sitemap",
    /// What changed anywhere.
    Changes = "/changes",
    /// The same as a feed.
    Feed = "/changes.atom",
    /// The answers to a question.
    Search = "/search",
    /// The same as data.
    SearchData = "/search.json",
    /// What somebody may be about to type.
    Suggestions = "/search/suggestions",
    /// What programs can read, told to people.
    Api = "/api",
    /// The same told to programs.
    OpenApi = "/api/openapi.json",
    /// How other sites embed a page (oEmbed).
    Embedding = "/oembed",
    /// How other programs search the site.
    OpenSearch = "/opensearch.xml",
    /// What browsers are told of the site as an application.
    Manifest = "/site.webmanifest",
    /// Every page, for search engines (sitemaps.org): all of them, or an index of parts where there are many.
    SiteMapIndex = "/sitemap.xml",
    /// A part of them, counted from 1.
    SiteMapPart = "/sitemap-{number}.xml",
    /// What crawlers are asked to leave alone (RFC 9309).
    Robots = "/robots.txt",
    /// Whom to tell of a weakness of the site (RFC 9116).
    Security = "/.well-known/security.txt",
    /// The icon, which browsers ask for where a page names none.
    Icon = "/favicon.ico",
    /// The units of all organizations, which are listed as data alone.
    Units = "/units",
    /// The posts of all bodies, which are listed as data alone.
    Posts = "/posts",
}

/// Below which path the files of the site's look are, which `site::assets` names.
pub(crate) const STATIC: &str = "static";
/// What stands behind the path of a page in the path of its card.
const CARD: &str = "card";
/// What stands behind the path of a page in the path of its picture.
pub(super) const PICTURE: &str = "card.png";

/// In which form a path asks for a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// As it is.
    Whole,
    /// In small, to be framed by other sites.
    Card,
    /// As the picture that other sites show beside a link to it.
    Picture,
    /// As data.
    Data(Format),
}

/// A path as it is written: a kind of page and the slugs that name which, whether or not it is there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PagePath {
    /// The kind of page.
    pub kind: PageKind,
    /// What stands in the places of its pattern, in that order.
    pub slugs: Vec<Slug>,
    /// In which form it is asked for.
    pub form: Form,
}

impl PageKind {
    /// The names of the things in its pattern, in that order.
    pub fn parameters(self) -> impl Iterator<Item = &'static str> {
        segments(self.pattern()).filter_map(|segment| Some(place_in(segment)?.1))
    }

    /// Whether it is that of a thing with a page of its own.
    pub fn is_of_subject(self) -> bool {
        matches!(
            self,
            Self::Organization
                | Self::Unit
                | Self::Post
                | Self::Section
                | Self::Person
                | Self::SitePage
        )
    }

    /// Whether it lists things, which as data come in parts.
    pub(crate) fn is_list(self) -> bool {
        matches!(
            self,
            Self::Organizations
                | Self::Units
                | Self::Posts
                | Self::People
                | Self::Functions
                | Self::Changes
                | Self::OrganizationChanges
        )
    }

    /// Whether a list as data can be narrowed to an organization. Changes have a path of their own for that.
    pub(crate) fn is_narrowed(self) -> bool {
        matches!(self, Self::Units | Self::Posts | Self::Functions)
    }

    /// Whether there is a page of the kind, beside the list as data.
    fn has_page(self) -> bool {
        !matches!(self, Self::Units | Self::Posts)
    }

    /// Whether pages of the kind have a card.
    pub(crate) fn has_card(self) -> bool {
        matches!(
            self,
            Self::Organization | Self::Unit | Self::Post | Self::Person
        )
    }

    /// Whether other sites can show a picture of pages of the kind.
    pub(crate) fn has_picture(self) -> bool {
        self == Self::Home || self.is_of_subject() && self != Self::SitePage
    }

    /// Whether texts of the content may link to it. A text links to what people read, and to what tells of it.
    pub fn is_linked_by_texts(self) -> bool {
        match self {
            Self::Feed | Self::OrganizationFeed | Self::SearchData | Self::OpenSearch => true,
            other => other.is_read_by_people(),
        }
    }

    /// Whether it is a page that people read.
    fn is_read_by_people(self) -> bool {
        // What is for programs has the suffix of a format, or a place that was agreed upon.
        let has_suffix = self.pattern().contains('.');
        self.has_page() && !has_suffix && !matches!(self, Self::Suggestions | Self::Embedding)
    }

    fn takes(self, form: Form) -> bool {
        match form {
            Form::Whole => self.has_page(),
            Form::Card => self.has_card(),
            Form::Picture => self.has_picture(),
            Form::Data(format) => format.has(self),
        }
    }

    /// The slugs in the parts of a path that is one of the kind.
    fn slugs_in(self, parts: &[&str]) -> Option<Vec<Slug>> {
        let mut segments = segments(self.pattern());
        let mut slugs = Vec::new();
        for part in parts {
            let segment = segments.next()?;
            match place_in(segment) {
                None if segment == *part => {}
                None => return None,
                Some((before, name, behind)) => {
                    let word = part.strip_prefix(before)?.strip_suffix(behind)?;
                    if name == UNIT && is_reserved_for_units(word) {
                        return None;
                    }
                    slugs.push(Slug::parse(word).ok()?);
                }
            }
        }
        segments.next().is_none().then_some(slugs)
    }
}

/// The name of a unit in a pattern. It stands beside words that mean something else.
const UNIT: &str = "unit";

/// Whether a word stands in a path where the slug of a unit would: at the beginning of a longer path, or as that of a
/// page about an organization.
pub fn is_reserved_for_units(word: &str) -> bool {
    let organization = PageKind::Organization.pattern();
    let below = |kind: &PageKind| {
        let rest = kind.pattern().strip_prefix(organization)?;
        segments(rest).next()
    };
    word == CARD
        || PageKind::ALL
            .iter()
            .filter_map(below)
            .any(|other| other == word)
}

/// Whether a word stands first in a path where the tag of a language would.
pub fn is_reserved_for_languages(word: &str) -> bool {
    // A tag has no dot, and what is listed as data alone has one in its path.
    let mut kinds = PageKind::ALL.iter().filter(|kind| kind.has_page());
    word == STATIC || kinds.any(|kind| segments(kind.pattern()).next() == Some(word))
}

/// The first words of the paths that people write.
pub(super) fn beginnings() -> impl Iterator<Item = &'static str> {
    let kinds = PageKind::ALL.iter().filter(|kind| kind.is_read_by_people());
    kinds.filter_map(|kind| segments(kind.pattern()).next())
}

impl PagePath {
    /// The path of a page as it is.
    pub fn whole(kind: PageKind, slugs: impl IntoIterator<Item = Slug>) -> Self {
        Self {
            kind,
            slugs: slugs.into_iter().collect(),
            form: Form::Whole,
        }
    }

    /// Reads a path without a language, such as `/people/song-jun`; `None` where no page could have it.
    pub fn parse(path: &str) -> Option<Self> {
        let rest = path.strip_prefix('/')?;
        match rest {
            "" => Self::of_parts(&[]),
            rest => Self::of_parts(&rest.split('/').collect::<Vec<_>>()),
        }
    }

    /// Reads the parts of a path behind its language. A thing may have any slug that is not reserved where it stands, so
    /// what is a path as it stands is no card and no data.
    pub(super) fn of_parts(parts: &[&str]) -> Option<Self> {
        let whole = || Self::in_form(parts, Form::Whole);
        let in_small = || match parts.split_last()? {
            (&CARD, of) => Self::in_form(of, Form::Card),
            (&PICTURE, of) => Self::in_form(of, Form::Picture),
            _ => None,
        };
        let data = || {
            let (last, before) = parts.split_last()?;
            // What is said of everything has no name before its suffix.
            let everything = Format::of_suffix(last).filter(|_| before.is_empty());
            let everything = everything.and_then(|format| Self::in_form(&[], Form::Data(format)));
            // No slug has a dot.
            everything.or_else(|| {
                let (name, suffix) = last.split_once('.')?;
                let format = Format::of_suffix(suffix)?;
                Self::in_form(&[before, &[name]].concat(), Form::Data(format))
            })
        };
        whole().or_else(in_small).or_else(data)
    }

    fn in_form(parts: &[&str], form: Form) -> Option<Self> {
        let mut kinds = PageKind::ALL.iter().filter(|kind| kind.takes(form));
        kinds.find_map(|kind| {
            let slugs = kind.slugs_in(parts)?;
            Some(Self {
                kind: *kind,
                slugs,
                form,
            })
        })
    }

    /// Whether it is the permalink of a thing.
    pub fn is_of_subject(&self) -> bool {
        self.form == Form::Whole && self.kind.is_of_subject()
    }

    /// The same with another slug in its last place.
    pub fn with_last_slug(mut self, slug: Slug) -> Self {
        if let Some(last) = self.slugs.last_mut() {
            *last = slug;
        }
        self
    }
}

impl fmt::Display for PagePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut slugs = self.slugs.iter();
        for segment in segments(self.kind.pattern()) {
            match (place_in(segment), slugs.clone().next()) {
                (Some((before, _, behind)), Some(slug)) => {
                    slugs.next();
                    write!(formatter, "/{before}{slug}{behind}")?;
                }
                _ => write!(formatter, "/{segment}")?,
            }
        }
        let is_first = self.kind == PageKind::Home;
        match self.form {
            Form::Whole if is_first => formatter.write_str("/"),
            Form::Whole => Ok(()),
            Form::Card => write!(formatter, "/{CARD}"),
            Form::Picture => write!(formatter, "/{PICTURE}"),
            Form::Data(format) => {
                let joint = if is_first { '/' } else { '.' };
                write!(formatter, "{joint}{}", format.suffix())
            }
        }
    }
}

/// The parts of a pattern between its slashes.
fn segments(pattern: &'static str) -> impl Iterator<Item = &'static str> {
    pattern.split('/').filter(|segment| !segment.is_empty())
}

/// What stands before the braces of a part, in them, and behind them.
fn place_in(segment: &'static str) -> Option<(&'static str, &'static str, &'static str)> {
    let (before, rest) = segment.split_once('{')?;
    let (name, behind) = rest.split_once('}')?;
    Some((before, name, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_is_read_as_it_is_written() {
        for kind in PageKind::ALL.iter().copied() {
            let slugs = kind.parameters().filter_map(|name| Slug::parse(name).ok());
            let slugs: Vec<_> = slugs.collect();
            let data = Format::of(kind).map(Form::Data);
            let forms = [Form::Whole, Form::Card, Form::Picture]
                .into_iter()
                .chain(data);
            for form in forms.filter(|form| kind.takes(*form)) {
                let path = PagePath {
                    kind,
                    slugs: slugs.clone(),
                    form,
                };
                assert_eq!(
                    PagePath::parse(&path.to_string()),
                    Some(path.clone()),
                    "{path}"
                );
            }
        }
    }

    #[test]
    fn what_is_reserved_follows_from_the_table() {
        let reserved = [
            "posts",
            "sections",
            "changes",
            "phone-book",
            "booklet",
            "card",
        ];
        assert!(reserved.iter().all(|word| is_reserved_for_units(word)));
        assert!(!is_reserved_for_units("office"));
        assert!(is_reserved_for_languages("api") && is_reserved_for_languages("static"));
        assert!(!is_reserved_for_languages("en"));
        assert_eq!(PagePath::parse("/organizations/cast/posts"), None);
    }

    #[test]
    fn a_thing_may_be_called_card_where_that_is_not_reserved() {
        let kind = |path| PagePath::parse(path).map(|path| (path.kind, path.form));
        let post = "/organizations/cast/posts/card";
        assert_eq!(kind(post), Some((PageKind::Post, Form::Whole)));
        assert_eq!(kind("/people/card"), Some((PageKind::Person, Form::Whole)));
        let card = "/organizations/cast/card";
        assert_eq!(kind(card), Some((PageKind::Organization, Form::Card)));
    }
}
