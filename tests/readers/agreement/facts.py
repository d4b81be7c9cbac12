"""Which format says which facts: the one table of what a format leaves out, each with the reason.

The site's own JSON says everything. A format that is not named beside a fact says it in full; `part` tells what it says
of it, and `never` why it says nothing. So a format that loses a fact, or begins to say one, is found out.
"""

import calendar

CARD, SCHEMA, TURTLE, POSTS, BOOK = "vCard", "JSON-LD", "Turtle", "table of posts", "phone book"
FORMATS = [CARD, SCHEMA, TURTLE, POSTS, BOOK]


class Never:
    """A format says nothing of a fact."""

    def __init__(self, reason):
        self.reason = reason


class Part:
    """A format says a part of a fact, which is made of all facts of the thing."""

    def __init__(self, reason, of):
        self.reason = reason
        self.of = of


def never(reason, *facts):
    return {fact: Never(reason) for fact in facts}


POINTS = [
    "phone", "fax", "email", "website", "form", "account", "account address", "address", "postal code", "location",
    "contact purpose", "access", "hours", "opening", "holidays", "closure", "closure reason",
]
HOURS = ["opening", "holidays", "closure", "closure reason"]
OF_HOLDERS = [f"of holders: {fact}" for fact in POINTS]
REACH = [f"reach: {fact}" for fact in POINTS]
SOURCES = ["source", "source title", "source date", "translation"]

FACTS = {
    "body": [
        "class", "kind", "own kind", "name", "other name", "former name", "beginning", "ending", "over", "parent", "organization", "part",
        "linked", "linked name", "identifier", "identifier address", "link", "link title", "same as", "emblem", "picture",
        "summary", "purpose", "area", "function", "function time", "post", "post title", "head", "vacant", "undisclosed", "holder",
        "holder name", "past", "honour", "change", "change text", "basis", "reviewed", *POINTS, *SOURCES,
    ],
    "post": [
        "name", "body", "body name", "organization", "head", "beginning", "ending", "over", "state", "holder", "holder name",
        "present holder", "description", "area", "grade", "full-time equivalent", "salary range", "reports to", "direct report",
        "identifier", "identifier address", "link", "link title", "same as", "reviewed", *POINTS, *OF_HOLDERS, *REACH, *SOURCES,
    ],
    "person": [
        "name", "other name", "former name", "gender", "gender text", "affiliation", "affiliation role", "affiliation that was", "born", "died", "portrait", "biography", "holder", "post title", "body name", "present body name", "title",
        "position", "position that was", "identifier", "identifier address", "link", "link title", "same as", *POINTS, *REACH, *SOURCES,
    ],
}


def language_of_the_card(facts, fact):
    """A card has a label in one language, the site's first."""
    return {text for tag, text in facts[fact] if tag == "en"} or {text for _, text in facts[fact]}


def other_names_of_the_card(facts, _):
    """The names that do not stand first: an address book has one name, and others beside it."""
    others = {(tag, text) for tag, text in facts["name"] if text not in language_of_the_card(facts, "name")}
    return facts["other name"] | others


def name_of_the_card(facts, _):
    """The name that stands first."""
    return facts["name"] - other_names_of_the_card({**facts, "other name": set()}, _)


def whole_days(facts, _):
    """Closures from the first day that they may have to the last."""

    def first(date):
        return (date + "-01-01")[:10] if len(date) == 4 else date + "-01" * (len(date) == 7)

    def last(date):
        year, _, month = (date + "-12")[:7].partition("-") if len(date) < 10 else ("", "", "")
        return f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1]}" if date and year else date

    return {(first(start), last(end)) for start, end in facts["closure"]}


def organizations_of_the_card(facts, fact):
    """Each organization stands once, in the language of the card where it has a name in that."""
    of_each = {}
    for *thing, tag, text in facts[fact]:
        of_each.setdefault(tuple(thing), {})[tag] = text
    return {("en" if "en" in names else min(names), names.get("en", names[min(names)])) for names in of_each.values()}


def with_holders(fact, part=lambda facts, fact: facts[fact]):
    """What leads to whoever holds a post, and to one holder of it."""
    return Part("with what leads to one holder", lambda facts, _: part(
        {fact: facts[f"reach: {fact}"] | facts[f"of holders: {fact}"]}, fact
    ))


CLOSURES = {"closure": Part("whole days, as schema.org has them", whole_days)}
NAMES = {
    "name": Part("it stands once", name_of_the_card),
    "other name": Part("beside the name in other languages", other_names_of_the_card),
}


def known_kind(facts):
    return {kind if kind in ("government", "research") else "other" for kind in facts["kind"]}


def above_and_organization(facts):
    return facts["parent"] | facts["organization"]


def texts_alone(named):
    return {(tag, text) for _, tag, text in named}


def latitudes(locations):
    return {location[:1] for location in locations}


def held(facts, fact):
    """What is said of the posts that somebody holds."""
    posts = {post for post, *_ in facts["holder"]}
    return {value for value in facts[fact] if (value if isinstance(value, str) else value[0]) in posts}


def leaders(facts):
    return {person for post, person, *_ in facts["holder"] if post in facts["head"]}


def own_pages(facts, _):
    return facts["link"] & facts["same as"]


def with_change(facts, thing, fact):
    """Of the changes, those that the thing itself had a part in; of an organization, JSON has those of its units too."""
    own = {change for change, _, _, party in facts["change"] if party == thing}
    return {value for value in facts[fact] if value[0] in own}


def why_nobody(facts):
    """What is said of a post in which nobody is named, where that is known."""
    return {state if state in ("vacant", "undisclosed") else "open" for state in facts["state"]}


TABLE = "a table has these columns: whoever wants more reads another format"
ADDRESSES = "an address book has no place for it"
LATITUDE = "vobject takes what stands behind a comma for another value"
NO_WORD = "schema.org has no word for it"
DERIVED = "follows from what is said"
# vCard has a note and the tables a column for translations, of what is in them alone; their own tests read those.
OTHER_PAGE = "it is said where the body or the post itself is told of"

SAID = {
    "body": {
        CARD: {
            **NAMES,
            **never(ADDRESSES, "kind", "own kind", "class", "area", "linked", "linked name", "former name", "beginning", "ending", "part", "purpose", "function"),
            **never(ADDRESSES, "identifier", "identifier address", "link title", "same as"),
            **never(ADDRESSES, "function time", "vacant", "undisclosed", "past", "honour", "change"),
            **never(ADDRESSES, "change text", "basis"),
            **never(ADDRESSES, "post", "post title", "head", "holder name", "parent", "organization", *SOURCES),
            **never(ADDRESSES, "picture"),
            **never("a note says it in words", *HOURS),
            "location": Part(LATITUDE, lambda facts, _: latitudes(facts["location"])),
            "link": Part("any other would be taken for a home page", own_pages),
            **never("REV is a whole day, and that of the latest of several dates", "reviewed"),
            "holder": Part("the agent is whoever leads", lambda facts, _: leaders(facts)),
            "contact purpose": Part("in one language", lambda facts, _: language_of_the_card(facts, "contact purpose")),
        },
        SCHEMA: {
            **CLOSURES,
            **never("as far as they tell who is meant, they are the same as it", "link", "link title"),
            **never(NO_WORD, "own kind", "linked", "linked name", "former name", "function time", "vacant", "undisclosed", "head", "past", "change"),
            **never(NO_WORD, "change text", "basis"),
            **never("an organization and a unit are both organizations", "class", "organization"),
            "kind": Part("as far as there are classes", lambda facts, _: known_kind(facts)),
            "parent": Part("with the organization of a unit", lambda facts, _: above_and_organization(facts)),
            "post": Part("a post is there with its holder", lambda facts, _: held(facts, "post")),
            "post title": Part("a post is there with its holder", lambda facts, _: held(facts, "post title")),
        },
        TURTLE: {
            **never("a note like any other", "honour"),
            "change": Part("its own", lambda facts, thing: with_change(facts, thing, "change")),
            "change text": Part("its own", lambda facts, thing: with_change(facts, thing, "change text")),
            "basis": Part("its own", lambda facts, thing: with_change(facts, thing, "basis")),
        },
        POSTS: {
            **never(TABLE, "class", "area", "kind", "own kind", "other name", "former name", "beginning", "ending", "over", "parent", "organization"),
            **never(TABLE, "part", "linked", "linked name", "summary", "purpose", "function", "function time", "past", "honour", "change"),
            **never(TABLE, "change text", "basis", "reviewed", *POINTS, *SOURCES),
            **never(TABLE, "emblem", "picture"),
            **never(TABLE, "identifier", "identifier address", "link", "link title", "same as"),
            "name": Part("with its posts", lambda facts, _: facts["name"] if facts["post"] else set()),
            "holder": Part("from the first term in a row to the last", lambda facts, _: facts["stay"]),
        },
        BOOK: {
            **never(TABLE, "class", "area", "kind", "own kind", "other name", "former name", "beginning", "ending", "over", "parent", "organization"),
            **never(TABLE, "part", "linked", "linked name", "summary", "purpose", "function", "function time", "past", "honour", "change"),
            **never(TABLE, "identifier", "identifier address", "link", "link title", "same as"),
            **never(TABLE, "change text", "basis", "reviewed", "post", "post title", "head", "vacant", "undisclosed"),
            **never(TABLE, "holder name"),
            **never(TABLE, "closure", "closure reason", *SOURCES),
            **never(TABLE, "emblem", "picture"),
            "holder": Part("who leads, by the identifier", lambda facts, _: leaders(facts)),
        },
    },
    "post": {
        CARD: {
            "body name": Part("in one language", lambda facts, _: organizations_of_the_card(facts, "body name")),
            **never(ADDRESSES, "body", "organization", "head", "beginning", "ending", "over", "state", "holder", "holder name"),
            **never(ADDRESSES, "identifier", "identifier address", "link title", "same as"),
            "link": Part("any other would be taken for a home page", own_pages),
            **never(ADDRESSES, "description", "area", "grade", "full-time equivalent", "salary range", "reports to"),
            **never(ADDRESSES, "direct report", "reviewed", *SOURCES),
            **never("a note says it in words", *[f"reach: {fact}" for fact in HOURS]),
            **never("the card has what leads to the holder, whose number it be", *POINTS, *OF_HOLDERS),
            "present holder": Part("by the identifier", lambda facts, _: {one[0] for one in facts["present holder"]}),
            **{f"reach: {fact}": with_holders(fact) for fact in POINTS if fact not in HOURS},
            "reach: location": with_holders("location", lambda facts, fact: latitudes(facts[fact])),
            "reach: contact purpose": with_holders("contact purpose", language_of_the_card),
        },
        SCHEMA: {
            **CLOSURES,
            "of holders: closure": Part(
                "whole days, as schema.org has them",
                lambda facts, thing: whole_days({"closure": facts["of holders: closure"]}, thing),
            ),
            **never(NO_WORD, "head", "area", "full-time equivalent"),
            **never("as far as they tell who is meant, they are the same as it", "link", "link title"),
            **never(OTHER_PAGE, "organization", "direct report", *REACH),
            **never(DERIVED, "present holder"),
            "state": Part("why nobody is named, where that is known", lambda facts, _: why_nobody(facts)),
        },
        TURTLE: {
            **never("the ontology has no word for it", "full-time equivalent"),
            **never(OTHER_PAGE, "organization", "direct report", *REACH),
            **never(DERIVED, "present holder"),
            "state": Part("why nobody is named, where that is known", lambda facts, _: why_nobody(facts)),
        },
        POSTS: {
            **never(TABLE, "organization", "beginning", "ending", "over", "holder", "holder name", "reviewed", *POINTS, *SOURCES),
            **never(TABLE, "description", "direct report", "identifier address", "link", "link title", "same as"),
            **never(TABLE, *[fact for fact in REACH if fact not in ("reach: phone", "reach: email")]),
            **never(TABLE, *[fact for fact in OF_HOLDERS if fact not in ("of holders: phone", "of holders: email")]),
            "reach: phone": Part("a row a holder", lambda facts, _: facts["of each: phone"]),
            "reach: email": Part("a row a holder", lambda facts, _: facts["of each: email"]),
        },
    },
    "person": {
        CARD: {
            **NAMES,
            **never(ADDRESSES, "former name", "biography", "holder", "position that was", *SOURCES),
            **never(ADDRESSES, "identifier", "identifier address", "link title", "same as"),
            **never("a note says it in words", *[f"reach: {fact}" for fact in HOURS]),
            "reach: location": Part(LATITUDE, lambda facts, _: latitudes(facts["reach: location"])),
            "link": Part("any other would be taken for a home page", own_pages),
            **never(ADDRESSES, "affiliation", "affiliation role", "affiliation that was"),
            "gender text": Part("in one language", lambda facts, _: language_of_the_card(facts, "gender text")),
            **never("with how it is held, as a title", "post title", "position"),
            **never("the card has all that leads to the person, whose number it be", *POINTS),
            **never("what is over is not there", "body name"),
            "present body name": Part(
                "in one language", lambda facts, _: organizations_of_the_card(facts, "present body name")
            ),
            "reach: contact purpose": Part(
                "in one language", lambda facts, _: language_of_the_card(facts, "reach: contact purpose")
            ),
        },
        SCHEMA: {
            **CLOSURES,
            **never(NO_WORD, "former name"),
            **never("as far as they tell who is meant, they are the same as it", "link", "link title"),
            **never(OTHER_PAGE, *REACH),
            **never(DERIVED, "title", "present body name"),
            **never("without an end it would seem to be held", "position that was", "affiliation that was"),
        },
        TURTLE: {
            **never(OTHER_PAGE, *REACH),
            **never(DERIVED, "title", "present body name"),
            **never("without an end it would seem to be held", "affiliation that was"),
        },
    },
}
