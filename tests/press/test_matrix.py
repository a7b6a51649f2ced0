"""The matrix fails where an output differs and where a setting was ignored."""

import io
import json
import platform

import pytest
from rich.console import Console

from press import PressError, matrix

x86 = pytest.mark.skipif(platform.machine().lower() not in {"x86_64", "amd64"}, reason="the settings are for x86-64")


@pytest.fixture
def check(course, monkeypatch):
    monkeypatch.setattr(matrix, "interpreters", lambda console: {})

    def check():
        console = Console(file=io.StringIO(), width=300)
        return matrix.check([], course.snippets.parent, console), console.file.getvalue()

    return check


@x86
def test_outputs_that_agree_under_every_setting(check):
    differences, text = check()
    assert differences == 0 and text.count("4 of 4 outputs are the same") == 4


@x86
def test_an_output_that_depends_on_a_setting_is_found(course, check):
    code = "import os\nprint('0.25 is 25%' if 'NPY_DISABLE_CPU_FEATURES' not in os.environ else '0.26')"
    (course.snippets / "first.py").write_text(code)
    differences, text = check()
    assert differences == 1 and "+0.26" in text


@x86
def test_a_setting_that_is_ignored_fails(check, monkeypatch):
    monkeypatch.setattr(matrix, "settings", lambda dispatch: {"blas": {"OPENBLAS_CORETYPO": "Nehalem"}})
    with pytest.raises(PressError, match="changed no bit of its witness"):
        check()


def test_a_witness_that_fails_is_an_error(monkeypatch):
    monkeypatch.setattr(matrix, "WITNESS", "1 / 0")
    with pytest.raises(PressError, match="ZeroDivisionError"):
        matrix.witness("python3", {})


def test_the_witness_is_the_same_twice():
    import sys

    first, second = (matrix.witness(sys.executable, {}) for _ in range(2))
    assert json.dumps(first) == json.dumps(second)
