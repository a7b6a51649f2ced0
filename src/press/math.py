"""Formulas become KaTeX's HTML with MathML inside while the site is built: readers need no script for them.

The Markdown extension takes what pymdownx.arithmatex found (with `generic: true`). One node process renders all formulas of
a build; what it rendered is kept by TeX source, so that an unchanged formula is never rendered again.
"""

import atexit
import base64
import functools
import hashlib
import json
import re
import subprocess
from pathlib import Path

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from press import CACHE, GENERATED, PressError, node, write_if_changed

SERVER = Path(__file__).with_name("katex.cjs")
STYLES = GENERATED / "katex"
EMBEDDED = ("KaTeX_Main-Regular.woff2", "KaTeX_Math-Italic.woff2")
_OTHER_FONTS = re.compile(r',url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)')


def prepare(progress=None) -> None:
    """Put KaTeX's style and its woff2 fonts, which every browser reads, among the files of the site.

    The two fonts of nearly every formula stand in the style itself, which a browser awaits before it paints: as files
    they arrive later on a slow line, even with preload, and move the lines of the page.
    """
    dist = node.MODULES / "katex" / "dist"
    style = _OTHER_FONTS.sub("", (dist / "katex.min.css").read_text(encoding="utf-8"))
    for name in EMBEDDED:
        font = base64.b64encode((dist / "fonts" / name).read_bytes()).decode()
        style = style.replace(f"url(fonts/{name})", f"url(data:font/woff2;base64,{font})")
    write_if_changed(STYLES / "katex.css", style)
    write_if_changed(STYLES / "LICENSE", (dist.parent / "LICENSE").read_bytes())
    for font in sorted((dist / "fonts").glob("*.woff2")):
        if font.name not in EMBEDDED:
            write_if_changed(STYLES / "fonts" / font.name, font.read_bytes())


def render(tex: str, display: bool = False) -> str:
    """Return a formula as HTML.

    Args:
        tex: TeX source without dollar signs.
        display: on a line of its own, else within a sentence.

    Raises:
        PressError: KaTeX refuses the formula; the sentence holds the formula and the reason.
    """
    known, file = _kept()
    key = hashlib.sha256(f"{display} {tex}".encode()).hexdigest()[:32]
    if key not in known:
        answer = _ask({"tex": tex, "display": display})
        if "error" in answer:
            raise PressError(f"The formula ${tex}$ is refused: {answer['error']}")
        known[key] = answer["html"]
        with file.open("a", encoding="utf-8") as kept:
            kept.write(json.dumps([key, answer["html"]]) + "\n")
    # the search index reads the visible signs; with MathML and TeX beside them each formula would stand there three times
    return known[key].replace('<span class="katex-mathml">', '<span class="katex-mathml" data-search-exclude>')


@functools.cache
def _kept() -> tuple[dict[str, str], Path]:
    """Return the formulas of earlier builds and the file that keeps them; another KaTeX or server begins anew."""
    package = json.loads((node.MODULES / "katex" / "package.json").read_text(encoding="utf-8"))
    server = hashlib.sha256(SERVER.read_bytes()).hexdigest()[:8]
    file = CACHE / f"katex-{package['version']}-{server}.jsonl"
    file.parent.mkdir(parents=True, exist_ok=True)
    known = {}
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else []:
        try:
            key, html = json.loads(line)
        except ValueError:
            continue  # a build was killed while it wrote this line
        known[key] = html
    return known, file


@functools.cache
def _server() -> subprocess.Popen:
    process = subprocess.Popen(
        [node.NODE, SERVER, node.MODULES / "katex"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )  # fmt: skip

    def close():
        process.communicate()

    atexit.register(close)
    return process


def _ask(question: dict) -> dict:
    server = _server()
    try:
        server.stdin.write(json.dumps(question) + "\n")
        server.stdin.flush()
        return json.loads(server.stdout.readline())
    except (OSError, ValueError) as error:
        _server.cache_clear()
        raise PressError(f"KaTeX stopped ({error}); run `press prepare`, then build again.") from error


class _Formulas(Treeprocessor):
    def run(self, root):
        for element in root.iter():
            if element.get("class") != "arithmatex":
                continue
            display = element.text.startswith(r"\[")
            html = render(element.text[2:-2].strip(), display)
            element.text = AtomicString(self.md.htmlStash.store(html))
            if display:
                element.set("class", "arithmatex display")


class MathExtension(Extension):
    def extendMarkdown(self, md):
        md.treeprocessors.register(_Formulas(md), "press_math", 12)  # after inline parsing (20), where formulas are found


def makeExtension(**kwargs):
    return MathExtension(**kwargs)
