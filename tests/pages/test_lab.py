"""The labs run from the first cell to the last, and each number in their prose stands in an assert."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from press import ROOT
from tests.pages.lab_cells import cells

LABS = sorted((ROOT / "docs" / "labs").glob("*.py"))
NOT_PROSE = re.compile(
    r"\$\$.*?\$\$|\$[^$\n]+\$|`[^`]*`|\[[^\]]*\]\([^)]*\)|^\d+\. ", re.DOTALL | re.MULTILINE
)  # formulas, code, links, numbers of a list
NUMBER = re.compile(r"(?<![\w.])(\d[\d,]*(?:\.\d+)?)(\s?%)?")


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


def run_lab(path: Path, folder: Path) -> subprocess.CompletedProcess:
    """Run a lab in a fresh interpreter; the limit only ends a lab that hangs."""
    command = [sys.executable, str(Path(__file__).with_name("lab_cells.py")), str(path)]
    environment = {**os.environ, "MPLBACKEND": "Agg"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=240)


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_lab_runs_and_draws(path, tmp_path):
    result = run_lab(path, tmp_path)
    assert result.returncode == 0, result.stderr
    assert int(re.search(r"^pictures: (\d+)$", result.stdout, re.MULTILINE)[1]) >= 1
    assert list(tmp_path.iterdir()) == []  # a lab leaves no file behind


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


@pytest.mark.parametrize(
    "cell, complaint",
    [
        ("assert 1 == 2", "AssertionError"),
        ("undefined", "NameError"),
        ("class P:\n  def _repr_html_(self): 1 / 0\nP()", "ZeroDivision"),
    ],
)
def test_planted_fault_stops_the_lab(tmp_path, cell, complaint):
    lab = tmp_path / "lab.py"
    lab.write_text(LAB.format(claim="97 %") + "\n# %%\n" + cell + "\n", encoding="utf-8")
    result = run_lab(lab, tmp_path)
    assert result.returncode != 0 and complaint in result.stderr
    assert complaint == "ZeroDivision" or f"line {len(lab.read_text().splitlines())}" in result.stderr


def test_cells_share_one_namespace(tmp_path):
    lab = tmp_path / "lab.py"
    lab.write_text(LAB.format(claim="97 %") + "\n# %%\nassert n == 1797\n", encoding="utf-8")
    assert run_lab(lab, tmp_path).stdout == "0.5\npictures: 0\n"
