"""A built page as the tests of its links read it: no tree, since formulas make trees of pages large and slow."""

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path


class Page(HTMLParser):
    """How often each id stands in a page, and its addresses."""

    def __init__(self, file: Path):
        super().__init__()
        self.ids, self.addresses = Counter(), set()
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids[value] += 1
            elif name in ("href", "src", "action", "poster") or (tag, name) == ("object", "data"):
                self.addresses.add(value)
