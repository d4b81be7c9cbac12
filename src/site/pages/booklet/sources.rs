//! The sources of everything in a booklet.

use crate::model::{Body, Id, Organization, Source};
use crate::site::parts::Sources;
use crate::site::view::View;

/// Where the organization, its units, their posts and its sections were read, each source once.
pub fn gathered(view: &View<'_>, id: Id<Organization>) -> Sources {
    let directory = view.directory();
    let profile = &directory.get(id).profile;
    let mut sources: Vec<Source> = Vec::new();
    add(&profile.sources, &mut sources);
    add_posts(view, Body::Organization(id), &mut sources);
    add_units(view, Body::Organization(id), &mut sources);
    for section in directory.sections_of(id) {
        add(&directory.get(section).sources, &mut sources);
    }
    Sources::new(view, &sources, profile.updated)
}

fn add_units(view: &View<'_>, body: Body, sources: &mut Vec<Source>) {
    for unit in view.units_of(body) {
        add(&view.directory().get(unit).profile.sources, sources);
        add_posts(view, Body::Unit(unit), sources);
        add_units(view, Body::Unit(unit), sources);
    }
}

fn add_posts(view: &View<'_>, body: Body, sources: &mut Vec<Source>) {
    for post in view.directory().posts_of(body, view.day()) {
        add(&view.directory().get(post).sources, sources);
    }
}

fn add(more: &[Source], sources: &mut Vec<Source>) {
    for source in more {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
}
