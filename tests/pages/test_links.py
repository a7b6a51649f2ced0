"""Every address in the built pages leads to a file and an anchor of the site, also those that the theme and our extensions write,
which the strict build does not look at."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from press import ROOT
from tests.html_page import Page

SITE = re.search(r"^site_url: (\S+/)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)[1]


def broken(site: Path) -> list[str]:
    """Return each address of the site's pages that leads nowhere, and each id that a page holds twice."""

    page_at = cache(Page)
    found = []
    for file in sorted(site.rglob("*.html")):
        name, page = file.relative_to(site).as_posix(), page_at(file)
        found += [f"{name}: the id {each} stands twice" for each, count in page.ids.items() if count > 1]
        for written in page.addresses:
            address = urljoin(SITE + name.removesuffix("index.html"), written)
            parts = urlsplit(address)
            if parts.netloc != urlsplit(SITE).netloc:
                continue
            if not address.startswith(SITE):
                found.append(f"{name}: {address} leaves the site")
                continue
            target = site / unquote(parts.path.removeprefix(urlsplit(SITE).path))
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                found.append(f"{name}: {address} is no file")
            elif target.suffix == ".html" and parts.fragment and unquote(parts.fragment) not in page_at(target).ids:
                found.append(f"{name}: {address} names no id of that page")
    return found


def test_every_address_leads_somewhere(site):
    assert len(list(site.rglob("*.html"))) >= 15 and broken(site) == []


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('<a href="b/">b</a> <a href="b/#there">b</a> <a href="https://example.org/x">x</a> <img src="a.svg">', ""),
        ('<a href="c/">c</a>', "is no file"),
        ('<a href="../b/">b</a>', "leaves the site"),
        ('<a href="/b/">b</a>', "leaves the site"),  # would hold only where the site is not below a sub-path
        ('<a href="b.ipynb">b</a>', "is no file"),
        ('<img src="b.svg">', "is no file"),
        ('<a href="b/#here">b</a>', "names no id"),
        ('<p id="x"></p><p id="x"></p>', "stands twice"),
    ],
)
def test_a_planted_fault_is_found(tmp_path, body, reason):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "index.html").write_text('<p id="there"><a href="..">up</a></p>')
    (tmp_path / "a.svg").write_text("<svg/>")
    (tmp_path / "index.html").write_text(body)
    found = broken(tmp_path)
    assert [each for each in found if reason in each] == found and len(found) == bool(reason)
