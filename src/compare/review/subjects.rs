//! The things that changes are about, as a review names them.

use super::finding::Subject;
use super::speech::Speech;
use crate::address::{Page, PagePath};
use crate::model::{Body, Directory, Id, Section};

/// Something that is part of no organization. A path is given where it still has a page.
pub fn alone(kind: &'static str, name: &str, path: Option<PagePath>) -> Subject {
    Subject {
        kind,
        name: name.to_owned(),
        heading: name.to_owned(),
        organization: None,
        path: path.map(|path| path.to_string()),
    }
}

/// A body; `stays` says whether it still has a page.
pub fn of_body(speech: &Speech, directory: &Directory, body: Body, stays: bool) -> Subject {
    let name = speech.text(&directory.profile(body).names.last.name);
    let path = stays.then(|| Page::from(body).path(directory));
    match body {
        Body::Organization(id) => Subject {
            organization: Some(directory.get(id).slug.to_string()),
            ..alone("organization", name, path)
        },
        Body::Unit(_) => within(speech, directory, body, alone("unit", name, path)),
    }
}

/// A section; `stays` says whether it still has a page.
pub fn of_section(speech: &Speech, directory: &Directory, id: Id<Section>, stays: bool) -> Subject {
    let section = directory.get(id);
    let path = stays.then(|| Page::from(id).path(directory));
    let subject = alone("section", speech.text(&section.title), path);
    within(
        speech,
        directory,
        Body::Organization(section.organization),
        subject,
    )
}

/// Something that is part of an organization, whose name is said with it.
fn within(speech: &Speech, directory: &Directory, body: Body, subject: Subject) -> Subject {
    let id = directory.organization_of(body);
    let organization = &directory.get(id).profile.names.last;
    let pair = [
        ("name", subject.name.as_str()),
        ("organization", speech.brief(organization)),
    ];
    Subject {
        heading: speech.say("in-organization", &pair),
        organization: Some(directory.get(id).slug.to_string()),
        ..subject
    }
}
