//! A thing in the W3C Organization Ontology, with SKOS for names and vCard for numbers, as Turtle.
//!
//! Turtle is written here, as sorted sets of statements. oxttl (four crates) writes triples in the order in which
//! it is given them and blank nodes by invented names; it reads ours in the tests, and so does rdflib, which asks
//! besides whether each is a sound graph.
//!
//! A unit within a unit is `org:subOrganizationOf` that unit and `org:unitOf` its organization. A membership leads
//! to its post by `dct:relation`, since the ontology has no word for that; `org:heldBy` and `org:headOf` are said
//! of those only who surely hold it. A head's role has `org:roleProperty org:headOf`. Contact points are
//! `schema:contactPoint` with vCard in them: `org:Site` is for places, and posts have numbers too. The present
//! vocabulary says `vcard:hasTelephone`; `vcard:tel` is its deprecated form. Functions are concepts under
//! `org:purpose`.

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
