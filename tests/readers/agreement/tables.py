"""What Python's csv module reads in the tables of an organization, which are about its bodies and posts."""

import csv
import io
import re

from shared import address, dialled


def rows(text):
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    return [{name: as_text(cell) for name, cell in row.items()} for row in rows]


def as_text(cell):
    """A cell as a spreadsheet shows it: a text that it would change is written as a formula."""
    return cell[2:-1] if cell.startswith('="') and cell.endswith('"') else cell


def armed(cell):
    """A cell without the apostrophe that keeps it from being a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@＝＋－＠") else cell


def texts(row, column):
    """A text in each language, alone in its cell."""
    names = [name for name in row if name.rpartition("_")[0] == column and name != f"{column}_id"]
    return {(name.rpartition("_")[2].lower(), armed(row[name])) for name in names if row[name]}


def several(row, column):
    return [armed(part) for part in row[column].split("; ")] if row[column] else []


DAYS = {
    day[:2].capitalize(): day
    for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
}


def opening(cell):
    """The hours of the week in opening hours as OpenStreetMap writes them; what is instead of them stands behind them."""
    for rule in cell.partition(";")[0].split(", "):
        days, _, times = rule.partition(" ")
        opens, mark, closes = times.partition("-")
        if mark:
            yield from ((DAYS[day], opens, closes.replace("24:00", "23:59")) for day in days.split(","))


def salary(cell):
    """The least, the most and the currency."""
    numbers, _, currency = cell.partition(" ")
    return (*numbers.split("-"), currency) if cell else ()


def account(one):
    """The service, the name there, and the address, where there is one."""
    service, _, rest = one.partition(" ")
    name, _, last = rest.rpartition(" ")
    return (service, name, last) if "://" in last else (service, rest, "")


def accounts(cell):
    """Each begins with the word for its service; a name may have the separator too."""
    return [account(one) for one in re.split(r"; (?=[a-z0-9-]+ (?!\S+://))", cell)] if cell else []


def add(things, thing, kind, facts):
    _, known = things.setdefault(thing, (kind, {}))
    for fact, values in facts.items():
        known.setdefault(fact, set()).update(values)


def read_posts(text):
    """What the table of posts says of bodies and of posts."""
    things = {}
    for row in rows(text):
        body, post, person = row["body_id"], row["post_id"], row["person_id"]
        how = (row["kind"], row["since"], row["until"])
        held = row["state"] == "held"
        add(things, body, "body", {
            "name": texts(row, "body"),
            "post": {post},
            "post title": {(post, *text) for text in texts(row, "post")},
            "head": {post} if row["head"] == "yes" else set(),
            **{state: {post} if row["state"] == state else set() for state in ("vacant", "undisclosed")},
            "holder": {(post, person, *how)} if held else set(),
            "holder name": {(person, *text) for text in texts(row, "person")},
        })
        add(things, post, "post", {
            "name": texts(row, "post"),
            "body": {body},
            "body name": texts(row, "body"),
            "head": {str(row["head"] == "yes")},
            "state": {row["state"]},
            "reports to": {row["reports_to_id"]} - {""},
            "grade": texts(row, "grade"),
            "full-time equivalent": {row["full_time_equivalent"]} - {""},
            "salary range": {salary(row["salary_range"])} - {()},
            "area": {(row["area_id"], *text) for text in texts(row, "area")},
            "present holder": {(person, *how)} if held else set(),
            "reach: phone": {dialled(number) for number in several(row, "phone")},
            "reach: email": set(several(row, "email")),
            "identifier": {tuple(one.rsplit(" ", 1)) for one in several(row, "identifiers")},
            "of holders: phone": {dialled(number) for number in several(row, "own_phone")},
            "of holders: email": set(several(row, "own_email")),
        })
    return things


def read_phone_book(text):
    """What the phone book says of bodies: a row is a contact point, of the body or of one of its posts."""
    things = {}
    for row in rows(text):
        add(things, row["body_id"], "body", {
            "name": texts(row, "body"),
            "holder": set(several(row, "person_id")),
            "phone": {dialled(number) for number in several(row, "phone")},
            "fax": {dialled(number) for number in several(row, "fax")},
            "email": set(several(row, "email")),
            "website": {address(url) for url in several(row, "website")},
            "address": texts(row, "address"),
            "postal code": set(several(row, "postal_code")),
            "contact purpose": texts(row, "purpose"),
            "hours": texts(row, "hours"),
            "opening": set(opening(row["opening_hours"])),
            "holidays": {"closed"} if "PH off" in row["opening_hours"] else set(),
            "form": {address(url) for url in several(row, "form")},
            "account": {one[:2] for one in accounts(row["accounts"])},
            "account address": {address(one[2]) for one in accounts(row["accounts"]) if one[2]},
            "location": {tuple(map(float, row["location"].removeprefix("geo:").split(",")))} if row["location"] else set(),
            "access": texts(row, "access"),
        })
    return things
