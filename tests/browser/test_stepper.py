"""The slider under a figure drawn in steps: it hides what comes after a step, in both palettes, by mouse or by keyboard."""

import re

import pytest

from tests.browser import checks, host
from tests.browser.listening import until

PAGE = "lectures/optimization/adam-family/"
SHOWN = """expected => {
  const svgs = [...document.querySelectorAll("figure svg")];
  const shown = (svg) => [...svg.querySelectorAll('[id*="step-"]')].filter((each) => each.style.display !== "none").length;
  return JSON.stringify(svgs.map(shown)) === JSON.stringify(expected);
}"""
MOVE = "(slider, step) => { slider.value = step; slider.dispatchEvent(new Event('input', {bubbles: true})) }"


@pytest.fixture(scope="module")
def figure(site):
    """The number of steps of the first figure with a slider, and its pictures, as built."""
    text = (site / PAGE / "index.html").read_text(encoding="utf-8")
    pictures = re.findall(r"<img[^>]* data-steps=\"?(\d+)", text)
    assert len(pictures) == 2 and len(set(pictures)) == 1  # a light and a dark one with as many steps
    return int(pictures[0])


def ready(page):
    """The slider, in view and focused."""
    slider = page.locator("figure .stepper input")
    slider.scroll_into_view_if_needed()
    slider.focus()
    return slider


def groups_shown(page, expected):
    """How many groups of each picture show, once the drawings have come."""
    until(page, SHOWN, expected)


def test_without_scripts_the_whole_picture_shows_and_no_slider(browser, served, figure):
    with checks.opened(browser, served + PAGE, script=False) as (page, _):
        assert page.locator(".stepper, input[type=range]").count() == 0
        picture = page.locator("figure img[data-steps].only-light")
        picture.scroll_into_view_if_needed()
        assert picture.is_visible() and picture.get_attribute("alt")
        until(page, "() => document.querySelector('figure img[data-steps].only-light').naturalWidth > 0")


@pytest.mark.parametrize(("scheme", "own"), [("light", "only-light"), ("dark", "only-dark")])
def test_the_slider_starts_at_the_end_and_hides_what_comes_later(browser, served, figure, scheme, own):
    with checks.opened(browser, served + PAGE, scheme=scheme) as (page, asked):
        slider = ready(page)
        assert slider.input_value() == slider.get_attribute("max") == str(figure) and slider.get_attribute("min") == "0"
        assert page.locator("figure .stepper output").inner_text() == f"{figure} of {figure}"
        assert page.locator("figure svg").count() == 0  # nothing is fetched twice before the first use
        before = page.locator(f"figure img[data-steps].{own}").bounding_box()
        for step in (0, 5, 1, figure):
            slider.evaluate(MOVE, step)
            groups_shown(page, [step, step])
            assert page.locator("figure .stepper output").inner_text() == f"{step} of {figure}"
        visible = page.locator("figure svg:visible")
        assert visible.count() == 1 and own in visible.get_attribute("class")
        after = visible.bounding_box()
        assert all(abs(after[side] - before[side]) <= 1 for side in before)  # the page does not move
        home = served.removesuffix(host.PREFIX)
        assert [url for url in asked if url.startswith("http") and not url.startswith(home)] == []


def test_the_steps_shown_are_the_first_ones(browser, served, figure):
    with checks.opened(browser, served + PAGE) as (page, _):
        ready(page).evaluate(MOVE, 5)
        groups_shown(page, [5, 5])
        seen = page.evaluate(
            "[...document.querySelectorAll('figure svg:not([style*=none]) [id*=\"step-\"]')]"
            ".filter(each => each.style.display !== 'none').map(each => Number(each.id.split('step-')[1]))"
        )
        assert sorted(seen) == sorted([1, 2, 3, 4, 5] * 2)


def test_the_keyboard_moves_it(browser, served, figure):
    with checks.opened(browser, served + PAGE) as (page, _):
        slider = ready(page)
        keys = {"ArrowLeft": figure - 1, "Home": 0, "ArrowRight": 1, "ArrowUp": 2, "End": figure}
        for key, step in keys.items():
            page.keyboard.press(key)
            groups_shown(page, [step, step])
            assert slider.input_value() == str(step)


def test_the_slider_has_a_name_and_the_drawing_keeps_its_own(browser, served, figure):
    with checks.opened(browser, served + PAGE) as (page, _):
        slider = page.get_by_role("slider", name="Step", exact=True)
        assert slider.count() == 1
        finding = page.locator("figure img[data-steps].only-light").get_attribute("alt")
        slider.evaluate(MOVE, 3)
        groups_shown(page, [3, 3])
        assert page.get_by_role("img", name=finding, exact=True).count() == 1
        ids = page.evaluate("[...document.querySelectorAll('figure svg [id]')].map(each => each.id)")
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_in_use_and_fits_a_phone(browser, served, figure, scheme):
    with checks.opened(browser, served + PAGE, scheme=scheme, width=360) as (page, _):
        ready(page).evaluate(MOVE, 7)
        groups_shown(page, [7, 7])
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        checks.bring_axe(page)
        run = "tags => axe.run('figure', {runOnly: tags}).then(run => run.violations.map(each => each.id))"
        found = page.evaluate(run, checks.AXE)
        assert found == []
