//! What an address leads to, by ids: whoever has a page needs to look nothing up again.
//!
//! A card is no page among [`Page::all`]: it says nothing that the page of its thing does not.

use jiff::civil::Date;
use url::form_urlencoded::Serializer;

use super::{
    Card, EmbedQuery, Form, Format, List, ListOf, ListPart, Listed, PageKind, PagePath, SearchQuery,
};
use crate::model::{Body, Directory, Id, Organization, Subject};
use crate::text::Slug;

/// A page, or what else there is at an address, with what its query asks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Page {
    /// The first page.
    Home,
    /// All organizations.
    Organizations,
    /// A thing that has a page of its own.
    Subject(Subject),
    /// How to reach every office of an organization.
    PhoneBook(Id<Organization>),
    /// All of an organization on one page, to be printed.
    Booklet(Id<Organization>),
    /// All people.
    People,
    /// All functions of all bodies.
    Functions,
    /// The same by what they are about.
    Topics,
    /// Everything on a page.
    SiteMap,
    /// What changed, in an organization or everywhere.
    Changes(Option<Id<Organization>>),
    /// A part of a list that is too long for a page.
    Part(ListPart),
    /// The same as a feed.
    Feed(Option<Id<Organization>>),
    /// The answers to a question.
    Search(SearchQuery),
    /// The same as data.
    SearchData(SearchQuery),
    /// What somebody may be about to type.
    Suggestions(SearchQuery),
    /// What programs can read, told to people.
    Api,
    /// The same told to programs.
    OpenApi,
    /// A small page about a thing, for other sites to frame.
    Card(Card),
    /// The picture that other sites show beside a link to a thing's page; without a thing, that of the site.
    Picture(Option<Subject>),
    /// What another page is about, as data: the same in every language.
    Data(Box<Self>, Format),
    /// A list of data, or a part of it.
    List(List),
    /// How other sites embed a page.
    Embedding(EmbedQuery),
    /// How other programs search the site.
    OpenSearch,
    /// What browsers are told of the site as an application.
    Manifest,
    /// What programs look for at an agreed place: the same in every language.
    WellKnown(WellKnown),
}

/// A file that programs look for at a place that is the same on every site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WellKnown {
    /// Every page, for search engines (sitemaps.org): all of them, or an index of parts where there are many.
    SiteMap,
    /// A part of them, counted from 1.
    SiteMapPart(usize),
    /// What crawlers are asked to leave alone (RFC 9309).
    Robots,
    /// Whom to tell of a weakness of the site (RFC 9116).
    Security,
    /// The icon, which browsers ask for where a page names none.
    Icon,
}

impl<T: Into<Subject>> From<T> for Page {
    fn from(subject: T) -> Self {
        Self::Subject(subject.into())
    }
}

impl PagePath {
    /// What it leads to, under slugs of any time; `None` where the directory has nothing of the kind.
    pub fn resolve(&self, directory: &Directory) -> Option<Page> {
        let whole = self.resolve_whole(directory);
        match self.form {
            Form::Whole => whole,
            Form::Card => whole?.card(),
            Form::Picture => whole?.picture(),
            Form::Data(format) => match self.kind {
                PageKind::Units => Some(Page::List(ListOf::Units.whole())),
                PageKind::Posts => Some(Page::List(ListOf::Posts.whole())),
                _ => whole?.data(format),
            },
        }
    }

    fn resolve_whole(&self, directory: &Directory) -> Option<Page> {
        let organization = || directory.find_organization(self.slugs.first()?);
        let within = || Some((organization()?, self.slugs.get(1)?));
        let post = || within().and_then(|(id, slug)| directory.find_post(id, slug));
        let part = |of: Listed| Some(Page::Part(of.part(self.slugs.last()?.clone())));
        let number = || self.slugs.first()?.as_str().parse().ok();
        Some(match self.kind {
            PageKind::Home => Page::Home,
            PageKind::Organizations => Page::Organizations,
            PageKind::Organization => organization()?.into(),
            PageKind::PhoneBook => Page::PhoneBook(organization()?),
            PageKind::Booklet => Page::Booklet(organization()?),
            PageKind::OrganizationChanges => Page::Changes(Some(organization()?)),
            PageKind::OrganizationFeed => Page::Feed(Some(organization()?)),
            PageKind::Post => post()?.into(),
            PageKind::Section => {
                let section = within().and_then(|(id, slug)| directory.find_section(id, slug));
                section?.into()
            }
            PageKind::Unit => within()
                .and_then(|(id, slug)| directory.find_unit(id, slug))?
                .into(),
            PageKind::People => Page::People,
            PageKind::Person => directory.find_person(self.slugs.first()?)?.into(),
            PageKind::SitePage => directory.find_page(self.slugs.first()?)?.into(),
            PageKind::Functions => Page::Functions,
            PageKind::Topics => has_topics(directory).then_some(Page::Topics)?,
            PageKind::SiteMap => Page::SiteMap,
            PageKind::Changes => Page::Changes(None),
            PageKind::Feed => Page::Feed(None),
            PageKind::Search => Page::Search(SearchQuery::default()),
            PageKind::SearchData => Page::SearchData(SearchQuery::default()),
            PageKind::Suggestions => Page::Suggestions(SearchQuery::default()),
            PageKind::Api => Page::Api,
            PageKind::OpenApi => Page::OpenApi,
            PageKind::Embedding => Page::Embedding(EmbedQuery::default()),
            PageKind::OpenSearch => Page::OpenSearch,
            PageKind::Manifest => Page::Manifest,
            PageKind::SiteMapIndex => Page::WellKnown(WellKnown::SiteMap),
            PageKind::SiteMapPart => {
                let part = Page::WellKnown(WellKnown::SiteMapPart(number()?));
                // One part has one address: not `07`.
                (part.path(directory) == *self).then_some(part)?
            }
            PageKind::Robots => Page::WellKnown(WellKnown::Robots),
            PageKind::Security => Page::WellKnown(WellKnown::Security),
            PageKind::Icon => Page::WellKnown(WellKnown::Icon),
            PageKind::PeoplePart => part(Listed::People)?,
            PageKind::OrganizationsPart => part(Listed::Organizations)?,
            PageKind::FunctionsPart => part(Listed::Functions)?,
            PageKind::TopicsPart => part(Listed::Topics)?,
            PageKind::ChangesPart => part(Listed::Changes(None))?,
            PageKind::OrganizationChangesPart => part(Listed::Changes(Some(organization()?)))?,
            PageKind::PhoneBookPart => part(Listed::PhoneBook(organization()?))?,
            PageKind::HoldersPart => part(Listed::Holders(post()?))?,
            PageKind::Units | PageKind::Posts => return None,
        })
    }
}

impl Listed {
    /// The page of the whole list.
    pub fn whole(self) -> Page {
        match self {
            Self::People => Page::People,
            Self::Organizations => Page::Organizations,
            Self::Functions => Page::Functions,
            Self::Topics => Page::Topics,
            Self::Changes(within) => Page::Changes(within),
            Self::PhoneBook(id) => Page::PhoneBook(id),
            Self::Holders(id) => Page::from(id),
        }
    }
}

impl Page {
    /// The path of the page under its present slugs, without a language.
    pub fn path(&self, directory: &Directory) -> PagePath {
        PagePath {
            kind: self.kind(),
            slugs: self.slugs(directory),
            form: self.form(),
        }
    }

    /// The path that it had first, of what is about one thing: it identifies the thing where no renaming shall make
    /// another of it.
    pub fn first_path(&self, directory: &Directory) -> PagePath {
        let organization = |id: &Id<Organization>| Subject::from(*id);
        let of = match self {
            Self::Subject(subject) => Some(*subject),
            Self::Changes(Some(id)) | Self::Feed(Some(id)) => Some(organization(id)),
            _ => None,
        };
        let slugs = of.map(|of| {
            let within = of.first_organization(directory).map(Subject::from);
            let within = within.filter(|within| *within != of);
            let things = within.into_iter().chain([of]);
            let slugs = things.map(|thing| thing.first_slug(directory).clone());
            slugs.collect()
        });
        let path = self.path(directory);
        match slugs {
            Some(slugs) => PagePath { slugs, ..path },
            None => path,
        }
    }

    /// What stands in the places of its pattern.
    fn slugs(&self, directory: &Directory) -> Vec<Slug> {
        let of = |id: &Id<Organization>| directory.get(*id).slug.clone();
        match self {
            Self::Subject(subject) => subject_slugs(*subject, directory),
            Self::Card(card) => subject_slugs(card.of, directory),
            Self::Picture(Some(of)) => subject_slugs(*of, directory),
            Self::Data(of, _) => of.slugs(directory),
            Self::PhoneBook(id) | Self::Booklet(id) => vec![of(id)],
            Self::Changes(within) | Self::Feed(within) => within.iter().map(of).collect(),
            Self::Part(part) => part.slugs(directory),
            Self::List(list) => match &list.of {
                ListOf::Changes(within) => within.iter().map(of).collect(),
                _ => Vec::new(),
            },
            Self::WellKnown(WellKnown::SiteMapPart(number)) => {
                Slug::parse(&number.to_string()).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// Which kind of page it is, or is of in another form.
    pub fn kind(&self) -> PageKind {
        match self {
            Self::Home => PageKind::Home,
            Self::Organizations => PageKind::Organizations,
            Self::Subject(subject) => subject_kind(*subject),
            Self::PhoneBook(_) => PageKind::PhoneBook,
            Self::Booklet(_) => PageKind::Booklet,
            Self::People => PageKind::People,
            Self::Functions => PageKind::Functions,
            Self::Topics => PageKind::Topics,
            Self::SiteMap => PageKind::SiteMap,
            Self::Changes(None) => PageKind::Changes,
            Self::Changes(Some(_)) => PageKind::OrganizationChanges,
            Self::Part(part) => part.of.part_kind(),
            Self::Feed(None) => PageKind::Feed,
            Self::Feed(Some(_)) => PageKind::OrganizationFeed,
            Self::Search(_) => PageKind::Search,
            Self::SearchData(_) => PageKind::SearchData,
            Self::Suggestions(_) => PageKind::Suggestions,
            Self::Api => PageKind::Api,
            Self::OpenApi => PageKind::OpenApi,
            Self::Card(card) => subject_kind(card.of),
            Self::Picture(of) => of.map_or(PageKind::Home, subject_kind),
            Self::Data(of, _) => of.kind(),
            Self::List(list) => list.of.kind(),
            Self::Embedding(_) => PageKind::Embedding,
            Self::OpenSearch => PageKind::OpenSearch,
            Self::Manifest => PageKind::Manifest,
            Self::WellKnown(WellKnown::SiteMap) => PageKind::SiteMapIndex,
            Self::WellKnown(WellKnown::SiteMapPart(_)) => PageKind::SiteMapPart,
            Self::WellKnown(WellKnown::Robots) => PageKind::Robots,
            Self::WellKnown(WellKnown::Security) => PageKind::Security,
            Self::WellKnown(WellKnown::Icon) => PageKind::Icon,
        }
    }

    /// The card of what the page is about; `None` where a thing of the kind has none.
    pub fn card(&self) -> Option<Self> {
        match self {
            Self::Subject(of) if self.kind().has_card() => Some(Self::Card(Card {
                of: *of,
                theme: None,
            })),
            _ => None,
        }
    }

    /// The picture of what the page is about; `None` where a thing of the kind has none.
    pub fn picture(&self) -> Option<Self> {
        match self {
            Self::Home => Some(Self::Picture(None)),
            Self::Subject(of) if self.kind().has_picture() => Some(Self::Picture(Some(*of))),
            _ => None,
        }
    }

    /// What the page is about as data; `None` where the format has no meaning for it.
    pub fn data(&self, format: Format) -> Option<Self> {
        let is_page = self.form() == Form::Whole;
        (is_page && format.has(self.kind())).then(|| match self.listed() {
            Some(list) if format == Format::Json => Self::List(list.whole()),
            _ => Self::Data(Box::new(self.clone()), format),
        })
    }

    /// The list of the things that it lists, where it does.
    fn listed(&self) -> Option<ListOf> {
        match self {
            Self::Organizations => Some(ListOf::Organizations),
            Self::People => Some(ListOf::People),
            Self::Functions => Some(ListOf::Functions),
            Self::Changes(within) => Some(ListOf::Changes(*within)),
            _ => None,
        }
    }

    /// In which form its address asks for it.
    fn form(&self) -> Form {
        match self {
            Self::Card(_) => Form::Card,
            Self::Picture(_) => Form::Picture,
            Self::Data(_, format) => Form::Data(*format),
            Self::List(_) => Form::Data(Format::Json),
            _ => Form::Whole,
        }
    }

    /// The formats in which it can be had as data.
    pub fn formats(&self) -> impl Iterator<Item = Format> {
        let kind = self.kind();
        let formats = (self.form() == Form::Whole).then(|| Format::of(kind));
        formats.into_iter().flatten()
    }

    /// What a page of changes is about as a feed, which is in its language.
    pub fn feed(&self) -> Option<Self> {
        match self {
            Self::Changes(within) => Some(Self::Feed(*within)),
            _ => None,
        }
    }

    /// The answers of a search as data, which are in the language of the page.
    pub fn answers(&self) -> Option<Self> {
        match self {
            Self::Search(query) if !query.text.is_empty() => Some(Self::SearchData(query.clone())),
            _ => None,
        }
    }

    /// The thing that it is about, where that has a page of its own.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::Subject(subject) => Some(*subject),
            _ => None,
        }
    }

    /// Whether it is data, which is the same in every language.
    pub fn is_data(&self) -> bool {
        matches!(
            self,
            Self::Data(..)
                | Self::List(_)
                | Self::OpenApi
                | Self::Embedding(_)
                | Self::WellKnown(_)
        )
    }

    /// Whether it is data that begins with a language.
    pub fn has_a_first_language(&self) -> bool {
        matches!(self, Self::Data(_, format) if !format.is_the_same_in_all_languages())
    }

    /// Whether its page repeats what other pages say, and nothing else.
    pub fn repeats(&self) -> bool {
        matches!(self, Self::Booklet(_))
    }

    /// Whether what it shows are records of the directory, which begin on a day. The site's own pages bear no date, and a
    /// card says itself that there are no records: a page that says so is none to be framed.
    pub(crate) fn has_records(&self) -> bool {
        !matches!(
            self,
            Self::Subject(Subject::SitePage(_))
                | Self::Api
                | Self::OpenApi
                | Self::Embedding(_)
                | Self::Card(_)
        )
    }

    /// Whether it is the same whatever day is asked for: a feed tells what has happened by now, whenever that is, and the
    /// others are about the site.
    pub fn is_timeless(&self) -> bool {
        matches!(
            self,
            Self::Feed(_)
                | Self::OpenSearch
                | Self::Manifest
                | Self::WellKnown(_)
                | Self::Picture(_)
        )
    }

    /// Whether its page tells which day it shows, for the days on which it is read on paper.
    pub fn tells_the_day(&self) -> bool {
        match self {
            Self::Part(part) => part.of.whole().tells_the_day(),
            page => matches!(page, Self::PhoneBook(_) | Self::Booklet(_)),
        }
    }

    /// Whether it is the page of one thing of the directory.
    pub fn is_of_thing(&self) -> bool {
        let subject = self.subject();
        subject.is_some_and(|subject| !matches!(subject, Subject::SitePage(_)))
    }

    /// What is asked, where it is a search.
    pub fn search_query(&self) -> Option<&SearchQuery> {
        match self {
            Self::Search(query) | Self::SearchData(query) | Self::Suggestions(query) => Some(query),
            _ => None,
        }
    }

    /// The same with what a query asks, where it is a search, a card or a list of data.
    pub(super) fn asking(self, query: &str) -> Self {
        match self {
            Self::Search(_) => Self::Search(SearchQuery::read(query)),
            Self::SearchData(_) => Self::SearchData(SearchQuery::read(query)),
            Self::Suggestions(_) => Self::Suggestions(SearchQuery::read(query)),
            Self::Card(card) => Self::Card(card.asking(query)),
            Self::Embedding(_) => Self::Embedding(EmbedQuery::read(query)),
            Self::List(list) => Self::List(list.asking(query)),
            Self::Part(part) => Self::Part(part.asking(query)),
            other => other,
        }
    }

    /// Writes what it asks into the query of its address.
    pub(super) fn write_query(&self, query: &mut Serializer<'_, String>) {
        match self {
            Self::Search(asked) | Self::SearchData(asked) | Self::Suggestions(asked) => {
                asked.write(query);
            }
            Self::List(list) => list.query.write(query),
            Self::Part(part) => part.write(query),
            Self::Card(card) => card.write(query),
            Self::Embedding(asked) => asked.write(query),
            _ => {}
        }
    }

    /// Every page there is, but for those that are made for a question and for cards, which are pages in small.
    pub fn all(directory: &Directory) -> Vec<Self> {
        let mut pages = vec![
            Self::Home,
            Self::Organizations,
            Self::People,
            Self::Functions,
            Self::SiteMap,
            Self::Changes(None),
            Self::Api,
        ];
        pages.extend(has_topics(directory).then_some(Self::Topics));
        pages.extend(directory.organizations().flat_map(|id| {
            [
                Self::Changes(Some(id)),
                Self::PhoneBook(id),
                Self::Booklet(id),
            ]
        }));
        pages.extend(directory.organizations().map(Self::from));
        pages.extend(directory.units().map(Self::from));
        pages.extend(directory.posts().map(Self::from));
        pages.extend(directory.sections().map(Self::from));
        pages.extend(directory.people().map(Self::from));
        pages.extend(directory.pages().map(Self::from));
        pages
    }

    /// Every page of what may have begun by a day, each organization before its units: lists announce nothing that is
    /// to come.
    pub fn begun(directory: &Directory, day: Date) -> impl Iterator<Item = Self> {
        let all = Self::all(directory).into_iter();
        all.filter(move |page| page.has_begun(directory, day))
    }

    fn has_begun(&self, directory: &Directory, day: Date) -> bool {
        let lives = |body: Body| directory.profile(body).life.whole().has_begun(day);
        match self {
            Self::Subject(Subject::Body(body)) => lives(*body),
            Self::Subject(Subject::Post(id)) => directory.get(*id).period.has_begun(day),
            Self::Subject(Subject::Person(id)) => directory.knows(*id, day),
            Self::Subject(Subject::Section(id)) => {
                lives(Body::Organization(directory.get(*id).organization))
            }
            Self::PhoneBook(id) | Self::Booklet(id) | Self::Changes(Some(id)) => {
                lives(Body::Organization(*id))
            }
            _ => true,
        }
    }
}

fn subject_kind(subject: Subject) -> PageKind {
    match subject {
        Subject::Body(Body::Organization(_)) => PageKind::Organization,
        Subject::Body(Body::Unit(_)) => PageKind::Unit,
        Subject::Post(_) => PageKind::Post,
        Subject::Section(_) => PageKind::Section,
        Subject::Person(_) => PageKind::Person,
        Subject::SitePage(_) => PageKind::SitePage,
    }
}

/// The slugs in the path of a thing: that of the organization that it is in, and its own.
fn subject_slugs(subject: Subject, directory: &Directory) -> Vec<Slug> {
    let own = subject.slug(directory);
    let within = subject.organization(directory);
    let within = within.filter(|id| subject != Subject::from(*id));
    let within = within.map(|id| &directory.get(id).slug);
    within.into_iter().chain([own]).cloned().collect()
}

/// Whether functions say what they are about.
fn has_topics(directory: &Directory) -> bool {
    directory.topics().len() > 0
}
