"""The copy button of a block, what a touch on a word of the glossary says, and a long page that is laid out in pauses."""

import pytest

from tests.browser import checks

LECTURE = "lectures/networks/softmax-cross-entropy/"
REFUSED = ["void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))", "delete Navigator.prototype.clipboard"]


@pytest.fixture
def lecture(browser, served):
    with checks.opened(browser, served + LECTURE, wait="load") as (page, _):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield page


def button(page):
    return page.get_by_role("button", name="Copy this code").first


def said(page):
    return page.locator(".page-note:not(:empty)").inner_text()


def test_the_button_copies_the_block(lecture):
    button(lecture).click()
    assert said(lecture) == "Copied"
    code = button(lecture).locator("xpath=ancestor::pre/code").inner_text()
    assert lecture.evaluate("navigator.clipboard.readText()") == code.rstrip() != ""


@pytest.mark.parametrize("refusal", REFUSED)
def test_without_a_clipboard_it_selects_the_block(lecture, refusal):
    lecture.evaluate(refusal)
    button(lecture).click()
    assert said(lecture).startswith("Selected")
    code = button(lecture).locator("xpath=ancestor::pre/code").inner_text()
    assert lecture.evaluate("getSelection().toString()").strip() == code.strip()


def test_blocks_have_a_button_and_outputs_have_none(lecture):
    blocks = lecture.locator(".language-python.highlight")
    assert blocks.locator(".md-code__button").count() == blocks.count() > 5
    assert lecture.locator(".language-text .md-code__button").count() == 0 < lecture.locator(".language-text").count()


def test_a_word_of_the_glossary_says_what_it_means(lecture):
    word = lecture.locator("article abbr").first
    word.click()
    assert said(lecture) == f"{word.inner_text()}: {word.get_attribute('title')}"


STYLES = "[...document.querySelectorAll('article > *')].map(part => getComputedStyle(part).contentVisibility)"
LATER = [("none", "", 0, 0), ("course.js", "", 10, 999), ("course.js", "#sources", 0, 0)]


@pytest.mark.parametrize(("without", "place", "least", "most"), LATER)
def test_a_page_is_laid_out_to_its_end_although_nobody_scrolls(browser, served, without, place, least, most):
    context = browser.new_context()
    page = context.new_page()
    page.route(f"**/{without}", lambda route: route.abort())
    page.goto(served + LECTURE + place)
    if without == "none":
        checks.laid(page)
    assert least <= page.evaluate(STYLES).count("auto") <= most
    context.close()


def test_without_a_mouse_what_scrolls_stays_reachable_after_it_was_seen(browser, served):
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    checks.go(page, served + LECTURE)
    assert page.evaluate("matchMedia('(hover)').matches") is False
    page.evaluate("""async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 400) {
        scrollTo(0, y);
        await new Promise(done => setTimeout(done, 50));
      }
    }""")
    wide = page.evaluate("""[...document.querySelectorAll("pre > code")]
      .filter(code => code.checkVisibility() && code.scrollWidth > code.clientWidth).map(code => code.tabIndex)""")
    assert len(wide) > 5 and set(wide) == {0}
    context.close()


def test_a_page_that_is_loaded_again_is_laid_out_at_once(browser, served):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/course.js", lambda route: route.abort())
    page.goto(served + LECTURE)
    assert page.evaluate(STYLES).count("auto") > 10
    page.reload()
    assert page.evaluate(STYLES).count("auto") == 0
    context.close()


def test_who_jumps_before_all_is_laid_out_sees_nothing_move(browser, served):
    no_pause = "window.requestIdleCallback = () => {}"  # a slow machine, made certain
    assert 0 in (checks.layout_shift(browser, served + LECTURE, before=no_pause) for _ in range(3))
