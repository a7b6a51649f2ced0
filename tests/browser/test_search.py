"""What a reader types leads to the page that explains it: the site's own search engine is asked in a browser."""

import json
import shutil

import pytest

from press import words
from tests.browser import checks, host

ASK = """async ([base, queries]) => {
  const page = new DOMParser().parseFromString(await (await fetch(base)).text(), "text/html");
  const worker = new Worker(new URL(JSON.parse(page.getElementById("__config").textContent).search, base));
  const say = (message) =>
    new Promise((done) => { worker.onmessage = (event) => done(event.data); worker.postMessage(message); });
  const index = await (await fetch(new URL("search/search_index.json", base))).json();
  await say({ type: 0, data: { config: index.config, docs: index.docs, options: { suggest: true } } });
  const found = {};
  for (const query of queries) {
    const { data } = await say({ type: 2, data: query });
    found[query] = data.items.map((sections) => sections.filter((each) => each.score).map((each) => each.location));
  }
  return found;
}"""  # as Material's own script asks its worker; a result is a page with its sections, the best first
NOTATION, GLOSSARY, API = "reference/notation/", "reference/glossary/", "reference/api/"
PERCEPTRON, AUTOGRAD = "lectures/neurons/perceptron-convergence/", "lectures/networks/autograd/"
QUERIES = {  # what is typed, and the page or the section that must stand among the first three pages found
    "η": f"{NOTATION}#symbol-learning_rate",
    "Δ": f"{NOTATION}#symbol-grad_z",
    "∇": f"{NOTATION}#symbol-grad_w",
    "κ": f"{NOTATION}#symbol-eigenvalues",
    "θ": f"{NOTATION}#symbol-theta",
    "β": f"{NOTATION}#symbol-beta",
    "γ": f"{NOTATION}#symbol-margin",
    "λ": f"{NOTATION}#symbol-eigenvalues",
    "learning_rate": f"{NOTATION}#symbol-learning_rate",
    "grad_w": f"{NOTATION}#symbol-grad_w",
    "fan_in": f"{NOTATION}#axis-fan_in",
    "Armijo": f"{GLOSSARY}#armijo-condition",
    "CS6910": f"{GLOSSARY}#cs6910",
    "condition number": f"{GLOSSARY}#condition-number",
    "softmax_cross_entropy": f"{API}byhand/#linebyline.byhand.losses.softmax_cross_entropy",
    "linebyline.byhand.dense": f"{API}byhand/#linebyline.byhand.dense",
    "perceptron_train": f"{API}neurons/#linebyline.neurons.perceptron_train",
    "Value.backward": f"{API}neurons/#linebyline.autograd.Value.backward",
    "numerical_gradient": f"{API}neurons/",
    "autograd": AUTOGRAD,
    "softplus": "lectures/practice/write-the-layer/",
    "--find-lr": "reference/commands/",
    "reverse-mode-cost": AUTOGRAD,
    "A gradient costs at most five functions": f"{AUTOGRAD}#reverse-mode-cost",
    "perceptron-convergence": f"{PERCEPTRON}#perceptron-convergence",
    "The perceptron makes at most (R/γ)² mistakes": f"{PERCEPTRON}#perceptron-convergence",
    "Novikoff": PERCEPTRON,
    "Radius and margin": f"{PERCEPTRON}#definition-radius-and-margin",
    "descent lemma": "lectures/optimization/gradient-descent/#descent-lemma",
    "McCulloch–Pitts unit": "lectures/neurons/threshold-units/#definition-mcculloch-pitts-unit",
    "cross-entropy": "lectures/networks/softmax-cross-entropy/",
    "momentum": "lectures/optimization/momentum/",
    "dropout": "lectures/regularization/dropout/",
}
NOTHING = "zzqqxy"


def lost(browser, address, queries):
    """Return the queries that do not lead where they should, with the first three pages that they find."""
    with checks.opened(browser, address) as (page, _):
        found = page.evaluate(ASK, [address, list(queries)])
    first = {query: pages[:3] for query, pages in found.items()}
    return {query: pages for query, pages in first.items() if not any(holds(sections, queries[query]) for sections in pages)}


def holds(sections: list[str], place: str) -> bool:
    """Whether the place is one of the sections found; a place without # stands for all sections of its page."""
    return place in (sections if "#" in place else [each.split("#")[0] for each in sections])


def test_what_a_reader_types_leads_to_its_page(browser, served):
    assert lost(browser, served, QUERIES) == {}


def test_a_word_that_stands_nowhere_finds_nothing(browser, served):
    assert lost(browser, served, {NOTHING: PERCEPTRON}) == {NOTHING: []}


def test_no_formula_stands_in_the_index_as_tex(site):
    index = (site / words.INDEX).read_text(encoding="utf-8")
    assert "\\\\lVert" not in index and "\\\\frac" not in index and len(index) < 6_000_000


@pytest.mark.parametrize("fault", ["no entry for a symbol", "words end at spaces and hyphens only"])
def test_a_planted_fault_in_the_index_is_found(browser, site, tmp_path, fault):
    """The search needs the scripts, the index and one page of the site."""
    for name in ("assets", "search", "index.html"):
        copy = shutil.copytree if (site / name).is_dir() else shutil.copy
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        copy(site / name, tmp_path / name)
    index = json.loads((tmp_path / words.INDEX).read_text(encoding="utf-8"))
    if fault.startswith("no"):
        query = "η"
        index["docs"] = [each for each in index["docs"] if "#symbol-" not in each["location"]]
    else:
        query = "Value.backward"
        index["config"]["separator"] = r"[\s\-]+"
    (tmp_path / words.INDEX).write_text(json.dumps(index))
    with host.serve(tmp_path) as address:
        assert list(lost(browser, address, {query: QUERIES[query]})) == [query]


def test_a_reader_who_types_a_theorem_gets_there(browser, served):
    with checks.opened(browser, served) as (page, _):
        page.locator(".md-search__input").click()
        page.keyboard.type("descent lemma")
        page.locator(".md-search-result__link[href*='#descent-lemma']").first.click()
        page.wait_for_url("**/gradient-descent/**#descent-lemma")
        assert page.locator("#descent-lemma").evaluate("title => Math.abs(title.getBoundingClientRect().top) < innerHeight / 2")
