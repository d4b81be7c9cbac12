//! An organization or a unit.

use crate::model::BodyText;
use crate::site::formats::turtle::graph::{Graph, Node, Term};
use crate::site::formats::turtle::people::tell_post;
use crate::site::formats::turtle::shared::{during, mention, with_contacts};
use crate::site::queries::linked_data::{BodyFacts, ChangeFacts, Class, FormerName, FunctionFacts};
use crate::site::view::View;
use crate::text::{Choice, Markdown};

/// Says what is known of a body.
pub fn tell(graph: &mut Graph, view: &View<'_>, facts: &BodyFacts<'_>) {
    let body = &facts.reference;
    mention(graph, body);
    graph.add(&body.iri, own(view, facts));
    tell_place(graph, facts);
    for post in &facts.posts {
        tell_post(graph, view, post);
        graph.add(
            &body.iri,
            Node::default().iri("org:hasPost", &post.reference.iri),
        );
    }
    for function in &facts.functions {
        tell_function(graph, &body.iri, function);
    }
    for change in &facts.changes {
        tell_change(graph, change);
    }
}

/// What is said of the body alone.
fn own(view: &View<'_>, facts: &BodyFacts<'_>) -> Node {
    let others = facts.other_names.iter();
    let mut node = Node::default()
        .words(
            "skos:altLabel",
            others.map(|(tag, name)| (*tag, (*name).to_owned())),
        )
        .date("schema:foundingDate", facts.period.start)
        .date("schema:dissolutionDate", facts.period.end)
        .iris("foaf:homepage", facts.websites().map(ToString::to_string));
    if let Some(kind) = kind(view, facts.reference.class) {
        node = node.blank("org:classification", kind);
    }
    for (field, text) in facts.texts.iter() {
        node = match (field.turtle, text) {
            (Some(property), BodyText::Plain(text)) => node.text(property, text),
            (Some(property), BodyText::Markdown(text)) => {
                node.texts(property, text, Markdown::plain)
            }
            (None, _) => node,
        };
    }
    for former in &facts.former_names {
        node = node.blank("skos:historyNote", former_name(former));
    }
    for entry in &facts.history {
        let note = Node::default().text("rdf:value", &entry.text);
        node = node.blank("skos:historyNote", note.date("dct:date", entry.date));
    }
    with_contacts(node, &facts.contacts)
}

/// The kind of a body, in the words that its pages have for it.
fn kind(view: &View<'_>, class: Class) -> Option<Node> {
    let (prefix, word) = match class {
        Class::Organization(kind) => ("organization-kind", kind.word()),
        Class::Unit(kind) => ("unit-kind", kind.word()),
        _ => return None,
    };
    let words = view.say_in_each(&format!("{prefix}-{word}"));
    let node = Node::a("skos:Concept").with("skos:notation", Term::plain(word));
    Some(node.words("skos:prefLabel", words))
}

/// A name that a body had, as a note with a time: as an alternative label it would seem to be a name still.
fn former_name(former: &FormerName<'_>) -> Node {
    let note = Node::default().text("rdf:value", former.name);
    during(note, "dct:temporal", former.period)
}

/// Says what stands above and below a body.
fn tell_place(graph: &mut Graph, facts: &BodyFacts<'_>) {
    let body = &facts.reference.iri;
    if let Some(parent) = &facts.parent {
        mention(graph, parent);
        graph.add(
            body,
            Node::default().iri("org:subOrganizationOf", &parent.iri),
        );
    }
    if let Some(organization) = &facts.organization {
        mention(graph, organization);
        graph.add(body, Node::default().iri("org:unitOf", &organization.iri));
    }
    for part in &facts.parts {
        let part = &part.reference;
        mention(graph, part);
        let predicate = match (facts.reference.class, part.class) {
            (Class::Organization(_), Class::Unit(_)) => "org:hasUnit",
            _ => "org:hasSubOrganization",
        };
        graph.add(body, Node::default().iri(predicate, &part.iri));
    }
}

fn tell_function(graph: &mut Graph, body: &str, facts: &FunctionFacts<'_>) {
    let node = Node::a("skos:Concept").text("skos:prefLabel", &facts.function.text);
    graph.add(
        &facts.iri,
        during(node, "dct:temporal", facts.function.period),
    );
    graph.add(body, Node::default().iri("org:purpose", &facts.iri));
}

fn tell_change(graph: &mut Graph, facts: &ChangeFacts<'_>) {
    let change = facts.change;
    let mut node = Node::a("org:ChangeEvent")
        .text("skos:prefLabel", &change.text)
        .date("dct:date", Some(change.date))
        .iris(
            "dct:source",
            change.basis_url.iter().map(ToString::to_string),
        );
    if let Some(basis) = &change.basis {
        node = node.text("skos:note", basis);
    }
    for body in &facts.from {
        mention(graph, body);
        node = node.iri("org:originalOrganization", &body.iri);
        graph.add(&body.iri, Node::default().iri("org:changedBy", &facts.iri));
    }
    for body in &facts.to {
        mention(graph, body);
        node = node.iri("org:resultingOrganization", &body.iri);
        graph.add(
            &body.iri,
            Node::default().iri("org:resultedFrom", &facts.iri),
        );
    }
    graph.add(&facts.iri, node);
}
