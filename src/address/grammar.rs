//! Which path is which kind of page: one table, read in both directions. What is reserved, what may have been meant and
//! what the API describes all follow from it.

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
    /// A part of them.
    OrganizationsPart = "/organizations/letter/{letter}",
    /// An organization.
    Organization = "/organizations/{organization}",
    /// How to reach every office of an organization.
    PhoneBook = "/organizations/{organization}/phone-book",
    /// A part of it.
    PhoneBookPart = "/organizations/{organization}/phone-book/letter/{letter}",
    /// All of an organization on one page, to be printed.
    Booklet = "/organizations/{organization}/booklet",
    /// What changed in an organization.
    OrganizationChanges = "/organizations/{organization}/changes",
    /// What changed in it in a year, in a month or on a day.
    OrganizationChangesPart = "/organizations/{organization}/changes/{date}",
    /// The same as a feed.
    OrganizationFeed = "/organizations/{organization}/changes.atom",
    /// A post of an organization or any of its units.
    Post = "/organizations/{organization}/posts/{post}",
    /// A part of those who hold or held a post.
    HoldersPart = "/organizations/{organization}/posts/{post}/letter/{letter}",
    /// A narrative page or a document of an organization.
    Section = "/organizations/{organization}/sections/{section}",
    /// A unit of an organization, at whatever depth it stands.
    Unit = "/organizations/{organization}/{unit}",
    /// All people.
    People = "/people",
    /// A part of them.
    PeoplePart = "/people/letter/{letter}",
    /// A person.
    Person = "/people/{person}",
    /// A page of the site itself, under a prefix of its own so that no editor's page ever takes a name that the site
    /// may want.
    SitePage = "/pages/{page}",
    /// All functions of all bodies.
    Functions = "/functions",
    /// A part of them.
    FunctionsPart = "/functions/letter/{letter}",
    /// The same by what they are about.
    Topics = "/topics",
    /// The functions about one topic.
    TopicsPart = "/topics/{topic}",
    /// Everything on a page.
    SiteMap = "/sitemap",
    /// What changed anywhere.
    Changes = "/changes",
    /// What changed in a year, in a month or on a day.
    ChangesPart = "/changes/{date}",
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

/// Below which path the files of the site's look and the pictures are, which `site::{assets, images}` name.
pub(crate) const STATIC: &str = "static";
/// What stands behind the path of a page in the path of its card.
pub(super) const CARD: &str = "card";
/// What stands behind the path of a page in the path of its picture.
pub(super) const PICTURE: &str = "card.png";

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

    /// Whether it is a part of a list that is too long for a page.
    pub(crate) fn is_part(self) -> bool {
        matches!(
            self,
            Self::OrganizationsPart
                | Self::PhoneBookPart
                | Self::OrganizationChangesPart
                | Self::HoldersPart
                | Self::PeoplePart
                | Self::FunctionsPart
                | Self::TopicsPart
                | Self::ChangesPart
        )
    }

    /// Whether there is a page of the kind, beside the list as data.
    pub(super) fn has_page(self) -> bool {
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
            // Whether a part is there depends on the language and on the day.
            part if part.is_part() => false,
            other => other.is_read_by_people(),
        }
    }

    /// Whether it is a page that people read.
    fn is_read_by_people(self) -> bool {
        // What is for programs has the suffix of a format, or a place that was agreed upon.
        let has_suffix = self.pattern().contains('.');
        self.has_page() && !has_suffix && !matches!(self, Self::Suggestions | Self::Embedding)
    }

    /// The slugs in the parts of a path that is one of the kind.
    pub(super) fn slugs_in(self, parts: &[&str]) -> Option<Vec<Slug>> {
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

/// Whether a word stands in a path where the slug of an organization would, with something else behind it.
pub fn is_reserved_for_organizations(word: &str) -> bool {
    let list = PageKind::Organizations.pattern();
    let below = |kind: &PageKind| segments(kind.pattern().strip_prefix(list)?).next();
    let mut words = PageKind::ALL.iter().filter_map(below);
    words.any(|other| other == word)
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

/// The parts of a pattern between its slashes.
pub(super) fn segments(pattern: &'static str) -> impl Iterator<Item = &'static str> {
    pattern.split('/').filter(|segment| !segment.is_empty())
}

/// What stands before the braces of a part, in them, and behind them.
pub(super) fn place_in(
    segment: &'static str,
) -> Option<(&'static str, &'static str, &'static str)> {
    let (before, rest) = segment.split_once('{')?;
    let (name, behind) = rest.split_once('}')?;
    Some((before, name, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(is_reserved_for_organizations("letter"));
        assert!(!is_reserved_for_organizations("office"));
        assert!(is_reserved_for_languages("api") && is_reserved_for_languages("static"));
        assert!(!is_reserved_for_languages("en"));
    }
}
