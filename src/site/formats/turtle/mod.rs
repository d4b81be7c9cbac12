//! A thing in the W3C Organization Ontology, with SKOS for names and vCard for numbers, as Turtle.

mod body;
mod document;
mod graph;
mod people;
mod shared;
mod write;

use self::graph::Graph;
use crate::site::address::Target;
use crate::site::described::Described;
use crate::site::view::View;

/// The document of a target; `None` where there is nothing to say of it.
pub fn of(view: &View<'_>, target: &Target) -> Option<String> {
    let described = Described::of(view, target)?;
    let mut graph = Graph::default();
    match &described {
        Described::Body(facts) => body::tell(&mut graph, view, facts),
        Described::Post(facts) => people::tell_post(&mut graph, view, facts),
        Described::Person(facts) => people::tell_person(&mut graph, view, facts),
    }
    document::tell(&mut graph, view, target, &described);
    Some(write::written(&graph))
}
