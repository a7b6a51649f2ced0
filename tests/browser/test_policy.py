"""The policy of the built pages: everything works under it, it says no to the rest, and no page keeps a cookie."""

import re

import pytest

from press import policy
from tests.browser import checks
from tests.browser.listening import listen, until

LECTURE, STEPPER = "lectures/networks/softmax-cross-entropy/", "lectures/optimization/adam-family/"


def under(browser, planted, body, known):
    """What is heard in three seconds, or until the first refusal, on a page under the policy made for the body `known`."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy.policy(known)}">'
    with checks.opened(browser, planted(body, meta + ICON)) as (page, _):
        page.evaluate("document.querySelector('button')?.click()")
        for _ in range(30):
            page.wait_for_timeout(100)
            if any(each.startswith("refused: ") for each in page.heard):
                break
        return page.heard, page.title()


ICON = '<link rel="icon" href="data:,">'  # else the browser asks for /favicon.ico, which is not there
SCRIPT = "<script>document.title = 'it ran'</script>"


def test_an_inline_script_runs_by_its_hash_alone(browser, planted):
    assert under(browser, planted, SCRIPT, SCRIPT) == ([], "it ran")
    heard, title = under(browser, planted, SCRIPT, SCRIPT.replace("ran", "was"))
    assert title == "T" and any(each.startswith("refused: script-src-elem inline") for each in heard)


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        ("""<button onclick="document.title = 'it ran'">Go</button>""", "refused: script-src-attr inline"),
        ('<img src="http://127.0.0.2:9/x.png" alt="x">', "refused: img-src http://127.0.0.2:9/x.png"),
        ('<iframe src="http://127.0.0.2:9/" title="x"></iframe>', "refused: frame-src http://127.0.0.2:9"),
        ('<form action="/course/"><button>Go</button></form>', "refused: form-action"),
    ],
)
def test_the_browser_says_no_to_the_rest(browser, planted, body, refused):
    heard, title = under(browser, planted, body, body)
    assert title != "it ran" and any(each.startswith(refused) for each in heard), heard


@pytest.mark.parametrize("call", ["eval('1')", "fetch('http://127.0.0.2:9/')"])
def test_a_script_of_the_page_cannot_do_more(browser, planted, call):
    script = f"<script>(async () => {call})().catch(() => 0)</script>"
    heard, _ = under(browser, planted, script, script)
    assert any(each.startswith("refused: ") for each in heard), heard


def test_every_page_has_a_policy_before_all_that_it_loads(site):
    pages = list(site.rglob("*.html"))
    assert site / "404.html" in pages and len(pages) > 3
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert html.count('http-equiv="Content-Security-Policy"') == 1, page
        before = html[: html.index('http-equiv="Content-Security-Policy"')]
        assert re.findall(r"<(\w+)", before) == ["html", "head", "meta", "meta"], page
        assert f'content="{policy.policy(html)}"' in html, page


def search(page):
    page.locator(".md-search__input").click()
    page.keyboard.type("perceptron")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**h=perceptron**")  # Chromium does not close a page that is about to leave


def palette(page):
    for name in ("__palette_1", "__palette_2", "__palette_0"):
        page.locator(f"label[for={name}]:visible").click()


def tabs(page):
    labels = page.locator(".tabbed-labels label")
    for number in range(labels.count()):
        labels.nth(number).click()


def copy(page):
    page.locator(".md-code__button:visible").first.click()
    page.locator(".page-note:not(:empty)").wait_for()


def fold(page):
    page.evaluate(checks.OPEN_ALL)


def step(page):
    page.locator("figure .stepper input").first.press("ArrowLeft")
    until(page, "() => document.querySelectorAll('figure svg').length == 2")


def draw(page):
    box = page.locator("#pad").bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + 80, box["y"] + 200, steps=5)
    page.mouse.up()
    until(page, "() => document.getElementById('answer').textContent.startsWith('This looks')")


@pytest.mark.parametrize(
    ("path", "use"),
    [("", search), ("", palette), (LECTURE, tabs), (LECTURE, copy), (LECTURE, fold), (STEPPER, step), ("draw-a-digit/", draw)],
)
def test_all_that_a_page_does_works_under_its_policy(browser, served, path, use):
    with checks.opened(browser, served + path) as (page, _):
        use(page)
        page.wait_for_load_state("networkidle")
        assert page.heard == [] and page.context.cookies() == []


def test_the_page_that_does_not_exist_works_under_its_policy(browser, served):
    with checks.opened(browser, served + "no/such/page/") as (page, _):
        palette(page)
        assert [each for each in page.heard if "404" not in each] == []


def test_a_cookie_or_a_complaint_of_a_page_is_found(browser, planted):
    good = ([], [], [], [], [])
    assert checks.visit(browser, planted("<p>Good.</p>", ICON)) == good
    *_, cookies = checks.visit(browser, planted("<script>document.cookie = 'a=1'</script>"))
    assert [each["name"] for each in cookies] == ["a"]
    for fault, word in (("<script>wrong()</script>", "wrong is not defined"), ('<img src="none.png" alt="x">', "404")):
        *_, heard, _ = checks.visit(browser, planted(fault))
        assert any(word in each for each in heard)


def test_listening_starts_before_the_page(browser, planted):
    context = browser.new_context()
    page = context.new_page()
    heard = listen(page)
    page.goto(planted("<script>console.error('early')</script>"))
    assert len(heard) == 1 and heard[0].startswith("early ")
    context.close()
