"""Give a lab page, which mkdocs-jupyter renders, the same formulas, code blocks and style as a lecture.

mkdocs-jupyter puts JupyterLab's style (590 kB), MathJax and Mermaid from another host, and its own copy buttons on every
page. We keep the cells alone, in the markup of Material's code blocks, so that the site's one stylesheet serves both.
"""

import base64
import io
import re
from itertools import groupby

from bs4 import BeautifulSoup
from PIL import Image

from press import PressError
from press.light import without_plain
from press.math import render

_FORMULA = re.compile(r"\$\$(?P<display>.+?)\$\$|(?<![\\\w$])\$(?P<inline>[^$\s](?:[^$]*[^$\s])?)\$(?![\w$])", re.DOTALL)

_PNG = re.compile(r"(?<=data:image/png;base64,)[\w+/=\s]{20000,}")  # of a drawing's rasterized parts only the large ones


def dress(html: str, source: str) -> str:
    """Return the body of a lab page from mkdocs-jupyter's HTML.

    Raises:
        PressError: there is no cell in it that we know, or KaTeX refuses a formula.
    """
    page = BeautifulSoup(html, "html.parser")
    cells = page.select(".jp-RenderedMarkdown, .highlight-ipynb, .jp-OutputArea-output")
    parts = []
    for text, group in groupby(cells, key=lambda cell: "jp-RenderedText" in cell["class"]):
        if text:  # what a cell prints little by little comes in several pieces
            parts.append(_block("text", "".join(cell.pre.decode_contents().removeprefix("<span></span>") for cell in group)))
        else:
            parts += map(_part, group)
    if not parts:
        raise PressError(f"{source}: mkdocs-jupyter's HTML holds no cell that press.labs knows; its markup has changed.")
    return "\n".join(parts)


def _part(cell) -> str:
    if "jp-RenderedMarkdown" in cell["class"]:
        return _prose(cell)
    if "highlight-ipynb" in cell["class"]:
        return _block("python", cell.pre.decode_contents())
    return f'<div class="lab-output">{_PNG.sub(_fewer_colours, cell.decode_contents())}</div>'


def _fewer_colours(match: re.Match) -> str:
    """Write a PNG with 256 colours: a quarter of the bytes for lines in many shades, and nobody sees it."""
    written = io.BytesIO()
    picture = Image.open(io.BytesIO(base64.b64decode(match[0]))).convert("RGBA")
    picture.quantize(256, method=Image.Quantize.FASTOCTREE).save(written, "png", optimize=True)
    return min(base64.b64encode(written.getvalue()).decode(), match[0], key=len)


def _prose(cell) -> str:
    for link in cell.select("a.anchor-link"):
        link["class"], link["title"] = "headerlink", "Link to this section"
    for text in cell.find_all(string=_FORMULA):
        if not text.find_parent(["code", "pre"]):
            text.replace_with(BeautifulSoup(_FORMULA.sub(_formula, str(text.output_ready())), "html.parser"))
    for block in cell.select(".highlight"):  # a fence in the text, such as a command
        block.replace_with(BeautifulSoup(_block("console", block.pre.decode_contents()), "html.parser"))
    return cell.decode_contents()


def _formula(match: re.Match) -> str:
    display = match["display"] is not None
    tex = BeautifulSoup(match["display"] or match["inline"], "html.parser").get_text()  # &lt; is a smaller sign again
    tag, kind = ("div", " display") if display else ("span", "")
    return f'<{tag} class="arithmatex{kind}">{render(tex.strip(), display)}</{tag}>'


def _block(language: str, code: str) -> str:
    code = without_plain(code.removeprefix("<span></span>"))
    return f'<div class="language-{language} highlight"><pre><span></span><code>{code}</code></pre></div>'
