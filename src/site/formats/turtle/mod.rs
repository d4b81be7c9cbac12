//! A thing in the W3C Organization Ontology, with SKOS for names and vCard for numbers, as Turtle.

mod body;
mod document;
mod graph;
mod people;
mod shared;
mod write;

use anyhow::Result;

use self::graph::Graph;
use crate::address::Page;
use crate::site::queries::linked_data::Description;
use crate::site::view::View;

/// The document of a page; `None` where there is nothing to say of it.
///
/// # Errors
/// None: every other format may fail.
pub fn of(view: &View<'_>, page: &Page) -> Result<Option<String>> {
    let Some(described) = Description::of(view, page) else {
        return Ok(None);
    };
    let mut graph = Graph::default();
    match &described {
        Description::Body(facts) => body::tell(&mut graph, view, facts),
        Description::Post(facts) => people::tell_post(&mut graph, view, facts),
        Description::Person(facts) => people::tell_person(&mut graph, view, facts),
    }
    document::tell(&mut graph, view, page, &described);
    Ok(Some(write::written(&graph)))
}
