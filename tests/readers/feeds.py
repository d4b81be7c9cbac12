"""What a feed reader makes of a feed that it reads again and again, by feedparser: JSON Lines in, each {"text"}; JSON Lines
out, each with the ids of the entries that are new to it, how many there are, and the days of the events.

Readers know an entry by its id, and tell nobody of one that they have seen.
"""

import json
import sys

import feedparser

seen = set()
for line in sys.stdin:
    feed = feedparser.parse(json.loads(line)["text"].encode())
    assert not feed.bozo, feed.bozo_exception
    ids = [entry.id for entry in feed.entries]
    new = [each for each in ids if each not in seen]
    seen.update(ids)
    days = [entry.ev_startdate for entry in feed.entries]
    print(json.dumps({"feed": feed.feed.id, "new": new, "count": len(ids), "days": days}))
