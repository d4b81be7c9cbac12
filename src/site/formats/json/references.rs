//! References from one document to another: by permalink and name.

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::{Page, with_fragment};
use crate::model::{
    Body, ExternalBody, Function, Id, Mention, Organization, ParentBody, Party, Person, Post,
    Section, Subject, Unit,
};
use crate::site::formats::json::values::{DocumentType, WireLocalized, WireUrl, Word, localized};
use crate::site::queries::referrers::{self, Referrer};
use crate::site::view::View;
use crate::text::LocalizedText;

/// Something by its identifier and its name.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Reference")]
pub struct WireReference {
    /// The permalink. What stands in a page has the fragment of its place there.
    id: WireUrl,
    /// What it is.
    #[serde(rename = "type")]
    kind: Word<DocumentType>,
    /// What it is called on the day that is shown, or was when what is told happened.
    name: WireLocalized,
}

impl WireReference {
    fn new(view: &View<'_>, kind: DocumentType, target: Page, name: &LocalizedText) -> Self {
        Self {
            id: permalink(view, target),
            kind: Word(kind),
            name: localized(name),
        }
    }

    /// An organization under its full name.
    pub fn of_organization(view: &View<'_>, id: Id<Organization>) -> Self {
        Self::of_body(view, Body::Organization(id))
    }

    pub fn of_unit(view: &View<'_>, id: Id<Unit>) -> Self {
        Self::of_body(view, Body::Unit(id))
    }

    /// A body under the name that it has on the day that is shown.
    pub fn of_body(view: &View<'_>, body: Body) -> Self {
        let profile = view.directory().profile(body);
        let target = Page::from(body);
        Self::new(view, kind_of(body), target, &view.names(profile).name)
    }

    /// A body outside the directory, whose place is in the list of organizations.
    pub fn of_external(view: &View<'_>, id: Id<ExternalBody>) -> Self {
        Self::of_outside(view, view.directory().get(id))
    }

    /// The same by its record.
    pub fn of_outside(view: &View<'_>, body: &ExternalBody) -> Self {
        Self {
            id: permalink_within(view, Page::Organizations, body.slug.as_str()),
            kind: Word(DocumentType::ExternalBody),
            name: localized(&body.name),
        }
    }

    /// The body above an organization.
    pub fn of_parent(view: &View<'_>, parent: ParentBody) -> Self {
        match parent {
            ParentBody::Organization(id) => Self::of_organization(view, id),
            ParentBody::External(id) => Self::of_external(view, id),
        }
    }

    pub fn of_party(view: &View<'_>, party: Party) -> Self {
        match party {
            Party::Body(body) => Self::of_body(view, body),
            Party::External(id) => Self::of_external(view, id),
        }
    }

    /// A post under its title.
    pub fn of_post(view: &View<'_>, id: Id<Post>) -> Self {
        let directory = view.directory();
        let title = &directory.get(directory.get(id).title).singular;
        Self::new(view, DocumentType::Post, Page::from(id), title)
    }

    /// What stands in a body's page.
    pub fn of_function(view: &View<'_>, body: Body, function: &Function) -> Self {
        let page = Page::from(body);
        Self {
            id: permalink_within(view, page, &function.fragment),
            kind: Word(DocumentType::Function),
            name: localized(&function.text),
        }
    }

    pub fn of_person(view: &View<'_>, id: Id<Person>) -> Self {
        let directory = view.directory();
        let name = &directory.get(id).name;
        Self::new(view, DocumentType::Person, Page::from(id), name)
    }

    pub fn of_section(view: &View<'_>, id: Id<Section>) -> Self {
        let directory = view.directory();
        let title = &directory.get(id).title;
        Self::new(view, DocumentType::Section, Page::from(id), title)
    }
}

/// A place in a text, by the title of its page.
fn place_of(view: &View<'_>, mention: &Mention) -> WireReference {
    let directory = view.directory();
    let page = match mention.page {
        Subject::Body(body) => WireReference::of_body(view, body),
        Subject::Post(id) => WireReference::of_post(view, id),
        Subject::Person(id) => WireReference::of_person(view, id),
        Subject::Section(id) => WireReference::of_section(view, id),
        Subject::SitePage(id) => {
            let title = &directory.get(id).title;
            WireReference::new(view, DocumentType::Page, Page::from(id), title)
        }
    };
    let WireUrl(id) = page.id;
    WireReference {
        id: WireUrl(with_fragment(id, mention.fragment.as_deref())),
        ..page
    }
}

fn kind_of(body: Body) -> DocumentType {
    match body {
        Body::Organization(_) => DocumentType::Organization,
        Body::Unit(_) => DocumentType::Unit,
    }
}

/// The identifier of what a target is about: its permalink.
pub fn permalink(view: &View<'_>, target: Page) -> WireUrl {
    WireUrl(view.permalink(target))
}

/// The identifier of what stands in a page.
pub fn permalink_within(view: &View<'_>, target: Page, fragment: &str) -> WireUrl {
    let WireUrl(page) = permalink(view, target);
    WireUrl(with_fragment(page, Some(fragment)))
}

/// The texts that lead to a thing, and the functions that others took over from it.
pub fn referred_by(view: &View<'_>, subject: Subject) -> Vec<WireReference> {
    let referrers = referrers::of(view, subject).into_iter();
    referrers
        .map(|referrer| match referrer {
            Referrer::Text(mention) => place_of(view, mention),
            Referrer::TakenOver { body, function, .. } => {
                WireReference::of_function(view, body, function)
            }
        })
        .collect()
}
