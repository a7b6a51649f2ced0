"""The API pages show every public name of the package: mkdocstrings leaves one out silently where a module has the same name."""

import ast
from pathlib import Path

from bs4 import BeautifulSoup

from press import ROOT

PACKAGE = ROOT / "src" / "linebyline"


def public(module: Path) -> set[str]:
    """Return what a module offers: the names of `__all__`, else its functions and classes without a leading underscore."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "__all__":
            return set(ast.literal_eval(statement.value))
    definitions = (each for each in tree.body if isinstance(each, (ast.FunctionDef, ast.ClassDef)))
    return {each.name for each in definitions if not each.name.startswith("_")}


def left_out(page: str) -> set[str]:
    """Return the public names of the modules that the page shows which have no entry of their own."""
    ids = {each["id"] for each in BeautifulSoup(page, "html.parser").select("[id^='linebyline.']")}
    modules = {".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
               for path in PACKAGE.rglob("*.py")}  # fmt: skip
    missing = set()
    for name in ids & set(modules):
        entries = {each.rsplit(".", 1)[1] for each in ids if each.startswith(f"{name}.") and each not in modules}
        missing |= {f"{name}.{each}" for each in public(modules[name]) - entries}
    return missing


def test_each_public_name_has_an_entry(site):
    page = "".join(each.read_text(encoding="utf-8") for each in (site / "reference" / "api").rglob("index.html"))
    assert page.count('id="linebyline.') > 40 and left_out(page) == set()


def test_a_name_without_an_entry_is_found():
    names = ["DataError", "Sets", "fashion_mnist", "letters", "mnist", "ordered_split", "split"]
    names += [f"{each}.{each}" for each in ("assignment_1", "digits", "glyphs", "option_prices", "petals")]
    page = '<h2 id="linebyline.data"></h2>' + "".join(f'<h3 id="linebyline.data.{each}"></h3>' for each in names)
    assert left_out(page) == {"linebyline.data.two_moons"}
