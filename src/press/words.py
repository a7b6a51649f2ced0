"""Adds to the search index what is no section of a page: each symbol and axis of the notation, each word of the glossary.

The index is cut at headings, so a page that is one table or one list would be found as a whole or not at all. Theorems and
definitions need no help: press.anchors makes headings of their names.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup

INDEX = Path("search", "search_index.json")
BOOST = 8.0  # who types a letter wants to know what it means, before the headings of lectures that hold it


def add(site: Path) -> None:
    """Append the entries to the index of a built site."""
    index = json.loads((site / INDEX).read_text(encoding="utf-8"))
    for page, read in (("reference/notation/", _symbols), ("reference/glossary/", _terms)):
        file = site / page / "index.html"
        if file.exists():
            html = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
            for useless in html.select(".katex-mathml, .headerlink"):
                useless.decompose()
            for name, title, text, boost in read(html):
                index["docs"].append({"location": f"{page}#{name}", "title": title, "text": f"<p>{text}</p>", "boost": boost})
    (site / INDEX).write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")


def _symbols(html: BeautifulSoup) -> Iterator[tuple[str, str, str, float]]:
    for row in html.select("tr[id]"):
        cells = [_words(cell) for cell in row.select("td")]
        title = cells[0] if row["id"].startswith("axis-") else f"{cells[0]} {cells[1]}".strip()
        yield row["id"], title, cells[-1], 1.0 if row["id"].startswith("axis-") else BOOST


def _terms(html: BeautifulSoup) -> Iterator[tuple[str, str, str, float]]:
    for term in html.select("dt [id]"):
        yield term["id"], _words(term), _words(term.find_parent("dt").find_next_sibling("dd")), 1.0


def _words(element) -> str:
    return " ".join(element.get_text().replace("\u200b", "").split()).replace("&", "&amp;").replace("<", "&lt;")
