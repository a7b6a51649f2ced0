"""Every page in a real browser: what it asks for, whether all can use it, how heavy it is, whether it moves."""

import pytest

from tests.browser import checks

KINDS = {  # one page of each kind
    "home": "",
    "lecture": "lectures/networks/softmax-cross-entropy/",
    "lab": "labs/assignment-1/",
    "path": "paths/semester/",
    "reference": "reference/notation/",
    "API": "reference/api/byhand/",
    "drawing": "draw-a-digit/",
    "missing": "no/such/page/",
}
FIRST, NEXT = 350_000, 120_000  # bytes on the wire
LECTURES = [
    "lectures/neurons/perceptron-convergence/",
    "lectures/networks/softmax-cross-entropy/",
    "lectures/networks/backpropagation/",
]


def addresses(site):
    return sorted(page.parent.relative_to(site).as_posix().replace(".", "") + "/" for page in site.rglob("index.html"))


def test_the_pages_are_there(site):
    found = {address.lstrip("/") for address in addresses(site)}
    assert {path for kind, path in KINDS.items() if kind != "missing"} <= found and len(found) >= 15


PARTS = 10  # of all pages: the workers share them


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_is_accessible_in_both_palettes_asks_no_other_host_and_complains_of_nothing(browser, served, site, part):
    found = {address: checks.visit(browser, served + address.lstrip("/")) for address in addresses(site)[part::PARTS]}
    assert {address: faults for address, faults in found.items() if any(faults)} == {}


@pytest.mark.parametrize("width", [320, 768])  # at 1280 every page is looked at above
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_page_is_accessible_at_other_widths(browser, served, kind, width):
    assert checks.axe_violations(browser, served + KINDS[kind], width=width) == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways_on_a_phone(browser, served, kind):
    assert checks.wider_than(browser, served + KINDS[kind], 320) == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_moves_while_it_loads(browser, served, kind, width):
    # one load of three must be still: a machine under load paints a page half parsed, and a table grows while it is parsed
    assert 0 in (checks.layout_shift(browser, served + KINDS[kind], width=width) for _ in range(3))


@pytest.mark.parametrize("path", [*LECTURES, KINDS["reference"]])
def test_no_formula_moves_a_line_on_a_slow_line(browser, served, path):
    assert 0 in (checks.layout_shift(browser, served + path, width=360, slow=True) for _ in range(3))


def test_a_short_page_does_not_move_on_a_slow_line(browser, served):
    assert checks.layout_shift(browser, served + KINDS["missing"], slow=True) == 0


def test_the_search_index_waits_for_the_reader(browser, served):
    with checks.opened(browser, served) as (page, asked):
        assert not [url for url in asked if "search_index" in url]
        page.locator(".md-search__input").click()
        page.wait_for_load_state("networkidle")
        assert len([url for url in asked if "search_index" in url]) == 1
    with checks.opened(browser, served + "?q=perceptron") as (page, asked):
        assert [url for url in asked if "search_index" in url]


@pytest.mark.parametrize("number", range(len(LECTURES)))
def test_a_lecture_keeps_its_weight(browser, served, number):
    first, following = checks.weights(browser, served + LECTURES[number], served + LECTURES[number - 1])
    assert first <= FIRST and following <= NEXT


@pytest.mark.parametrize(("scheme", "other"), [("light", "-dark.svg"), ("dark", "-light.svg")])
def test_the_figure_of_the_other_palette_is_not_fetched(browser, served, scheme, other):
    with checks.opened(browser, served + KINDS["lecture"], scheme=scheme) as (page, asked):
        page.evaluate("document.querySelector('figure img').scrollIntoView()")
        page.wait_for_load_state("networkidle")
        figures = [url for url in asked if "/figures/" in url]
        assert figures and not [url for url in figures if url.endswith(other)]
        visible = page.locator("figure img:visible")
        assert visible.count() == 1 and scheme in visible.get_attribute("src")
        assert visible.evaluate("image => image.complete && image.naturalWidth > 0")


def test_a_lecture_reads_without_scripts(browser, served):
    with checks.opened(browser, served + KINDS["lecture"], script=False) as (page, _):
        for selector in ("h1", ".katex-html >> nth=0", "figure img.only-light", ".language-python >> nth=0", "footer"):
            assert page.locator(selector).first.is_visible(), selector
        page.locator("details.proof summary").first.click()
        assert page.locator("details.proof p").first.is_visible()


def test_the_palette_and_the_search_work(browser, served):
    with checks.opened(browser, served, scheme="dark") as (page, _):
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        page.locator("label[for=__palette_1]:visible").click()
        assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
        page.locator(".md-search__input").click()
        page.keyboard.type("perceptron")
        page.locator(".md-search-result__link").first.wait_for()
        assert "perceptron" in page.locator(".md-search-result__link").first.get_attribute("href")


@pytest.mark.parametrize("kind", ["home", "lecture", "lab", "reference"])
def test_lighthouse_is_content(browser, served, tmp_path, kind):
    scores, reasons = checks.lighthouse(served + KINDS[kind], tmp_path)
    assert scores == {"accessibility": 100, "best-practices": 100, "seo": 100}, reasons
