"""The page that reads a drawn digit: its network equals Python's, it can be drawn on by mouse and by keyboard."""

import numpy as np

from linebyline.data import sets
from linebyline.training.pretrained import pretrained
from press import ROOT
from tests.browser import checks
from tests.browser.listening import until

PAGE = "draw-a-digit/"
SIX = [
    (0.60, 0.10),
    (0.42, 0.30),
    (0.33, 0.55),
    (0.35, 0.75),
    (0.48, 0.86),
    (0.62, 0.80),
    (0.65, 0.65),
    (0.52, 0.55),
    (0.36, 0.62),
]


def answer(page, beginning):
    """What the page says, once it says something that begins so."""
    until(page, "text => document.getElementById('answer').textContent.startsWith(text)", beginning)
    return page.locator("#answer").text_content()


def draw(page, points):
    box = page.locator("#pad").bounding_box()
    places = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in points]
    page.mouse.move(*places[0])
    page.mouse.down()
    for place in places[1:]:
        page.mouse.move(*place, steps=5)
    page.mouse.up()


def test_the_probabilities_are_those_of_python(browser, served):
    images = sets.load("digits").test[0][:100]
    with checks.opened(browser, served + PAGE) as (page, _):
        found = np.array(page.evaluate("rows => Promise.all(rows.map(readDigit))", images.tolist()))
    expected = pretrained("digits").probs(images.astype(np.float32))
    assert found.shape == (100, 10) and np.abs(found - expected).max() < 1e-5


def test_a_six_drawn_with_the_mouse_is_a_six_and_clear_takes_it_away(browser, served):
    with checks.opened(browser, served + PAGE) as (page, _):
        assert answer(page, "Nothing") == "Nothing is drawn yet."
        page.locator("#pad").scroll_into_view_if_needed()
        draw(page, SIX)
        assert answer(page, "This looks").startswith("This looks like a 6 (")
        values = page.eval_on_selector_all("#probs meter", "meters => meters.map((meter) => meter.value)")
        assert len(values) == 10 and abs(sum(values) - 1) < 1e-6 and max(values) == values[6]
        page.locator("#clear").click()
        assert answer(page, "Nothing") and set(page.eval_on_selector_all("#probs meter", "all => all.map((m) => m.value)")) == {0}


def test_a_one_drawn_by_keyboard_is_a_one(browser, served):
    with checks.opened(browser, served + PAGE) as (page, _):
        page.locator("#pad").focus()
        top = page.evaluate("scrollY")
        page.keyboard.press("ArrowRight")  # the pen is up: nothing is drawn
        assert answer(page, "Nothing")
        page.keyboard.press("Space")
        for _ in range(18):
            page.keyboard.press("ArrowDown")
        assert answer(page, "This looks").startswith("This looks like a 1 (")
        assert page.evaluate("scrollY") == top  # the keys draw, and do not scroll


def test_the_script_is_short_and_the_page_counts_its_numbers():
    assert len((ROOT / "docs" / "assets" / "draw.js").read_text().splitlines()) <= 80
    count = sum(array.size for layer in pretrained("digits").params for array in layer.values())
    assert f"A network of {count:,} numbers" in (ROOT / "docs" / "draw-a-digit.md").read_text()
