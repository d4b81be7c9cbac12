"""Reads a folder of NAME.ttl and NAME.jsonld and fails with what is wrong with them: what cannot be read, what breaks
the ontology, and what one format says and the other does not."""

import json
import re
import sys
from pathlib import Path

import rdflib
from rdflib import RDF, BNode, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

# A year is to stay a year: this library would make a day of it.
rdflib.NORMALIZE_LITERALS = False

DCT = Namespace("http://purl.org/dc/terms/")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
ORG = Namespace("http://www.w3.org/ns/org#")
SCHEMA = Namespace("http://schema.org/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
TIME = Namespace("http://www.w3.org/2006/time#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")

DATES = {
    XSD.gYear: r"\d{4}",
    XSD.gYearMonth: r"\d{4}-\d\d",
    XSD.date: r"\d{4}-\d\d-\d\d",
}
INSTANTS = {TIME.inXSDgYear: XSD.gYear, TIME.inXSDgYearMonth: XSD.gYearMonth, TIME.inXSDDate: XSD.date}
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


def main():
    folder = Path(sys.argv[1])
    context = json.loads((Path(__file__).parent / "context.json").read_text("utf-8"))
    names = sorted(path.stem for path in folder.glob("*.ttl"))
    mistakes = [f"{name}: {mistake}" for name in names for mistake in examine(folder, name, context)]
    print("\n".join(mistakes) or f"{len(names)} things say the same in both formats")
    sys.exit(1 if mistakes or not names else 0)


def examine(folder, name, context):
    text = (folder / f"{name}.ttl").read_text("utf-8")
    turtle = rdflib.Graph().parse(data=text, format="turtle")
    again = rdflib.Graph().parse(data=turtle.serialize(format="turtle"), format="turtle")
    if not isomorphic(turtle, again):
        yield "is not the same once it is written and read again"
    document = json.loads((folder / f"{name}.jsonld").read_text("utf-8"))
    if document["@context"] != "https://schema.org":
        yield f"has the context {document['@context']}"
    document["@context"] = context
    schema = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    yield from shapes(turtle)
    thing = next(turtle.objects(None, FOAF.primaryTopic))
    if URIRef(document["@id"]) != thing:
        yield f"is about {thing} and about {document['@id']}"
    for what, tell_turtle, tell_schema in SHARED:
        one, other = tell_turtle(turtle, thing), tell_schema(schema, thing)
        if one != other:
            yield f"{what}: Turtle alone says {sorted(one - other)}, JSON-LD alone {sorted(other - one)}"
    held = {(person, body) for _, person, body, _, _ in tenures_schema(schema, thing)}
    for person, _, body in turtle.triples((None, ORG.headOf, None)):
        if (str(person), str(body)) not in held:
            yield f"{person} leads {body} in Turtle alone"


def shapes(graph):
    for kind, predicate, least, most in SHAPES:
        for node in graph.subjects(RDF.type, kind):
            count = len(set(graph.objects(node, predicate)))
            if count < least or (most is not None and count > most):
                yield f"{node} has {count} of {predicate}"
    for node in graph.subjects(RDF.type, TIME.Instant):
        kinds = [value.datatype == kind for date, kind in INSTANTS.items() for value in graph.objects(node, date)]
        if kinds != [True]:
            yield f"{node} is not one instant"
    for subject in set(graph.subjects(SKOS.prefLabel)):
        labels = list(graph.objects(subject, SKOS.prefLabel))
        if len({label.language for label in labels}) < len(labels):
            yield f"{subject} has two names in a language"
        if set(labels) & set(graph.objects(subject, SKOS.altLabel)):
            yield f"{subject} has its name as another name"
    for person, _, body in graph.triples((None, ORG.headOf, None)):
        if body not in {graph.value(post, ORG.postIn) for post in graph.objects(person, ORG.holds)}:
            yield f"{person} leads {body} without a post in it"
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
    """But of what schema.org has no word for: an event with its parties, and a post that nobody holds."""
    changes = set(graph.subjects(RDF.type, ORG.ChangeEvent))
    parties = {party for change in changes
               for side in (ORG.originalOrganization, ORG.resultingOrganization)
               for party in graph.objects(change, side)}
    posts = set(graph.subjects(RDF.type, ORG.Post)) - set(graph.objects(None, DCT.relation))
    beside = changes | parties | posts
    beside -= {thing, *graph.objects(thing, ORG.subOrganizationOf), *graph.subjects(RDF.type, FOAF.Person)}
    beside -= {*graph.objects(thing, ORG.hasUnit), *graph.objects(thing, ORG.hasSubOrganization)}
    return {label for label in labels(graph, SKOS.prefLabel) if URIRef(label[0]) not in beside}


def schema_labels(graph, thing):
    """A tenure has the name of its post, and the page of a post is at the post's own address."""
    own = labels(graph, SCHEMA.name, SCHEMA.roleName)
    return own | {
        (str(post), name.language, str(name))
        for tenure in graph.subjects(RDF.type, SCHEMA.OrganizationRole)
        for post in graph.objects(tenure, SCHEMA.url)
        for name in graph.objects(tenure, SCHEMA.roleName)
    }


def words(*predicates):
    return lambda graph, thing: {
        (value.language, str(value)) for predicate in predicates for value in graph.objects(thing, predicate)
    }


def plain(*predicates):
    return lambda graph, thing: {str(value) for predicate in predicates for value in graph.objects(thing, predicate)}


def numbers(kind):
    def found(graph, thing):
        points = graph.objects(thing, SCHEMA.contactPoint)
        lines = [line for point in points for line in graph.objects(point, VCARD.hasTelephone)]
        lines = [line for line in lines if (line, RDF.type, kind) in graph]
        return {str(graph.value(line, VCARD.hasValue)).removeprefix("tel:") for line in lines}

    return found


def of_points(predicate):
    return lambda graph, thing: {
        str(value).removeprefix("mailto:")
        for point in graph.objects(thing, SCHEMA.contactPoint)
        for value in graph.objects(point, predicate)
    }


def end(graph, interval, predicate):
    instant = graph.value(interval, predicate)
    dates = [str(value) for date in INSTANTS for value in graph.objects(instant, date)] if instant else []
    return dates[0] if dates else ""


def tenures_turtle(graph, _):
    found = set()
    for tenure in graph.subjects(RDF.type, ORG.Membership):
        interval = graph.value(tenure, ORG.memberDuring)
        ends = [end(graph, interval, predicate) if interval else "" for predicate in (TIME.hasBeginning, TIME.hasEnd)]
        of = [str(graph.value(tenure, predicate)) for predicate in (DCT.relation, ORG.member, ORG.organization)]
        found.add((*of, *ends))
    return found


def tenures_schema(graph, _):
    found = set()
    for tenure, _, post in graph.triples((None, SCHEMA.url, None)):
        if (tenure, RDF.type, SCHEMA.OrganizationRole) not in graph:
            continue
        holder, place = graph.value(tenure, SCHEMA.member), graph.value(tenure, SCHEMA.memberOf)
        if holder is None:
            holder = graph.value(predicate=SCHEMA.memberOf, object=tenure)
        if place is None:
            place = graph.value(predicate=SCHEMA.member, object=tenure)
            # A tenure stands in its post, or in the body of it.
            place = graph.value(place, SCHEMA.memberOf) or place
        ends = [str(graph.value(tenure, date) or "") for date in (SCHEMA.startDate, SCHEMA.endDate)]
        found.add((str(post), str(holder), str(place), *ends))
    return found


def values(predicate):
    return lambda graph, _: {str(value) for value in graph.objects(None, predicate)}


def source_titles(graph, _):
    sources = set(graph.objects(None, SCHEMA.isBasedOn))
    return {str(title) for source in sources for title in graph.objects(source, SCHEMA.name)}


SHARED = [
    ("names", words(SKOS.prefLabel), words(SCHEMA.name, SCHEMA.roleName)),
    ("names of all things", turtle_labels, schema_labels),
    ("other names", words(SKOS.altLabel), words(SCHEMA.alternateName)),
    ("telephone", numbers(VCARD.Voice), of_points(SCHEMA.telephone)),
    ("fax", numbers(VCARD.Fax), of_points(SCHEMA.faxNumber)),
    ("e-mail", of_points(VCARD.hasEmail), of_points(SCHEMA.email)),
    ("who holds what", tenures_turtle, tenures_schema),
    ("beginning", plain(SCHEMA.foundingDate), plain(SCHEMA.foundingDate)),
    ("ending", plain(SCHEMA.dissolutionDate), plain(SCHEMA.dissolutionDate)),
    ("birth", plain(SCHEMA.birthDate), plain(SCHEMA.birthDate)),
    ("gender", plain(FOAF.gender), plain(SCHEMA.gender)),
    ("website", plain(FOAF.homepage), plain(SCHEMA.sameAs)),
    ("review", values(SCHEMA.lastReviewed), values(SCHEMA.lastReviewed)),
    ("sources", values(DCT.title), source_titles),
    ("parent", plain(ORG.subOrganizationOf, ORG.unitOf), plain(SCHEMA.parentOrganization)),
    ("parts", plain(ORG.hasUnit, ORG.hasSubOrganization), plain(SCHEMA.department, SCHEMA.subOrganization)),
]

main()
