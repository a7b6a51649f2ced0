"""The build has run the labs from the first cell to the last, and each number in their prose stands in an assert."""

import ast
import json
import re
from typing import NamedTuple

import pytest

from press import ROOT

LABS = sorted((ROOT / "docs" / "labs").glob("*.py"))
NOT_PROSE = re.compile(
    r"\$\$.*?\$\$|\$[^$\n]+\$|`[^`]*`|\[[^\]]*\]\([^)]*\)|^\d+\. ", re.DOTALL | re.MULTILINE
)  # formulas, code, links, numbers of a list
NUMBER = re.compile(r"(?<![\w.])(\d[\d,]*(?:\.\d+)?)(\s?%)?")


class Cell(NamedTuple):
    """A cell of a lab: `source` is Markdown without comment signs, or Python."""

    markdown: bool
    source: str


def cells(text: str) -> list[Cell]:
    """Split the text of a lab, in jupytext's percent format, at its `# %%` lines."""
    found = []
    for match in re.finditer(r"^# %%(?P<kind>[^\n]*)\n(?P<body>.*?)(?=^# %%|\Z)", text, re.DOTALL | re.MULTILINE):
        markdown = "[markdown]" in match["kind"]
        found.append(Cell(markdown, re.sub(r"^# ?", "", match["body"], flags=re.MULTILINE) if markdown else match["body"]))
    return found


def asserted(text: str) -> set[float]:
    """Return every number that occurs in an assert of a lab."""
    asserts = [
        node
        for cell in cells(text)
        if not cell.markdown
        for node in ast.walk(ast.parse(cell.source))
        if isinstance(node, ast.Assert)
    ]
    constants = [leaf.value for node in asserts for leaf in ast.walk(node.test) if isinstance(leaf, ast.Constant)]
    return {float(value) for value in constants if isinstance(value, int | float)}


def loose_numbers(text: str) -> list[str]:
    """Return the numbers in the prose of a lab that no assert holds. 97 % may stand there as 0.97."""
    known, loose = asserted(text), []
    for cell in cells(text):
        if cell.markdown:
            for digits, percent in NUMBER.findall(NOT_PROSE.sub(" ", cell.source)):
                value = float(digits.replace(",", "").rstrip("."))
                value = round(value / 100, 10) if percent else value
                if value not in known:
                    loose.append(digits + percent)
    return loose


def pictures(notebook: dict) -> int:
    """Return how many drawings the cells of an executed notebook show.

    Raises:
        AssertionError: a cell was not executed: none shows anything, or one shows an error.
    """
    outputs = [output for cell in notebook["cells"] if cell["cell_type"] == "code" for output in cell["outputs"]]
    assert outputs and not [output for output in outputs if output["output_type"] == "error"]
    return sum("image/svg+xml" in output.get("data", {}) for output in outputs)


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_lab_runs_and_draws(path, site):
    # where a cell raises or leaves a file, the build stops: tests/pages/test_site.py plants both
    notebook = site / "generated" / "notebooks" / f"{path.stem}.ipynb"
    assert pictures(json.loads(notebook.read_text(encoding="utf-8"))) >= 1


@pytest.mark.parametrize("outputs", [[], [{"output_type": "error"}]])
def test_a_notebook_that_did_not_run_is_found(outputs):
    with pytest.raises(AssertionError):
        pictures({"cells": [{"cell_type": "code", "outputs": outputs}]})


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_numbers_in_the_prose_are_asserted(path):
    assert loose_numbers(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_lab_begins_with_its_title_and_has_headings(path):
    first, *others = [cell.source for cell in cells(path.read_text(encoding="utf-8")) if cell.markdown]
    assert re.match(r"# \S", first)
    assert not any(re.search(r"^# ", other, re.MULTILINE) for other in others)  # one title a page


def lost_links(text: str, nav: str) -> list[str]:
    """Return the links of a lab that lead to no page of the nav.

    A lab's links are addresses on the site: MkDocs resolves links to .md files in Markdown pages only, and a lab
    reaches it as HTML.
    """
    prose = "\n".join(cell.source for cell in cells(text) if cell.markdown)
    targets = re.findall(r"\]\(([^)\s]+)\)", prose)
    return [
        target
        for target in targets
        if not target.startswith("https://")
        and not (
            (page := re.fullmatch(r"\.\./\.\./([\w/-]+)/", target)) and re.search(rf"- {page[1]}\.(md|py)$", nav, re.MULTILINE)
        )
    ]


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_links_lead_to_pages_of_the_site(path):
    nav = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert lost_links(path.read_text(encoding="utf-8"), nav) == []


@pytest.mark.parametrize("target", ["../reference/data.md", "../../reference/dota/", "data/", "http://x.org"])
def test_planted_lost_link_is_found(target):
    lab = f"# %% [markdown]\n# see [data]({target}) and [home](https://x.org) and [data](../../reference/data/)\n"
    assert lost_links(lab, "  - reference/data.md\n") == [target]


def test_there_is_a_lab():
    assert [path.stem for path in LABS] == [
        "assignment-1", "digits-from-scratch", "first-course", "option-pricing",
        "workshop-1-mlp", "workshop-2-cnn", "workshop-3-transfer", "workshop-4-serving",
    ]  # fmt: skip


LAB = """# %% [markdown]
# # A lab
#
# It is right in {claim} of 1,797 cases, $x = 5$, `n = 7`, see [chapter 3](x.md).
#
# 1. First.

# %%
n = 1797
assert n == 1797 and 0.97 <= 0.98
print(0.5)
"""


@pytest.mark.parametrize("claim, loose", [("97 %", []), ("97%", []), ("96 %", ["96 %"]), ("0.98", []), ("0.5", ["0.5"])])
def test_planted_number_is_found(claim, loose):
    assert loose_numbers(LAB.format(claim=claim)) == loose  # 0.5 is printed, not asserted
