"""What rdflib reads in JSON-LD: schema.org."""

import json
from pathlib import Path

import rdflib
from rdflib import RDF, BNode, Namespace, URIRef
from shared import OVER, STATES, dialled, hours_of, kind_of, of_holders, salary, state_of

rdflib.NORMALIZE_LITERALS = False

DCT = Namespace("http://purl.org/dc/terms/")
ORG = Namespace("http://www.w3.org/ns/org#")
SCHEMA = Namespace("http://schema.org/")
# Nobody asks for the context on the way: it is here, as far as it matters.
CONTEXT = json.loads(Path(__file__).with_name("context.json").read_text("utf-8"))
KINDS = {"GovernmentOrganization": "government", "ResearchOrganization": "research", "Organization": "other"}


class Reader:
    """One document."""

    def __init__(self, text):
        document = json.loads(text)
        self.thing = URIRef(document["@id"])
        document["@context"] = CONTEXT
        self.graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
        self.document = self.graph.value(self.thing, SCHEMA.subjectOf)

    def texts(self, node, *predicates):
        found = [value for predicate in predicates for value in self.graph.objects(node, predicate)]
        return {(value.language, str(value)) for value in found if not isinstance(value, (URIRef, BNode))}

    def values(self, node, *predicates):
        return {str(value) for predicate in predicates for value in self.graph.objects(node, predicate)}

    def date(self, node, predicate):
        return "".join(self.values(node, predicate))

    def points(self, node):
        graph = self.graph
        points = list(graph.objects(node, SCHEMA.contactPoint))
        places = list(graph.objects(node, SCHEMA.address))
        premises = [*graph.objects(node, SCHEMA.location), *graph.objects(node, SCHEMA.workLocation)]
        geos = [geo for place in premises for geo in graph.objects(place, SCHEMA.geo)]
        accounts = [account for point in points for account in graph.objects(point, SCHEMA.identifier)]

        def of_points(predicate):
            return {value for point in points for value in self.values(point, predicate)}

        return {
            "phone": {dialled(number) for number in of_points(SCHEMA.telephone)},
            "fax": {dialled(number) for number in of_points(SCHEMA.faxNumber)},
            "email": of_points(SCHEMA.email),
            "website": of_points(SCHEMA.url),
            "form": {
                target
                for point in points
                for action in graph.objects(point, SCHEMA.potentialAction)
                for target in self.values(action, SCHEMA.target)
            },
            "address": {text for place in places for text in self.texts(place, SCHEMA.streetAddress)},
            "postal code": {code for place in places for code in self.values(place, SCHEMA.postalCode)},
            "contact purpose": {text for point in points for text in self.texts(point, SCHEMA.contactType)},
            "access": {text for place in places for text in self.texts(place, SCHEMA.description)},
            "hours": {text for point in points for text in self.texts(point, SCHEMA.description)},
            "account": {
                (str(graph.value(account, SCHEMA.propertyID)), str(graph.value(account, SCHEMA.value)))
                for account in accounts
            },
            "account address": {url for account in accounts for url in self.values(account, SCHEMA.url)},
            "location": {
                (float(graph.value(geo, SCHEMA.latitude)), float(graph.value(geo, SCHEMA.longitude))) for geo in geos
            },
            **self.hours(premises),
        }

    def hours(self, premises):
        """When the premises are open, and when they are not."""
        graph = self.graph
        weekly = {hours for place in premises for hours in graph.objects(place, SCHEMA.openingHoursSpecification)}
        special = {hours for place in premises for hours in graph.objects(place, SCHEMA.specialOpeningHoursSpecification)}
        return hours_of(self, weekly | special)

    def held(self, tenure):
        """How and when a post is held."""
        ends = (self.date(tenure, SCHEMA.startDate), self.date(tenure, SCHEMA.endDate))
        return (kind_of(self.texts(tenure, SCHEMA.description)), *ends)

    def holders(self, post_of, of=None):
        """Those in the tenures that a body, the thing itself where no other is named, has."""
        graph = self.graph
        tenures = list(graph.objects(of or self.thing, SCHEMA.member))
        roles = set(graph.subjects(RDF.type, SCHEMA.OrganizationRole))
        assert not any(set(graph.objects(role, SCHEMA.member)) & roles for role in roles), "a role within a role"
        people = [graph.value(tenure, SCHEMA.member) for tenure in tenures]
        return {
            "holder": {
                (post_of(tenure), str(person), *self.held(tenure)) for tenure, person in zip(tenures, people, strict=True)
            },
            "holder name": {(str(person), *text) for person in people for text in self.texts(person, SCHEMA.name)},
        }

    def of_holders(self, body):
        """What leads to one of those in the tenures that a body has."""
        tenures = self.graph.objects(body, SCHEMA.member)
        people = {person for tenure in tenures for person in self.graph.objects(tenure, SCHEMA.member)}
        return of_holders(self.points, people)

    def post_of(self, tenure):
        return str(self.graph.value(tenure, SCHEMA.url))

    def elsewhere(self):
        graph, thing = self.graph, self.thing
        values = list(graph.objects(thing, SCHEMA.identifier))
        points = graph.objects(thing, SCHEMA.contactPoint)
        websites = {url for point in points for url in self.values(point, SCHEMA.url)}
        same = self.values(thing, SCHEMA.sameAs)
        is_post = (thing, RDF.type, SCHEMA.OrganizationRole) in graph
        assert is_post or websites <= same, f"{websites - same} is not the same as the body whose site it is"
        return {
            "identifier": {
                (str(graph.value(one, SCHEMA.propertyID)), str(graph.value(one, SCHEMA.value))) for one in values
            },
            "identifier address": {url for one in values for url in self.values(one, SCHEMA.url)},
            "same as": same - websites,
        }

    def pictures(self, predicate):
        pictures = self.graph.objects(self.thing, predicate)
        return {url for picture in pictures for url in self.values(picture, SCHEMA.contentUrl)}

    def origins(self):
        sources = list(self.graph.objects(self.document, SCHEMA.isBasedOn))
        return {
            "source": {url for source in sources for url in self.values(source, SCHEMA.url)},
            "source title": {text for source in sources for text in self.texts(source, SCHEMA.name)},
            "source date": {date for source in sources for date in self.values(source, SCHEMA.datePublished)},
            "translation": {
                (self.date(one, SCHEMA.inLanguage), self.date(one, SCHEMA.creativeWorkStatus))
                for one in self.graph.objects(self.document, SCHEMA.workTranslation)
            },
        }

    def reviewed(self):
        pages = self.graph.objects(self.thing, SCHEMA.mainEntityOfPage)
        return {date for page in pages for date in self.values(page, SCHEMA.lastReviewed)}

    def body(self):
        graph, thing = self.graph, self.thing
        functions = [one for one in graph.objects(thing, SCHEMA.knowsAbout) if isinstance(one, URIRef)]
        tenures = list(graph.objects(thing, SCHEMA.member))
        return {
            "kind": {KINDS[str(one).removeprefix(SCHEMA)] for one in graph.objects(thing, RDF.type)},
            "name": self.texts(thing, SCHEMA.name),
            "other name": self.texts(thing, SCHEMA.alternateName),
            "beginning": self.values(thing, SCHEMA.foundingDate),
            "ending": self.values(thing, SCHEMA.dissolutionDate),
            "parent": self.values(thing, SCHEMA.parentOrganization),
            "part": self.values(thing, SCHEMA.department, SCHEMA.subOrganization),
            "summary": self.texts(thing, SCHEMA.description) - OVER,
            "over": {"yes"} if self.texts(thing, SCHEMA.description) & OVER else set(),
            "purpose": self.texts(thing, SCHEMA.knowsAbout),
            "area": {
                ("".join(self.values(area, SCHEMA.identifier)), *text)
                for area in graph.objects(thing, SCHEMA.areaServed) for text in self.texts(area, SCHEMA.name)
            },
            "function": {(str(one), *text) for one in functions for text in self.texts(one, SCHEMA.name)},
            "post": {self.post_of(tenure) for tenure in tenures},
            "post title": {
                (self.post_of(tenure), *text) for tenure in tenures for text in self.texts(tenure, SCHEMA.roleName)
            },
            "honour": self.texts(thing, SCHEMA.award),
            "emblem": self.pictures(SCHEMA.logo),
            "picture": self.pictures(SCHEMA.image),
            "reviewed": self.reviewed(),
            **self.points(thing),
            **self.elsewhere(),
            **self.holders(self.post_of),
            **self.origins(),
        }

    def post(self):
        graph, thing = self.graph, self.thing
        body = graph.value(thing, SCHEMA.memberOf)
        return {
            "name": self.texts(thing, SCHEMA.roleName),
            "body": {str(body)},
            "body name": self.texts(body, SCHEMA.name),
            "beginning": self.values(thing, SCHEMA.startDate),
            "ending": self.values(thing, SCHEMA.endDate),
            "state": {state_of(self.texts(thing, SCHEMA.description))},
            "description": self.texts(thing, SCHEMA.description) - STATES.keys() - OVER,
            "over": {"yes"} if self.texts(thing, SCHEMA.description) & OVER else set(),
            "grade": {text for grade in graph.objects(thing, DCT.type) for text in self.texts(grade, SCHEMA.name)},
            "salary range": {salary(self, pay, SCHEMA) for pay in graph.objects(thing, SCHEMA.baseSalary)},
            "reports to": self.values(thing, ORG.reportsTo),
            "reviewed": self.reviewed(),
            **self.points(thing),
            **self.elsewhere(),
            **self.of_holders(body),
            **self.holders(self.post_of, body),
            **self.origins(),
        }

    def person(self):
        graph, thing = self.graph, self.thing
        tenures = list(graph.objects(thing, SCHEMA.memberOf))
        bodies = [graph.value(tenure, SCHEMA.memberOf) for tenure in tenures]
        positions = list(graph.objects(thing, SCHEMA.hasOccupation))
        roles = list(graph.objects(thing, SCHEMA.affiliation))
        return {
            "name": self.texts(thing, SCHEMA.name),
            "other name": self.texts(thing, SCHEMA.alternateName),
            "gender": {word for tag, word in self.texts(thing, SCHEMA.gender) if tag is None},
            "gender text": {text for text in self.texts(thing, SCHEMA.gender) if text[0] is not None},
            "affiliation": {
                (*text, self.date(one, SCHEMA.startDate), self.date(one, SCHEMA.endDate))
                for one in roles for body in graph.objects(one, SCHEMA.affiliation)
                for text in self.texts(body, SCHEMA.name)
            },
            "affiliation role": {text for one in roles for text in self.texts(one, SCHEMA.roleName)},
            "born": self.values(thing, SCHEMA.birthDate),
            "died": self.values(thing, SCHEMA.deathDate),
            "portrait": self.pictures(SCHEMA.image),
            "biography": self.texts(thing, SCHEMA.description),
            "holder": {
                (self.post_of(tenure), str(body), *self.held(tenure))
                for tenure, body in zip(tenures, bodies, strict=True)
            },
            "post title": {
                (self.post_of(tenure), *text) for tenure in tenures for text in self.texts(tenure, SCHEMA.roleName)
            },
            "body name": {(str(body), *text) for body in bodies for text in self.texts(body, SCHEMA.name)},
            "position": {
                (*text, *self.held(one)) for one in positions for text in self.texts(one, SCHEMA.roleName)
            },
            **self.points(thing),
            **self.elsewhere(),
            **self.origins(),
        }


def read(kind, text):
    reader = Reader(text)
    return {str(reader.thing): (kind, getattr(reader, kind)())}
