"""What the reader's browser keeps: exported, imported, deleted; damaged, refused or full."""

import json
import re

import pytest

from tests.browser import checks, host
from tests.browser.reader import KEPT, LECTURE, MARK, PATH, reading, to_the_end
from tests.browser.test_keep import FILL, REFUSE


def test_delete_asks_once_and_deletes(browser, served):
    with reading(browser, served + PATH, kept=KEPT) as (page, _):
        button = page.get_by_role("button", name="Delete all that is kept here")
        said = page.locator("line-progress [role=status]")
        for leave in (lambda: page.keyboard.press("Escape"), lambda: page.get_by_role("button", name="Keep", exact=True).click()):
            button.click()
            assert page.get_by_role("dialog", name=re.compile("1 answer, 2 exercises solved, 2 pages read")).is_visible()
            leave()
            assert page.evaluate("course.kept()") == KEPT and said.inner_text() == ""
        button.focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.textContent") == "Keep"  # the harmless one is first at hand
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Enter")
        assert said.inner_text() == "Deleted: 1 answer, 2 exercises solved, 2 pages read."
        assert page.evaluate("document.activeElement.dataset.do") == "confirm"
        assert page.evaluate("localStorage.getItem('linebyline')") is None
        assert page.locator(MARK).inner_text() == "3 exercises" and page.locator("line-done[data-begun]").count() == 0
        button.click()
        assert said.inner_text() == "Nothing is kept here." and page.locator("dialog[open]").count() == 0


def exported(page, folder):
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
    assert download.value.suggested_filename == "my-answers.json"
    download.value.save_as(folder / "my-answers.json")
    return folder / "my-answers.json"


def imported(page, file):
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Import", exact=True).click()
    chooser.value.set_files(file)
    said = page.locator("line-progress [role=status]")
    page.wait_for_function("() => document.querySelector('line-progress [role=status]').textContent")
    return said.inner_text()


def test_export_then_import_into_a_clean_profile_gives_the_same(browser, served, tmp_path):
    with reading(browser, served + PATH, kept=KEPT) as (page, _):
        file = exported(page, tmp_path)
    assert json.loads(file.read_text(encoding="utf-8")) == KEPT
    with reading(browser, served + PATH) as (page, asked):
        said = imported(page, file)
        assert said == "Imported; now here: 1 answer, 2 exercises solved, 2 pages read."
        checks.again(page)
        assert page.evaluate("course.kept()") == KEPT and page.locator(MARK).inner_text() == "read, 2 of 3 solved"
        page.get_by_role("button", name="Delete all").click()
        page.get_by_role("button", name="Delete", exact=True).click()
        home = served.removesuffix(host.PREFIX)
        assert [url for url in asked if not url.startswith((home, "blob:"))] == []  # a blob is this page's own memory


def test_nothing_that_the_reader_does_asks_for_anything(browser, served, tmp_path):
    with reading(browser, served + PATH, kept=KEPT) as (page, asked):
        page.wait_for_load_state("networkidle")
        del asked[:]
        imported(page, exported(page, tmp_path))
        page.get_by_role("button", name="Undo the import").click()
        page.get_by_role("button", name="Delete all").click()
        page.get_by_role("button", name="Delete", exact=True).click()
        page.wait_for_timeout(500)
        assert [url for url in asked if not url.startswith("blob:")] == []
        checks.go(page, served + LECTURE)
        to_the_end(page, "line-read")
        page.wait_for_load_state("networkidle")  # the pictures on the way
        del asked[:]
        page.get_by_role("checkbox", name="I have read this page").check()
        page.wait_for_timeout(500)
        assert asked == []


def test_import_names_what_it_replaces_and_can_be_undone(browser, served, tmp_path):
    file = tmp_path / "old.json"
    answers = {
        "autograd/exercise_accumulate": {"code": "theirs", "saved": "2026-11-23"},
        "a/<b>": {"code": "x", "saved": "2026-11-01"},
    }
    file.write_text(json.dumps({"format": "linebyline-work-1", "answers": answers, "solved": {"relu": "2026-11-23"}}))
    with reading(browser, served + PATH, kept=KEPT) as (page, _):
        said = imported(page, file)
        assert "now here: 2 answers, 3 exercises solved, 2 pages read" in said
        assert "Replaced by newer ones of the file: autograd/exercise_accumulate." in said
        assert page.evaluate("course.kept().answers") == answers
        page.get_by_role("button", name="Undo the import").click()
        assert page.evaluate("course.kept()") == KEPT
        assert page.evaluate("document.activeElement.dataset.do") == "import"  # the keyboard is not thrown to the top
        answers["autograd/exercise_accumulate"]["saved"] = "2026-11-21"
        file.write_text(json.dumps({"format": "linebyline-work-1", "answers": answers}))
        said = imported(page, file)
        assert "Newer here, so the file's were left out: autograd/exercise_accumulate." in said
        assert page.evaluate("course.kept().answers['autograd/exercise_accumulate'].code") == "print('mine')\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "x.json is damaged or no my-answers.json, and nothing was changed."),
        ('{"format": "linebyline-work-1", "ans', "x.json is damaged or no my-answers.json, and nothing was changed."),
        ("null", "x.json does not come from Export on this site, and nothing was changed."),
        ('{"cells": []}', "x.json does not come from Export on this site, and nothing was changed."),
        ('{"format": "linebyline-work-2"}', "x.json does not come from Export on this site, and nothing was changed."),
    ],
)
def test_a_damaged_or_foreign_file_gives_one_sentence(browser, served, tmp_path, text, sentence):
    (tmp_path / "x.json").write_text(text)
    with reading(browser, served + PATH, kept=KEPT) as (page, _):
        assert imported(page, tmp_path / "x.json") == sentence
        assert page.evaluate("course.kept()") == KEPT


@pytest.mark.parametrize(
    ("stop", "words"),
    [
        (REFUSE, "not kept: the browser refuses storage"),
        (FILL, "not kept: the browser's storage is full"),
        ("localStorage.setItem('linebyline', '{\"form')", "what was kept is damaged: a new start"),
    ],
)
def test_the_line_says_when_nothing_is_kept(browser, served, stop, words):
    with checks.opened(browser, served + PATH, wait="load") as (page, _):
        faults = []
        page.on("pageerror", lambda error: faults.append(error.stack))
        page.add_init_script(stop)
        checks.again(page)
        if stop == FILL:
            page.evaluate("course.keep(all => { all.pages['lectures/networks/autograd'] = '2026-11-22' })")
            assert page.locator(MARK).inner_text() == "read, 3 exercises"  # as long as this page lives
        assert page.locator("[data-part=keeping]").inner_text() == words
        checks.go(page, served + LECTURE)
        box = page.get_by_role("checkbox", name="I have read this page")
        box.check()
        ours = ("assets/keep.js", "assets/progress.js")  # Material's own scripts fail where storage is refused
        assert box.is_checked() and [fault for fault in faults if any(name in fault for name in ours)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_question_is_accessible_and_fits_a_phone(browser, served, scheme):
    with reading(browser, served + PATH, kept=KEPT, scheme=scheme, width=320) as (page, _):
        page.get_by_role("button", name="Delete all").click()
        assert checks.axe(page) == []
        box = page.locator("dialog").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320
