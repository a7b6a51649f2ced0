"""The notebook of each lab shows what its page shows: every printed line and every drawing, in the same order."""

import json

from bs4 import BeautifulSoup

from press import ROOT


def on_the_page(html: str) -> list[str]:
    """Return what the cells of a lab's page printed and drew: the text of each block, the description of each drawing."""
    page = BeautifulSoup(html, "html.parser")
    found = page.select("article div.language-text.highlight, article div.lab-output")
    return [each.svg["aria-label"] if "lab-output" in each["class"] else each.code.get_text().strip() for each in found]


def in_the_notebook(text: str) -> list[str]:
    """Return the same of a notebook; text that follows text is one block, as on the page."""
    found = []
    for cell in json.loads(text)["cells"]:
        printed = ""
        for output in cell.get("outputs", []):
            drawn = "image/svg+xml" in output.get("data", {})
            words = "".join(output["text"] if "text" in output else output["data"]["text/plain"])
            if drawn:
                found += [printed.strip()] * bool(printed.strip()) + [words.removeprefix("Picture: ")]
            printed = "" if drawn else printed + words.rstrip("\n") + "\n"
        found += [printed.strip()] * bool(printed.strip())
    return found


def test_a_notebook_shows_what_its_page_shows(site):
    labs = [path.stem for path in sorted((ROOT / "docs" / "labs").glob("*.py"))]
    for name in labs:
        shown = on_the_page((site / "labs" / name / "index.html").read_text(encoding="utf-8"))
        notebook = (site / "generated" / "notebooks" / f"{name}.ipynb").read_text(encoding="utf-8")
        assert len(shown) >= 3 and in_the_notebook(notebook) == shown, name
    assert len(labs) >= 8


PAGE = """<article><div class="language-text highlight"><pre><code>one
two
</code></pre></div><div class="lab-output"><svg aria-label="a line"></svg></div></article>"""
DRAWING = {"data": {"image/svg+xml": ["<svg/>"], "text/plain": ["Picture: a line"]}, "output_type": "display_data"}
PRINTED = {"name": "stdout", "output_type": "stream", "text": ["one\n", "two\n"]}


def notebook(*outputs):
    return json.dumps({"cells": [{"cell_type": "markdown"}, {"cell_type": "code", "outputs": list(outputs)}]})


def test_a_missing_output_is_found():
    assert in_the_notebook(notebook(PRINTED, DRAWING)) == on_the_page(PAGE) == ["one\ntwo", "a line"]
    cut = PRINTED | {"text": ["one\n"]}
    for outputs in ([], [PRINTED], [DRAWING], [DRAWING, PRINTED], [cut, DRAWING]):
        assert in_the_notebook(notebook(*outputs)) != on_the_page(PAGE)
