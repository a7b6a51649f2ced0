"""Lectures and labs as notebooks: valid, complete, the same bytes on every run, and plain for every notebook reader."""

import json

import nbformat
import pytest

from press import PressError, includes, notebooks
from press.prose import Prose

SITE = "https://example.org/course/"
PAGE = """---
title: Halving
---

# Halving { .big }

Before[^first], [a link](../networks/third.md#half) and `[^code](x.md)` and $[^2](x.md)$.[^second]

![Halving "twice" leaves a quarter](figure:line)

//// exercise | By halves
/// theorem | Halves
    attrs: {id: half}

A *half* is smaller.
///

/// proof
First.

```python
--8<-- "snippets/halving/first.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "snippets/halving/first.out"
```

Second.
///

/// solution | In code
```python
--8<-- "src/code.py:part"
```
///
After.
////

/// tab | One way
```text
/// not a block
--8<-- "snippets/halving/first.out"
# kept [^1] <!-- kept -->
```
///

### In `code` {#exercise-halve}
<!-- A remark
of the author -->
[Notation](/reference/notation.md), [home](../../index.md), [here](#exercise-halve),
[out](https://example.org/x.md), [go](x.md){ .md-button }

## Sources
[^second]: Second, see [there](other.md).
[^first]: First
    goes on.
"""
LAB = """# ---
# jupyter:
#   jupytext:
#     text_representation: {format_name: percent}
# ---

# %% [markdown]
# # A lab
# See [backpropagation](../../lectures/networks/backpropagation/#rule).

# %%
x = 1

# %% [markdown]
# Then $x$.

# %%
print(x)
"""


@pytest.fixture
def root(tmp_path, monkeypatch):
    files = {
        "mkdocs.yml": f"site_url: {SITE}\n",
        "pyproject.toml": '[project]\nname = "linebyline"\nversion = "1.2.3"\n',
        "docs/lectures/neurons/halving.md": PAGE,
        "docs/labs/digits.py": LAB,
        "docs/generated/figures/line-light.svg": "<svg/>\n",
        "snippets/halving/figure_line.py": "fig = 1\n",
        "snippets/halving/first.py": 'print("a")\nprint("b")\n',
        "snippets/halving/first.out": "a\nb\n",
        "src/code.py": "# --8<-- [start:part]\ny = 2\n# --8<-- [end:part]\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    includes._options()  # from the real mkdocs.yml, before the root moves
    monkeypatch.setattr(includes, "ROOT", tmp_path)
    monkeypatch.setattr(notebooks, "ROOT", tmp_path)
    return tmp_path


def edit(file, old, new):
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def read(root, name):
    path = root / "docs" / "generated" / "notebooks" / f"{name}.ipynb"
    notebook = nbformat.reads(path.read_text(encoding="utf-8"), as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    return notebook.cells


def test_a_lecture_becomes_cells_in_the_order_of_the_page(root):
    assert notebooks.prepare() == ["digits", "halving"]
    cells = read(root, "halving")
    assert [cell.cell_type for cell in cells] == "code markdown code markdown code markdown code markdown".split()
    code = [cell.source for cell in cells if cell.cell_type == "code"]
    assert code[0].endswith(f'%pip install -q "linebyline[plot] @ {SITE}dl/linebyline-1.2.3-py3-none-any.whl"')
    assert "Without internet" in code[0]
    assert code[2:] == ['print("a")\nprint("b")', "y = 2"]
    assert [cell.get("outputs") for cell in cells[4:7:2]] == [[{"output_type": "stream", "name": "stdout", "text": "a\nb\n"}], []]


def test_the_extras_that_a_page_tells_to_install_are_installed(root):
    lab = root / "docs" / "labs" / "digits.py"
    lab.write_text(
        lab.read_text() + "\n# %% [markdown]\n# Needs `pip install 'linebyline[serve]'`; pip install linebyline[data,plot]\n"
    )
    notebooks.prepare()
    assert '"linebyline[plot,data,serve] @ ' in read(root, "digits")[0].source
    assert '"linebyline[plot] @ ' in read(root, "halving")[0].source


def test_the_figure_is_drawn_by_its_cell_and_shown_already(root):
    notebooks.prepare()
    figure = read(root, "halving")[2]
    assert figure.source.startswith("fig = 1\n\nimport matplotlib") and figure.source.endswith("\nfig")
    (output,) = figure.outputs
    assert output["data"] == {"image/svg+xml": "<svg/>\n", "text/plain": 'Halving "twice" leaves a quarter'}
    assert output["metadata"] == {"needs_background": "light"}  # the drawing of the light palette


def test_blocks_become_quotations_and_details_that_close_in_their_own_cell(root):
    notebooks.prepare()
    cells = read(root, "halving")
    assert cells[3].source.splitlines() == [
        "> **Exercise: By halves**",
        ">",
        "> > **Theorem: Halves**",
        "> >",
        "> > A *half* is smaller.",
        ">",
        "> <details><summary>Proof</summary>",
        ">",
        "> First.",
        ">",
        "> </details>",
    ]
    assert cells[5].source.splitlines() == [
        "> <details><summary>Proof (continued)</summary>",
        ">",
        "> Second.",
        ">",
        "> </details>",
        ">",
        "> <details><summary>Solution: In code</summary>",
        ">",
        "> </details>",
    ]
    hidden = {"jupyter": {"source_hidden": True, "outputs_hidden": True}}
    assert [cell.metadata for cell in cells] == [{}, {}, {}, {}, hidden, {}, hidden, {}]


def test_the_prose_holds_nothing_that_a_notebook_does_not_know(root):
    notebooks.prepare()
    cells = read(root, "halving")
    assert cells[1].source == (
        "# Halving\n\nBefore<sup>1</sup>, "
        f"[a link]({SITE}lectures/networks/third/#half) and `[^code](x.md)` and $[^2](x.md)$.<sup>2</sup>"
    )
    assert cells[7].source.splitlines() == [
        "> After.",
        "",
        "#### One way",
        "",
        "```text",
        "/// not a block",
        "a",
        "b",
        "# kept [^1] <!-- kept -->",
        "```",
        "",
        "### In `code`",
        "",
        f"[Notation]({SITE}reference/notation/), [home]({SITE}), [here]({SITE}lectures/neurons/halving/#exercise-halve),",
        f"[out](https://example.org/x.md), [go]({SITE}lectures/neurons/x/)",
        "",
        "## Sources",
        f"- <sup>2</sup> Second, see [there]({SITE}lectures/neurons/other/).",
        "- <sup>1</sup> First",
        "    goes on.",
    ]


def test_a_lab_becomes_a_notebook_without_outputs(root):
    notebooks.prepare()
    cells = read(root, "digits")
    assert [cell.cell_type for cell in cells] == ["code", "markdown", "code", "markdown", "code"]
    assert cells[1].source == f"# A lab\nSee [backpropagation]({SITE}lectures/networks/backpropagation/#rule)."
    assert [cell.source for cell in cells[2::2]] == ["x = 1", "print(x)"]
    assert all(cell.outputs == [] for cell in cells if cell.cell_type == "code")


def test_only_what_changed_is_written_and_the_stale_is_removed(root):
    notebooks.prepare()
    folder = root / "docs" / "generated" / "notebooks"
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    (folder / "gone.ipynb").write_text("{}")
    notebooks.prepare()
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()} == before
    ids = [cell["id"] for cell in json.loads(before["halving.ipynb"][0])["cells"]]
    assert len(set(ids)) == len(ids)
    edit(root / "snippets" / "halving" / "first.out", "b", "c")
    notebooks.prepare()
    assert (folder / "halving.ipynb").read_bytes() != before["halving.ipynb"][0]
    assert (folder / "digits.ipynb").stat().st_mtime_ns == before["digits.ipynb"][1]


def test_a_code_cell_holds_what_the_block_on_the_page_runs(root):
    from press.codeblocks import read as blocks

    notebooks.prepare()
    run = [fence.text.rstrip("\n") for fence, _ in blocks(root / "docs" / "lectures" / "neurons" / "halving.md")]
    shown = [cell.source for cell in read(root, "halving") if cell.cell_type == "code"]
    assert run == shown[2:]


FAULTS = {
    "figure 'lime' is not drawn; run `press prepare`": ("figure:line", "figure:lime"),
    "halving.md: .*snippets/halving/second.py": ("halving/first.py", "halving/second.py"),
    "fence that the notebook cannot show": ('```python\n--8<-- "src/code.py:part"\n```\n', "```python\ny = 2\n  ```\n"),
    "this fence is never closed": ("```\n///\n\n### In", "///\n\n### In"),
}


@pytest.mark.parametrize("sentence", FAULTS)
def test_a_page_that_cannot_be_a_notebook_is_refused(root, sentence):
    edit(root / "docs" / "lectures" / "neurons" / "halving.md", *FAULTS[sentence])
    with pytest.raises(PressError, match=sentence):
        notebooks.prepare()
    assert not (root / "docs" / "generated" / "notebooks" / "halving.ipynb").exists()


def test_a_figure_that_was_never_drawn_is_refused(root):
    (root / "docs" / "generated" / "figures" / "line-light.svg").unlink()
    with pytest.raises(PressError, match="figure 'line' is not drawn"):
        notebooks.prepare()


def test_a_lecture_and_a_lab_of_one_name_are_refused(root):
    (root / "docs" / "labs" / "halving.py").write_text(LAB)
    with pytest.raises(PressError, match=r"labs.halving\.py and .*halving\.md would be the same notebook"):
        notebooks.prepare()


def test_details_are_reopened_only_where_something_follows(root):
    prose = Prose((root / "docs" / "x.md").relative_to(root), SITE)
    assert prose.convert("/// proof\n") == "<details><summary>Proof</summary>\n\n</details>"
    assert prose.folded
    assert prose.convert("\n") == ""
    assert prose.convert("///\nEnd.\n") == "End."
    assert not prose.folded
