"""The reference pages hold what the code and the tooltips say: axis names, modules, definitions; and guidance stays short."""

import ast
import re
from pathlib import Path

import pytest

from press import DOCS, ROOT
from press.course import front_matter

PACKAGE = ROOT / "src" / "linebyline"
REFERENCE = DOCS / "reference"
WRITTEN = sorted(path for path in DOCS.rglob("*.md") if not path.is_relative_to(DOCS / "generated"))
_TERM = re.compile(r"^\*\*(?P<term>[^*]+)\*\*\{: #(?P<id>[\w-]+) \}\n: {3}(?P<text>.+(?:\n {4}.+)*)", re.MULTILINE)
_TOOLTIP = re.compile(r"^\*\[(?P<term>[^\]]+)\]: (?P<text>.+)$", re.MULTILINE)


def axes(code: str) -> set[str]:
    """Return the axis names of the jaxtyping annotations in a module: lengths and `...` are none, `inputs_plus_1` is `inputs`."""
    names = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Subscript) and (match := re.fullmatch(r"\(?np\.ndarray, '([^']*)'\)?", ast.unparse(node.slice))):
            words = (word.lstrip("*#?") for word in match[1].split())
            names |= {re.sub(r"_plus_\d+$", "", word) for word in words if not re.fullmatch(r"\d+|\.\.\.", word)}
    return names


def unexplained_axes(package: Path) -> set[str]:
    section = (REFERENCE / "notation.md").read_text(encoding="utf-8").split("## Axis names")[1].split("\n## ")[0]
    explained = {name for row in re.findall(r"^\|([^|]*)\|", section, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    return set().union(*(axes(path.read_text(encoding="utf-8")) for path in package.rglob("*.py"))) - explained


def missing_modules(package: Path, page: str) -> set[str]:
    """Return the public modules that the API pages lack; a package with `__all__` stands for all below it."""
    shown, missing = set(re.findall(r"^::: (linebyline[\w.]*)$", page, re.MULTILINE)), set()
    faces = {path.parent for path in package.rglob("__init__.py") if "__all__" in path.read_text(encoding="utf-8")}
    for path in package.rglob("*.py"):
        face = next((folder for folder in reversed(path.parents) if folder in faces), None)
        if face is None and path.stem.startswith("_"):
            continue
        module = ".".join([package.name, *(face or path.with_suffix("")).relative_to(package).parts])
        missing |= {module} - shown
    return missing


def disagreements(glossary: str, tooltips: str) -> list[str]:
    """Return the tooltips that are not the first sentence of their glossary entry, the full stop apart."""
    entries = {match["term"].lower(): " ".join(match["text"].split()) for match in _TERM.finditer(glossary)}
    found = {tip["term"]: tip["text"].rstrip(".") + ". " for tip in _TOOLTIP.finditer(tooltips)}
    return [term for term, text in found.items() if not f"{entries.get(term.lower(), '')} ".startswith(text)]


def test_notation_explains_each_axis_name():
    assert not unexplained_axes(PACKAGE)
    assert len(axes((PACKAGE / "byhand" / "dense.py").read_text(encoding="utf-8"))) >= 3  # the reader does read them


def test_an_axis_without_explanation_is_found(tmp_path):
    code = 'def f(x: Float[np.ndarray, "batch *planted_plus_1 3 ..."]) -> Int[np.ndarray, "classes"]: ...\n'
    (tmp_path / "planted.py").write_text(code)
    assert unexplained_axes(tmp_path) == {"planted"}


def api() -> str:
    return "".join(page.read_text(encoding="utf-8") for page in (REFERENCE / "api").glob("*.md"))


def test_the_api_pages_show_each_public_module():
    assert not missing_modules(PACKAGE, api())


def test_a_module_that_the_api_pages_lack_is_found():
    page = api()
    for module in ("linebyline.byhand.losses", "linebyline.data", "linebyline.metrics"):
        assert missing_modules(PACKAGE, page.replace(f"::: {module}\n", "")) == {module}


def test_tooltips_are_the_first_sentences_of_the_glossary():
    tooltips = (ROOT / "abbreviations.md").read_text(encoding="utf-8")
    assert not disagreements((REFERENCE / "glossary.md").read_text(encoding="utf-8"), tooltips)
    assert len(_TOOLTIP.findall(tooltips)) == len(tooltips.splitlines())


@pytest.mark.parametrize("tooltip", ["*[logits]: Something else.", "*[planted]: A word.", "*[logits]: The last preactivations"])
def test_a_tooltip_that_differs_is_found(tooltip):
    assert disagreements((REFERENCE / "glossary.md").read_text(encoding="utf-8"), tooltip)


def test_the_glossary_is_in_order_and_each_term_has_its_anchor():
    page = (REFERENCE / "glossary.md").read_text(encoding="utf-8")
    terms = [(match["term"], match["id"]) for match in _TERM.finditer(page)]
    assert len(terms) == len(re.findall(r"^\*\*", page, re.MULTILINE))
    assert terms == sorted(terms, key=lambda term: term[0].lower())
    assert all(anchor == term.lower().replace(" ", "-") for term, anchor in terms)


def test_contributing_has_at_most_60_lines():
    assert len((DOCS / "contributing.md").read_text(encoding="utf-8").splitlines()) <= 60


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: str(page.relative_to(DOCS)))
def test_each_page_has_a_title_and_a_description(page):
    found = front_matter(page.read_text(encoding="utf-8"), page)
    assert str(found.get("title", "")).strip() and 20 <= len(str(found.get("description", ""))) <= 170
