"""Which blocks the browser can run is read from their imports, and each block of a page gets its row."""

import re

import markdown
import pytest

from linebyline.exercises import registry
from press import desk, runtime

PAGE = """
```python
--8<-- "snippets/autograd/first.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "snippets/autograd/first.out"
```

/// tab | JAX
```python
--8<-- "snippets/autograd/autodiff.py"
```
///
"""


@pytest.fixture(autouse=True)
def two_packages(monkeypatch):
    monkeypatch.setattr(runtime, "served", lambda: {"linebyline", "jaxtyping"})


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import math, os.path\nfrom collections import abc", set()),
        ("import numpy as np", {"numpy"}),
        ("from linebyline.autograd import Value", set()),
        ("from linebyline.byhand.dense import Dense", {"numpy", "jaxtyping"}),
        ("from linebyline.byhand import dense", {"numpy", "jaxtyping"}),  # a module, not a name in one
        ("def f():\n    import jax", {"jax"}),  # in the block itself, an import in a function counts
        ("import threading", {"threading"}),  # Python's own, and yet not in a browser
        ("from linebyline.exercises import check\ncheck('accumulate', f)", set()),
        ("from linebyline.exercises import check\ncheck('softmax', f)", {"numpy"}),  # the check imports it
    ],
)
def test_needs(code, expected):
    assert desk.needs(code) == expected


def rows(text):
    html = markdown.markdown(text, extensions=["press.desk", "press.includes", "pymdownx.superfences", "pymdownx.blocks.tab"],
                             extension_configs={"press.includes": {"base_path": ["."], "check_paths": True}})  # fmt: skip
    return html, re.findall(r"<line-(?:desk|exercise) ([^>]*)></line-", html)


def test_a_row_stands_below_the_output_and_tells_what_the_block_needs():
    html, (first, second) = rows(PAGE)
    assert first == 'id="block-first" data-block="autograd/first" data-needs="" data-run=""'
    assert second == 'id="block-autodiff" data-block="autograd/autodiff" data-needs="jax"'
    assert html.index("local slopes [1.0, 1.0]") < html.index("<line-desk") and "<p><line-desk" not in html


def test_the_same_block_twice_has_two_ids():
    _, found = rows('```python\n--8<-- "snippets/autograd/first.py"\n```\n\n' * 2)
    assert [re.search('id="([^"]+)"', each)[1] for each in found] == ["block-first", "block-first-2"]


def test_a_block_without_a_file_is_named_by_its_number():
    _, found = rows("```python\nprint(1)\n```\n\n```python\nimport numpy\n```\n")
    assert ['id="block-1"' in found[0], 'id="block-2"' in found[1]] == [True, True]
    assert ["data-run" in each for each in found] == [True, False]  # numpy is not served here


def test_a_stub_names_its_checks_with_the_hints_of_the_package():
    html, (row,) = rows('```python\n--8<-- "snippets/autograd/exercise_accumulate.py"\n```\n')
    assert "<line-exercise" in html
    for name in ("backward-order", "accumulate", "dual-multiply"):
        assert name in row and registry.find(name).hint.replace('"', "&quot;").replace("'", "&#x27;") in row


def test_every_exercise_is_found_with_its_own_hint():
    found = desk._exercises()
    known = {exercise.name: exercise for part in registry.parts().values() for exercise in part}
    assert {name: each.hint for name, each in found.items()} == {name: each.hint for name, each in known.items()}
