"""Pages read and exercises solved: counted when the end was on the screen, and shown beside links."""

import json
import re

import pytest

from tests.browser import checks
from tests.browser.reader import KEPT, LAB, LECTURE, MARK, PATH, before, read_pages, reading, to_the_end

TABLES = [PATH, "paths/specialization/", "paths/workshop/", "paths/code-first/", ""]


@pytest.mark.parametrize(("path", "end"), [(LECTURE, "#sources"), (LECTURE, "line-read"), (LAB, "line-read")])
def test_a_page_counts_as_read_when_its_end_was_on_the_screen_for_some_seconds(browser, served, path, end):
    with reading(browser, served + path) as (page, _):
        box = page.get_by_role("checkbox", name="I have read this page")
        page.clock.fast_forward(600_000)
        assert not box.is_checked() and read_pages(page) == []
        to_the_end(page, end)
        page.clock.fast_forward(2_000)
        assert not box.is_checked()
        page.evaluate("scrollTo(0, 0)")  # away too early: the seconds begin again
        page.wait_for_timeout(500)
        page.clock.fast_forward(600_000)
        assert not box.is_checked()
        to_the_end(page, end)
        page.clock.fast_forward(5_000)
        page.wait_for_function("() => document.querySelector('line-read input').checked")
        assert "counts as read" in page.locator("line-read [role=status]").text_content()
        checks.again(page)
        assert box.is_checked() and read_pages(page) == [path.strip("/")]


def test_a_lecture_in_its_middle_is_not_read(browser, served):
    with reading(browser, served + LECTURE) as (page, _):
        to_the_end(page, "#exercises")
        page.clock.fast_forward(600_000)
        assert read_pages(page) == []


def test_whoever_unticks_it_is_not_overruled(browser, served):
    with reading(browser, served + LECTURE) as (page, _):
        box = page.get_by_role("checkbox", name="I have read this page")
        box.focus()
        page.keyboard.press("Space")
        assert read_pages(page) == ["lectures/networks/autograd"]
        page.keyboard.press("Space")
        page.wait_for_timeout(500)
        page.clock.fast_forward(600_000)
        assert not box.is_checked() and read_pages(page) == []


def test_the_path_page_shows_it_beside_each_link_and_in_sum(browser, served):
    with reading(browser, served + PATH) as (page, _):
        assert page.locator(MARK).inner_text() == "3 exercises"
        line = page.locator("line-progress > p").first
        start = re.fullmatch(
            r"0 of (\d+) pages read, 0 of (\d+) exercises solved, kept in this browser only", " ".join(line.inner_text().split())
        )
        assert int(start[1]) >= 30 and int(start[2]) >= 60
        page.evaluate("course.keep(all => { all.pages['lectures/networks/autograd'] = '2026-11-22' })")
        assert page.locator(MARK).inner_text() == "read, 3 exercises"
        page.evaluate(f"course.keep(all => Object.assign(all, {json.dumps(KEPT)}, {{pages: {{}}}}))")
        assert page.locator(MARK).inner_text() == "2 of 3 solved"
        page.evaluate(f"course.keep(all => Object.assign(all, {json.dumps(KEPT)}))")
        assert page.locator(MARK).inner_text() == "read, 2 of 3 solved"
        assert line.inner_text().startswith("1 of ") and "2 of " in line.inner_text()
        assert page.locator("line-done[data-begun]").count() == 1  # no other link


def test_a_lab_is_shown_as_read(browser, served):
    with reading(browser, served + "paths/code-first/", kept=KEPT) as (page, _):
        labs = page.locator("line-done[data-page^='labs/']").all_inner_texts()
        assert labs.count("read") == 1 and labs.count("lab") == len(labs) - 1 > 0


def test_without_scripts_there_is_no_dead_control(browser, served):
    with checks.opened(browser, served + PATH, script=False) as (page, _):
        assert page.locator(MARK).inner_text() == "3 exercises"
        assert page.locator("line-progress").is_hidden()
    with checks.opened(browser, served + LECTURE, script=False) as (page, _):
        assert page.locator("line-read").is_hidden()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", [*TABLES, LECTURE])
def test_what_is_kept_moves_nothing(browser, served, path, width):
    # one load of three must be still, as in test_pages
    assert 0 in (checks.layout_shift(browser, served + path, width=width, before=before(everything(browser, served + path)))
                 for _ in range(3))  # fmt: skip


def everything(browser, address):
    """All of a page read and solved: the longest marks."""
    with checks.opened(browser, address, wait="load") as (page, _):
        listed = "key => [...document.querySelectorAll('line-done')].flatMap(mark => (mark.dataset[key] ?? '').split(' '))"
        pages, solved = (dict.fromkeys(page.evaluate(listed, key), "2026-11-22") for key in ("page", "exercises"))
    return KEPT | {"pages": pages | KEPT["pages"], "solved": solved}


BOXES = (
    "[...document.querySelectorAll('article tr, article > *')].map(each => [each.offsetTop, each.offsetWidth, each.offsetHeight])"
)


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("path", TABLES)
def test_each_row_has_the_same_place_with_and_without_marks(browser, served, path, width):
    assert moved(browser, served + path, width) == 0


def test_a_mark_that_takes_its_own_width_is_found(browser, served):
    assert moved(browser, served + "paths/specialization/", 1280, "line-done { width: auto !important }") > 0


def moved(browser, address, width, style="p {}"):
    """How many boxes of the article stand elsewhere when all is read and solved."""
    kept = everything(browser, address)
    with checks.opened(browser, address, width=width, wait="load") as (page, _):
        page.add_style_tag(content=style)
        bare = page.evaluate(BOXES)
        page.evaluate("kept => course.keep(all => Object.assign(all, kept))", kept)
        return sum(one != other for one, other in zip(bare, page.evaluate(BOXES), strict=True))


def test_two_tabs_at_once(browser, served):
    with reading(browser, served + PATH) as (page, _):
        other = page.context.new_page()
        checks.go(other, served + LECTURE)
        other.get_by_role("checkbox", name="I have read this page").check()
        page.wait_for_function(f"() => document.querySelector(\"{MARK}\").textContent === 'read, 3 exercises'")
        page.evaluate("course.forget()")
        other.wait_for_function("() => !document.querySelector('line-read input').checked")


def test_it_works_on_a_page_that_another_one_replaces(browser, served):
    # what instant navigation does: the body changes, the scripts ran long ago
    with reading(browser, served + PATH, kept=KEPT) as (page, _):
        swap = "async address => { document.querySelector('article').innerHTML = new DOMParser().parseFromString(" \
            "await (await fetch(address)).text(), 'text/html').querySelector('article').innerHTML }"  # fmt: skip
        page.evaluate(swap, served + LECTURE)
        assert page.get_by_role("checkbox", name="I have read this page").is_checked()
        page.evaluate(swap, served + PATH)
        assert page.locator(MARK).inner_text() == "read, 2 of 3 solved"
