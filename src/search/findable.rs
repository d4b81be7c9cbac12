//! What can be found. To the index and to scoring each of these is a *document*, as search engines call it.

use jiff::civil::Date;

use crate::model::{Body, Directory, Id, Organization, Person, Post, Section, Subject};
use crate::text::{Certainty, Period, choices};

/// Something that can be found: a thing with a page of its own, or something that stands on such a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Findable {
    /// An organization or a unit.
    Body(Body),
    /// A post.
    Post(Id<Post>),
    /// A person.
    Person(Id<Person>),
    /// A function of a body, by its place in the list of them.
    Function(Body, usize),
    /// A section, for its title and the text before its parts.
    Section(Id<Section>),
    /// A part of a section, by its place.
    Part(Id<Section>, usize),
    /// An article of a document, by the places of its chapter and of itself in that.
    Article(Id<Section>, usize, usize),
}

choices! {
    /// The kinds that results are told apart and narrowed down by.
    pub enum ResultKind {
        /// A function.
        Function = "function",
        /// A unit.
        Unit = "unit",
        /// An organization.
        Organization = "organization",
        /// A post.
        Post = "post",
        /// A person.
        Person = "person",
        /// A section or a part of one.
        Section = "section",
        /// An article.
        Article = "article",
    }
}

/// Whether something is, was or will be on a day; of several that it depends on, the greatest decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TemporalStatus {
    /// It is, or may be.
    Current,
    Former,
    Future,
}

impl TemporalStatus {
    pub(crate) fn of(period: Period, day: Date) -> Self {
        let has_begun = period.start.is_none_or(|start| start.earliest() <= day);
        match period.covers(day) {
            Certainty::Yes | Certainty::Possible => Self::Current,
            Certainty::No if has_begun => Self::Former,
            Certainty::No => Self::Future,
        }
    }
}

impl Findable {
    /// Of which kind it is.
    pub fn kind(self) -> ResultKind {
        match self {
            Self::Body(Body::Organization(_)) => ResultKind::Organization,
            Self::Body(Body::Unit(_)) => ResultKind::Unit,
            Self::Post(_) => ResultKind::Post,
            Self::Person(_) => ResultKind::Person,
            Self::Function(..) => ResultKind::Function,
            Self::Section(_) | Self::Part(..) => ResultKind::Section,
            Self::Article(..) => ResultKind::Article,
        }
    }

    /// The thing on whose page it stands: a function on that of its body, an article on that of its document.
    pub fn subject(self) -> Subject {
        match self {
            Self::Body(body) | Self::Function(body, _) => Subject::Body(body),
            Self::Post(id) => Subject::Post(id),
            Self::Person(id) => Subject::Person(id),
            Self::Section(id) | Self::Part(id, _) | Self::Article(id, ..) => Subject::Section(id),
        }
    }

    /// The organizations to which it belongs or belonged, and for a person those in which that person holds or held a post.
    pub(crate) fn organizations(self, directory: &Directory) -> Vec<Id<Organization>> {
        let of_post = |id: Id<Post>| directory.organizations_of(directory.get(id).body);
        match self {
            Self::Body(body) | Self::Function(body, _) => directory.organizations_of(body),
            Self::Post(id) => of_post(id),
            Self::Section(id) | Self::Part(id, _) | Self::Article(id, ..) => {
                vec![directory.get(id).organization]
            }
            Self::Person(id) => {
                let held = directory.appointments_of(id);
                let all = held.flat_map(|appointment| of_post(appointment.post));
                let mut organizations = Vec::new();
                for organization in all {
                    if !organizations.contains(&organization) {
                        organizations.push(organization);
                    }
                }
                organizations
            }
        }
    }

    /// Whether it is, was or will be on a day.
    pub(crate) fn temporal_status(self, directory: &Directory, day: Date) -> TemporalStatus {
        let of_body = |body: Body| TemporalStatus::of(directory.life_of(body).period_on(day), day);
        match self {
            Self::Body(body) => of_body(body),
            Self::Post(id) => {
                let post = directory.get(id);
                let period = directory.post_life(id).period_on(day);
                TemporalStatus::of(period, day).max(of_body(post.body))
            }
            Self::Function(body, place) => {
                let function = &directory.profile(body).functions[place];
                TemporalStatus::of(function.period, day).max(of_body(body))
            }
            Self::Person(id) => {
                let posts = directory.appointments_of(id).map(|appointment| {
                    let of_post = Self::Post(appointment.post).temporal_status(directory, day);
                    TemporalStatus::of(appointment.period, day).max(of_post)
                });
                // Someone without a post is listed for another reason.
                posts.min().unwrap_or(TemporalStatus::Current)
            }
            Self::Section(id) | Self::Part(id, _) | Self::Article(id, ..) => {
                of_body(Body::Organization(directory.get(id).organization))
            }
        }
    }

    /// By which results are in order that are equally good.
    pub(crate) fn sort_key(self) -> (u8, usize, usize, usize) {
        let body_key = |body: Body| match body {
            Body::Organization(id) => (0, id.index()),
            Body::Unit(id) => (1, id.index()),
        };
        match self {
            Self::Body(Body::Organization(id)) => (0, id.index(), 0, 0),
            Self::Body(Body::Unit(id)) => (1, id.index(), 0, 0),
            Self::Function(body, place) => (2, body_key(body).0, body_key(body).1, place),
            Self::Post(id) => (3, id.index(), 0, 0),
            Self::Person(id) => (4, id.index(), 0, 0),
            Self::Section(id) => (5, id.index(), 0, 0),
            Self::Part(id, place) => (6, id.index(), place, 0),
            Self::Article(id, chapter, place) => (7, id.index(), chapter, place),
        }
    }

    /// What names it in every state of the content, as long as its slugs stay.
    pub(crate) fn stable_key(self, directory: &Directory) -> String {
        let slug = |organization: Id<Organization>| &directory.get(organization).slug;
        let section = |id: Id<Section>| {
            let section = directory.get(id);
            format!("s {}/{}", slug(section.organization), section.slug)
        };
        match self {
            Self::Body(Body::Organization(id)) => format!("o {}", slug(id)),
            Self::Body(Body::Unit(id)) => {
                let unit = directory.get(id);
                format!("u {}/{}", slug(unit.organization), unit.slug)
            }
            Self::Post(id) => {
                let post = directory.get(id);
                let organization = directory.organization_of(post.body);
                format!("p {}/{}", slug(organization), post.slug)
            }
            Self::Person(id) => format!("h {}", directory.get(id).slug),
            Self::Function(body, place) => {
                format!("{} f{place}", Self::Body(body).stable_key(directory))
            }
            Self::Section(id) => section(id),
            Self::Part(id, place) => format!("{} p{place}", section(id)),
            Self::Article(id, chapter, place) => format!("{} a{chapter}.{place}", section(id)),
        }
    }

    /// Everything that can be found, the important before what belongs to it.
    pub(crate) fn all(directory: &Directory) -> Vec<Self> {
        let organizations = directory.organizations().map(Body::Organization);
        let units = directory.units().map(Body::Unit);
        let bodies: Vec<Body> = organizations.chain(units).collect();
        let mut all: Vec<Self> = bodies.iter().copied().map(Self::Body).collect();
        all.extend(directory.posts().map(Self::Post));
        all.extend(directory.people().map(Self::Person));
        for body in bodies {
            let functions = 0..directory.profile(body).functions.len();
            all.extend(functions.map(|place| Self::Function(body, place)));
        }
        for id in directory.sections() {
            let section = directory.get(id);
            all.push(Self::Section(id));
            all.extend((0..section.parts.len()).map(|place| Self::Part(id, place)));
            for (chapter, place) in section.chapters.iter().zip(0..) {
                let articles = 0..chapter.articles.len();
                all.extend(articles.map(|article| Self::Article(id, place, article)));
            }
        }
        all
    }
}
