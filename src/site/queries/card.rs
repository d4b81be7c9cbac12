//! What a card is called: its thing, and what that belongs to.

use crate::model::{Body, Subject};
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};
use crate::site::view::links::Link;

/// The name of a thing.
pub fn name(view: &View<'_>, subject: Subject) -> Html {
    let directory = view.directory();
    match subject {
        Subject::Body(body) => view.name(&view.names(directory.profile(body)).name),
        Subject::Post(id) => view.post_title(id),
        Subject::Person(id) => view.person_name(&directory.get(id).name),
        Subject::Section(id) => view.name(&directory.get(id).title),
        Subject::SitePage(id) => view.name(&directory.get(id).title),
    }
}

/// What a thing belongs to, from below.
pub fn belongs(view: &View<'_>, subject: Subject) -> Vec<Link> {
    let directory = view.directory();
    match subject {
        Subject::Body(Body::Organization(id)) => {
            let parent = directory.get(id).parent_on(view.day());
            parent
                .map(|parent| view.parent(parent))
                .into_iter()
                .collect()
        }
        Subject::Body(Body::Unit(id)) => {
            let parent = directory.parent_of(id, view.day());
            let is_unit = matches!(parent, Body::Unit(_));
            let parent = is_unit.then(|| view.body_in_place(parent));
            let organization = directory.organization_on(Body::Unit(id), view.day());
            parent
                .into_iter()
                .chain([view.organization(organization)])
                .collect()
        }
        Subject::Post(id) => {
            let body = directory.get(id).body;
            let organization = directory.organization_on(body, view.day());
            let unit = (body != Body::Organization(organization)).then(|| view.body(body));
            unit.into_iter()
                .chain([view.organization(organization)])
                .collect()
        }
        Subject::Person(_) | Subject::Section(_) | Subject::SitePage(_) => Vec::new(),
    }
}

/// What the card of a thing is called, in the words of the window of its page.
pub fn title(view: &View<'_>, subject: Subject) -> String {
    match subject {
        Subject::Post(id) => view.post_in(id).plain().to_owned(),
        _ => {
            let name = name(view, subject);
            let belongs = belongs(view, subject);
            let belongs = belongs.iter().map(Inline::plain);
            let words: Vec<&str> = std::iter::once(name.plain()).chain(belongs).collect();
            words.join(" – ")
        }
    }
}
