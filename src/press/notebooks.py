"""Each lecture as a notebook with its outputs, each lab as one that press.executed fills: docs/generated/notebooks/NAME.ipynb.

A code cell holds what the block on the page holds, so each runs alone. Notebooks know no `///` blocks: theorems become
quotations, what is folded on the page becomes <details> (a code cell in it starts hidden), tabs become headings, footnote
marks become small numbers, links lead to the site.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from press import ROOT, PressError, write_if_changed
from press.fences import BLOCK, parse
from press.figures import LINE as FIGURE
from press.figures import scripts
from press.includes import expand
from press.prose import Prose

_CODE = re.compile(f"{BLOCK.pattern}|{FIGURE.pattern}", re.DOTALL | re.MULTILINE)
_SHOW = "\n\nimport matplotlib.pyplot as plt\n\nplt.close(fig)  # else a notebook shows the figure twice\nfig"


def prepare(root: Path | None = None) -> list[str]:
    """Write the notebooks that changed and remove those whose page is gone; return the names of all.

    Raises:
        PressError: two pages have the same name, a lecture cannot be read, or a figure is not drawn yet.
    """
    root = root or ROOT
    folder = root / "docs" / "generated" / "notebooks"
    pages: dict[str, Path] = {}
    for page in sorted([*(root / "docs").glob("lectures/*/*.md"), *(root / "docs").glob("labs/*.py")]):
        if page.stem in pages:
            raise PressError(f"{pages[page.stem]} and {page} would be the same notebook; rename one of them.")
        pages[page.stem] = page
    for page in pages.values():
        cells = [
            ("code", install(root, page.read_text(encoding="utf-8")), [], {}),
            *(_lecture(page, root) if page.suffix == ".md" else _lab(page, root)),
        ]
        write_if_changed(folder / f"{page.stem}.ipynb", notebook(cells))
    for path in folder.glob("*.ipynb"):
        if path.stem not in pages:
            path.unlink()
    return list(pages)


def notebook(cells: list[tuple[str, str, list, dict]]) -> str:
    """Return nbformat 4.5 JSON of cells (kind, source, outputs, metadata); the ids count, so equal cells give equal bytes."""
    written = []
    for number, (kind, source, outputs, metadata) in enumerate(cells):
        cell = {"cell_type": kind, "id": f"cell-{number}", "metadata": metadata, "source": source.splitlines(keepends=True)}
        written.append(cell | ({"execution_count": None, "outputs": outputs} if kind == "code" else {}))
    metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    content = {"cells": written, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return dump(content)


def dump(content: dict) -> str:
    """Return a notebook as text, always the same for the same content."""
    return json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def install(root: Path, page: str = "") -> str:
    """Return the cell that installs the course's package from the site, with the extras that the page tells to install."""
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    named = ",".join(re.findall(r"pip install ['\"]?linebyline\[([\w,]+)\]", page)).split(",")
    extras = ",".join(["plot", *sorted({*named} - {"", "plot"})])
    return (
        "# Installs the course's package. Without internet this line fails with a message; where the package is\n"
        "# installed already, everything below runs all the same.\n"
        f'%pip install -q "linebyline[{extras}] @ {site(root)}dl/linebyline-{version}-py3-none-any.whl"'
    )


def site(root: Path) -> str:
    """Return the address of the site, with a slash at its end."""
    with (root / "mkdocs.yml").open("rb") as file:
        return yaml_load(file)["site_url"].rstrip("/") + "/"


def _lecture(page: Path, root: Path) -> Iterator[tuple]:
    shown = page.relative_to(root)
    text = re.sub(r"\A---\n.*?^---\n", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    matches = list(_CODE.finditer(text))
    fences = [(fence.text, fence.output) for fence in parse(text, shown) if fence.info == "python"]
    if fences != [(_inner(match["code"]), _inner(match["output"])) for match in matches if match["code"] is not None]:
        raise PressError(f"{shown}: a python fence that the notebook cannot show; open it with ```python, close it with ```.")
    prose, end = Prose(shown, site(root)), 0
    for match in matches:
        yield from _markdown(prose, text[end : match.start()])
        end = match.end()
        hidden = {"jupyter": {"source_hidden": True, "outputs_hidden": True}} if prose.folded else {}
        if match["code"] is None:
            yield _figure(match["name"], match["finding"], root, hidden)
        else:
            output = expand(match["output"], shown) if match["output"] else ""
            stream = {"name": "stdout", "output_type": "stream", "text": output.splitlines(keepends=True)}
            yield "code", expand(match["code"], shown).rstrip("\n"), [stream] if output else [], hidden
    yield from _markdown(prose, text[end:])


def _inner(fence: str | None) -> str | None:
    return fence if fence is None else fence.removesuffix("\n")


def _markdown(prose: Prose, text: str) -> Iterator[tuple]:
    if converted := prose.convert(text):
        yield "markdown", converted, [], {}


def _figure(name: str, finding: str, root: Path, metadata: dict) -> tuple:
    script = scripts(root / "snippets").get(name)
    svg = root / "docs" / "generated" / "figures" / f"{name}-light.svg"
    if not (script and svg.exists()):
        raise PressError(f"The figure '{name}' is not drawn; run `press prepare`.")
    data = {"image/svg+xml": svg.read_text(encoding="utf-8").splitlines(keepends=True), "text/plain": [finding]}
    output = {"data": data, "metadata": {"needs_background": "light"}, "output_type": "display_data"}
    return "code", script.read_text(encoding="utf-8").rstrip("\n") + _SHOW, [output], metadata


def _lab(page: Path, root: Path) -> Iterator[tuple]:
    import jupytext

    for cell in jupytext.read(page, fmt="py:percent").cells:
        if cell.cell_type == "markdown":
            yield from _markdown(Prose(page.relative_to(root), site(root)), cell.source)
        elif cell.cell_type == "code":
            yield "code", cell.source, [], {}
