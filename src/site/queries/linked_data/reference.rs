//! Things by their identifiers, as every format of linked data writes them.

use std::borrow::Cow;

use crate::address::{Page, with_fragment};
use crate::model::{
    Body, ExternalBody, Id, OrganizationKind, ParentBody, Party, Person, Post, UnitKind,
};
use crate::site::queries::linked_data::elsewhere::Elsewhere;
use crate::site::view::View;
use crate::text::LocalizedText;

/// A thing by its identifier, with its name on the day that is shown.
#[derive(Debug, Clone)]
pub struct Reference<'a> {
    /// Its permalink, which is the same on every day and in every language and format.
    pub iri: String,
    /// What it is.
    pub class: Class,
    /// What it is called.
    pub name: &'a LocalizedText,
    /// The body outside the directory that it is: no page says more of that.
    pub outside: Option<&'a ExternalBody>,
}

/// What a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// An organization of the directory.
    Organization(OrganizationKind),
    Unit(UnitKind),
    /// A body outside the directory.
    External,
    Post,
    Person,
}

impl<'a> Reference<'a> {
    pub fn of_body(view: &View<'a>, body: Body) -> Self {
        let directory = view.directory();
        Self {
            iri: iri(view, Page::from(body)),
            class: match body {
                Body::Organization(id) => Class::Organization(directory.get(id).kind),
                Body::Unit(id) => Class::Unit(directory.get(id).kind),
            },
            name: &view.names(directory.profile(body)).name,
            outside: None,
        }
    }

    /// A body above an organization.
    pub fn of_parent(view: &View<'a>, parent: ParentBody) -> Self {
        match parent {
            ParentBody::Organization(id) => Self::of_body(view, Body::Organization(id)),
            ParentBody::External(id) => Self::of_external(view, id),
        }
    }

    pub fn of_party(view: &View<'a>, party: Party) -> Self {
        match party {
            Party::Body(body) => Self::of_body(view, body),
            Party::External(id) => Self::of_external(view, id),
        }
    }

    pub fn of_post(view: &View<'a>, post: Id<Post>) -> Self {
        let directory = view.directory();
        Self {
            iri: iri(view, Page::from(post)),
            class: Class::Post,
            name: &directory.get(directory.get(post).title).singular,
            outside: None,
        }
    }

    pub fn of_person(view: &View<'a>, person: Id<Person>) -> Self {
        Self {
            iri: iri(view, Page::from(person)),
            class: Class::Person,
            name: &view.directory().get(person).name,
            outside: None,
        }
    }

    /// How others know it, where nothing else says so.
    pub fn elsewhere(&self) -> Elsewhere<'a> {
        let (identifiers, links) = match self.outside {
            Some(body) => (body.identifiers.as_slice(), body.links.as_slice()),
            None => Default::default(),
        };
        Elsewhere { identifiers, links }
    }

    /// What it is called beside its name, where nothing else says so.
    pub fn short_name(&self) -> Option<LocalizedText> {
        let body = self.outside?;
        body.short.as_ref()?.differing_from(&body.name)
    }

    /// Its own site, where nothing else says so.
    pub fn websites(&self) -> Vec<String> {
        let website = self.outside.and_then(|body| body.website.as_ref());
        website.iter().map(ToString::to_string).collect()
    }

    /// A body outside the directory: its place in the list of organizations.
    fn of_external(view: &View<'a>, id: Id<ExternalBody>) -> Self {
        let body = view.directory().get(id);
        Self {
            iri: iri_in(view, Page::Organizations, &body.slug.to_string()),
            class: Class::External,
            name: &body.name,
            outside: Some(body),
        }
    }
}

/// The identifier of what a page is about: its permalink.
pub fn iri(view: &View<'_>, page: Page) -> String {
    view.permalink(page)
}

/// The identifier of what has a place in a page.
pub fn iri_in(view: &View<'_>, page: Page, fragment: &str) -> String {
    with_fragment(iri(view, page), Some(fragment))
}

/// An identifier with the characters escaped that may be in an address as browsers read it, but not in an IRI (RFC
/// 3987): otherwise one address would end a document of Turtle before its time.
pub fn valid_iri(iri: &str) -> Cow<'_, str> {
    let forbidden = |character: char| {
        matches!(
            character,
            '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`'
        ) || character <= ' '
    };
    if !iri.contains(forbidden) {
        return Cow::Borrowed(iri);
    }
    let mut valid = String::with_capacity(iri.len() + 8);
    for character in iri.chars() {
        match forbidden(character) {
            true => valid.push_str(&format!("%{:02X}", u32::from(character))),
            false => valid.push(character),
        }
    }
    Cow::Owned(valid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_identifier_may_have_is_escaped() {
        assert_eq!(
            valid_iri("https://a.example/?b={c|d}"),
            "https://a.example/?b=%7Bc%7Cd%7D"
        );
        assert_eq!(valid_iri("https://a.example/é"), "https://a.example/é");
    }
}
