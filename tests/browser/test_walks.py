"""Readers without a mouse, with large text, without motion, without sight: each walks through one page of each kind."""

import pytest

from tests.browser import checks, walks
from tests.browser.test_pages import KINDS

LECTURE = "lectures/networks/autograd/"
PATHS = {**KINDS, "lecture": LECTURE}
NARROW = [640, 320]  # CSS pixels of a window of 1280 at 200 and at 400 per cent


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("kind", PATHS)
def test_tab_reaches_all_in_order_and_shows_where_it_is(browser, served, kind, width):
    with checks.opened(browser, served + PATHS[kind], width=width, wait="load") as (page, _):
        assert walks.keyboard(page) == []


def stop_at(page, what):
    """Press Tab until the focus stands on what a selector names."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if at(page, what):
            return
    raise AssertionError(f"Tab does not reach {what}")


def at(page, what):
    """Whether the focus stands on what a selector names."""
    return page.evaluate("what => document.activeElement.matches(what)", what)


def test_the_first_stops_are_the_way_to_the_text_the_palette_and_the_search(browser, served):
    with checks.opened(browser, served + LECTURE) as (page, _):
        page.keyboard.press("Tab")
        assert page.locator("*:focus").inner_text() == "Skip to content"
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash.length > 1 && document.querySelector(location.hash).closest('article') !== null")
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
        checks.again(page)
        scheme = "document.body.dataset.mdColorScheme"
        for _ in range(2):  # light, dark, or as the system
            stop_at(page, "[name=__palette]")
            page.keyboard.press("ArrowRight")
        assert page.evaluate(scheme) == "slate"
        stop_at(page, ".md-search__input")
        page.keyboard.insert_text("perceptro")
        page.keyboard.press("n")  # one query: the results of an earlier one would take the focus away with them
        page.locator(".md-search-result__link").first.wait_for()
        page.keyboard.press("ArrowDown")
        assert "md-search-result__link" in page.locator("*:focus").get_attribute("class")


def test_each_block_has_its_buttons_at_the_keyboard(browser, served):
    with checks.opened(browser, served + LECTURE) as (page, _):
        blocks = page.locator(".language-python.highlight:not(.desk-editing):visible").count()  # an answer has no copy button
        stops = walks.stops(page)
        assert sum(stop.startswith("button.md-code__button") for stop in stops) >= blocks > 0
        assert sum("as a notebook" in stop for stop in stops) == 1


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_folded_parts_open_and_close_at_the_keyboard(browser, served, key):
    with checks.opened(browser, served + LECTURE) as (page, _):
        count = page.locator("article details").count()
        assert count > 3
        for place in range(count):
            summary = page.locator("article details > summary").nth(place)
            was = summary.evaluate("each => each.parentElement.open")
            for expected in (not was, was, True):  # the last: what is inside it shows, for the next ones
                if summary.evaluate("each => each.parentElement.open") != expected:
                    summary.focus()
                    page.keyboard.press(key)
                assert summary.evaluate("each => each.parentElement.open") is expected


def test_arrow_keys_choose_a_tab(browser, served):
    with checks.opened(browser, served + LECTURE) as (page, _):
        stop_at(page, ".tabbed-set > input")
        blocks = page.locator(".tabbed-set").first.locator(".tabbed-block")
        assert [block.is_visible() for block in blocks.all()[:2]] == [True, False]
        page.keyboard.press("ArrowRight")
        assert [block.is_visible() for block in blocks.all()[:2]] == [False, True]
        page.keyboard.press("ArrowLeft")
        assert [block.is_visible() for block in blocks.all()[:2]] == [True, False]


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_drawer_of_a_narrow_page_works_at_the_keyboard(browser, served, key):
    with checks.opened(browser, served + LECTURE, width=320) as (page, _):
        opener = page.get_by_role("button", name="Navigation", exact=True)
        stop_at(page, "[for=__drawer] *")
        assert opener.get_attribute("aria-expanded") == "false"
        page.keyboard.press(key)
        assert opener.get_attribute("aria-expanded") == "true"
        assert at(page, ".md-sidebar--primary .md-nav__title[for^=__nav_] *")  # it opens at the part of this page
        assert not page.locator(".md-sidebar--primary .md-logo").is_visible()  # the list of all parts lies below
        page.keyboard.press(key)
        assert at(page, ".md-sidebar--primary .md-nav__link[for^=__nav_] *") and page.locator("*:focus").is_visible()
        assert page.locator("*:focus").get_attribute("aria-expanded") == "false"
        page.keyboard.press(key)
        page.keyboard.press("Tab")
        assert at(page, ".md-sidebar--primary .md-nav[data-md-level='1'] *") and page.locator("*:focus").is_visible()
        page.keyboard.press("Escape")
        assert at(page, "[for=__drawer] *") and opener.get_attribute("aria-expanded") == "false"
        page.keyboard.press(key)
        page.evaluate("document.querySelector('article a').focus()")  # a focus that leaves it closes it
        assert page.evaluate("document.getElementById('__drawer').checked") is False


def test_the_open_drawer_is_accessible(browser, served):
    with checks.opened(browser, served + LECTURE, width=320) as (page, _):
        page.get_by_role("button", name="Navigation", exact=True).click()  # a mouse still presses the label
        assert page.evaluate("document.getElementById('__drawer').checked")
        assert checks.axe(page) == []
        page.set_viewport_size({"width": 1280, "height": 900})
        assert page.locator(".md-sidebar--primary [role=button], [for=__drawer] [role=button]").count() == 0


@pytest.mark.parametrize("kind", PATHS)
def test_nothing_is_lost_or_covered_at_200_and_400_per_cent(browser, served, kind):
    with checks.opened(browser, served + PATHS[kind], wait="load") as (page, _):
        page.evaluate(checks.OPEN_ALL)
        wide = walks.texts(page)
        assert walks.overlaps(page) == [] and len(wide) > 1
    for width in NARROW:
        context = browser.new_context(viewport={"width": width, "height": 450}, device_scale_factor=1280 / width)
        try:
            page = context.new_page()
            checks.go(page, served + PATHS[kind])
            page.evaluate(checks.OPEN_ALL)
            found = walks.texts(page)
            lost = [text for (text, shows), (_, shown) in zip(wide, found, strict=True) if shows and not shown]
            sideways = page.evaluate("document.documentElement.scrollWidth > innerWidth")
            assert (lost, walks.overlaps(page), walks.cut(page), sideways) == ([], [], [], False)
        finally:
            context.close()


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("kind", PATHS)
def test_targets_can_be_hit(browser, served, kind, width):
    with checks.opened(browser, served + PATHS[kind], width=width, wait="load") as (page, _):
        page.evaluate(checks.OPEN_ALL)
        assert walks.small_targets(page) == []


@pytest.mark.parametrize("kind", PATHS)
def test_nothing_moves_for_whoever_asks_for_no_motion(browser, served, kind):
    with checks.opened(browser, served + PATHS[kind], wait="load") as (page, _):
        assert walks.motion(page) == []


@pytest.mark.parametrize("path", [LECTURE, KINDS["lecture"], KINDS["reference"], "labs/option-pricing/"])
def test_formulas_are_read_as_mathml(browser, served, path):
    with checks.opened(browser, served + path, wait="load") as (page, _):
        page.evaluate(checks.OPEN_ALL)
        assert page.locator(".katex").count() > 0
        assert walks.formulas(page) == []


def test_each_picture_says_what_it_shows(site):
    found = {page: walks.alt_texts(page.read_text(encoding="utf-8")) for page in site.rglob("*.html")}
    assert {page.relative_to(site).as_posix(): faults for page, faults in found.items() if faults} == {}
