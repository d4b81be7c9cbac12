//! What is said in the same way of several kinds of things.

use crate::model::{AppointmentKind, ContactPoint};
use crate::site::formats::turtle::graph::{Graph, Node, Term};
use crate::site::queries::linked_data::{Class, Reference, Tenure};
use crate::site::view::View;
use crate::text::{Certainty, Choice, LocalizedText, PartialDate, Period};

/// Says what another thing is and what it is called, so that nobody has to ask for it only to name it.
pub fn mention(graph: &mut Graph, reference: &Reference<'_>) {
    let class = match reference.class {
        Class::Organization(_) => "org:FormalOrganization",
        Class::Unit(_) => "org:OrganizationalUnit",
        Class::External => "org:Organization",
        Class::Post => "org:Post",
        Class::Person => "foaf:Person",
    };
    let node = Node::a(class).text("skos:prefLabel", reference.name);
    graph.add(&reference.iri, node);
}

/// Says that a person holds or held a post. Who *may* hold it, since a date is only a year, has a membership of that
/// year, and is not said to be its holder.
pub fn tell_tenure(graph: &mut Graph, view: &View<'_>, tenure: &Tenure<'_>) {
    let (post, body, person) = (&tenure.post, &tenure.body, &tenure.person);
    for reference in [post, body, person] {
        mention(graph, reference);
    }
    graph.add(&post.iri, Node::default().iri("org:postIn", &body.iri));
    let membership = membership(view, tenure);
    let mut holder = Node::default().blank("org:hasMembership", membership);
    if tenure.held == Certainty::Yes {
        holder = holder.iri("org:holds", &post.iri);
        graph.add(&post.iri, Node::default().iri("org:heldBy", &person.iri));
        if tenure.head {
            holder = holder.iri("org:headOf", &body.iri);
        }
    }
    graph.add(&person.iri, holder);
}

fn membership(view: &View<'_>, tenure: &Tenure<'_>) -> Node {
    let node = Node::a("org:Membership")
        .iri("org:member", &tenure.person.iri)
        .iri("org:organization", &tenure.body.iri)
        // The ontology has no name for the way from a membership to the post that it is a tenure of.
        .iri("dct:relation", &tenure.post.iri)
        .blank("org:role", role(tenure.post.name, tenure.head));
    let node = match tenure.kind {
        AppointmentKind::Substantive => node,
        kind => {
            let words = view.say_in_each(&format!("appointment-{}", kind.word()));
            let kind = Node::a("org:Role").words("skos:prefLabel", words);
            node.blank("org:role", kind)
        }
    };
    during(node, "org:memberDuring", tenure.period)
}

/// What a post is as a role.
pub fn role(title: &LocalizedText, head: bool) -> Node {
    let node = Node::a("org:Role").text("skos:prefLabel", title);
    match head {
        true => node.with("org:roleProperty", Term::Name("org:headOf")),
        false => node,
    }
}

/// The same with the time in which it is or was so, as far as the source says.
pub fn during(node: Node, predicate: &'static str, period: Period) -> Node {
    if period == Period::default() {
        return node;
    }
    let mut interval = Node::a("time:Interval");
    if let Some(start) = period.start {
        interval = interval.blank("time:hasBeginning", instant(start));
    }
    if let Some(end) = period.end {
        interval = interval.blank("time:hasEnd", instant(end));
    }
    node.blank(predicate, interval)
}

fn instant(date: PartialDate) -> Node {
    let predicate = match date {
        PartialDate::Year(_) => "time:inXSDgYear",
        PartialDate::Month(..) => "time:inXSDgYearMonth",
        PartialDate::Day(_) => "time:inXSDDate",
    };
    Node::a("time:Instant").date(predicate, Some(date))
}

/// The same with the ways to reach it.
pub fn with_contacts(node: Node, contacts: &[&ContactPoint]) -> Node {
    let contacts = contacts.iter();
    contacts.fold(node, |node, point| {
        node.blank("schema:contactPoint", contact(point))
    })
}

fn contact(point: &ContactPoint) -> Node {
    let mut node = Node::a("schema:ContactPoint");
    if let Some(purpose) = &point.purpose {
        node = node.text("skos:prefLabel", purpose);
    }
    for (class, numbers) in [("vcard:Voice", &point.phones), ("vcard:Fax", &point.faxes)] {
        for number in numbers {
            let number = Node::a(class).iri("vcard:hasValue", &number.uri());
            node = node.blank("vcard:hasTelephone", number);
        }
    }
    let website = point.website.iter().map(ToString::to_string);
    node = node
        .iris(
            "vcard:hasEmail",
            point.emails.iter().map(|email| email.uri()),
        )
        .iris("vcard:hasURL", website);
    let address = address(point);
    if !address.is_empty() {
        node = node.blank(
            "vcard:hasAddress",
            address.with("a", Term::Name("vcard:Address")),
        );
    }
    match &point.hours {
        Some(hours) => node.text("vcard:note", hours),
        None => node,
    }
}

fn address(point: &ContactPoint) -> Node {
    let postal_code = point.postal_code.as_ref();
    let node = Node::default().with_all("vcard:postal-code", postal_code.map(Term::plain));
    match &point.address {
        Some(address) => node.text("vcard:street-address", address),
        None => node,
    }
}
