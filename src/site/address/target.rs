//! What a page is about.

mod path;

use super::list::List;
use super::{Agreed, Card, Embedding, Format, Question};
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
    /// A small page about a thing that has a page of its own, for other sites to frame.
    Card(Card),
    /// The picture that other sites show beside a link to a page.
    Picture(Box<Self>),
    /// How other sites embed a page.
    Embedding(Embedding),
    /// A page of the site itself, under a prefix of its own so that no editor's page ever takes a name that
    /// the site may want.
    Page(Slug),
    /// All functions of all bodies.
    Functions,
    /// The same by what they are about.
    Topics,
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
    /// The card of what the target is about; `None` where a thing of the kind has none.
    pub fn card(self) -> Option<Self> {
        Card::of(self).map(Self::Card)
    }

    /// The picture of what the target is about; `None` where a thing of the kind has none.
    pub fn picture(self) -> Option<Self> {
        let has_one = matches!(
            self,
            Self::Home
                | Self::Organization(_)
                | Self::Unit(..)
                | Self::Post(..)
                | Self::Section(..)
                | Self::Person(_)
        );
        has_one.then(|| Self::Picture(Box::new(self)))
    }

    /// The same with what a query asks, where it is a search or a list of data.
    pub(super) fn asking(self, query: &str) -> Self {
        match self {
            Self::Search(_) => Self::Search(Question::read(query)),
            Self::SearchData(_) => Self::SearchData(Question::read(query)),
            Self::Suggestions(_) => Self::Suggestions(Question::read(query)),
            Self::Card(card) => Self::Card(card.asking(query)),
            Self::Embedding(_) => Self::Embedding(Embedding::read(query)),
            Self::List(list) => Self::List(list.asking(query)),
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
            Self::Topics => has_topics(directory).then_some(Self::Topics)?,
            Self::Search(_) | Self::SearchData(_) | Self::Suggestions(_) => self.clone(),
            Self::OpenSearch | Self::Api | Self::OpenApi | Self::Embedding(_) => self.clone(),
            Self::Manifest | Self::Agreed(_) => self.clone(),
            Self::List(list) => Self::List(list.resolve(directory)?),
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
            Self::Card(card) => Self::Card(card.resolve(directory)?),
            Self::Picture(of) => Self::Picture(Box::new(of.resolve(directory)?)),
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
            Self::Feed(_) | Self::OpenSearch | Self::Manifest | Self::Agreed(_) | Self::Picture(_)
        )
    }

    /// Whether its page tells which day it shows, for the days on which it is read on paper.
    pub fn tells_the_day(&self) -> bool {
        matches!(self, Self::PhoneBook(_) | Self::Booklet(_))
    }

    /// Every page there is, but for those that are made for a question and for cards, which are pages in small.
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
        targets.extend(has_topics(directory).then_some(Self::Topics));
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

/// Whether functions say what they are about.
fn has_topics(directory: &Directory) -> bool {
    directory.topics().len() > 0
}
