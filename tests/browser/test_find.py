"""Addresses inside a page: each named part has one and a link that copies it; an error can be reported from where it stands."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup

from press import ROOT, course
from tests.browser import checks

LECTURE = "lectures/neurons/perceptron-convergence/"
THEOREM = "perceptron-convergence"
CONFIG = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
ISSUES = re.search(r"^repo_url: (\S+)", CONFIG, re.MULTILINE)[1] + "/issues/new"
NAMED = {"theorem", "definition", "belief", "attack", "proof", "takeaways"}


def parsed(html: str) -> BeautifulSoup:
    return BeautifulSoup(re.sub(r"<math.*?</math>", "", html), "html.parser")  # what takes long and holds no address


def parts(page: BeautifulSoup) -> list:
    """The parts of a lecture that must have an address."""
    exercise = page.find_all(id=re.compile("^exercise-"))
    return [*page.find_all("figure"), *page.find_all(class_=lambda name: name in NAMED), *exercise]


def faults(page: BeautifulSoup, theorems: list[str]) -> list[str]:
    """Return what a lecture's page lacks: an address for each named part, a link to each, and no address twice."""
    found, ids = [], [each["id"] for each in page.find_all(id=True)]
    links = {each["href"] for each in page.find_all("a", class_="headerlink")}
    found += [f"#{name} stands twice" for name in set(ids) if ids.count(name) > 1]
    for part in parts(page):
        title = part.find(class_="admonition-title")
        name = part.get("id") or (title and title.get("id"))
        if not name:
            found.append(f"no address: {str(part)[:80]}")
        elif f"#{name}" not in links:
            found.append(f"no link to #{name}")
    named = [block.find(class_="admonition-title").get("id") for block in page.find_all(class_="theorem")]
    return found if named == theorems else [*found, f"theorems {named}, expected {theorems}"]


def test_every_named_part_of_every_lecture_has_an_address_and_a_link(site):
    found, count = {}, 0
    for lecture in course.lectures():
        page = parsed((site / lecture.path.removesuffix(".md") / "index.html").read_text(encoding="utf-8"))
        count += len(parts(page))
        if wrong := faults(page, lecture.theorems):
            found[lecture.path] = wrong
    assert found == {} and count > 500


@pytest.mark.parametrize(
    ("planted", "reason"),
    [
        ("", ""),
        ('<div class="definition"><p class="admonition-title">D</p></div>', "no address"),
        ("<figure><img></figure>", "no address"),
        ('<h3 id="exercise-two">Two</h3>', "no link to #exercise-two"),
        ('<p id="half"></p>', "#half stands twice"),
        ('<div class="theorem"><h3 class="admonition-title" id="x">X<a class="headerlink" href="#x"></a></h3></div>', "expected"),
    ],
)
def test_a_planted_fault_is_found(planted, reason):
    good = '<div class="theorem"><h3 class="admonition-title" id="half">H<a class="headerlink" href="#half">¶</a></h3></div>'
    found = faults(parsed(good + planted), ["half"])
    assert len(found) == bool(reason) and all(reason in each for each in found)


def test_a_link_goes_there_and_copies_its_address(browser, served):
    with checks.opened(browser, served + LECTURE, wait="load") as (page, _):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        note = page.get_by_role("status").filter(has_text="Link copied")
        assert note.count() == 0
        page.locator(f"#{THEOREM} .headerlink").click()
        note.wait_for()
        assert page.url == served + LECTURE + "#" + THEOREM == page.evaluate("navigator.clipboard.readText()")
        page.wait_for_function("() => !document.querySelector('.page-note').textContent")


def test_by_keyboard_it_works_too(browser, served):
    with checks.opened(browser, served + LECTURE, wait="load") as (page, _):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator("details.proof > summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.get_by_role("status").filter(has_text="Link copied").wait_for()
        assert page.url.endswith(f"#proof-{THEOREM}") and page.locator("details.proof").evaluate("proof => proof.open")


REFUSED = ["void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))", "delete Navigator.prototype.clipboard"]


@pytest.mark.parametrize("refusal", REFUSED)
def test_where_the_clipboard_is_refused_the_link_still_leads_there(browser, served, refusal):
    with checks.opened(browser, served + LECTURE, wait="load") as (page, _):
        errors = []
        page.on("pageerror", lambda error: errors.append(error))
        page.evaluate(refusal)
        page.locator(f"#{THEOREM} .headerlink").click()
        page.wait_for_url(f"**#{THEOREM}")
        page.wait_for_timeout(100)
        assert errors == [] and page.locator(".page-note").text_content() == ""


def test_with_ctrl_the_link_opens_a_tab_and_copies_nothing(browser, served):
    with checks.opened(browser, served + LECTURE, wait="load") as (page, _):
        with page.context.expect_page() as opened:
            page.locator(f"#{THEOREM} .headerlink").click(modifiers=["Control"])
        assert opened.value.url.endswith(f"#{THEOREM}") and page.locator(".page-note").text_content() == ""


@pytest.mark.parametrize(("place", "target"), [(f"proof-{THEOREM}", "proof"), ("inside", "solution")])
def test_an_address_in_a_folded_part_opens_it(browser, served, place, target):
    with checks.opened(browser, served + LECTURE, wait="load") as (page, _):
        folded = page.locator(f"details.{target}").first
        assert not folded.evaluate("each => each.open")
        folded.evaluate("each => each.lastElementChild.insertAdjacentHTML('beforebegin', '<p id=inside></p>')")
        page.evaluate("place => { location.hash = place }", place)
        page.wait_for_function("target => document.querySelector(`details.${target}`).open", arg=target)


def fields(address: str) -> dict[str, str]:
    assert address.startswith(f"{ISSUES}?")
    return {name: "".join(values) for name, values in parse_qs(urlsplit(address).query).items()}


def test_the_report_names_page_and_version_and_fields_of_the_form(site):
    form = (ROOT / ".github/ISSUE_TEMPLATE/erratum.yml").read_text(encoding="utf-8")
    form = set(re.findall(r"^    id: (\w+)", form, re.MULTILINE))
    for page in sorted(site.rglob("index.html")):
        html = page.read_text(encoding="utf-8")
        links = [fields(unescape(each)) for each in re.findall(r'class="report-error" href="([^"]+)"', html)]
        address = re.search(r'<link rel="canonical" href="([^"]+)"', html)[1]
        version = re.search(r"Version (\S+), checked with", html)[1]
        assert links and all((each["template"], each["page"]) == ("erratum.yml", address) for each in links), page
        assert all(each["version"].split()[0] == version and set(each) - {"template"} <= form for each in links), page
    assert {"page", "section", "version"} <= form


def test_the_report_names_the_section_at_the_click_and_sends_nothing_before(browser, served):
    with checks.opened(browser, served + LECTURE) as (page, asked):
        page.evaluate("document.addEventListener('click', event => event.preventDefault())")  # the form is another host's
        first, last = page.locator("a.report-error").first, page.locator("a.report-error").last
        before = fields(first.get_attribute("href"))
        assert "section" not in before
        page.evaluate("document.querySelector('#the-bias-is-not-free').scrollIntoView()")
        first.evaluate("link => link.click()")
        sent = fields(first.get_attribute("href"))
        assert (sent["section"], sent["page"]) == ("The bias is not free", before["page"] + "#the-bias-is-not-free")
        last.click()
        assert fields(last.get_attribute("href"))["section"] == "Sources"
        page.evaluate("scrollTo(0, 0)")
        first.click()
        sent = fields(first.get_attribute("href"))
        assert (sent["section"], sent["page"]) == ("Why the perceptron converges", before["page"])
        assert [url for url in asked if urlsplit(url).netloc != urlsplit(served).netloc] == []
