"""What two readers let a crawler ask for: JSON with {"robots", "urls"} in, {"protego", "urllib", "site_maps"} out."""

import json
import sys
import urllib.robotparser

from protego import Protego

asked = json.load(sys.stdin)
protego = Protego.parse(asked["robots"])
parser = urllib.robotparser.RobotFileParser()
parser.parse(asked["robots"].splitlines())
print(
    json.dumps(
        {
            "protego": [url for url in asked["urls"] if protego.can_fetch(url, "anybot")],
            # It knows no wildcards, so what it is asked about has none to do with.
            "urllib": [url for url in asked["urls"] if parser.can_fetch("anybot", url)],
            "site_maps": [list(protego.sitemaps), parser.site_maps()],
        }
    )
)
