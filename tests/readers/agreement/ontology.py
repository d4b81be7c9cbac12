"""What rdflib reads in Turtle: the Organization Ontology, SKOS, vCard."""

import rdflib
from rdflib import RDF, Namespace, URIRef
from shared import OVER, dialled, hours_of, kind_of, of_holders, salary, state_of

# A year is to stay a year: this library would make a day of it.
rdflib.NORMALIZE_LITERALS = False

DCT = Namespace("http://purl.org/dc/terms/")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
ORG = Namespace("http://www.w3.org/ns/org#")
SCHEMA = Namespace("http://schema.org/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
TIME = Namespace("http://www.w3.org/2006/time#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")

INSTANTS = (TIME.inXSDgYear, TIME.inXSDgYearMonth, TIME.inXSDDate)
CLASSES = {ORG.FormalOrganization: "organization", ORG.OrganizationalUnit: "unit"}


class Reader:
    """One document."""

    def __init__(self, text):
        self.graph = rdflib.Graph().parse(data=text, format="turtle")
        self.thing = next(self.graph.objects(None, FOAF.primaryTopic))
        self.document = next(self.graph.subjects(FOAF.primaryTopic))

    def texts(self, node, *predicates):
        found = [value for predicate in predicates for value in self.graph.objects(node, predicate)]
        return {(value.language, str(value)) for value in found if not isinstance(value, URIRef)}

    def values(self, node, *predicates):
        return {str(value) for predicate in predicates for value in self.graph.objects(node, predicate)}

    def end(self, interval, predicate):
        instant = self.graph.value(interval, predicate)
        dates = [str(value) for name in INSTANTS for value in self.graph.objects(instant, name)] if instant else []
        return dates[0] if dates else ""

    def ends(self, node, predicate):
        interval = self.graph.value(node, predicate)
        return tuple(self.end(interval, name) if interval else "" for name in (TIME.hasBeginning, TIME.hasEnd))

    def points(self, node):
        graph = self.graph
        points = list(graph.objects(node, SCHEMA.contactPoint))
        lines = [line for point in points for line in graph.objects(point, VCARD.hasTelephone)]

        def numbers(kind):
            of_kind = [line for line in lines if (line, RDF.type, kind) in graph]
            return {dialled(str(graph.value(line, VCARD.hasValue))) for line in of_kind}

        places = [place for point in points for place in graph.objects(point, VCARD.hasAddress)]
        emails = {email for point in points for email in self.values(point, VCARD.hasEmail)}
        accounts = [account for point in points for account in graph.objects(point, FOAF.account)]
        return {
            "phone": numbers(VCARD.Voice),
            "fax": numbers(VCARD.Fax),
            "email": {email.removeprefix("mailto:") for email in emails},
            "website": {url for point in points for url in self.values(point, VCARD.hasURL)},
            "form": {
                target
                for point in points
                for action in graph.objects(point, SCHEMA.potentialAction)
                for target in self.values(action, SCHEMA.target)
            },
            "address": {text for place in places for text in self.texts(place, VCARD["street-address"])},
            "postal code": {code for place in places for code in self.values(place, VCARD["postal-code"])},
            "contact purpose": {text for point in points for text in self.texts(point, SKOS.prefLabel)},
            "access": {text for place in places for text in self.texts(place, SCHEMA.description)},
            "hours": {text for point in points for text in self.texts(point, VCARD.note)},
            "account": {
                (str(graph.value(account, DCT.type)), str(graph.value(account, FOAF.accountName)))
                for account in accounts
            },
            "account address": {url for account in accounts for url in self.values(account, FOAF.page)},
            "location": {
                tuple(map(float, geo.removeprefix("geo:").split(",")))
                for point in points for geo in self.values(point, VCARD.hasGeo)
            },
            **hours_of(self, {hours for point in points for hours in graph.objects(point, SCHEMA.hoursAvailable)}),
        }

    def tenures(self):
        """Post, body, person, manner and dates of each membership."""
        graph = self.graph
        for tenure in graph.subjects(RDF.type, ORG.Membership):
            post, title = graph.value(tenure, DCT.relation), None
            title = self.texts(post, SKOS.prefLabel)
            manners = {word for role in graph.objects(tenure, ORG.role) for word in self.texts(role, SKOS.prefLabel)}
            yield (
                str(post),
                str(graph.value(tenure, ORG.organization)),
                str(graph.value(tenure, ORG.member)),
                kind_of(manners - title),
                *self.ends(tenure, ORG.memberDuring),
            )

    def holders(self):
        held = list(self.tenures())
        return {
            "holder": {(post, person, *how) for post, _, person, *how in held},
            "holder name": {
                (person, *text) for _, _, person, *_ in held for text in self.texts(URIRef(person), SKOS.prefLabel)
            },
        }

    def area(self):
        places = self.graph.objects(self.thing, DCT.spatial)
        return {
            ("".join(self.values(place, DCT.identifier)), *text)
            for place in places for text in self.texts(place, SKOS.prefLabel)
        }

    def elsewhere(self):
        graph, thing = self.graph, self.thing
        values = list(graph.objects(thing, SCHEMA.identifier))
        return {
            "identifier": {
                (str(graph.value(one, SCHEMA.propertyID)), str(graph.value(one, SCHEMA.value))) for one in values
            },
            "identifier address": {url for one in values for url in self.values(one, SCHEMA.url)},
            "link": self.values(thing, FOAF.page),
            "link title": {
                text for page in graph.objects(thing, FOAF.page) for text in self.texts(page, DCT.title)
            },
            "same as": self.values(thing, SCHEMA.sameAs),
        }

    def origins(self):
        sources = list(self.graph.objects(self.document, DCT.source))
        return {
            "source": {str(source) for source in sources if isinstance(source, URIRef)},
            "source title": {text for source in sources for text in self.texts(source, DCT.title)},
            "source date": {date for source in sources for date in self.values(source, DCT.issued)},
            "translation": {
                ("".join(self.values(one, SCHEMA.inLanguage)), "".join(self.values(one, SCHEMA.creativeWorkStatus)))
                for one in self.graph.objects(self.document, SCHEMA.workTranslation)
            },
        }

    def body(self):
        graph, thing = self.graph, self.thing
        posts = list(graph.objects(thing, ORG.hasPost))
        functions = [one for one in graph.objects(thing, ORG.purpose) if isinstance(one, URIRef)]
        notes = list(graph.objects(thing, SKOS.historyNote))
        former = [note for note in notes if graph.value(note, DCT.temporal)]
        changes = list(graph.subjects(RDF.type, ORG.ChangeEvent))
        organization = self.values(thing, ORG.unitOf)
        sides = (("from", ORG.originalOrganization), ("to", ORG.resultingOrganization))
        kinds = {notation for kind in graph.objects(thing, ORG.classification) for notation in self.values(kind, SKOS.notation)}
        return {
            "class": {CLASSES[one] for one in graph.objects(thing, RDF.type) if one in CLASSES},
            "kind": kinds,
            "own kind": {
                text
                for kind in graph.objects(thing, ORG.classification) if not graph.value(kind, SKOS.notation)
                for text in self.texts(kind, SKOS.prefLabel)
            },
            "name": self.texts(thing, SKOS.prefLabel),
            "linked": {str(one) for one in graph.objects(thing, ORG.linkedTo) if isinstance(one, URIRef)},
            "linked name": {
                text for one in graph.objects(thing, ORG.linkedTo) for text in self.texts(one, SKOS.prefLabel)
            },
            "other name": self.texts(thing, SKOS.altLabel),
            "former name": {
                (*text, *self.ends(note, DCT.temporal)) for note in former for text in self.texts(note, RDF.value)
            },
            "beginning": self.values(thing, SCHEMA.foundingDate),
            "ending": self.values(thing, SCHEMA.dissolutionDate),
            "over": self.over(),
            "parent": self.values(thing, ORG.subOrganizationOf),
            "organization": organization,
            "part": self.values(thing, ORG.hasUnit, ORG.hasSubOrganization),
            "emblem": self.values(thing, FOAF.logo),
            "picture": self.values(thing, FOAF.depiction),
            "summary": self.texts(thing, DCT.description),
            "purpose": self.texts(thing, ORG.purpose),
            "area": self.area(),
            "function": {(str(one), *text) for one in functions for text in self.texts(one, SKOS.prefLabel)},
            "function time": {
                (str(one), *self.ends(one, DCT.temporal)) for one in functions if any(self.ends(one, DCT.temporal))
            },
            "post": {str(post) for post in posts},
            "post title": {(str(post), *text) for post in posts for text in self.texts(post, SKOS.prefLabel)},
            "head": {str(post) for post in posts if self.leads(post)},
            **{
                state: {str(post) for post in posts if state_of(self.texts(post, SKOS.note)) == state}
                for state in ("vacant", "undisclosed")
            },
            "past": {
                ("".join(self.values(note, DCT.date)), *text)
                for note in notes if note not in former for text in self.texts(note, RDF.value)
            },
            "change": {
                (str(change), "".join(self.values(change, DCT.date)), side, party)
                for change in changes for side, predicate in sides for party in self.values(change, predicate)
            },
            "change text": {(str(change), *text) for change in changes for text in self.texts(change, SKOS.prefLabel)},
            "basis": {(str(change), *text) for change in changes for text in self.texts(change, SKOS.note)},
            "reviewed": self.values(self.document, SCHEMA.lastReviewed),
            **self.points(thing),
            **self.elsewhere(),
            **self.holders(),
            **self.origins(),
        }

    def over(self):
        return {"yes"} if self.texts(self.thing, SKOS.note) & OVER else set()

    def leads(self, post):
        return any((role, ORG.roleProperty, ORG.headOf) in self.graph for role in self.graph.objects(post, ORG.role))

    def post(self):
        graph, thing = self.graph, self.thing
        body = graph.value(thing, ORG.postIn)
        start, end = self.ends(thing, DCT.temporal)
        return {
            "name": self.texts(thing, SKOS.prefLabel),
            "body": {str(body)},
            "body name": self.texts(body, SKOS.prefLabel),
            "head": {str(self.leads(thing))},
            "beginning": {start} - {""},
            "ending": {end} - {""},
            "over": self.over(),
            "state": {state_of(self.texts(thing, SKOS.note))},
            "description": self.texts(thing, DCT.description),
            "grade": {text for grade in graph.objects(thing, DCT.type) for text in self.texts(grade, SKOS.prefLabel)},
            "salary range": {salary(self, pay, SCHEMA) for pay in graph.objects(thing, SCHEMA.baseSalary)},
            "area": self.area(),
            "reports to": self.values(thing, ORG.reportsTo),
            "reviewed": self.values(self.document, SCHEMA.lastReviewed),
            **self.points(thing),
            **self.elsewhere(),
            **of_holders(self.points, {URIRef(person) for _, _, person, *_ in self.tenures()}),
            **self.holders(),
            **self.origins(),
        }

    def person(self):
        graph, thing = self.graph, self.thing
        held = list(self.tenures())
        positions = list(graph.objects(thing, SCHEMA.hasOccupation))
        notes = list(graph.objects(thing, SKOS.historyNote))
        roles = list(graph.objects(thing, SCHEMA.affiliation))
        return {
            "name": self.texts(thing, SKOS.prefLabel),
            "other name": self.texts(thing, SKOS.altLabel),
            "former name": {
                (*text, str(graph.value(note, SKOS.notation)), *self.ends(note, DCT.temporal))
                for note in notes if graph.value(note, SKOS.notation) for text in self.texts(note, RDF.value)
            },
            "gender": {word for tag, word in self.texts(thing, FOAF.gender) if tag is None},
            "gender text": {text for text in self.texts(thing, FOAF.gender) if text[0] is not None},
            "affiliation": {
                (*text, *self.dates(one))
                for one in roles for body in graph.objects(one, SCHEMA.affiliation)
                for text in self.texts(body, SKOS.prefLabel)
            },
            "affiliation role": {text for one in roles for text in self.texts(one, SCHEMA.roleName)},
            "born": self.values(thing, SCHEMA.birthDate),
            "died": self.values(thing, SCHEMA.deathDate),
            "portrait": self.values(thing, FOAF.img),
            "biography": self.texts(thing, DCT.description),
            "holder": {(post, body, *how) for post, body, _, *how in held},
            "post title": {(post, *text) for post, *_ in held for text in self.texts(URIRef(post), SKOS.prefLabel)},
            "body name": {(body, *text) for _, body, *_ in held for text in self.texts(URIRef(body), SKOS.prefLabel)},
            "position": {
                (*text, kind_of(self.texts(one, SCHEMA.description)), *self.dates(one))
                for one in positions for text in self.texts(one, SCHEMA.roleName)
            },
            "position that was": {
                (*text, *self.ends(note, DCT.temporal))
                for note in notes if not graph.value(note, SKOS.notation) for text in self.texts(note, RDF.value)
            },
            **self.points(thing),
            **self.elsewhere(),
            **self.origins(),
        }

    def dates(self, node):
        return tuple("".join(self.values(node, predicate)) for predicate in (SCHEMA.startDate, SCHEMA.endDate))


def read(kind, text):
    reader = Reader(text)
    return {str(reader.thing): (kind, getattr(reader, kind)())}
