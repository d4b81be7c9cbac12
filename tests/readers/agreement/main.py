"""Holds what every format says of a thing against what the site's own JSON says: JSON Lines in, each with the directory
and the day (`of`), the `path`, the `format` and the `text`; what does not agree out."""

import json
import sys

import cards
import graphs
import ontology
import own
import schema_org
import tables
from facts import BOOK, CARD, FACTS, FORMATS, POINTS, POSTS, SAID, SCHEMA, TURTLE, Never, Part

SUFFIXES = {"json": None, "vcf": CARD, "jsonld": SCHEMA, "ttl": TURTLE}
READERS = {CARD: cards.read, SCHEMA: schema_org.read, TURTLE: ontology.read}


def main():
    corpora = {}
    for line in sys.stdin:
        asked = json.loads(line)
        corpora.setdefault(asked["of"], []).append((asked["path"], asked["text"]))
    mistakes, seen = list(ill_told()), set()
    for of, documents in corpora.items():
        mistakes += [f"{of}: {mistake}" for mistake in examine(documents, seen)]
    hollow = {(kind, fact) for kind, facts in FACTS.items() for fact in facts} - seen
    mistakes += [f"no {kind} has any {fact}, so it was not compared" for kind, fact in sorted(hollow)]
    print("\n".join(mistakes[:60]), f"\n{len(mistakes)} disagreements", sep="")
    sys.exit(1 if mistakes or not corpora else 0)


def ill_told():
    """What the table itself says of facts that there are not."""
    for kind, formats in SAID.items():
        for name, said in formats.items():
            for fact in said.keys() - set(FACTS[kind]):
                yield f"the table knows no {fact} of a {kind} in {name}"


def examine(documents, seen):
    texts = {}
    for path, text in documents:
        path, _, suffix = path.partition("?")[0].rpartition(".")
        texts.setdefault(suffix, {})[path] = text
    things, paths = {}, {}
    for path, text in texts["json"].items():
        for thing, (kind, facts) in own.read(json.loads(text)).items():
            things[thing], paths[path] = (kind, facts), thing
    for thing, (kind, facts) in things.items():
        if kind == "person":
            yield from name_bodies(thing, facts, things)
    for thing, (kind, facts) in things.items():
        missing = set(FACTS[kind]) - facts.keys()
        assert not missing, f"{thing}: JSON says nothing of {sorted(missing)}"
        seen |= {(kind, fact) for fact, values in facts.items() if values}
    for suffix, name in SUFFIXES.items():
        for path in paths if name else []:
            kind = things[paths[path]][0]
            yield from compare(name, READERS[name](kind, texts[suffix][path]), things, [paths[path]])
    for path, text in texts["ttl"].items():
        yield from (f"{path}: {mistake}" for mistake in graphs.examine(text, texts["jsonld"][path]))
    yield from same_cards(texts["vcf"], paths)
    yield from in_tables(texts["csv"], things)


def name_bodies(person, facts, things):
    """Adds to a person what the bodies are called in which posts are or were held: JSON has the name of then."""
    bodies = {body for _, body, *_ in facts["holder"]}
    facts["body name"] = {(body, *text) for body in bodies for text in things[body][1]["name"]}
    wrong = facts["present body name"] - facts["body name"]
    if wrong:
        yield f"{person}: a body is called another name than in its own document: {sorted(wrong)}"


def compare(name, read, things, expected):
    """What one format says of these things, held against JSON."""
    for thing in expected:
        kind, whole = things[thing]
        if thing not in read:
            yield f"{name} says nothing of {thing}"
            continue
        said, told = SAID[kind][name], read[thing][1]
        for fact in FACTS[kind]:
            rule = said.get(fact)
            if isinstance(rule, Never):
                if told.get(fact):
                    yield f"{thing}: {name} says its {fact} after all, and the table says that it does not"
                continue
            if name == CARD and fact == "summary":
                wrong = whole[fact] - told["notes"]
                if wrong:
                    yield f"{thing}: {fact}: {name} alone does not say {sorted(wrong)}"
                continue
            wanted = rule.of(whole, thing) if isinstance(rule, Part) else whole[fact]
            found = told.get(fact, set())
            if found != wanted:
                more, less = sorted(found - wanted), sorted(wanted - found)
                yield f"{thing}: {fact}: {name} alone says {more}, JSON alone {less}"


def same_cards(texts, paths):
    """An organization's file has the cards of its units and people, each as it has it of its own."""
    alone = {paths[path]: cards.apart(text)[paths[path]] for path, text in texts.items()}
    for path, text in texts.items():
        for thing, card in cards.apart(text).items():
            if alone.get(thing) != card:
                yield f"the card of {thing} is another one in {path}.vcf"


def in_tables(texts, things):
    for path, text in texts.items():
        name, read = (BOOK, tables.read_phone_book) if path.endswith("phone-book") else (POSTS, tables.read_posts)
        rows = read(text)
        there = within(path.removesuffix("/phone-book"), things)
        bodies = [body for body in there if name == BOOK or things[body][1]["post"]]
        posts = [post for body in there for post in things[body][1]["post"]] if name == POSTS else []
        surplus = rows.keys() - {*bodies, *posts}
        if surplus:
            yield f"{path}.csv has rows of {sorted(surplus)}"
        known = {body: ("body", with_posts(things, body)) if name == BOOK else things[body] for body in bodies}
        yield from compare(name, rows, {**things, **known}, bodies + posts)


def within(path, things):
    """An organization and all units in it."""
    found = [thing for thing in things if thing.endswith(path)]
    for body in found:
        units = things[body][1]["part"]
        found += [unit for unit in units if unit.startswith(found[0] + "/")]
    return found


def with_posts(things, body):
    """A body with what leads to its posts: the phone book has both in rows of the body."""
    _, facts = things[body]
    whole = dict(facts)
    posts = [things[post][1] for post in facts["post"]]
    for fact in POINTS:
        whole[fact] = facts[fact].union(*(post[fact] | post[f"of holders: {fact}"] for post in posts))
    ways = [*POINTS, *(f"of holders: {fact}" for fact in POINTS)]
    reachable = {post for post in facts["post"] if any(things[post][1][fact] for fact in ways)}
    whole["head"] = facts["head"] | reachable
    return whole


main()
