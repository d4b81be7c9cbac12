//! A group for each organization, with its own functions and those of its units.

use crate::model::{Body, Function, Id, Organization};
use crate::site::parts::function_list::{BodyView, Group, bodies, links};
use crate::site::view::View;

pub fn groups(view: &View<'_>) -> Vec<Group> {
    let directory = view.directory();
    let all: Vec<_> = bodies(view).collect();
    let organization = |(body, _): &(Body, _)| directory.organization_of(*body);
    all.chunk_by(|one, other| organization(one) == organization(other))
        .filter_map(|bodies| Some(group(view, organization(bodies.first()?), bodies)))
        .collect()
}

fn group(view: &View<'_>, id: Id<Organization>, bodies: &[(Body, Vec<&Function>)]) -> Group {
    let record = view.directory().get(id);
    let link = view.organization(id);
    let bodies = bodies.iter().map(|(body, functions)| {
        let link = view.body(*body);
        BodyView {
            functions: links(view, functions, &link.href),
            // The heading of the group is the organization's name already.
            body: matches!(body, Body::Unit(_)).then_some(link),
            organization: None,
        }
    });
    Group {
        bodies: bodies.collect(),
        fragment: record.slug.to_string(),
        former: record.former_slugs.clone(),
        href: Some(link.href),
        name: link.text,
    }
}
