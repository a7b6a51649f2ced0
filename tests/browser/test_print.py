"""A page prints well on A4 and Letter, from either palette: nothing is cut, all is open, what only a screen needs is gone."""

import contextlib
import re

import pytest

from tests.browser import checks

PAPER = {"A4": (595, 842), "Letter": (612, 792)}  # points
MARGINS = 30 / 25.4 * 96  # pixels at left and right together, as in print.css
PAGES = [
    "lectures/neurons/perceptron-convergence/",
    "lectures/practice/calibration/",
    "lectures/networks/backpropagation/",
    "labs/digits-from-scratch/",
]
LOOK = """() => {
  const edge = document.documentElement.clientWidth + 1, found = [];
  const shown = (each) => each.getClientRects().length && getComputedStyle(each).visibility === "visible";
  const say = (what, each) => found.push(`${what}: ${each.outerHTML.slice(0, 100)}`);
  const all = (selector) => [...document.querySelectorAll(selector)];
  all("button, input, nav, line-desk, line-exercise, .headerlink, .lecture-facts, .md-header, .md-sidebar, .only-dark")
    .filter(shown).forEach((each) => say("not for paper", each));
  all("article :is(pre > code, table, img, svg, .arithmatex.display .katex-html > .base)").filter(shown).forEach((each) => {
    if (each.getBoundingClientRect().right > edge) say("beyond the edge", each);
    if (each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== "visible") say("cut", each);
  });
  all("article details").filter((each) => !each.closest("figure"))
    .filter((each) => ![...each.children].slice(1).some(shown)).forEach((each) => say("folded", each));
  all("article img").filter(shown).filter((each) => !(each.complete && each.naturalWidth))
    .forEach((each) => say("no picture", each));
  const light = getComputedStyle(document.body).color.match(/[\\d.]+/g).slice(0, 3).some((part) => part > 100);
  if (light) say("pale", document.body);
  if (!all(".page-address").some(shown)) found.push("no address");
  return found;
}"""

COME = "() => [...document.querySelectorAll('article img[loading=eager]')].every(image => image.complete)"  # broken ones, too


@contextlib.contextmanager
def printed(browser, address, paper, scheme, script=True):
    """Open a page as its paper shows it: `page.pdf` announces itself to the scripts, but says nothing of what came out."""
    width = round(PAPER[paper][0] / 72 * 96 - MARGINS)
    with checks.opened(browser, address, width=width, scheme=scheme, script=script) as (page, _):
        page.emulate_media(media="print", color_scheme=scheme, reduced_motion="reduce")
        if script:
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
            page.wait_for_function(COME)
        yield page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_on_paper(browser, served, path, paper, scheme):
    with printed(browser, served + path, paper, scheme) as page:
        assert page.evaluate(LOOK) == []


def test_without_scripts_it_is_whole_too(browser, served):
    with printed(browser, served + PAGES[0], "A4", "light", script=False) as page:
        page.evaluate("document.querySelectorAll('img').forEach(image => image.scrollIntoView())")
        page.wait_for_load_state("networkidle")
        assert page.evaluate(LOOK) == []


def test_what_was_folded_is_folded_again_afterwards(browser, served):
    with printed(browser, served + PAGES[0], "A4", "light") as page:
        assert page.locator("details.proof").evaluate("proof => proof.open")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert not page.locator("details.proof").evaluate("proof => proof.open")


@pytest.mark.parametrize("path", PAGES)
def test_both_papers_get_their_size_and_both_palettes_the_same_pages(browser, served, tmp_path, path):
    for paper, (width, height) in PAPER.items():
        counts = set()
        for scheme in ("light", "dark"):
            with checks.opened(browser, served + path, scheme=scheme) as (page, _):
                pdf = page.pdf(format=paper)
            sizes = [[float(side) for side in box.split()] for box in re.findall(rb"/MediaBox \[0 0 ([\d. ]+)\]", pdf)]
            assert sizes and all(abs(box[0] - width) < 1 and abs(box[1] - height) < 1 for box in sizes)
            counts.add(len(sizes))
        assert len(counts) == 1 and counts.pop() > 3


FAULTS = {
    "cut": "document.querySelector('article > .highlight code').style.cssText = 'white-space: pre; overflow: hidden'",
    "beyond the edge": "document.querySelector('article img').style.cssText = 'width: 2000px; max-width: none'",
    "not for paper": "document.querySelector('article').insertAdjacentHTML('beforeend', '<input>')",
    "folded": "document.querySelectorAll('details.proof > :not(summary)').forEach(each => { each.style.display = 'none' })",
    "no picture": "document.querySelector('.only-light').src = 'nowhere.svg'",
    "pale": "document.body.style.color = 'white'",
    "no address": "document.querySelector('.page-address').remove()",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(browser, served, fault):
    with printed(browser, served + PAGES[0], "A4", "light") as page:
        page.evaluate(f"() => {{ {FAULTS[fault]} }}")
        page.wait_for_load_state("networkidle")
        assert [each for each in page.evaluate(LOOK) if each.startswith(fault)]
