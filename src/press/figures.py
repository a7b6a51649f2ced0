"""Figures: `prepare` draws them before the build, the Markdown extension shows them.

`snippets/<lecture>/figure_NAME.py` is a complete small program that ends with a matplotlib Figure called `fig`; names
are unique over the course. What a script may count on stands in `press.draw`. It becomes NAME-light.svg and
NAME-dark.svg (transparent, the same bytes on every run, at most 40 kB each), and a plot also NAME.csv, its data as tables
(press.tables); it is run again only when its code, `src/linebyline`, matplotlib, NumPy or this machinery changes.

On a page, alone on its line: `![The finding in words](figure:NAME)`. Where the drawing has groups with the ids step-1,
step-2, … (`artist.set_gid("step-1")`), the page offers a slider that shows those up to a step; without a script, all show.
"""

import difflib
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as etree
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from press import CACHE, GENERATED, ROOT, SNIPPETS, PressError, write_if_changed

FIGURES = GENERATED / "figures"
LARGEST = 40_000  # bytes of one SVG
UNDRAWN = {"exercises", "cli", "serving", "desk.py"}  # of linebyline: no figure imports these, a test looks
KILL_AFTER = 120.0  # seconds
PIXELS_PER_POINT = 4 / 3  # matplotlib draws in points of 1/72 inch, browsers in pixels of 1/96: text keeps its size
SOURCE = ROOT / "src"
LINE = re.compile(r"^!\[(?P<finding>[^\]\n]*)\]\(figure:(?P<name>[\w-]+)\)[ \t]*$", re.MULTILINE)


def scripts(snippets: Path = SNIPPETS) -> dict[str, Path]:
    """Return the figure scripts of the course by the name of the figure.

    Raises:
        PressError: two scripts have the same name.
    """
    found: dict[str, Path] = {}
    for script in sorted(snippets.glob("*/figure_*.py")):
        name = script.stem.removeprefix("figure_")
        if name in found:
            raise PressError(f"{_shown(found[name])} and {_shown(script)} have the same name; rename one of the figures.")
        found[name] = script
    return found


def prepare(progress=None, snippets: Path = SNIPPETS, figures: Path = FIGURES, cache: Path = CACHE / "figures") -> list[str]:
    """Draw the figures that changed, over all cores, and remove those whose script is gone; return the names drawn.

    Args:
        progress: a `rich.progress.Progress` to show a bar in.

    Raises:
        PressError: a script fails, leaves no figure, or its SVG is too large; the other figures are drawn all the same.
    """
    found, common = scripts(snippets), _common()
    keys = {name: hashlib.sha256(common + script.read_bytes()).hexdigest() for name, script in found.items()}
    wanted = {path.name for name in found for path in [*_files(figures, name), cache / f"{name}.key"]}
    for path in [*figures.glob("*.svg"), *figures.glob("*.csv"), *cache.glob("*.key")]:
        if path.name not in wanted:
            path.unlink()
    drawn = [name for name in found if _stamp(keys[name], _files(figures, name)) != _read(cache / f"{name}.key")]
    task = progress.add_task("figures", total=len(drawn)) if progress else None
    problems = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, result in zip(drawn, pool.map(lambda name: _run(found[name]), drawn), strict=True):
            files = _files(figures, name)
            if isinstance(result, str):  # the drawing of an older script must not be shown as this one's
                problems.append(result)
                result = (None, None, None)
            for path, content in zip(files, result, strict=True):
                if content is None:
                    path.unlink(missing_ok=True)
                else:
                    write_if_changed(path, content)
            if any(result):
                write_if_changed(cache / f"{name}.key", _stamp(keys[name], files))
            if progress:
                progress.advance(task)
    if problems:
        more = f" ({len(problems) - 1} more figures fail.)" if len(problems) > 1 else ""
        raise PressError(problems[0] + more)
    return drawn


def _run(script: Path) -> tuple[bytes, bytes, bytes | None] | str:
    """Draw one figure in a fresh interpreter; return both SVGs and the tables, or the sentence that says what is wrong."""
    path = os.pathsep.join(filter(None, [str(SOURCE), os.environ.get("PYTHONPATH")]))
    environment = {**os.environ, "MPLBACKEND": "Agg", "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-P", "-m", "press.draw", str(script), folder]
        try:
            done = subprocess.run(
                command, cwd=folder, env=environment, capture_output=True, stdin=subprocess.DEVNULL,
                timeout=KILL_AFTER, encoding="utf-8",
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return f"{_shown(script)}: still ran after {KILL_AFTER:.0f} s and was stopped; draw less."
        if done.returncode:
            last = (done.stderr.strip().splitlines() or [f"0 exit status {done.returncode}"])[-1]
            line, _, error = last.partition(" ") if last[0].isdigit() else ("0", "", last)
            return f"{_shown(script)}{f':{line}' if line != '0' else ''}: {error.rstrip('.')}; mend the script."
        svgs = tuple((Path(folder) / f"{palette}.svg").read_bytes() for palette in ("light", "dark"))
        data = Path(folder) / "data.csv"
        table = data.read_bytes() if data.exists() else None
    size = max(map(len, svgs))
    if size > LARGEST:
        return (
            f"{_shown(script)}: its SVG has {size / 1000:.0f} kB, at most {LARGEST // 1000} are allowed; "
            "rasterize contours and pictures (rasterized=True) or draw fewer points."
        )
    return *svgs, table


def _common() -> bytes:
    """Return what figures depend on: the package but for what none imports, the machinery, the versions."""
    package = SOURCE / "linebyline"
    files = [path for path in sorted(package.rglob("*")) if path.is_file() and path.suffix != ".pyc"]
    files = [path for path in files if path.relative_to(package).parts[0] not in UNDRAWN]
    here = Path(__file__).parent
    files += [Path(__file__), here / "draw.py", *sorted((here / "tables").glob("*.py"))]
    digest = hashlib.sha256(f"{version('matplotlib')} {version('numpy')}".encode())
    for path in files:
        digest.update(path.relative_to(SOURCE).as_posix().encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


def _pair(figures: Path, name: str) -> list[Path]:
    return [figures / f"{name}-{palette}.svg" for palette in ("light", "dark")]


def _data(figures: Path, name: str) -> Path:
    return figures / f"{name}.csv"


def _files(figures: Path, name: str) -> list[Path]:
    return [*_pair(figures, name), _data(figures, name)]


def _stamp(key: str, files: list[Path]) -> str:
    """Return the key of the script with the digests of what it made: a file that is missing or edited is made again."""
    return " ".join([key, *(hashlib.sha256(path.read_bytes()).hexdigest() for path in files if path.exists())])


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _shown(path: Path) -> str:
    return (path.relative_to(ROOT) if path.is_relative_to(ROOT) else path).as_posix()


class _Figure(BlockProcessor):
    def test(self, parent, block):
        return LINE.search(block) is not None

    def run(self, parent, blocks):
        block = blocks.pop(0)
        match = LINE.search(block)
        if before := block[: match.start()].strip("\n"):
            self.parser.parseBlocks(parent, [before])
        self._show(parent, match["name"], match["finding"])
        if after := block[match.end() :].strip("\n"):
            blocks.insert(0, after)

    def _show(self, parent, name, finding):
        known = scripts(SNIPPETS)
        if name not in known:
            near = difflib.get_close_matches(name, known, n=3)
            hint = f"did you mean {' or '.join(near)}?" if near else f"write snippets/<lecture>/figure_{name}.py."
            raise PressError(f"The figure '{name}' that a page shows does not exist; {hint}")
        figure = etree.SubElement(parent, "figure")
        for palette, path in zip(("light", "dark"), _pair(FIGURES, name), strict=True):
            if not path.exists():
                raise PressError(f"{_shown(path)} is not drawn yet; run `press prepare`.")
            svg = path.read_text(encoding="utf-8")
            width, height = size(svg)
            image = etree.SubElement(
                figure, "img", {
                    "class": f"only-{palette}", "src": f"/generated/figures/{path.name}", "alt": finding,
                    "width": str(width), "height": str(height), "loading": "lazy",
                },
            )  # fmt: skip
            if steps := svg.count('id="step-'):
                image.set("data-steps", str(steps))
        if (data := _data(FIGURES, name)).exists():
            self._offer(figure, f"/generated/figures/{data.name}")
        details = etree.SubElement(figure, "details", {"class": "figure-code"})
        etree.SubElement(details, "summary").text = AtomicString("The code that drew this figure")
        code = etree.SubElement(details, "div")
        code.text = AtomicString(self.parser.md.htmlStash.store(_highlighted(known[name].read_text(encoding="utf-8"))))


    def _offer(self, figure, address):
        """A folded part into which docs/assets/tables.js puts the data; without a script it holds a link."""
        details = etree.SubElement(figure, "details", {"class": "figure-data", "data-search-exclude": ""})
        etree.SubElement(details, "summary").text = AtomicString("The data of this figure as a table")
        link = etree.SubElement(etree.SubElement(details, "p"), "a", {"href": address, "download": ""})
        link.text = AtomicString("The data as a file for a spreadsheet (CSV)")


class _NotAlone(Treeprocessor):
    def run(self, root):
        for image in root.iter("img"):
            if image.get("src", "").startswith("figure:"):
                raise PressError(f"![…]({image.get('src')}) must stand alone on its line, at the margin.")


def size(svg: str) -> tuple[int, int]:
    """Return the width and height of a drawing in pixels of the page, read from its viewBox."""
    left, top, right, bottom = map(float, re.search(r'viewBox="([^"]+)"', svg)[1].split())
    return round((right - left) * PIXELS_PER_POINT), round((bottom - top) * PIXELS_PER_POINT)


def _highlighted(code: str) -> str:
    return highlight(code, PythonLexer(), HtmlFormatter(cssclass="highlight", wrapcode=True))


class FiguresExtension(Extension):
    def extendMarkdown(self, md):
        md.parser.blockprocessors.register(_Figure(md.parser), "press_figure", 75)  # before lists and paragraphs
        md.treeprocessors.register(_NotAlone(md), "press_figure_alone", 15)  # after inline parsing (20)


def makeExtension(**kwargs):
    return FiguresExtension(**kwargs)
