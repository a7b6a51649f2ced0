"""The reader's desk in a real browser: blocks run, break and stop on the page, exercises are checked, and the work is kept."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from press import SNIPPETS
from tests.browser import checks, run_blocks

LECTURE = "lectures/networks/autograd/"
STUB = "block-exercise-accumulate"
SLOW = 120_000  # ms: Python starts in a browser on a loaded machine


class Row:
    """One block's row on a page, as a reader handles it."""

    def __init__(self, page, name):
        self.page, self.element = page, page.locator(f"#{name}")
        self.element.evaluate("row => { for (let e = row; e; e = e.parentElement) if (e.matches('details')) e.open = true }")

    def press(self, name):
        self.element.get_by_role("button", name=name).click()

    @property
    def area(self):
        return self.page.locator(f"xpath=//*[@id='{self.element.get_attribute('id')}']/preceding-sibling::*//textarea").last

    def ended(self):
        self.page.wait_for_function("row => !row.job", arg=self.element.element_handle(), timeout=SLOW)
        return self.element.get_by_role("status").inner_text()

    def text(self):
        return self.element.inner_text()


@pytest.fixture
def lecture(browser, served):
    with checks.opened(browser, served + LECTURE, wait="load") as (page, asked):
        page.asked = asked
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield page


def test_every_block_that_needs_python_alone_prints_in_the_browser_what_its_page_shows(browser, served, site):
    chosen = [block for block in run_blocks.blocks(site) if not block.needs]
    assert len(chosen) > 50
    assert run_blocks.differences(browser, served, chosen) == []


def test_a_block_with_another_output_is_found(browser, served):
    lie = run_blocks.Block("a page", "print(1 + 1)", [], "3\n")
    broken = run_blocks.Block("a page", "import numpy_is_not_here", [], "")
    told = run_blocks.differences(browser, served, [lie, broken])
    assert len(told) == 2 and "shown:\n3" in told[0] and "ModuleNotFoundError" in told[1]


def test_a_reader_works_through_a_lecture(lecture, tmp_path):
    """Runs blocks, breaks one, stops one, solves an exercise wrongly and rightly, reloads, prints, takes the notebook home."""
    page = lecture
    assert not [url for url in page.asked if "/desk/" in url or "desk-worker" in url]  # nothing is loaded before the first Run
    for name in ("block-first", "block-paths", "block-engine", "block-cost"):
        row = Row(page, name)
        row.press("Run")
        assert row.ended().startswith("Same as the page."), row.text()

    row = Row(page, "block-first")
    row.press("Edit")
    row.area.fill("print('before')\nprint(1 / 0)")
    row.press("Run")
    assert row.ended() == "It ended with an error."
    assert "before" in row.text() and 'File "block.py", line 2' in row.text() and "ZeroDivisionError" in row.text()

    row.area.fill("while True:\n    pass")
    row.press("Run")
    page.wait_for_function("() => document.querySelector('#block-first .desk-status').innerText === 'Running.'", timeout=SLOW)
    row.press("Stop")
    assert row.ended() == "Stopped."
    row.press("Reset")
    row.press("Run")  # the page lives on
    assert row.ended().startswith("Same as the page.")

    row = Row(page, STUB)
    stub, solution = ((SNIPPETS / "autograd" / f"{kind}_accumulate.py").read_text() for kind in ("exercise", "solution"))
    assert row.area.input_value() == stub.rstrip("\n")
    row.press("Check")
    assert row.ended() == "0 of 3 hold. Not yet: backward-order, accumulate, dual-multiply."
    complaint = (SNIPPETS / "autograd" / "exercise_accumulate.out").read_text().strip()
    assert complaint in row.element.locator(".desk-box").inner_text()
    row.press("Hint")
    assert "Each edge adds slope times the gradient" in row.element.get_by_role("list").inner_text()
    row.area.fill(solution)
    row.press("Check")
    assert row.ended() == "3 of 3 hold. Solved: backward-order, accumulate, dual-multiply."

    checks.again(page)
    row = Row(page, STUB)
    assert row.area.input_value() == solution and "is kept" in row.text()
    kept = page.evaluate("course.kept()")
    assert set(kept["solved"]) == {"backward-order", "accumulate", "dual-multiply"}
    assert kept["answers"]["autograd/exercise_accumulate"]["code"] == solution
    assert page.context.cookies() == []

    assert page.pdf(format="A4").startswith(b"%PDF")
    with page.expect_download() as download:
        page.locator("a[href$='.ipynb']").first.click()
    notebook = tmp_path / "autograd.ipynb"
    download.value.save_as(notebook)
    assert executed(notebook) == []


def executed(notebook: Path) -> list[str]:
    """Execute a notebook as Jupyter does, without internet; return the errors of its cells."""
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--allow-errors", "--inplace", str(notebook)]
    nowhere = {"HTTPS_PROXY": "http://127.0.0.1:9", "HTTP_PROXY": "http://127.0.0.1:9", "PIP_RETRIES": "0", "PIP_NO_INPUT": "1"}
    subprocess.run(command, env={**os.environ, **nowhere}, capture_output=True, check=True, timeout=300)
    cells = json.loads(notebook.read_text())["cells"]
    outputs = [output for cell in cells if cell["cell_type"] == "code" for output in cell["outputs"]]
    assert len(outputs) > 10
    return [output["evalue"] for output in outputs if output["output_type"] == "error"]


def test_the_difference_is_shown_and_a_flood_is_cut(lecture):
    row = Row(lecture, "block-first")
    row.press("Edit")
    row.area.fill(row.area.input_value().replace("Value(3)", "Value(4)"))
    row.press("Run")
    assert row.ended().startswith("Differs from the page.")
    assert "page: s = 5," in row.text() and "here: s = 6," in row.text()
    row.area.fill("while True:\n    print('x' * 50)")
    row.press("Run")
    assert row.ended() == "Stopped: it printed more than fits here."


def test_two_blocks_wait_for_one_another(lecture):
    first, second = Row(lecture, "block-first"), Row(lecture, "block-paths")
    first.press("Run")
    second.press("Run")
    assert first.ended().startswith("Same") and second.ended().startswith("Same")


def test_the_text_area_keeps_indentation_and_lets_the_keyboard_go(lecture):
    row = Row(lecture, "block-first")
    row.press("Edit")
    lecture.keyboard.press("Tab")  # whoever only passes by is not held
    assert lecture.evaluate("document.activeElement.tagName") != "TEXTAREA"
    row.area.click()
    lecture.keyboard.press("Control+A")
    lecture.keyboard.press("Tab")
    assert row.area.input_value() == "    "  # whoever touched it writes
    row.area.fill("")
    lecture.keyboard.type("def f(x):\nif x:\nreturn 1")
    assert row.area.input_value() == "def f(x):\n    if x:\n        return 1"
    lecture.keyboard.press("Enter")
    lecture.keyboard.press("Shift+Tab")
    lecture.keyboard.press("Shift+Tab")
    lecture.keyboard.press("Tab")
    lecture.keyboard.type("x")
    assert row.area.input_value().endswith("\n    x")
    lecture.keyboard.press("Escape")
    lecture.keyboard.press("Tab")
    assert lecture.evaluate("document.activeElement.tagName") != "TEXTAREA"


def test_by_keyboard_alone(lecture):
    row = Row(lecture, "block-first")
    row.element.get_by_role("button", name="Run").focus()
    lecture.keyboard.press("Enter")
    assert row.ended().startswith("Same as the page.")
    row.element.get_by_role("button", name="Edit").focus()
    lecture.keyboard.press("Space")
    lecture.keyboard.press("Control+End")
    lecture.keyboard.type("\nprint(7)")
    lecture.keyboard.press("Control+Enter")
    assert row.ended().startswith("Differs") and "here: 7" in row.text()


def test_what_a_browser_cannot_run_is_offered_as_script_and_notebook(lecture):
    lecture.locator(".tabbed-labels label", has_text="JAX").click()  # the block stands in the second tab
    row = Row(lecture, "block-autodiff")
    assert "needs jax: runs on your machine" in row.text() and row.element.get_by_role("button", name="Run").count() == 0
    assert row.element.get_by_role("link", name="Notebook").get_attribute("href").endswith("autograd.ipynb")
    with lecture.expect_download() as download:
        row.press("Download")
    assert Path(download.value.path()).read_text() == (SNIPPETS / "autograd" / "autodiff.py").read_text()
    assert download.value.suggested_filename == "autodiff.py"


def test_a_site_that_lost_python_says_so_and_recovers(lecture):
    lecture.route("**/pyodide.asm.wasm", lambda route: route.abort())
    row = Row(lecture, "block-first")
    row.press("Run")
    assert row.ended().startswith("Python could not be loaded")
    lecture.unroute("**/pyodide.asm.wasm")
    row.press("Run")
    assert row.ended().startswith("Same as the page.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_with_results_and_an_editor_is_accessible(browser, served, scheme):
    with checks.opened(browser, served + LECTURE, width=320, scheme=scheme, wait="load") as (page, asked):
        row = Row(page, "block-first")
        row.press("Edit")
        row.area.fill("print('x' * 200)\n1 / 0")
        row.press("Run")
        assert row.ended() == "It ended with an error."
        assert checks.axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert checks.foreign(page, asked, served) == []


def test_without_scripts_there_is_no_row(browser, served):
    with checks.opened(browser, served + LECTURE, script=False) as (page, _):
        assert page.locator("line-desk").first.is_hidden()


def test_what_another_tab_imports_reaches_the_text_area(lecture):
    row = Row(lecture, STUB)
    imported = "course.keep(all => { all.answers['autograd/exercise_accumulate'] = {code: 'x = 1', saved: '2026-11-22'} })"
    lecture.evaluate(imported)
    assert row.area.input_value() == "x = 1"
    row.area.click()
    lecture.keyboard.type("y")
    lecture.evaluate(imported.replace("x = 1", "z = 1"))  # while the reader writes, nothing is taken away
    assert "y" in row.area.input_value()
    lecture.keyboard.press("Escape")
    lecture.keyboard.press("Tab")
    assert "y" in lecture.evaluate("course.kept().answers['autograd/exercise_accumulate'].code")
    lecture.evaluate("course.forget()")
    assert row.area.input_value() == row.element.evaluate("row => row.stub")


def test_no_single_letter_leaves_the_page(lecture):
    address = lecture.url
    for key in ("n", "p", ",", ".", "/", "f", "s"):
        lecture.keyboard.press(key)
    lecture.wait_for_timeout(300)
    assert lecture.url == address and lecture.evaluate("document.activeElement.tagName") == "BODY"
