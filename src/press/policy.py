"""Give each page of the built site a Content-Security-Policy: what the page needs, and nothing else.

A page host such as GitHub Pages sends no header of ours, so the policy stands in the page, first after the charset: it
holds for what comes after it. An inline script runs by its hash alone; event handlers, `javascript:` links and files of
other hosts, which the policy would refuse in silence, stop the build here.

The policy of a page does not reach into a worker that comes from a file: by the standard, in Chromium, Firefox and Safari
alike, such a worker has the policy of its own answer. So Python's WebAssembly needs no word here; `worker-src` says which
workers may start.
"""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

from press import PressError, write_if_changed

_CHARSET = re.compile(r'<head>\s*<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
_OWN = re.compile(r'\n?<meta http-equiv="Content-Security-Policy" content="[^"]*">')
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_SOURCE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_TYPE = re.compile(r"""\stype\s*=\s*["']?([^"'\s>]*)""", re.IGNORECASE)
_RUNS = {"", "module", "importmap", "speculationrules", "text/javascript", "application/javascript"}  # other types are data
_SUSPECT = re.compile(
    r"""\son\w+\s*=|javascript\s*:|\s(?:src|srcset|data|poster)\s*=\s*["']?\s*(?:\w+:)?//|<link\b(?![^>]*canonical)[^>]*//|<base\b""",
    re.IGNORECASE,
)
_LOADS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}  # what a link brings into the page
_BRINGS = {"src", "srcset", "data", "poster"}
_GOES = {"href", "xlink:href", "action", "formaction", "src"}


def protect(site: str | Path, own: str = "'self'") -> None:
    """Write the policy into every HTML file below `site`; one that is there already is replaced.

    Args:
        site: the folder of the built site.
        own: which addresses are the site's: `'self'`; pages read from a disk need `file:`, which has no host.

    Raises:
        PressError: a page holds what its policy would refuse, or has no charset to put the policy after.
    """
    for page in sorted(Path(site).rglob("*.html")):
        html = _OWN.sub("", page.read_text(encoding="utf-8"))
        name = page.relative_to(site).as_posix()
        for line, what in refused(html):
            raise PressError(f"{name}, line {line}: {what}.")
        if not (charset := _CHARSET.search(html)):
            raise PressError(f"{name}: no <meta charset> opens its head, so its Content-Security-Policy has no place.")
        meta = f'\n<meta http-equiv="Content-Security-Policy" content="{policy(html, own)}">'
        write_if_changed(page, html[: charset.end()] + meta + html[charset.end() :])


def policy(html: str, own: str = "'self'") -> str:
    """Return the policy of one page."""
    rules = {
        "default-src": ["'none'"],  # frames, plugins, media, manifests: none
        "script-src": [own, *_hashes(html)],
        "style-src": [own, "'unsafe-inline'"],  # KaTeX places signs, and notebooks align columns, by style attributes
        "img-src": [own, "data:"],  # the theme's icons are data: addresses in its style
        "font-src": [own, "data:"],  # press.math puts the two fonts of nearly every formula into the style
        "connect-src": [own],  # search index, drawings of a stepper, weights of the digit reader
        "worker-src": [own],  # search, and Python
        "base-uri": ["'none'"],
        "form-action": ["'none'"],  # the search field is a form that no one sends
    }
    return "; ".join(f"{rule} {' '.join(sources)}" for rule, sources in rules.items())


def _hashes(html: str) -> list[str]:
    found = []
    for attributes, text in _SCRIPT.findall(html):
        kind = _TYPE.search(attributes)
        if not _SOURCE.search(attributes) and (kind[1].lower() if kind else "") in _RUNS:
            found.append(f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'")
    return list(dict.fromkeys(found))


def refused(html: str) -> list[tuple[int, str]]:
    """Return line and sentence for whatever in a page its policy would refuse."""
    if not _SUSPECT.search(html):
        return []  # most pages: reading every tag of the whole site takes many seconds
    reader = _Reader()
    reader.feed(html)
    return reader.found


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag, attributes):
        known = {name: value or "" for name, value in attributes}
        for name, value in known.items():
            address = re.sub(r"[\x00-\x20]", "", value).lower()  # as a browser reads it
            brings = name in _BRINGS or (name == "href" and _LOADS & set(known.get("rel", "").split()))
            if name.startswith("on"):
                self._say(f"the attribute {name} is a script without a hash; listen for the event in a file of docs/assets")
            elif name in _GOES and address.startswith("javascript:"):
                self._say(f"<{tag} {name}> is a javascript: address; use a button and a file of docs/assets")
            elif brings and re.match(r"(?:[a-z][a-z+.-]*:)?//", address):
                self._say(f"<{tag} {name}> loads {value} from another host; put the file into docs/assets")
        if tag == "base":
            self._say("<base> moves every link of the page; write the links as they are")

    handle_startendtag = handle_starttag

    def _say(self, what: str) -> None:
        self.found.append((self.getpos()[0], what))
