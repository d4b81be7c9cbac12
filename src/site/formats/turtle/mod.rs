//! A thing in the W3C Organization Ontology, with SKOS for names and vCard for numbers, as Turtle.
//!
//! It is written here, in sorted sets of statements, so the same facts are the same bytes. oxttl writes triples in the order
//! in which it is given them, and blank nodes by invented names.
//!
//! A unit within a unit is `org:subOrganizationOf` that unit and `org:unitOf` its organization. `org:heldBy` and
//! `org:headOf` are said of those only who surely hold the post, and the role of a head has `org:roleProperty
//! org:headOf`. Functions are concepts under `org:purpose`.

mod graph;
mod statements;

use anyhow::Result;

use self::graph::{Graph, to_turtle};
use self::statements::{add_body, add_document, add_person, add_post};
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
        Description::Body(facts) => add_body(&mut graph, view, facts),
        Description::Post(facts) => add_post(&mut graph, view, facts),
        Description::Person(facts) => add_person(&mut graph, view, facts),
    }
    add_document(&mut graph, view, page, &described);
    Ok(Some(to_turtle(&graph)))
}
