//! The things that changes are about, as a review names them.

use super::finding::Subject;
use super::speech::Speech;
use crate::model::{Body, Directory, Id, Section};
use crate::site::address::{Address, Target};

/// Something that is part of no organization. A path is given where it still has a page.
pub fn alone(kind: &'static str, name: &str, target: Option<Target>) -> Subject {
    Subject {
        kind,
        name: name.to_owned(),
        heading: name.to_owned(),
        organization: None,
        path: target.map(permalink),
    }
}

/// A body; `stays` says whether it still has a page.
pub fn of_body(speech: &Speech, directory: &Directory, body: Body, stays: bool) -> Subject {
    let name = speech.text(&directory.profile(body).names.last.name);
    let target = stays.then(|| Target::body(directory, body));
    match body {
        Body::Organization(id) => Subject {
            organization: Some(directory.get(id).slug.to_string()),
            ..alone("organization", name, target)
        },
        Body::Unit(_) => within(speech, directory, body, alone("unit", name, target)),
    }
}

/// A section; `stays` says whether it still has a page.
pub fn of_section(speech: &Speech, directory: &Directory, id: Id<Section>, stays: bool) -> Subject {
    let section = directory.get(id);
    let target = stays.then(|| Target::section(directory, id));
    let subject = alone("section", speech.text(&section.title), target);
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

fn permalink(target: Target) -> String {
    Address::permalink(target).path()
}
