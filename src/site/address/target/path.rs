//! The paths of targets: the one place where each is written and read.

use super::super::embedding::EMBEDDING;
use super::super::{Agreed, Embedding, PICTURE, Question, data};
use super::Target;
use crate::text::Slug;

impl Target {
    /// Reads the parts of a path behind its language.
    pub(in crate::site::address) fn parse(parts: &[&str]) -> Option<Self> {
        Self::parse_page(parts).or_else(|| Self::parse_data(parts))
    }

    /// Reads the parts of the path of a page, or of what has a suffix of its own.
    pub(in crate::site::address) fn parse_page(parts: &[&str]) -> Option<Self> {
        let slug = |word: &str| Slug::parse(word).ok();
        match parts {
            [] => Some(Self::Home),
            ["organizations"] => Some(Self::Organizations),
            ["organizations", organization] => slug(organization).map(Self::Organization),
            ["organizations", organization, "phone-book"] => {
                slug(organization).map(Self::PhoneBook)
            }
            ["organizations", organization, "booklet"] => slug(organization).map(Self::Booklet),
            ["organizations", organization, "changes"] => {
                slug(organization).map(|slug| Self::Changes(Some(slug)))
            }
            ["organizations", organization, "changes.atom"] => {
                slug(organization).map(|slug| Self::Feed(Some(slug)))
            }
            ["organizations", organization, "posts", post] => {
                Some(Self::Post(slug(organization)?, slug(post)?))
            }
            ["organizations", organization, "sections", section] => {
                Some(Self::Section(slug(organization)?, slug(section)?))
            }
            // Here it is a reserved word; where it is none, a thing may have it for its slug, and has it before a card.
            ["organizations", _, "card"] => Self::parse_page(&parts[..2])?.card(),
            ["organizations", _, PICTURE] => Self::parse_page(&parts[..2])?.picture(),
            ["organizations", organization, unit] => {
                Some(Self::Unit(slug(organization)?, slug(unit)?))
            }
            ["people"] => Some(Self::People),
            ["people", person] => slug(person).map(Self::Person),
            ["pages", page] => slug(page).map(Self::Page),
            ["functions"] => Some(Self::Functions),
            ["topics"] => Some(Self::Topics),
            ["sitemap"] => Some(Self::SiteMap),
            ["changes"] => Some(Self::Changes(None)),
            ["changes.atom"] => Some(Self::Feed(None)),
            ["search"] => Some(Self::Search(Question::default())),
            ["search.json"] => Some(Self::SearchData(Question::default())),
            ["search", "suggestions"] => Some(Self::Suggestions(Question::default())),
            ["opensearch.xml"] => Some(Self::OpenSearch),
            ["api"] => Some(Self::Api),
            ["api", "openapi.json"] => Some(Self::OpenApi),
            ["oembed"] => Some(Self::Embedding(Embedding::default())),
            [of @ .., PICTURE] => Self::parse_page(of)?.picture(),
            [of @ .., "card"] => Self::parse_page(of)?.card(),
            ["site.webmanifest"] => Some(Self::Manifest),
            _ => Agreed::parse(parts).map(Self::Agreed),
        }
    }

    /// The path of the page, without a language.
    pub(in crate::site::address) fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Organizations => "/organizations".to_owned(),
            Self::Organization(organization) => format!("/organizations/{organization}"),
            Self::Unit(organization, unit) => format!("/organizations/{organization}/{unit}"),
            Self::Post(organization, post) => format!("/organizations/{organization}/posts/{post}"),
            Self::Section(organization, section) => {
                format!("/organizations/{organization}/sections/{section}")
            }
            Self::PhoneBook(organization) => format!("/organizations/{organization}/phone-book"),
            Self::Booklet(organization) => format!("/organizations/{organization}/booklet"),
            Self::People => "/people".to_owned(),
            Self::Person(person) => format!("/people/{person}"),
            Self::Card(card) => format!("{}/card", card.of.path()),
            Self::Picture(of) => format!("{}/{PICTURE}", of.path().trim_end_matches('/')),
            Self::Page(page) => format!("/pages/{page}"),
            Self::Functions => "/functions".to_owned(),
            Self::Topics => "/topics".to_owned(),
            Self::SiteMap => "/sitemap".to_owned(),
            Self::Changes(None) => "/changes".to_owned(),
            Self::Changes(Some(organization)) => format!("/organizations/{organization}/changes"),
            Self::Feed(None) => "/changes.atom".to_owned(),
            Self::Feed(Some(organization)) => {
                format!("/organizations/{organization}/changes.atom")
            }
            Self::Search(_) => "/search".to_owned(),
            Self::SearchData(_) => "/search.json".to_owned(),
            Self::Suggestions(_) => "/search/suggestions".to_owned(),
            Self::OpenSearch => "/opensearch.xml".to_owned(),
            Self::Data(of, format) => data::path(of, *format),
            Self::List(list) => list.path(),
            Self::Api => "/api".to_owned(),
            Self::OpenApi => "/api/openapi.json".to_owned(),
            Self::Manifest => "/site.webmanifest".to_owned(),
            Self::Agreed(agreed) => agreed.path(),
            Self::Embedding(_) => EMBEDDING.to_owned(),
        }
    }
}
