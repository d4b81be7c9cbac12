"""What a table of facts does not see of linked data: whether it is sound, and whether both formats give everything that
they name the same names."""

import json
import re

import rdflib
from ontology import DCT, FOAF, INSTANTS, ORG, SCHEMA, SKOS, TIME
from ontology import Reader as Turtle
from rdflib import RDF, XSD, BNode, Literal, URIRef
from rdflib.compare import isomorphic
from schema_org import Reader as SchemaOrg

DATES = {
    XSD.gYear: r"\d{4}",
    XSD.gYearMonth: r"\d{4}-\d\d",
    XSD.date: r"\d{4}-\d\d-\d\d",
}
TYPES = dict(zip(INSTANTS, DATES, strict=True))
# How many of what a thing of a class has, at least and at most.
SHAPES = [
    (ORG.Membership, ORG.member, 1, 1),
    (ORG.Membership, ORG.organization, 1, 1),
    (ORG.Membership, DCT.relation, 1, 1),
    (ORG.Membership, ORG.role, 1, 2),
    (ORG.Membership, ORG.memberDuring, 0, 1),
    (ORG.Post, ORG.postIn, 1, 1),
    (ORG.ChangeEvent, DCT.date, 1, 1),
    (ORG.OrganizationalUnit, ORG.unitOf, 0, 1),
    (ORG.OrganizationalUnit, ORG.subOrganizationOf, 0, 1),
    (ORG.Role, SKOS.prefLabel, 1, None),
    (TIME.Interval, TIME.hasBeginning, 0, 1),
    (TIME.Interval, TIME.hasEnd, 0, 1),
]


def examine(turtle, schema):
    """What is wrong with the two documents of a thing."""
    context = json.loads(schema)["@context"]
    if context != "https://schema.org":
        yield f"has the context {context}"
    one, other = Turtle(turtle), SchemaOrg(schema)
    if one.thing != other.thing:
        yield f"is about {one.thing} and about {other.thing}"
    again = rdflib.Graph().parse(data=one.graph.serialize(format="turtle"), format="turtle")
    if not isomorphic(one.graph, again):
        yield "is not the same once it is written and read again"
    yield from shapes(one.graph)
    yield from values(one.graph)
    named, also = turtle_labels(one.graph, one.thing), schema_labels(other.graph)
    if named != also:
        yield f"Turtle alone names {sorted(named - also)}, JSON-LD alone {sorted(also - named)}"


def shapes(graph):
    for kind, predicate, least, most in SHAPES:
        for node in graph.subjects(RDF.type, kind):
            count = len(set(graph.objects(node, predicate)))
            if count < least or (most is not None and count > most):
                yield f"{node} has {count} of {predicate}"
    for node in graph.subjects(RDF.type, TIME.Instant):
        kinds = [value.datatype == kind for date, kind in TYPES.items() for value in graph.objects(node, date)]
        # Of an end that nobody knows there is no more than that it is one.
        if kinds not in ([True], []):
            yield f"{node} is not one instant"
    for subject in set(graph.subjects(SKOS.prefLabel)):
        names = list(graph.objects(subject, SKOS.prefLabel))
        if len({name.language for name in names}) < len(names):
            yield f"{subject} has two names in a language"
        if set(names) & set(graph.objects(subject, SKOS.altLabel)):
            yield f"{subject} has its name as another name"
    for person, _, body in graph.triples((None, ORG.headOf, None)):
        if body not in {graph.value(post, ORG.postIn) for post in graph.objects(person, ORG.holds)}:
            yield f"{person} leads {body} without a post in it"


def values(graph):
    for value in graph.objects():
        if isinstance(value, Literal) and value.datatype in DATES:
            if not re.fullmatch(DATES[value.datatype], str(value)):
                yield f"{value} is no {value.datatype}"
    for subject, _, value in graph:
        for term in (subject, value):
            if isinstance(term, URIRef) and re.search(r'[\x00-\x20<>"{}|\\^`]', term):
                yield f"<{term}> is no IRI"


def labels(graph, *predicates):
    """The names of everything that has an identifier."""
    return {
        (str(subject), label.language, str(label))
        for predicate in predicates
        for subject, _, label in graph.triples((None, predicate, None))
        if not isinstance(subject, BNode)
    }


def turtle_labels(graph, thing):
    """But of what schema.org has no word for: an event with its parties, the bodies that one is linked to, and a post that nobody holds."""
    changes = set(graph.subjects(RDF.type, ORG.ChangeEvent))
    parties = {party for change in changes
               for side in (ORG.originalOrganization, ORG.resultingOrganization)
               for party in graph.objects(change, side)}
    posts = set(graph.subjects(RDF.type, ORG.Post)) - set(graph.objects(None, DCT.relation))
    linked = set(graph.objects(thing, ORG.linkedTo))
    beside = changes | parties | posts | linked
    beside -= {thing, *graph.objects(thing, ORG.reportsTo), *graph.objects(thing, ORG.subOrganizationOf), *graph.subjects(RDF.type, FOAF.Person)}
    beside -= {*graph.objects(thing, ORG.hasUnit), *graph.objects(thing, ORG.hasSubOrganization)}
    return {label for label in labels(graph, SKOS.prefLabel) if URIRef(label[0]) not in beside}


def schema_labels(graph):
    """A tenure has the name of its post, and the page of a post is at the post's own address."""
    own = labels(graph, SCHEMA.name, SCHEMA.roleName)
    return own | {
        (str(post), name.language, str(name))
        for tenure in graph.subjects(RDF.type, SCHEMA.OrganizationRole)
        for post in graph.objects(tenure, SCHEMA.url)
        for name in graph.objects(tenure, SCHEMA.roleName)
    }
