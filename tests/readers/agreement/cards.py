"""What vobject reads in vCards. It knows vCard 3.0 and reads 4.0 as if it were that: it passes over what it does not
know, and wants FN and N where it validates, so nothing is validated here."""

import vobject
from shared import ACCESS, CONTACT, HOURS, LABELLED, OVER, address, dialled, plain_date

GENDERS = {"F": "female", "M": "male", "O": "other"}


class Reader:
    """One card."""

    def __init__(self, card):
        self.card = card
        self.thing = card.uid.value

    def lines(self, name, kind=None):
        lines = self.card.contents.get(name, [])
        types = [[word for value in line.params.get("TYPE", []) for word in value.split(",")] for line in lines]
        return [line for line, words in zip(lines, types, strict=True) if kind is None or kind in words]

    def values(self, name, kind=None):
        return {line.value for line in self.lines(name, kind)}

    def texts(self, name):
        lines = [line for line in self.lines(name) if "LANGUAGE" in line.params]
        return {(line.params["LANGUAGE"][0].lower(), line.value) for line in lines}

    def points(self, prefix=""):
        places = self.lines("adr")

        def labelled(messages):
            labels = {
                (tag, LABELLED[tag].replace("{ $label }", words).replace("{ $text }", ""))
                for tag, words in messages.items()
            }
            return {
                (tag, note.removeprefix(words))
                for tag, note in self.texts("note") for known, words in labels if tag == known and note.startswith(words)
            }

        facts = {
            "phone": {dialled(number) for number in self.values("tel", "voice")},
            "fax": {dialled(number) for number in self.values("tel", "fax")},
            "email": self.values("email"),
            "website": {address(url) for url in self.values("url", "work")},
            "form": {address(url) for url in self.values("contact-uri")},
            "address": {
                (place.params["LANGUAGE"][0].lower(), place.value.street) for place in places if place.value.street
            },
            "postal code": {place.value.code for place in places if place.value.code},
            "contact purpose": self.purposes() | {text for _, text in labelled(CONTACT)},
            "access": labelled(ACCESS),
            "hours": labelled(HOURS),
            "account": {(line.params["SERVICE-TYPE"][0], self.account(line)) for line in self.lines("socialprofile")},
            "account address": {
                address(line.value) for line in self.lines("socialprofile") if "USERNAME" in line.params
            },
            "location": {tuple(map(float, geo.removeprefix("geo:").split(","))) for geo in self.values("geo")},
        }
        return {prefix + fact: values for fact, values in facts.items()}

    def purposes(self):
        """What groups are for; a note says it of what is in none. Whose they are stands before it: a post, which may stand alone
        beside its title, or a person."""
        posts = {line.group for line in self.lines("title") if line.group}
        labels = {line.value for line in self.lines("x-ablabel") if line.group not in posts}
        return {label.rpartition(" · ")[2] for label in labels}

    @staticmethod
    def account(line):
        return line.params["USERNAME"][0] if "USERNAME" in line.params else line.value

    def links(self):
        """Pages elsewhere: no contact point's, and not that of the thing itself."""
        return {address(url) for url in self.values("url") - self.values("url", "work") - {self.thing}}

    def body(self):
        notes = self.texts("note")
        return {
            "name": self.name_of_body(),
            "other name": self.texts("nickname"),
            "notes": notes,
            "over": {"yes"} if self.values("note") & {words for _, words in OVER} else set(),
            "holder": self.values("related", "agent"),
            "above": {(line.params["LANGUAGE"][0].lower(), *line.value) for line in self.lines("org")},
            "link": self.links(),
            "emblem": self.values("logo"),
            **self.points(),
        }

    def name_of_body(self):
        """The name alone: `FN` has it with the organization of a unit."""
        languages = {tag for tag, _ in self.texts("fn")}
        names = {(line.params["LANGUAGE"][0].lower(), line.value[-1]) for line in self.lines("org")}
        return {(tag, name) for tag, name in names if tag in languages}

    def post(self):
        return {
            "name": self.texts("title"),
            "body name": {(line.params["LANGUAGE"][0].lower(), line.value[-1]) for line in self.lines("org")},
            "present holder": self.values("related", "agent") | self.values("member"),
            "link": self.links(),
            **self.points("reach: "),
        }

    def person(self):
        return {
            "name": self.texts("fn"),
            "other name": self.texts("nickname"),
            "gender": {GENDERS[letter] for letter in self.values("gender") if ";" not in letter},
            "gender text": {text for _, mark, text in (value.partition(";") for value in self.values("gender")) if mark},
            "born": {plain_date(date) for date in self.values("bday")},
            "died": {plain_date(date) for date in self.values("deathdate")},
            "present body name": {(line.params["LANGUAGE"][0].lower(), line.value[-1]) for line in self.lines("org")},
            "title": self.texts("title"),
            "link": self.links(),
            "portrait": self.values("photo"),
            **self.points("reach: "),
        }


def read(kind, text):
    """The card of the thing itself, which stands first where there are several."""
    reader = Reader(next(vobject.readComponents(text)))
    return {reader.thing: (kind, getattr(reader, kind)())}


def apart(text):
    """Each card of a file by its identifier, as it is written."""
    cards = [card + "END:VCARD\r\n" for card in text.split("END:VCARD\r\n")[:-1]]
    return {vobject.readOne(card).uid.value: card for card in cards}
