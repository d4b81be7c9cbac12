"""What the vobject library reads in vCards: JSON Lines in, each {"path", "text"}; JSON Lines out, each {"path", "cards"}.

vobject knows vCard 3.0 and reads 4.0 as if it were that: it passes over what it does not know, and wants FN and N where
it validates, so nothing is validated here.
"""

import json
import sys

import vobject


def values(card, name):
    return [
        {"value": line.value, "languages": line.params.get("LANGUAGE", []), "types": line.params.get("TYPE", [])}
        for line in card.contents.get(name, [])
    ]


def read(card):
    name = card.contents.get("n", [])
    return {
        "names": values(card, "fn") + values(card, "nickname"),
        "parts": [{"family": line.value.family, "given": line.value.given} for line in name],
        "phones": values(card, "tel"),
        "emails": values(card, "email"),
        "titles": values(card, "title"),
        "organizations": values(card, "org"),
        "addresses": [{"street": line.value.street, "code": line.value.code} for line in card.contents.get("adr", [])],
        "uid": card.uid.value,
        "kind": card.kind.value,
    }


for line in sys.stdin:
    asked = json.loads(line)
    cards = [read(card) for card in vobject.readComponents(asked["text"])]
    print(json.dumps({"path": asked["path"], "cards": cards}))
