"""The data of a figure as a table: fetched once, on opening; real heads and caption; for all readers, on all screens."""

import csv
import re

import pytest

from tests.browser import checks

PAGE = "lectures/regularization/dropout/"
FILE = "generated/figures/dropout_rates.csv"
WIDE = "lectures/optimization/adam-family/"  # eleven and more columns, and a slider on one of its figures
FIGURE = "figure:has(img[src*='dropout_rates'])"


@pytest.fixture(scope="module")
def data(site):
    """The first table of the file: title, heads, rows."""
    text = (site / FILE).read_text(encoding="utf-8-sig").split("\n\n")[0]
    (title,), heads, *rows = csv.reader(text.splitlines())
    return title, heads, rows


def open_table(page, figure=FIGURE):
    """Open the data of a figure and wait for its tables."""
    page.locator(f"{figure} .figure-data > summary").first.click()
    page.locator(f"{figure} .figure-data table").first.wait_for()
    return page.locator(f"{figure} .figure-data").first


def test_nothing_is_fetched_before_it_is_opened_and_then_once(browser, served, data):
    with checks.opened(browser, served + PAGE) as (page, asked):
        assert page.locator(".figure-data table").count() == 0
        assert [url for url in asked if url.endswith(".csv")] == []
        part = open_table(page)
        for _ in range(2):  # closed and opened again
            part.locator("summary").click()
        page.wait_for_load_state("networkidle")
        assert [url for url in asked if url.endswith(".csv")] == [served + FILE]
        assert part.locator("table").count() == 3  # one a panel


def test_it_shows_the_numbers_of_the_file_with_heads_and_the_finding(browser, served, data):
    title, heads, rows = data
    with checks.opened(browser, served + PAGE) as (page, _):
        table = open_table(page).locator("table").first
        finding = page.locator(f"{FIGURE} img").first.get_attribute("alt")
        assert table.locator("caption").inner_text() == f"{finding} – {title}"
        assert table.locator("thead th[scope=col]").all_inner_texts() == heads
        shown = [row.locator("th[scope=row], td").all_inner_texts() for row in table.locator("tbody tr").all()]
        assert shown == rows and len(rows) > 3 and all(map(all, rows))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_accessible_in_both_palettes_and_fits_a_phone(browser, served, scheme, width):
    with checks.opened(browser, served + WIDE, scheme=scheme, width=width) as (page, _):
        open_table(page, "figure:has([data-steps])")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        box = page.locator(".figure-table").first
        assert box.evaluate("box => box.scrollWidth > box.clientWidth") and box.get_attribute("tabindex") == "0"
        box.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("() => document.querySelector('.figure-table').scrollLeft > 0")
        checks.bring_axe(page)
        run = "tags => axe.run('figure', {runOnly: tags}).then(run => run.violations.map(each => each.id))"
        assert page.evaluate(run, checks.AXE) == []


def test_the_keyboard_opens_it_and_it_prints_only_when_open(browser, served):
    with checks.opened(browser, served + PAGE) as (page, _):
        part = page.locator(f"{FIGURE} .figure-data")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")  # Material opens what is folded
        page.emulate_media(media="print")
        page.wait_for_timeout(500)
        assert part.get_attribute("open") is not None and not part.is_visible()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        page.emulate_media(media="screen")
        part.locator("summary").focus()
        page.keyboard.press("Enter")
        part.locator("table").first.wait_for()
        page.emulate_media(media="print")
        assert part.locator("table").first.is_visible()


def test_the_slider_does_not_lose_the_finding(browser, served):
    with checks.opened(browser, served + WIDE) as (page, _):
        figure = page.locator("figure:has([data-steps])").first
        finding = figure.locator("img").first.get_attribute("alt")
        figure.locator("input[type=range]").evaluate(
            "slider => { slider.value = 3; slider.dispatchEvent(new Event('input', {bubbles: true})) }"
        )
        page.wait_for_function("() => document.querySelector('figure svg[role=img]')")
        figure = page.locator("figure:has(.stepper)").first
        figure.locator(".figure-data > summary").click()
        assert figure.locator("caption").first.inner_text().startswith(finding)


def test_without_scripts_there_is_a_link_to_the_file(browser, served):
    with checks.opened(browser, served + PAGE, script=False) as (page, _):
        page.locator(f"{FIGURE} .figure-data > summary").click()
        link = page.locator(f"{FIGURE} .figure-data a")
        assert link.is_visible() and re.search(r"(^|/)generated/figures/dropout_rates\.csv$", link.get_attribute("href"))
        assert page.request.get(served + FILE).ok


def test_a_page_opened_from_a_file_says_why_there_is_a_link_only(browser, site):
    with checks.opened(browser, (site / PAGE / "index.html").as_uri()) as (page, _):
        page.locator(f"{FIGURE} .figure-data > summary").click()
        note = page.locator(f"{FIGURE} .figure-note[role=status]")
        note.wait_for()
        assert "opened from a file" in note.inner_text() and page.locator(f"{FIGURE} .figure-data a").is_visible()


def test_a_file_that_cannot_be_fetched_is_told_and_tried_again(browser, served):
    with checks.opened(browser, served + PAGE) as (page, _):
        page.route("**/*.csv", lambda route: route.fulfill(status=503, body="busy"))
        part = page.locator(f"{FIGURE} .figure-data")
        part.locator("summary").click()
        part.locator(".figure-note").wait_for()
        assert part.locator("table").count() == 0
        page.unroute("**/*.csv")
        part.locator("summary").click()
        part.locator("summary").click()
        part.locator("table").first.wait_for()
        assert part.locator(".figure-note").count() == 0


def test_the_files_are_read_as_they_are_written(browser, planted):
    script = (checks.Path(__file__).parents[2] / "docs" / "assets" / "tables.js").read_bytes()
    body = (
        '<figure><img src="data:," alt="Finding"><details class="figure-data"><summary>Data</summary>'
        '<p><a href="d.csv">file</a></p></details></figure><script src="t.js"></script>'
    )
    written = '"A title, with ""quotes"""\nwhat,"a ""b"""\n"c, d",-1\ne,\n\nA remark\n'
    with checks.opened(browser, planted(body, t_js=script, d_csv=written.encode("utf-8-sig"))) as (page, _):
        open_table(page, "figure")
        assert page.locator("caption").inner_text() == 'Finding – A title, with "quotes"'
        assert page.locator("th, td").all_inner_texts() == ["what", 'a "b"', "c, d", "−1", "e", ""]
        assert page.locator(".figure-data p").first.inner_text() == "A remark"
