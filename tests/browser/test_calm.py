"""A lecture is styled about once while it loads, not twice and a half; and the palette works as Material means it."""

import pytest
from playwright.sync_api import expect

from tests.browser import checks

LECTURE = "lectures/networks/softmax-cross-entropy/"
TRACED = {"includedCategories": ["devtools.timeline"], "excludedCategories": ["*"]}
MARKS = """new MutationObserver(found => { window.marks = (window.marks ?? 0) + found.length })
.observe(document, {subtree: true, attributeFilter: ["data-md-color-switching"]})"""


def styled(browser, address, without="none"):
    """How many elements the browser styled while a page loaded, by the number of its elements."""
    context = browser.new_context(viewport={"width": 412, "height": 823})
    session, events, over = browser.new_browser_cdp_session(), [], []
    session.on("Tracing.dataCollected", lambda part: events.extend(part["value"]))
    session.on("Tracing.tracingComplete", lambda part: over.append(part))
    try:
        page = context.new_page()
        page.route(f"**/{without}", lambda route: route.abort())
        session.send("Tracing.start", {"traceConfig": TRACED, "transferMode": "ReportEvents"})
        page.goto(address, wait_until="load")
        page.locator(".md-code__button").first.wait_for(state="attached")  # the last thing that Material's script puts in
        page.wait_for_timeout(500)
        count = page.evaluate("document.querySelectorAll('*').length")
        session.send("Tracing.end")
        while not over:
            page.wait_for_timeout(50)
    finally:
        context.close()
        session.detach()
    return sum(each["args"].get("elementCount", 0) for each in events if each["name"] == "UpdateLayoutTree") / count


def test_a_lecture_is_styled_about_once(browser, served):
    assert styled(browser, served + LECTURE) < 1.5
    assert styled(browser, served + LECTURE, without="calm.js") > 2  # the count finds the fault


@pytest.mark.parametrize(("scheme", "shown", "marks"), [("light", "default", 0), ("dark", "slate", 2)])
def test_colours_that_stay_are_not_switched(browser, served, scheme, shown, marks):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.add_init_script(MARKS)
    page.goto(served, wait_until="load")
    assert page.locator("body").get_attribute("data-md-color-scheme") == shown
    page.wait_for_timeout(200)
    assert page.evaluate("window.marks ?? 0") == marks  # set and taken away
    context.close()


def test_the_root_follows_the_palette(browser, served):
    with checks.opened(browser, served) as (page, _):
        for name, root, body in (
            ("1", "normal", "default"),
            ("2", "dark", "slate"),
            ("0", "normal", "default"),
            ("1", "normal", "default"),
        ):
            page.locator(f"label[for=__palette_{name}]:visible").click()
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", body)
            assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == root
            expect(page.locator("body[data-md-color-switching]")).to_have_count(0)
        page.locator("label[for=__palette_2]:visible").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.reload(wait_until="load")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
