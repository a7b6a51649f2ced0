"""The zip of the site, unpacked and opened as files: pages, figures, fonts, search, and what scripts fetch, all from the zip."""

import zipfile
from contextlib import contextmanager

import pytest

from tests.browser import checks, host
from tests.press.file_links import broken

PAGES = {
    "home": "index.html",
    "lecture": "lectures/networks/backpropagation/index.html",
    "lab": "labs/digits-from-scratch/index.html",
    "API": "reference/api/byhand/index.html",
    "path": "paths/semester/index.html",
    "draw": "draw-a-digit/index.html",
}
PAUSE = 500  # ms in which scripts ask for what they ask for after load; networkidle never comes where a script wrote an iframe
UNFIT = """async () => {
  scrollTo(0, document.body.scrollHeight);
  const seen = [...document.images].filter((each) => getComputedStyle(each).display !== "none");
  seen.forEach((each) => { each.loading = "eager"; });
  await Promise.all(seen.map((each) => each.decode().catch(() => {})));
  const fonts = [...(await document.fonts.ready)];
  const lost = fonts.filter((each) => each.status === "error").map((each) => each.family);
  return [...seen.filter((each) => !each.naturalWidth).map((each) => each.src), ...lost];
}"""


def unpacked(site, folder):
    """Unpack the zip of a site into a folder with spaces in its name; return the folder that is to be opened."""
    place = folder / "my courses, 2026 #1"
    with zipfile.ZipFile(site / "dl" / "course.zip") as archive:
        archive.extractall(place)
    return place / "course"


@pytest.fixture(scope="session")
def copy(site, tmp_path_factory):
    return unpacked(site, tmp_path_factory.mktemp("offline"))


@contextmanager
def watched(browser, address):
    """Open a file; yield the page and what went wrong on it so far: failed requests, requests elsewhere, errors, the console."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page, wrong = context.new_page(), []
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
    page.on("request", lambda request: request.url.startswith(("file:", "data:", "blob:", "about:")) or wrong.append(request.url))
    page.on("console", lambda message: message.type in ("error", "warning") and wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    try:
        page.goto(address, wait_until="load")
        page.wait_for_timeout(PAUSE)
        yield page, wrong
    finally:
        context.close()


def faults(browser, address):
    """What a page opened as a file could not show."""
    with watched(browser, address) as (page, wrong):
        unfit = page.evaluate(UNFIT)
        page.wait_for_timeout(PAUSE)
        return wrong + unfit


def found(browser, address, words):
    """Search on a page: whether the index came before the reader asked, the page that the first result opens, and faults."""
    with watched(browser, address) as (page, wrong):
        early = page.evaluate("typeof __index !== 'undefined'")
        page.locator(".md-search__input").click()
        page.keyboard.type(words)
        page.locator(".md-search-result__link", has_text=words).first.click()
        page.wait_for_load_state("load")
        return early, page.url, page.title(), wrong


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_needs_nothing_but_the_zip(browser, copy, kind):
    assert faults(browser, (copy / PAGES[kind]).as_uri()) == []


def test_every_address_of_the_zip_names_a_file_of_it(copy):
    assert len(list(copy.rglob("*.html"))) > 60 and broken(copy) == []


@pytest.mark.parametrize("page", [PAGES["home"], PAGES["lecture"]])
def test_search_finds_a_page_that_opens(browser, copy, page):
    early, address, title, wrong = found(browser, (copy / page).as_uri(), "perceptron")
    assert not early and address.startswith("file:") and "/index.html" in address and "erceptron" in title and wrong == []


def test_a_link_opens_the_next_page(browser, copy):
    with watched(browser, (copy / "index.html").as_uri()) as (page, wrong):
        page.get_by_role("link", name="Start with the first lecture").click()
        page.wait_for_load_state("load")
        assert page.url.endswith("lectures/neurons/threshold-units/index.html") and wrong == []


def test_a_drawn_digit_is_read(browser, copy):
    with watched(browser, (copy / PAGES["draw"]).as_uri()) as (page, wrong):
        page.locator("#pad").click()
        page.wait_for_function("() => document.getElementById('answer').textContent.startsWith('This looks like')")
        assert wrong == []


def test_a_figure_moves_in_steps(browser, copy):
    name = next(each for each in sorted(copy.rglob("index.html")) if "data-steps=" in each.read_text(encoding="utf-8"))
    with watched(browser, name.as_uri()) as (page, wrong):
        page.locator(".stepper input").first.fill("1")
        page.wait_for_selector("figure svg [id*='step-']", state="attached")
        assert wrong == []


def test_served_it_is_the_site(browser, copy):
    """From a server, where Run needs it to be, the same files fetch and search as the site does."""
    with host.serve(copy) as address, checks.opened(browser, address) as (page, asked):
        page.locator(".md-search__input").click()
        page.keyboard.type("perceptron")
        page.locator(".md-search-result__link", has_text="perceptron").first.click()
        page.wait_for_load_state("load")
        assert page.url.startswith(address) and any(each.endswith("search_index.json") for each in asked)
        assert not any(each.endswith("search_index.js") for each in asked)


PLANTED = {
    "a picture that is not in the zip": '<img src="nowhere.svg" alt="">',
    "a picture of another host": '<img src="http://127.0.0.2:9/x.svg" alt="">',
    "a file that is fetched and has no script": "<script>fetch('nowhere.json')</script>",
    "a module, which no file may load": '<script type="module" src="m.js"></script>',
    "an error": "<script>undefined.x</script>",
    "a font that is not in the zip": "<style>@font-face { font-family: F; src: url(f.woff2) } p { font-family: F }</style>",
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_found(browser, tmp_path, fault):
    page = tmp_path / "index.html"
    (tmp_path / "m.js").write_text("")
    page.write_text(f'<!doctype html><title>T</title><link rel="icon" href="data:,"><p>Good.</p>{PLANTED[fault]}')
    assert faults(browser, page.as_uri()) != []
    page.write_text('<!doctype html><title>T</title><link rel="icon" href="data:,"><p>Good.</p>')
    assert faults(browser, page.as_uri()) == []
