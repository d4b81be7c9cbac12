//! A person and a post.

use crate::model::{AppointmentKind, Position, PositionState};
use crate::site::formats::turtle::graph::{Graph, Node, Term};
use crate::site::formats::turtle::shared::{during, mention, role, tell_tenure, with_contacts};
use crate::site::queries::linked_data::{PersonFacts, PostFacts};
use crate::site::view::View;
use crate::text::{Choice, Markdown};

/// Says what is known of a person.
pub fn tell_person(graph: &mut Graph, view: &View<'_>, facts: &PersonFacts<'_>) {
    let person = &facts.reference;
    mention(graph, person);
    let gender = facts.gender.map(|gender| Term::plain(gender.word()));
    let mut node = Node::default()
        .text("foaf:name", person.name)
        .with_all("foaf:gender", gender)
        .date("schema:birthDate", facts.born);
    if let Some(biography) = facts.biography {
        node = node.texts("dct:description", biography, Markdown::plain);
    }
    for (state, position) in &facts.positions {
        node = with_position(node, view, *state, position);
    }
    graph.add(&person.iri, node);
    for tenure in &facts.tenures {
        tell_tenure(graph, view, tenure);
    }
}

/// The same with a post or quality outside the directory. One that was held, nobody knows until when, is a note on the
/// past: as an occupation without an end it would seem to be held.
fn with_position(node: Node, view: &View<'_>, state: PositionState, position: &Position) -> Node {
    if state == PositionState::Former && position.period.end.is_none() {
        let note = Node::default().text("rdf:value", &position.text);
        return node.blank(
            "skos:historyNote",
            during(note, "dct:temporal", position.period),
        );
    }
    let occupation = Node::a("schema:Role")
        .text("schema:roleName", &position.text)
        .date("schema:startDate", position.period.start)
        .date("schema:endDate", position.period.end);
    let occupation = match position.kind {
        AppointmentKind::Substantive => occupation,
        kind => {
            let words = view.say_in_each(&format!("appointment-{}", kind.word()));
            occupation.words("schema:description", words)
        }
    };
    node.blank("schema:hasOccupation", occupation)
}

/// Says what is known of a post and of those who hold it.
pub fn tell_post(graph: &mut Graph, view: &View<'_>, facts: &PostFacts<'_>) {
    mention(graph, &facts.reference);
    mention(graph, &facts.body);
    let vacant = match facts.vacant {
        true => view.say_in_each("post-vacant"),
        false => Vec::new(),
    };
    let node = Node::default()
        .iri("org:postIn", &facts.body.iri)
        .blank("org:role", role(facts.reference.name, facts.head))
        .words("skos:note", vacant);
    let node = during(node, "dct:temporal", facts.period);
    let node = with_contacts(node, &facts.contacts);
    graph.add(&facts.reference.iri, node);
    for tenure in &facts.tenures {
        tell_tenure(graph, view, tenure);
    }
}
