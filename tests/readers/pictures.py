"""What the Pillow library reads in pictures: files in; JSON out, a list of {"size", "ink", "margin", "seal"}.

"ink" is the part of the pixels that are not paper, "margin" the number of those within 76 pixels of an edge, and "seal"
the half in which the red ones are.
"""

import json
import sys

from PIL import Image

MARGIN = 76


def read(file):
    with Image.open(file) as picture:
        picture.load()
        width, height = picture.size
        pixels = picture.convert("RGB").load()
    paper = pixels[0, 0]
    marks = [(x, y) for y in range(height) for x in range(width) if pixels[x, y] != paper]
    outside = [(x, y) for x, y in marks if not (MARGIN <= x < width - MARGIN and y >= MARGIN - 1)]
    red = [x for x, y in marks if pixels[x, y] == (0x9C, 0x21, 0x17)]
    return {
        "size": [width, height],
        "ink": len(marks) / (width * height),
        "margin": len(outside),
        "seal": "left" if sum(red) / len(red) < width / 2 else "right",
    }


print(json.dumps([read(file) for file in sys.argv[1:]]))
