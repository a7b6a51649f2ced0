"""A lab's notebook carries what the build's execution of the lab printed and drew, and nothing else changes."""

import copy
import json
import xml.etree.ElementTree as ElementTree

import nbformat
import pytest
from mkdocs_jupyter import convert

from press import PressError, executed, notebooks

LAB = """# %% [markdown]
# # A lab

# %%
import sys
print("one", flush=True)
print("two", flush=True)

# %%
a = 1

# %%
class Picture:
    def __repr__(self):
        return "Picture: a line"

    def _repr_html_(self):
        return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><clipPath id="c"/></svg>'

Picture()

# %%
print("said aside", file=sys.stderr)
{"a": a}
"""


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A small course with one lab, prepared and executed as the build does it; the kept notebook lies in `cache`."""
    root = tmp_path_factory.mktemp("lab")
    path = root / "docs" / "labs" / "small.py"
    path.parent.mkdir(parents=True)
    path.write_text(LAB, encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_url: https://example.org/course/\n")
    (root / "pyproject.toml").write_text('[project]\nversion = "0.1.0"\n')
    notebooks.prepare(root)
    with executed.kept(path, root / "cache"):
        convert.nb2html(str(path), execute=True, kernel_name="python3", allow_errors=False)
    return path


@pytest.fixture
def site(lab, tmp_path):
    """The site as MkDocs leaves it: the notebook without outputs."""
    target = tmp_path / "generated" / "notebooks"
    target.mkdir(parents=True)
    (target / "small.ipynb").write_bytes((lab.parents[1] / "generated" / "notebooks" / "small.ipynb").read_bytes())
    return tmp_path


def read(site):
    return json.loads((site / "generated" / "notebooks" / "small.ipynb").read_text(encoding="utf-8"))


def test_outputs_are_added_and_nothing_else_changes(lab, site):
    before = read(site)
    executed.write(site, [lab], lab.parents[2] / "cache")
    after = read(site)
    nbformat.validate(nbformat.from_dict(after))
    install, printed, quiet, drawn, last = [cell for cell in after["cells"] if cell["cell_type"] == "code"]
    assert install["source"][-1].startswith("%pip install") and install["outputs"] == [] == quiet["outputs"]
    assert printed["outputs"] == [{"name": "stdout", "output_type": "stream", "text": ["one\n", "two\n"]}]
    (picture,) = drawn["outputs"]
    assert picture["output_type"] == "display_data" and picture["data"]["text/plain"] == ["Picture: a line"]
    assert ElementTree.fromstring("".join(picture["data"]["image/svg+xml"])).get("viewBox") == "0 0 2 1"
    aside, value = last["outputs"]
    assert aside["name"] == "stderr" and value["data"] == {"text/plain": ["{'a': 1}"]} and value["execution_count"] is None
    for cell in after["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []
    assert after == before


def test_the_same_execution_gives_the_same_bytes(lab, site):
    path = site / "generated" / "notebooks" / "small.ipynb"
    executed.write(site, [lab], lab.parents[2] / "cache")
    first = path.read_bytes()
    executed.write(site, [lab], lab.parents[2] / "cache")
    assert path.read_bytes() == first


def test_a_stream_is_one_however_it_arrived():
    pieces = [{"output_type": "stream", "name": "stdout", "text": text} for text in ("a", "b\n", ["c\n"])]
    assert executed._outputs(pieces) == [{"output_type": "stream", "name": "stdout", "text": ["ab\n", "c\n"]}]


def test_a_conversion_without_execution_keeps_nothing(lab, tmp_path):
    with executed.kept(lab, tmp_path):
        convert.nb2html(str(lab), execute=False, kernel_name="python3")
    assert list(tmp_path.iterdir()) == []


def test_a_lab_that_was_not_executed_is_refused(lab, site, tmp_path):
    with pytest.raises(PressError, match="small.py"):
        executed.write(site, [lab], tmp_path / "empty")


def test_outputs_of_other_cells_are_refused(lab, site):
    other = json.loads(executed.place(lab, lab.parents[2] / "cache").read_text(encoding="utf-8"))
    changed = copy.deepcopy(other)
    changed["cells"][-1]["source"] = "a = 2"
    less = other | {"cells": other["cells"][:-1]}
    for planted in (changed, less):
        with pytest.raises(PressError, match="small.py"):
            executed.filled(read(site), planted, "small.py")


def test_what_was_kept_of_an_older_lab_is_thrown_away(lab, site):
    cache = lab.parents[2] / "cache"
    (cache / "small-0123456789abcdef.ipynb").write_text("{}")
    (cache / "page.json").write_text("{}")  # not ours
    executed.write(site, [lab], cache)
    assert sorted(path.name for path in cache.iterdir()) == sorted([executed.place(lab, cache).name, "page.json"])
