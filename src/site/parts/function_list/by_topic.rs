//! A group for each topic, with the bodies that have functions in it, and one for what has no topic.

use crate::model::{Body, Function};
use crate::site::parts::function_list::{BodyView, Group, bodies, links};
use crate::site::view::View;
use crate::site::view::html::Html;

/// The fragment of what has no topic: no slug has a dot, so no topic has it.
const OTHER: &str = "functions.other";

pub fn groups(view: &View<'_>) -> Vec<Group> {
    let topics = view.directory().topics();
    let all: Vec<_> = bodies(view).collect();
    let groups = topics.map(|id| {
        let topic = view.directory().get(id);
        let name = view.name(&topic.name);
        let is_in = |function: &Function| function.topics.contains(&id);
        group(view, name, topic.slug.as_str(), &all, is_in)
    });
    let mut groups: Vec<Group> = groups.collect();
    let other = Html::own(&view.say("functions-other"));
    let has_none = |function: &Function| function.topics.is_empty();
    groups.push(group(view, other, OTHER, &all, has_none));
    groups.retain(|group| !group.bodies.is_empty());
    groups
}

/// The functions of all bodies that are in a group.
fn group(
    view: &View<'_>,
    name: Html,
    fragment: &str,
    all: &[(Body, Vec<&Function>)],
    is_in: impl Fn(&Function) -> bool,
) -> Group {
    let bodies = all.iter().filter_map(|(body, functions)| {
        let functions = functions.iter().copied();
        let functions: Vec<&Function> = functions.filter(|function| is_in(function)).collect();
        (!functions.is_empty()).then(|| body_view(view, *body, &functions))
    });
    Group {
        name,
        href: None,
        fragment: fragment.to_owned(),
        former: Vec::new(),
        bodies: bodies.collect(),
    }
}

fn body_view(view: &View<'_>, body: Body, functions: &[&Function]) -> BodyView {
    let organization = view.directory().organization_of(body);
    let is_unit = matches!(body, Body::Unit(_));
    let link = view.body(body);
    BodyView {
        functions: links(view, functions, &link.href),
        body: Some(link),
        organization: is_unit.then(|| view.organization(organization)),
    }
}
