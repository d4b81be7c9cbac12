"""What Python's csv module reads in tables: JSON Lines in, each {"path", "text"}; JSON Lines out, each {"path", "rows"}.

The text has a byte order mark, which a reader of files takes off with the encoding utf-8-sig.
"""

import csv
import io
import json
import sys

for line in sys.stdin:
    asked = json.loads(line)
    text = asked["text"].encode().decode("utf-8-sig")
    assert text != asked["text"], "no byte order mark"
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert all(None not in row and None not in row.values() for row in rows), "a row is too long or too short"
    print(json.dumps({"path": asked["path"], "rows": rows}))
