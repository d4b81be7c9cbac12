"""What the client of EveryPolitician reads in Popolo: JSON Lines in, each {"path", "text"}; JSON Lines out, each with who
holds which post of which organization as it resolves them, and how many of each class it finds."""

import json
import sys
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).parent / "packages"))
# The client names a library to fetch with. Nothing is fetched here.
sys.modules.setdefault("requests", ModuleType("requests"))

from popolo_data.importer import Popolo  # noqa: E402


def read(popolo):
    held = [
        {
            "person": membership.person.name,
            "organization": membership.organization.name,
            "post": membership.post.label if membership.post_id else None,
            "role": membership.role,
            "start": str(membership.start_date or ""),
            "of_person": membership in list(membership.person.memberships),
        }
        for membership in popolo.memberships
    ]
    classes = {"persons": popolo.persons, "organizations": popolo.organizations, "posts": popolo.posts}
    ids = {name: [one.id for one in records] for name, records in classes.items()}
    return {"held": held, **ids}


for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps({"path": asked["path"], **read(Popolo(json.loads(asked["text"])))}))
