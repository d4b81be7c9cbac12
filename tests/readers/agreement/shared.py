"""How values are made comparable, whichever format they were read in."""

import re
from pathlib import Path

from rdflib import Namespace, URIRef

SCHEMA = Namespace("http://schema.org/")

LOCALES = Path(__file__).parents[3] / "content/locales"


def messages(name):
    """A message of the interface in each language, as the content has it."""
    found = {}
    for file in LOCALES.glob("*.ftl"):
        line = re.search(rf"^{name} = (.*)$", file.read_text("utf-8"), re.MULTILINE)
        if line:
            found[file.stem.lower()] = line[1]
    return found


# How a post is held, by the words that each language has for it.
KINDS = {
    (language, words): kind
    for kind in ("acting", "concurrent", "honorary", "ex-officio", "acting-ex-officio")
    for language, words in messages(f"appointment-{kind}").items()
}
# Why nobody is named, by the words that each language has for it.
STATES = {
    (language, words): state
    for state in ("vacant", "undisclosed")
    for language, words in messages(f"post-{state}").items()
}
# That a thing is over, nobody knows since when, in each language.
OVER = set(messages("over-since-unknown").items())
NOTES = messages("kind-note")
LABELLED = messages("labelled")
CONTACT = messages("contact")
HOURS = messages("hours")
ACCESS = messages("access")


def kind_of(words):
    """How a post is held, by words in any language; in full where there are none."""
    kinds = {KINDS[word].replace("acting-ex-officio", "ex-officio") for word in words}
    assert len(kinds) < 2, kinds
    return kinds.pop() if kinds else "substantive"


def state_of(words):
    """Why nobody is named in a post, by words in any language; `open` where that is not said."""
    states = {STATES[word] for word in words if word in STATES}
    assert len(states) < 2, states
    return states.pop() if states else "open"


def with_kind(titles, kind):
    """Titles as they are said where it stands beside them how the post is held."""
    if kind == "substantive":
        return titles
    words = {language: word for (language, word), known in KINDS.items() if known == kind}
    notes = {tag: NOTES[tag].replace("{ $kind }", words[tag]) for tag, _ in titles}
    # Brackets of Chinese bring their own space.
    return {(tag, f"{title} {notes[tag]}".replace(" （", "（")) for tag, title in titles}


def hours_of(reader, nodes):
    """What specifications of opening hours say: of days of the week, of public holidays and of days that are closed."""
    def said(node, name):
        return {value.rpartition("#")[2].rpartition("/")[2] for value in reader.values(node, SCHEMA[name])}

    weekly, holidays, closures, reasons = set(), set(), set(), set()
    for node in nodes:
        opens, closes = ("".join(said(node, name)) for name in ("opens", "closes"))
        days = said(node, "dayOfWeek")
        if opens != closes:
            weekly |= {(day.lower(), opens.removesuffix(":00"), closes.removesuffix(":00")) for day in days}
        elif "PublicHolidays" in days:
            holidays.add("closed")
        else:
            closures.add(("".join(said(node, "validFrom")), "".join(said(node, "validThrough"))))
            reasons |= reader.texts(node, SCHEMA.description)
    return {"opening": weekly, "holidays": holidays, "closure": closures, "closure reason": reasons}


def salary(reader, pay, schema):
    """The least and the most that a post pays, and the currency."""
    numbers = reader.graph.value(pay, schema.value)
    least, most = (str(reader.graph.value(numbers, schema[name])) for name in ("minValue", "maxValue"))
    assert str(reader.graph.value(numbers, schema.unitText)) == "YEAR"
    return (least, most, str(reader.graph.value(pay, schema.currency)))


def of_holders(points, people):
    """What leads to each of these people, all of it under the one name."""
    whole = {f"of holders: {fact}": values for fact, values in points(URIRef("urn:nobody")).items()}
    for person in people:
        for fact, values in points(person).items():
            whole[f"of holders: {fact}"] |= values
    return whole


def dialled(number):
    """A number as it is dialled, whether it was written as a URI or for people to read."""
    number = number.removeprefix("tel:").partition(";phone-context=")[0].replace("ext.", ";ext=")
    number, _, extension = re.sub(r"[\s()-]", "", number).partition(";ext=")
    return f"{number};ext={extension}" if extension else number


def address(url):
    """An address as linked data has it, where some characters have to be escaped."""
    return re.sub(r'[\x00-\x20<>"{}|\\^`]', lambda found: f"%{ord(found[0]):02X}", url)


def plain_date(value):
    """A date as a vCard has it, with its hyphens."""
    whole = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", value)
    return "-".join(whole.groups()) if whole else value
