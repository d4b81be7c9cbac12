//! What can be found.

use crate::model::{
    Article, Body, Chapter, Directory, Id, Organization, Part, Person, Post, Section, Unit,
};
use crate::text::choices;

/// Something that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Thing {
    /// An organization.
    Organization(Id<Organization>),
    /// A unit.
    Unit(Id<Unit>),
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
    /// Of which kind a found thing is.
    pub enum Kind {
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

impl Thing {
    /// The thing of this kind of a body.
    pub fn of_body(body: Body) -> Self {
        match body {
            Body::Organization(id) => Self::Organization(id),
            Body::Unit(id) => Self::Unit(id),
        }
    }

    /// Of which kind it is.
    pub fn kind(self) -> Kind {
        match self {
            Self::Organization(_) => Kind::Organization,
            Self::Unit(_) => Kind::Unit,
            Self::Post(_) => Kind::Post,
            Self::Person(_) => Kind::Person,
            Self::Function(..) => Kind::Function,
            Self::Section(_) | Self::Part(..) => Kind::Section,
            Self::Article(..) => Kind::Article,
        }
    }

    /// The thing on whose page it stands: a function on that of its body, an article on that of its document.
    pub fn page(self) -> Self {
        match self {
            Self::Function(body, _) => Self::of_body(body),
            Self::Part(section, _) | Self::Article(section, ..) => Self::Section(section),
            own => own,
        }
    }

    /// Its place among everything that can be found.
    pub(super) fn order(self) -> (u8, usize, usize, usize) {
        let body = |body: Body| match body {
            Body::Organization(id) => (0, id.index()),
            Body::Unit(id) => (1, id.index()),
        };
        match self {
            Self::Organization(id) => (0, id.index(), 0, 0),
            Self::Unit(id) => (1, id.index(), 0, 0),
            Self::Function(of, place) => (2, body(of).0, body(of).1, place),
            Self::Post(id) => (3, id.index(), 0, 0),
            Self::Person(id) => (4, id.index(), 0, 0),
            Self::Section(id) => (5, id.index(), 0, 0),
            Self::Part(id, place) => (6, id.index(), place, 0),
            Self::Article(id, chapter, place) => (7, id.index(), chapter, place),
        }
    }

    /// The organization it belongs to; people belong to none.
    pub fn organization(self, directory: &Directory) -> Option<Id<Organization>> {
        match self {
            Self::Organization(id) => Some(id),
            Self::Unit(id) => Some(directory.get(id).organization),
            Self::Post(id) => Some(directory.organization_of(directory.get(id).body)),
            Self::Function(body, _) => Some(directory.organization_of(body)),
            Self::Section(id) | Self::Part(id, _) | Self::Article(id, ..) => {
                Some(directory.get(id).organization)
            }
            Self::Person(_) => None,
        }
    }

    /// What names it for as long as its slugs stay: the same in every state of the content in which it is.
    pub(super) fn key(self, directory: &Directory) -> String {
        let within = |organization: Id<Organization>| directory.get(organization).slug.to_string();
        let section = |id: Id<Section>| {
            let section = directory.get(id);
            format!("{}/{}", within(section.organization), section.slug)
        };
        match self {
            Self::Organization(id) => format!("o {}", within(id)),
            Self::Unit(id) => {
                let unit = directory.get(id);
                format!("u {}/{}", within(unit.organization), unit.slug)
            }
            Self::Post(id) => {
                let post = directory.get(id);
                format!(
                    "p {}/{}",
                    within(directory.organization_of(post.body)),
                    post.slug
                )
            }
            Self::Person(id) => format!("h {}", directory.get(id).slug),
            Self::Function(body, place) => {
                format!("{} f{place}", Self::of_body(body).key(directory))
            }
            Self::Section(id) => format!("s {}", section(id)),
            Self::Part(id, place) => format!("s {} p{place}", section(id)),
            Self::Article(id, chapter, place) => format!("s {} a{chapter}.{place}", section(id)),
        }
    }

    /// Everything that can be found, the important before what belongs to it.
    pub(super) fn all(directory: &Directory) -> Vec<Self> {
        let mut all: Vec<Self> = directory.organizations().map(Self::Organization).collect();
        all.extend(directory.units().map(Self::Unit));
        all.extend(directory.posts().map(Self::Post));
        all.extend(directory.people().map(Self::Person));
        let bodies = directory.organizations().map(Body::Organization);
        for body in bodies.chain(directory.units().map(Body::Unit)) {
            let functions = directory.profile(body).functions.len();
            all.extend((0..functions).map(|place| Self::Function(body, place)));
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

/// The part of a section at a place that [`Thing::all`] gave.
pub(super) fn part(directory: &Directory, section: Id<Section>, place: usize) -> &Part {
    &directory.get(section).parts[place]
}

/// The article at a place that [`Thing::all`] gave, with its chapter.
pub(super) fn article(
    directory: &Directory,
    section: Id<Section>,
    chapter: usize,
    place: usize,
) -> (&Chapter, &Article) {
    let chapter = &directory.get(section).chapters[chapter];
    (chapter, &chapter.articles[place])
}
