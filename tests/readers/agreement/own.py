"""What the site's own JSON says: the table that the other formats are held against, since it says the most."""

from shared import address, dialled, with_kind

# Members that no other format has a word for, or that repeat others, each with the reason why they are not compared.
UNREAD = {
    "version": "of the document, not of the thing",
    "on": "of the document, not of the thing",
    "organizations": "read as parts",
    "former_parents": "no other vocabulary has a parent that was",
    "former_units": "a unit that is no more says itself what it was part of",
    "former_superiors": "no other vocabulary has a superior that was",
    "sections": "narrative pages are in JSON alone",
    "group": "how a unit belongs is in the interface alone",
    "exists": "follows from the dates",
    "rank": "no other vocabulary has the rank of an authority",
    "remit": "an introduction to a list, no fact",
    "predecessors": "follow from the changes",
    "successors": "follow from the changes",
    "facts": "labels that each editor chooses",
    "figures": "labels that each editor chooses",
    "oversees": "no other vocabulary has a portfolio",
    "subordinates": "said where the body itself is told of that is directed",
    "overseen_by": "no other vocabulary has a portfolio",
    "held_ex_officio_by": "how its holders come to it, which is said of each",
    "updated": "of the document, not of the thing",
    "multiple_holders": "a card alone says it, as the kind of card",
    "vacancies": "what was vacant once",
    "body_contacts": "read with what leads to the holder",
    "referred_by": "said where that stands which refers",
    "sort_key": "how a list is put in order",
}


def texts(localized):
    return {(tag.lower(), text["text"].strip()) for tag, text in (localized or {}).items()}


def ends(period):
    return period["start"] or "", period["end"] or ""


def points(contacts):
    """What leads to somebody, of whichever contact point."""
    for phone in (phone for point in contacts for phone in point["phones"] + point["faxes"]):
        dialled_abroad = phone["e164"] and phone["url"].startswith(f"tel:{phone['e164']}")
        assert bool(dialled_abroad) != phone["national_only"], phone
    return {
        "phone": {dialled(phone["url"]) for point in contacts for phone in point["phones"]},
        "fax": {dialled(fax["url"]) for point in contacts for fax in point["faxes"]},
        "email": {email for point in contacts for email in point["emails"]},
        "website": {address(point["website"]) for point in contacts if point["website"]},
        "form": {address(point["form"]) for point in contacts if point["form"]},
        "address": {text for point in contacts for text in texts(point["address"])},
        "postal code": {point["postal_code"] for point in contacts if point["postal_code"]},
        "contact purpose": {text for point in contacts for text in texts(point["purpose"])},
        "access": {text for point in contacts for text in texts(point["access"])},
        "hours": {text for point in contacts for text in texts(point["hours"])},
        "account": {(one["service"], one["name"]) for point in contacts for one in point["accounts"]},
        "account address": {
            address(one["url"]) for point in contacts for one in point["accounts"] if one["url"]
        },
        "location": {
            (point["location"]["latitude"], point["location"]["longitude"]) for point in contacts if point["location"]
        },
        "opening": {
            (day, one["from"], one["to"].replace("24:00", "23:59"))
            for point in contacts for one in point["opens"] for day in one["days"]
        },
        "holidays": {point["holidays"] for point in contacts} - {None},
        "closure": {ends(one["period"]) for point in contacts for one in point["closures"]},
        "closure reason": {text for point in contacts for one in point["closures"] for text in texts(one["reason"])},
    }


def area(one):
    """A district or jurisdiction by its identifier and its names."""
    return {(one["identifier"] or "", *text) for text in texts(one["name"])} if one else set()


def elsewhere(document):
    """How others know it."""
    identifiers, links = document["identifiers"], document["links"]
    leads = {address(one["url"]) for one in identifiers if one["url"]}
    return {
        "identifier": {(one["scheme"], one["value"]) for one in identifiers},
        "identifier address": leads,
        "link": {address(link["url"]) for link in links},
        "link title": {text for link in links for text in texts(link["title"])},
        "same as": leads | {address(link["url"]) for link in links if link["identity"]},
    }


def pictures(all_of_them):
    return {picture["url"] for picture in all_of_them if picture}


def holders(post, held):
    return {
        "holder": {(post, one["person"]["id"], one["kind"], *ends(one["period"])) for one in held},
        "holder name": {(one["person"]["id"], *text) for one in held for text in texts(one["person"]["name"])},
    }


def terms(held):
    """Holders, each as often as there are terms in the stay."""
    return [{**one, **term} for one in held for term in one["incumbency"]["terms"]]


def origins(sources):
    return {
        "source": {address(source["url"]) for source in sources if source["url"]},
        "source title": {text for source in sources for text in texts(source["title"])},
        "source date": {source["published"] for source in sources if source["published"]},
    }


def merged(parts):
    whole = {}
    for part in parts:
        for fact, values in part.items():
            whole.setdefault(fact, set()).update(values)
    return whole


def read(document):
    readers = {"organization": body, "unit": body, "post": post, "person": person}
    kind = "body" if document["type"] in ("organization", "unit") else document["type"]
    facts, known = readers[document["type"]](document)
    facts["translation"] = {(tag.lower(), status) for tag, status in translations(document).items()}
    unread = document.keys() - known - UNREAD.keys() - {"id", "type"}
    assert not unread, f"nobody has said what the other formats make of {sorted(unread)}"
    return {document["id"]: (kind, facts)}


def translations(value):
    """The languages in which not all texts are the institution's own, with the least that stands behind them."""
    found = {}
    if isinstance(value, list):
        parts = [translations(one) for one in value]
    elif isinstance(value, dict):
        passed_over = UNREAD.keys() | {"sources", "plural"}
        texts = {key: one["status"] for key, one in value.items() if isinstance(one, dict) and "status" in one}
        parts = [{tag: status for tag, status in texts.items() if status != "official"}]
        parts += [translations(one) for key, one in value.items() if key not in texts and key not in passed_over]
    else:
        parts = []
    for part in parts:
        for tag, status in part.items():
            found[tag] = "machine" if "machine" in (status, found.get(tag)) else status
    return found


def body(document):
    names = document["names"]
    name = texts(names["name"])
    others = [names["short"], *names["others"]]
    over = [one for one in document["other_names"] if one["state"] != "current"]
    linked = [*(one["body"] for one in document["superiors"]), *document["shares_staff_with"]]
    history = document["history"]
    posts, functions, changes = document["posts"], document["functions"], document["changes"]
    verified = [document["verified"]] if document["verified"] else read_dates(document["sources"])
    facts = {
        "class": {document["type"]},
        "kind": {document["kind"]},
        "own kind": texts((document["own_kind"] or {}).get("label")),
        "name": name,
        "other name": {text for other in others for text in texts(other)} - name,
        "former name": {
            (*text, *ends(former["period"])) for former in document["former_names"] + over for text in texts(former["name"])
        },
        "beginning": {document["period"]["start"]} - {None},
        "ending": {document["period"]["end"]} - {None},
        "over": is_over(document),
        "parent": {document["parent"]["id"]} if document["parent"] else set(),
        "organization": {document["organization"]["id"]} if "organization" in document else set(),
        "linked": {body["id"] for body in linked if body},
        "linked name": {text for body in linked if body for text in texts(body["name"])}
        | {text for one in document["superiors"] for text in texts(one["text"])},
        "part": {part["id"] for part in document["units"] + document.get("organizations", [])},
        "summary": texts(document["summary"]),
        "purpose": texts(document["purpose"]),
        "area": area(document["area"]),
        "function": {(one["id"], *text) for one in functions for text in texts(one["text"])},
        "function time": {(one["id"], *ends(one["period"])) for one in functions if any(ends(one["period"]))},
        "post": {post["id"] for post in posts},
        "post title": {(post["id"], *text) for post in posts for text in texts(post["title"])},
        "head": {post["id"] for post in posts if post["head"]},
        **{
            state: {post["id"] for post in posts if (post["occupancy"] or {}).get("state") == state}
            for state in ("vacant", "undisclosed")
        },
        "past": {(one["date"] or "", *text) for one in history for text in texts(one["text"])},
        "honour": {text for one in history if one["kind"] == "honour" for text in texts(one["text"])},
        "change": {
            (one["id"], one["date"], side, party["id"])
            for one in changes for side in ("from", "to") for party in one[side]
        },
        "change text": {(one["id"], *text) for one in changes for text in texts(one["text"])},
        "basis": {(one["id"], *text) for one in changes for text in texts(one["basis"])},
        "reviewed": set(verified),
        "emblem": pictures([document["emblem"]]),
        "picture": pictures(document["pictures"]),
        **points(document["contacts"]),
        **elsewhere(document),
        **origins(document["sources"]),
        **merged([holders(post["id"], (post["occupancy"] or {"holders": []})["holders"]) for post in posts]),
        "stay": {
            (post["id"], one["person"]["id"], one["kind"], *ends(one["incumbency"]["period"]))
            for post in posts for one in (post["occupancy"] or {"holders": []})["holders"]
        },
    }
    facts.setdefault("holder", set())
    facts.setdefault("holder name", set())
    known = {"kind", "own_kind", "names", "former_names", "other_names", "superiors", "shares_staff_with", "period", "periods", "parent", "organization", "units", "summary", "purpose"}
    known |= {"emblem", "pictures", "area"}
    known |= {"identifiers", "links", "functions", "posts", "history", "changes", "verified", "contacts", "sources"}
    return facts, known


def is_over(document):
    """Whether it is over, nobody knows since when."""
    return {"yes"} if document["exists"] == "no" and document["period"]["end_unknown"] else set()


def read_dates(sources):
    """When a source was read last, as far as that is known."""
    dates = sorted((source["read"] for source in sources if source["read"]), key=lambda date: (date + "-99-99")[:10])
    return dates[-1:]


def post(document):
    occupancy = document["occupancy"] or {"state": "none", "holders": []}
    verified = [document["verified"]] if document["verified"] else read_dates(document["sources"])
    held = occupancy["holders"] + document["past_holders"]
    overseen = [one["oversees"] for one in occupancy["holders"]]
    assert all(part in document["oversees"] for parts in overseen for part in parts), document["id"]
    assert not any(one["oversees"] for one in document["past_holders"]), document["id"]
    own = points(document["contacts"])
    reach = points(document["contacts"] or document["body_contacts"])
    holders_own = [points(one["contacts"]) for one in occupancy["holders"]]
    at_body = points([] if document["contacts"] else document["body_contacts"])
    others = [at_body] if not holders_own or not all(one["contacts"] for one in occupancy["holders"]) else []
    each = {"of holders": merged([points([]), *holders_own]), "of each": merged([own, *holders_own, *others])}
    facts = {
        "name": texts(document["title"]["singular"]),
        "body": {document["body"]["id"]},
        "body name": texts(document["body"]["name"]),
        "organization": {document["organization"]["id"]},
        "head": {str(document["head"])},
        "beginning": {document["period"]["start"]} - {None},
        "ending": {document["period"]["end"]} - {None},
        "over": is_over(document),
        "state": {occupancy["state"]},
        "description": texts(document["description"]),
        "area": area(document["area"]),
        "grade": texts(document["grade"]),
        "full-time equivalent": {str(document["full_time_equivalent"])} - {"None"},
        "salary range": {tuple(map(str, document["salary_range"].values()))} if document["salary_range"] else set(),
        "reports to": {document["reports_to"]["id"]} if document["reports_to"] else set(),
        "direct report": {below["id"] for below in document["direct_reports"]},
        "present holder": {
            (one["person"]["id"], one["kind"], *ends(one["incumbency"]["period"])) for one in occupancy["holders"]
        },
        "reviewed": set(verified),
        **own,
        **elsewhere(document),
        **{f"reach: {fact}": values for fact, values in reach.items()},
        **{f"{whose}: {fact}": values for whose, ways in each.items() for fact, values in ways.items()},
        **origins(document["sources"]),
        **holders(document["id"], terms(held)),
    }
    known = {"title", "body", "organization", "head", "period", "occupancy", "past_holders", "contacts"}
    known |= {"area", "description", "grade", "full_time_equivalent", "salary_range", "reports_to", "direct_reports"}
    return facts, known | {"identifiers", "links", "sources", "verified"}


def manner(held):
    """How a post is held, in the word for it that messages have."""
    assert held["acting"] or held["kind"] != "acting", held
    return "acting-ex-officio" if held["acting"] and held["kind"] == "ex-officio" else held["kind"]


def person(document):
    appointments, positions = document["appointments"], document["positions"]
    held = [one for one in appointments if one["holds"] != "no"]
    titles = [with_kind(texts(one["post"]["name"]), manner(one)) for one in held]
    current = [one for one in positions if one["state"] == "current"]
    titles += [with_kind(texts(one["text"]), one["kind"]) for one in current]
    told = [one for one in document["affiliations"] if not one["period"]["end_unknown"]]
    own = merged([points(document["contacts"]), *(points(one["own_contacts"]) for one in held)])
    reach = merged([own, *(points(one["contacts"]) for one in held)])
    facts = {
        "name": texts(document["name"]),
        "other name": {
            text for one in document["other_names"] if one["state"] == "current" for text in texts(one["name"])
        },
        "former name": {
            (*text, one["kind"], *ends(one["period"]))
            for one in document["other_names"] if one["state"] != "current" for text in texts(one["name"])
        },
        "gender": {document["gender"]} - {None} if document["gender_text"] is None else set(),
        "gender text": texts(document["gender_text"]),
        "affiliation": {
            (*text, *ends(one["period"]))
            for one in told for text in texts(one["text"] or one["body"]["name"])
        },
        "affiliation role": {text for one in told for text in texts(one["role"])},
        "affiliation that was": {
            text
            for one in document["affiliations"] if one not in told for text in texts(one["text"] or one["body"]["name"])
        },
        "born": {document["born"]} - {None},
        "died": {document["died"]} - {None},
        "portrait": pictures([document["portrait"]]),
        "biography": texts(document["biography"]),
        "holder": {(one["post"]["id"], one["body"]["id"], one["kind"], *ends(one["period"])) for one in appointments},
        "post title": {(one["post"]["id"], *text) for one in appointments for text in texts(one["post"]["name"])},
        "present body name": {(one["body"]["id"], *text) for one in held for text in texts(one["body"]["name"])},
        "title": {text for title in titles for text in title},
        "position": {
            (*text, one["kind"], *ends(one["period"]))
            for one in positions for text in texts(one["text"]) if one["state"] == "current" or one["period"]["end"]
        },
        "position that was": {
            (*text, *ends(one["period"]))
            for one in positions for text in texts(one["text"]) if one["state"] != "current" and not one["period"]["end"]
        },
        **own,
        **{f"reach: {fact}": values for fact, values in reach.items()},
        **elsewhere(document),
        **origins(document["sources"]),
    }
    return facts, {"portrait", "contacts", "identifiers", "links", "name", "other_names", "gender", "gender_text", "affiliations", "born", "died", "biography", "appointments", "positions", "sources"}

