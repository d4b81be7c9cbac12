//! What a page is about, and the path it has.

use super::list::{List, ListOf, Part};
use super::{Agreed, Format, Question};
use crate::model::Directory;
use crate::text::Slug;

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// The first page.
    Home,
    /// All organizations.
    Organizations,
    /// An organization.
    Organization(Slug),
    /// A unit of an organization, at whatever depth it stands.
    Unit(Slug, Slug),
    /// A post of an organization or any of its units.
    Post(Slug, Slug),
    /// A narrative page or a document of an organization.
    Section(Slug, Slug),
    /// How to reach every office of an organization.
    PhoneBook(Slug),
    /// All of an organization on one page, to be printed.
    Booklet(Slug),
    /// All people.
    People,
    /// A person.
    Person(Slug),
    /// A page of the site itself, under a prefix of its own so that no editor's page ever takes a name that
    /// the site may want.
    Page(Slug),
    /// All functions of all bodies.
    Functions,
    /// Everything on a page.
    SiteMap,
    /// What changed, in an organization or everywhere.
    Changes(Option<Slug>),
    /// The same as a feed.
    Feed(Option<Slug>),
    /// The answers to a question.
    Search(Question),
    /// The same as data.
    SearchData(Question),
    /// What somebody may be about to type.
    Suggestions(Question),
    /// How other programs search the site.
    OpenSearch,
    /// What browsers are told of the site as an application.
    Manifest,
    /// What programs look for at an agreed place: the same in every language.
    Agreed(Agreed),
    /// What another target is about, as data: the same in every language.
    Data(Box<Self>, Format),
    /// A list of data, or a part of it.
    List(List),
    /// What programs can read, told to people.
    Api,
    /// The same told to programs.
    OpenApi,
}

impl Target {
    /// Reads the parts of a path behind its language.
    pub(super) fn parse(parts: &[&str]) -> Option<Self> {
        Self::parse_page(parts).or_else(|| Self::parse_data(parts))
    }

    /// Reads the parts of a path that ends with the suffix of a format.
    fn parse_data(parts: &[&str]) -> Option<Self> {
        let (last, before) = parts.split_last()?;
        // What is said of everything has no name before its suffix.
        let everything = Format::of_suffix(last).filter(|_| before.is_empty());
        if let Some(data) = everything.and_then(|format| Self::Home.data(format)) {
            return Some(data);
        }
        // No slug has a dot.
        let (name, suffix) = last.split_once('.')?;
        let format = Format::of_suffix(suffix)?;
        let parts = [before, &[name]].concat();
        if let (Some(list), Format::Json) = (ListOf::parse(&parts), format) {
            return Some(Self::List(list.whole()));
        }
        Self::parse_page(&parts)?.data(format)
    }

    /// What the target is about as data; `None` where the format has no meaning for it.
    pub fn data(self, format: Format) -> Option<Self> {
        let fits = Format::of(&self).contains(&format);
        fits.then(|| match ListOf::of_page(&self) {
            Some(list) if format == Format::Json => Self::List(list.whole()),
            _ => Self::Data(Box::new(self), format),
        })
    }

    /// Whether it is data, which is the same in every language.
    pub fn is_data(&self) -> bool {
        matches!(
            self,
            Self::Data(..) | Self::List(_) | Self::OpenApi | Self::Agreed(_)
        )
    }

    pub(super) fn parse_page(parts: &[&str]) -> Option<Self> {
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
            ["organizations", organization, unit] => {
                Some(Self::Unit(slug(organization)?, slug(unit)?))
            }
            ["people"] => Some(Self::People),
            ["people", person] => slug(person).map(Self::Person),
            ["pages", page] => slug(page).map(Self::Page),
            ["functions"] => Some(Self::Functions),
            ["sitemap"] => Some(Self::SiteMap),
            ["changes"] => Some(Self::Changes(None)),
            ["changes.atom"] => Some(Self::Feed(None)),
            ["search"] => Some(Self::Search(Question::default())),
            ["search.json"] => Some(Self::SearchData(Question::default())),
            ["search", "suggestions"] => Some(Self::Suggestions(Question::default())),
            ["opensearch.xml"] => Some(Self::OpenSearch),
            ["api"] => Some(Self::Api),
            ["api", "openapi.json"] => Some(Self::OpenApi),
            ["site.webmanifest"] => Some(Self::Manifest),
            _ => Agreed::parse(parts).map(Self::Agreed),
        }
    }

    /// The path of the page, without a language.
    pub(super) fn path(&self) -> String {
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
            Self::Page(page) => format!("/pages/{page}"),
            Self::Functions => "/functions".to_owned(),
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
            Self::Data(of, format) if **of == Self::Home => format!("/{}", format.suffix()),
            Self::Data(of, format) => format!("{}.{}", of.path(), format.suffix()),
            Self::List(list) => format!("{}.{}", list.of.path(), Format::Json.suffix()),
            Self::Api => "/api".to_owned(),
            Self::OpenApi => "/api/openapi.json".to_owned(),
            Self::Manifest => "/site.webmanifest".to_owned(),
            Self::Agreed(agreed) => agreed.path(),
        }
    }

    /// The same with what a query asks, where it is a search or a list of data.
    pub(super) fn asking(self, query: &str) -> Self {
        match self {
            Self::Search(_) => Self::Search(Question::read(query)),
            Self::SearchData(_) => Self::SearchData(Question::read(query)),
            Self::Suggestions(_) => Self::Suggestions(Question::read(query)),
            Self::List(list) => Self::List(List {
                part: Part::read(query),
                ..list
            }),
            other => other,
        }
    }

    /// What is asked, where it is a search.
    pub fn question(&self) -> Option<&Question> {
        match self {
            Self::Search(question) | Self::SearchData(question) | Self::Suggestions(question) => {
                Some(question)
            }
            _ => None,
        }
    }

    /// The target under its present slugs; `None` where the directory has nothing of the kind.
    pub fn resolve(&self, directory: &Directory) -> Option<Self> {
        let organization = |slug: &Slug| directory.find_organization(slug);
        let present = |slug: &Slug| Some(directory.get(organization(slug)?).slug.clone());
        let scope = |within: &Option<Slug>| match within {
            Some(slug) => Some(Some(present(slug)?)),
            None => Some(None),
        };
        Some(match self {
            Self::Home | Self::Organizations | Self::People | Self::Functions | Self::SiteMap => {
                self.clone()
            }
            Self::Search(_) | Self::SearchData(_) | Self::Suggestions(_) | Self::OpenSearch => {
                self.clone()
            }
            Self::Api | Self::OpenApi | Self::Manifest | Self::Agreed(_) => self.clone(),
            Self::List(list) => Self::List(List {
                of: match &list.of {
                    ListOf::Changes(within) => ListOf::Changes(scope(within)?),
                    other => other.clone(),
                },
                part: list.part.clone(),
            }),
            Self::Organization(slug) => Self::organization(directory, organization(slug)?),
            Self::Unit(within, slug) => {
                Self::unit(directory, directory.find_unit(organization(within)?, slug)?)
            }
            Self::Post(within, slug) => {
                Self::post(directory, directory.find_post(organization(within)?, slug)?)
            }
            Self::Section(within, slug) => Self::section(
                directory,
                directory.find_section(organization(within)?, slug)?,
            ),
            Self::PhoneBook(slug) => Self::PhoneBook(present(slug)?),
            Self::Booklet(slug) => Self::Booklet(present(slug)?),
            Self::Person(slug) => Self::person(directory, directory.find_person(slug)?),
            Self::Page(slug) => Self::page(directory, directory.find_page(slug)?),
            Self::Data(of, format) => Self::Data(Box::new(of.resolve(directory)?), *format),
            Self::Changes(within) => Self::Changes(scope(within)?),
            Self::Feed(within) => Self::Feed(scope(within)?),
        })
    }

    /// Whether its page repeats what other pages say, and nothing else.
    pub fn repeats(&self) -> bool {
        matches!(self, Self::Booklet(_))
    }

    /// Whether it is the same whatever day is asked for: a feed tells what has happened by now, whenever that is, and the
    /// others are about the site.
    pub fn is_timeless(&self) -> bool {
        matches!(
            self,
            Self::Feed(_) | Self::OpenSearch | Self::Manifest | Self::Agreed(_)
        )
    }

    /// Whether its page tells which day it shows, for the days on which it is read on paper.
    pub fn tells_the_day(&self) -> bool {
        matches!(self, Self::PhoneBook(_) | Self::Booklet(_))
    }

    /// Every page there is, but for those that are made for a question.
    pub fn all(directory: &Directory) -> Vec<Self> {
        let mut targets = vec![
            Self::Home,
            Self::Organizations,
            Self::People,
            Self::Functions,
            Self::SiteMap,
            Self::Changes(None),
            Self::Api,
        ];
        targets.extend(directory.organizations().flat_map(|id| {
            let slug = || directory.get(id).slug.clone();
            [
                Self::Changes(Some(slug())),
                Self::PhoneBook(slug()),
                Self::Booklet(slug()),
            ]
        }));
        targets.extend(
            directory
                .organizations()
                .map(|id| Self::organization(directory, id)),
        );
        targets.extend(directory.units().map(|id| Self::unit(directory, id)));
        targets.extend(directory.posts().map(|id| Self::post(directory, id)));
        targets.extend(directory.sections().map(|id| Self::section(directory, id)));
        targets.extend(directory.people().map(|id| Self::person(directory, id)));
        targets.extend(directory.pages().map(|id| Self::page(directory, id)));
        targets
    }
}
