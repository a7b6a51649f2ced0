"""Markdown extension: every theorem, definition, belief, attack, proof, takeaways and figure has an address, and a link to it.

A theorem has the id that its author gave. The others get theirs from what does not move: a proof and an attack from their
theorem, a definition and a belief from the first words of the title, a figure from its name. Two that are
equal are refused: an id must not change because another block came before it.

The title of a theorem, a definition or a belief becomes a heading and takes the id: so screen readers step from one to the
next, and the search index, which is cut at headings, leads to it. It becomes one after `toc` has run: the table of contents
keeps to the sections.
"""

import re
import xml.etree.ElementTree as etree

from markdown.extensions import Extension
from markdown.extensions.toc import slugify
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from press import PressError

NAMED = ("theorem", "definition", "belief")  # found by their name
KINDS = (*NAMED, "attack", "proof", "takeaways")
WORDS = 6  # of a title; the titles of beliefs are whole sentences
_DRAWING = re.compile(r"/figures/([\w-]+)-light\.svg$")
_LEVEL = re.compile(r"h([1-6])")


class _Ids(Treeprocessor):
    def run(self, root):
        theorem, seen = None, {}
        for element in root.iter():
            if kind := _kind(element):
                theorem = element.get("id") if kind == "theorem" else theorem
                if "id" not in element.attrib:
                    element.set("id", name(kind, _text(element[0]), theorem))
            elif element.tag == "figure" and (match := _DRAWING.search(element[0].get("src", ""))):
                element.set("id", f"figure-{match[1]}")
            if not (own := element.get("id")):
                continue
            if own in seen and (kind or seen[own]):
                raise PressError(
                    f"Two parts of this page have the address #{own}; give one of them another by a line"
                    f" `    attrs: {{id: …}}` under `/// {kind or seen[own]}`."
                )
            seen[own] = kind or seen.get(own)


class _Rows(Treeprocessor):
    """A row of a table whose first column is headed `symbol` or `axis` gets the id symbol-NAME, by its first name in the code."""

    def run(self, root):
        for table in root.iter("table"):
            kind = "".join(table.find(".//th").itertext())
            for row in table.find("tbody") if kind in ("symbol", "axis") else []:
                if (code := row.find(".//code")) is not None:
                    row.set("id", f"{kind}-" + re.sub(r"\W+", "-", self._full(code.text)).strip("-"))

    def _full(self, text):
        """The text of inline code, which stands in a stash already."""
        return HTML_PLACEHOLDER_RE.sub(lambda mark: str(self.md.htmlStash.rawHtmlBlocks[int(mark[1])]), text)


class _Links(Treeprocessor):
    def run(self, root):
        level = 1
        for element in list(root.iter()):
            if match := _LEVEL.fullmatch(str(element.tag)):
                level = level if element.get("class") == "admonition-title" else int(match[1])
            elif kind := _kind(element):
                own = element.get("id")
                if kind in NAMED:
                    element[0].tag = f"h{min(level + 1, 6)}"
                    element[0].set("id", element.attrib.pop("id"))
                if element.tag == "details":  # not into the summary, which is a button: the link stands beside it when it is open
                    _link(element, own, kind, place=1)
                else:
                    _link(element[0], own, kind)
            elif element.tag == "figure" and element.get("id"):  # the link comes before what folds below the picture
                _link(element, element.get("id"), "figure", place=len(element.findall("img")))
            elif element.get("id", "").startswith("exercise-"):
                _link(element, element.get("id"), "exercise")  # one of several under a heading; headings have their link


def _kind(element) -> str | None:
    classes = element.get("class", "").split()
    return next((kind for kind in KINDS if kind in classes), None) if len(element) else None


def name(kind: str, title: str, theorem: str | None = None) -> str:
    """The address of a block to which its author gave none."""
    if kind == "takeaways":
        return kind
    if kind in ("attack", "proof") and theorem:
        return f"{kind}-{theorem}"
    return "-".join([kind, *slugify(re.sub(r"[–—/]", "-", title), "-").split("-")[:WORDS]])


def _text(title) -> str:
    return re.sub(r"\x02[^\x03]*\x03|\\\(.*?\\\)", "", "".join(title.itertext()))  # formulas and marks of other extensions apart


def _link(parent, own: str, what: str, place: int | None = None):
    link = etree.Element("a", {"class": "headerlink", "href": f"#{own}", "title": f"Link to this {what}"})
    link.text = "¶"
    parent.insert(len(parent) if place is None else place, link)


class AnchorsExtension(Extension):
    def extendMarkdown(self, md):
        # after attribute lists (8), before toc and MkDocs' list of a page's anchors (5), for which a link may look
        md.treeprocessors.register(_Rows(md), "press_rows", 7)
        md.treeprocessors.register(_Ids(md), "press_ids", 6)
        md.treeprocessors.register(_Links(md), "press_links", 4)


def makeExtension(**kwargs):
    return AnchorsExtension(**kwargs)
