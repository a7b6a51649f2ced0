"""What keep.js keeps: every change survives, two states merge without a silent loss, and no text in the storage breaks a page."""

import json

import pytest

from press import ROOT
from tests.browser import checks

KEEP = (ROOT / "docs" / "assets" / "keep.js").read_bytes()
EMPTY = {"format": "linebyline-work-1", "answers": {}, "solved": {}, "pages": {}}
FILL = "for (let size = 1 << 20; size; size >>= 1) try { for (;;) localStorage[`x${Math.random()}`] = 'x'.repeat(size) } catch {}"
REFUSE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('refused', 'SecurityError') }})"
SOLVE = "course.keep(all => { all.solved.softmax = '2026-11-22' })"


@pytest.fixture
def page(browser, planted):
    with checks.opened(browser, planted('<script src="keep.js"></script>', keep_js=KEEP)) as (page, _):
        yield page


def test_a_change_is_kept_and_told(page):
    assert page.evaluate("course.kept()") == EMPTY
    page.evaluate("window.told = 0; document.addEventListener('course:kept', () => { told += 1 })")
    assert page.evaluate(SOLVE) is True and page.evaluate("told") == 1
    page.reload()
    assert page.evaluate("course.kept().solved") == {"softmax": "2026-11-22"}
    assert json.loads(page.evaluate("localStorage.linebyline")) == EMPTY | {"solved": {"softmax": "2026-11-22"}}
    page.evaluate("course.forget()")
    assert page.evaluate("[course.kept(), localStorage.length]") == [EMPTY, 0]


@pytest.mark.parametrize(("stop", "reason"), [(REFUSE, "refused"), (FILL, "full")])
def test_where_nothing_is_stored_it_lasts_as_long_as_the_page(page, stop, reason):
    assert page.evaluate("course.trouble()") == ""
    page.evaluate("course.keep(all => { all.pages.home = '2026-11-21' })")
    page.evaluate(stop)
    assert page.evaluate(SOLVE) is False
    assert page.evaluate("[course.kept().solved, course.trouble()]") == [{"softmax": "2026-11-22"}, reason]
    if reason == "full":  # and there is room again
        page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('x')).forEach(key => localStorage.removeItem(key))")
        assert page.evaluate("course.keep(all => { all.solved.relu = '2026-11-23' })") is True
        page.reload()
        assert page.evaluate("course.kept()") == EMPTY | {
            "solved": {"softmax": "2026-11-22", "relu": "2026-11-23"}, "pages": {"home": "2026-11-21"}}  # fmt: skip
    page.evaluate("course.forget()")
    assert page.evaluate("course.kept()") == EMPTY


DAMAGED = ["", "{", "null", "[]", "5", '"text"', "{}", '{"format": "another-1", "solved": {"softmax": "2026-11-22"}}']


@pytest.mark.parametrize("stored", DAMAGED)
def test_a_damaged_object_is_no_object(page, stored):
    page.evaluate("text => localStorage.setItem('linebyline', text)", stored)
    assert page.evaluate("[course.kept(), course.trouble()]") == [EMPTY, "damaged"]
    assert page.evaluate(SOLVE) is True
    assert page.evaluate("[course.kept().solved, course.trouble()]") == [{"softmax": "2026-11-22"}, ""]


def test_only_sound_entries_count(page):
    bad = {
        "answers": {"a/b": {"code": "x", "saved": "2026-11-22"}, "a/c": {"code": 5}, "a/d": "x", "a/e": None, "a/f": ["x"]},
        "solved": {"softmax": "2026-11-22", "relu": 5, "tanh": None, "gelu": {"x": 1}},
        "pages": ["home"],
        "more": {"x": "y"},
    }
    sound = EMPTY | {"answers": {"a/b": {"code": "x", "saved": "2026-11-22"}}, "solved": {"softmax": "2026-11-22"}}
    assert page.evaluate("course.sound", EMPTY | bad) == sound
    polluted = '{"format": "linebyline-work-1", "answers": {"__proto__": {"code": "x"}}, "solved": {"__proto__": "x"}}'
    assert page.evaluate("text => JSON.stringify(course.merge(null, JSON.parse(text)).all)", polluted) == json.dumps(
        EMPTY, separators=(",", ":")
    )


def answer(code, saved):
    return {"answers": {"a/b": {"code": code, "saved": saved}}}


@pytest.mark.parametrize(
    ("mine", "other", "code", "replaced", "left"),
    [
        (answer("mine", "2026-11-21"), answer("other", "2026-11-22"), "other", ["a/b"], []),
        (answer("mine", "2026-11-22"), answer("other", "2026-11-21"), "mine", [], ["a/b"]),
        (answer("mine", "2026-11-22"), answer("other", "2026-11-22"), "mine", [], ["a/b"]),  # as old: what is here stays
        (answer("mine", "2026-11-22"), {"answers": {"a/b": {"code": "other"}}}, "mine", [], ["a/b"]),
        (answer("same", "2026-11-21"), answer("same", "2026-11-22"), "same", [], []),
        ({}, answer("other", "2026-11-22"), "other", [], []),
        (answer("mine", "2026-11-22"), {}, "mine", [], []),
    ],
)
def test_the_newer_answer_wins_and_no_loss_is_silent(page, mine, other, code, replaced, left):
    found = page.evaluate("([mine, other]) => course.merge(mine, other)", [EMPTY | mine, EMPTY | other])
    assert found["all"]["answers"]["a/b"]["code"] == code
    assert (found["replaced"], found["left"]) == (replaced, left)


def test_solved_and_read_add_up_to_the_later_dates(page):
    mine = EMPTY | {"solved": {"x": "2026-11-22", "y": "2026-11-20"}, "pages": {"p": "2026-11-22"}}
    other = EMPTY | {"solved": {"y": "2026-11-21", "x": "2026-11-01"}, "pages": {"q": "2026-11-01"}}
    found = page.evaluate("([mine, other]) => [course.merge(mine, other).all, course.merge(mine, null).all, mine]", [mine, other])
    assert found[0] == EMPTY | {
        "solved": {"x": "2026-11-22", "y": "2026-11-21"}, "pages": {"p": "2026-11-22", "q": "2026-11-01"}}  # fmt: skip
    assert found[1:] == [mine, mine]


def test_another_tab_hears_it_and_changes_add_up(browser, planted):
    address = planted('<script src="keep.js"></script>', keep_js=KEEP)
    with checks.opened(browser, address) as (here, _):
        there = here.context.new_page()
        there.goto(address)
        there.evaluate("window.told = 0; document.addEventListener('course:kept', () => { told += 1 })")
        here.evaluate(SOLVE)
        there.wait_for_function("() => told === 1 && course.kept().solved.softmax")
        there.evaluate("course.keep(all => { all.pages.home = '2026-11-22' })")
        here.wait_for_function("() => course.kept().pages.home && course.kept().solved.softmax")
        there.evaluate("localStorage.clear()")
        here.wait_for_function("() => !course.kept().pages.home")
