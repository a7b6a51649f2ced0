"""The recorder writes what a fresh interpreter prints, shows what changed, and refuses what no page should hold."""

import io

import pytest
from rich.console import Console

from press import PressError, record


@pytest.fixture
def recorder(course):
    folder = course.snippets.parent

    def run(check=False, lectures=()):
        console = Console(file=io.StringIO(), width=200)
        return record.record(list(lectures), check, folder, console), console.file.getvalue()

    return run


def test_recorded_outputs_are_the_same(recorder):
    complaints, text = recorder(check=True)
    assert complaints == 0 and text.count("same") == 4


def test_a_changed_output_is_shown_and_written(course, recorder):
    course.edit("first.py", "0.5 * 0.5", "0.5 * 0.6")
    complaints, text = recorder(check=True)
    assert complaints == 1 and "-0.25 is 25%" in text and "+0.30 is 25%" in text and "differs" in text
    assert (course.snippets / "first.out").read_text() == "0.25 is 25%\n", "--check must not write"
    assert recorder()[0] == 0
    assert (course.snippets / "first.out").read_text() == "0.30 is 25%\n"


@pytest.mark.parametrize(
    ("code", "reason"),
    [("1 / 0", "ZeroDivision"), ("x = 1", "prints nothing"), ("raise SystemExit(3)", "exit status 3"), ("1 +", "SyntaxError")],
)
def test_a_snippet_that_fails_leaves_its_record_alone(course, recorder, code, reason):
    (course.snippets / "first.py").write_text(code)
    complaints, text = recorder()
    assert complaints == 1 and reason in text
    assert (course.snippets / "first.out").read_text() == "0.25 is 25%\n"


def test_a_slow_snippet_is_refused(recorder, monkeypatch):
    monkeypatch.setattr(record, "SLOWEST", 0.0)
    complaints, text = recorder()
    assert complaints == 4 and "over 0 s: make it smaller" in text


def test_a_snippet_that_hangs_is_stopped(course, recorder, monkeypatch):
    monkeypatch.setattr(record, "KILL_AFTER", 1.0)
    (course.snippets / "first.py").write_text("while True: pass")
    complaints, text = recorder()
    assert complaints == 1 and "was stopped" in text


def test_an_output_without_a_snippet_is_named(course, recorder):
    (course.snippets / "gone.out").write_text("1\n")
    complaints, text = recorder(check=True)
    assert complaints == 1 and "gone.out has no snippet beside it" in text


def test_a_lecture_that_does_not_exist_is_named(recorder):
    with pytest.raises(PressError, match="halvin does not exist; lectures with snippets are: halving"):
        recorder(lectures=["halvin"])
