"""Markdown extension: a page with fewer parts, and less for a browser to do twice. Nothing looks different.

- A name or a space in a listing has the colour of the listing, so it needs no element: a lecture has a thousand of them.
- Each table stands in the boxes that Material's script would put around it once the page has loaded. So a wide table scrolls
  without scripts too; and the script's own boxes then go into ours, not among the parts of the page: where a page has
  MathML, Chromium styles all neighbours of what is put in anew, which are the whole lecture.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

_PLAIN = re.compile(r'<span class="[nw]">([^<]*)</span>')  # Pygments: a name of no known kind, a space


def without_plain(html: str) -> str:
    """Return a highlighted listing without the elements that give no colour of their own."""
    return _PLAIN.sub(r"\1", html)


class _Plain(Postprocessor):
    def run(self, text):
        return without_plain(text)


class _Boxes(Treeprocessor):
    def run(self, root):
        found = [(parent, table) for parent in root.iter() for table in parent if table.tag == "table" and not table.get("class")]
        for parent, table in found:
            outer = Element("div", {"class": "md-typeset__scrollwrap"})
            outer.tail, table.tail = table.tail, None
            parent[list(parent).index(table)] = outer
            SubElement(outer, "div", {"class": "md-typeset__table"}).append(table)


class LightExtension(Extension):
    def extendMarkdown(self, md):
        md.treeprocessors.register(_Boxes(md), "press_boxes", 5)  # after attr_list (8), which may give a table a class
        md.postprocessors.register(_Plain(md), "press_plain", 5)  # after raw_html (30), which brings the listings


def makeExtension(**kwargs):
    return LightExtension(**kwargs)
