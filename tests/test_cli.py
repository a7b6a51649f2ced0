"""The command `linebyline`: exit status, one line for each fault, and a candidate that hangs or dies."""

import importlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import linebyline.exercises as package
from linebyline import cli
from linebyline.exercises import sandbox

PLANTED = Path(__file__).parent / "exercises" / "planted"
RIGHT = "def planted_scale(values, factor):\n    return [factor * value for value in values]\n"


@pytest.fixture(autouse=True)
def planted_part(tmp_path, monkeypatch):
    """Adds the tests' own part to the package, here and (by sitecustomize) in the process of the check."""
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(PLANTED)])
    importlib.invalidate_caches()
    site = tmp_path / "site"
    site.mkdir()
    text = f"import linebyline.exercises as package\npackage.__path__.append({str(PLANTED)!r})\n"
    (site / "sitecustomize.py").write_text(text, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(site), str(Path(package.__file__).parents[2])]))
    yield
    sys.modules.pop("linebyline.exercises.planted", None)


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Runs `linebyline check planted-scale FILE` on a file with this text."""
    monkeypatch.chdir(tmp_path)

    def run(text: str | bytes, *options: str):
        Path("mine.py").write_bytes(text if isinstance(text, bytes) else text.encode())
        status = cli.main(["check", "planted-scale", "mine.py", *options])
        out, err = capsys.readouterr()
        assert (err == "") == (status != 2) and (out == "") == (status == 2)
        return status, out + err

    return run


def test_a_right_answer(run):
    assert run(RIGHT) == (0, "planted-scale: 1 of 1 properties hold on 20 random inputs.\n")
    assert run(RIGHT, "--seed", "7")[0] == 0


def test_a_wrong_answer(run):
    status, text = run("def planted_scale(values, factor):\n    return [factor + value for value in values]\n")
    assert status == 1
    assert text.startswith("planted-scale: property 1 of 1 fails: each value is multiplied.\n  on        values = [")


def test_the_file_may_end_with_its_own_check_and_import_its_neighbours(run, tmp_path):
    (tmp_path / "neighbour.py").write_text("from operator import mul\n", encoding="utf-8")
    (tmp_path / "numpy.py").write_text("raise SystemExit  # must not replace the real one\n", encoding="utf-8")
    own = "from neighbour import mul\nfrom linebyline.exercises import check\n"
    own += RIGHT.replace("factor * value", "mul(factor, value)")
    own += "check('planted-scale', planted_scale)\nif __name__ == '__main__':\n    raise SystemExit\n"
    assert run(own) == (0, "planted-scale: 1 of 1 properties hold on 20 random inputs.\n")


def test_prints_are_told_and_do_not_mix_with_the_verdict(run):
    status, text = run("print('loading')\n" + RIGHT.replace("    return", "    print('here', len([]))\n    return"))
    assert status == 0
    assert text.splitlines()[1] == "  note      planted_scale also prints: 20 lines, 'here 0' first."


def test_a_hang_is_killed_and_told_with_its_inputs(run, monkeypatch):
    assert sandbox.LIMIT == 10.0
    monkeypatch.setattr(sandbox, "LIMIT", 0.5)
    started = time.monotonic()
    hang = "def planted_scale(values, factor):\n    while True:\n        pass\n"
    own = "from linebyline.exercises import check\ncheck('planted-scale', planted_scale)\n"
    status, text = run(hang + own)  # the file's own check is left out, else it would hang while loading
    assert status == 1 and time.monotonic() - started < 9
    assert "  on        values = [" in text and "came      nothing: it did not finish within 0.5 s\n  hint" in text
    status, text = run("while True:\n    pass\n")
    assert status == 2 and "while the file was loading, it did not finish within 0.5 s" in text


def test_a_thread_that_runs_on_does_not_keep_the_verdict_back(run):
    thread = "import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start()\n"
    started = time.monotonic()
    assert run(thread + RIGHT)[0] == 0
    assert time.monotonic() - started < 9


@pytest.mark.parametrize(("body", "told"), [
    ("    import os\n    os._exit(3)\n", "came      nothing: the process ended (exit status 3)"),
    ("    import sys\n    sys.exit(0)\n", "came      a call of sys.exit, raised in line 3 of planted_scale"),
    ("    raise KeyboardInterrupt\n", "came      nothing: the process ended (exit status "),
    ("    return input()\n", "came      EOFError"),
    ("    return planted_scale(values, factor)\n", "came      RecursionError"),
    ("    values[0] = 1\n    return values\n", "planted_scale changed its input: afterwards values = [1"),
    ("    pass\n", "Nothing came back (None)"),
    ("    return 1 / 0\n", "came      ZeroDivisionError: "),
])
def test_a_candidate_that_raises_leaves_or_dies_is_told(run, body, told):
    status, text = run("def planted_scale(values, factor):\n" + body)
    assert status == 1
    assert told in text and "hint      Multiply each value." in text


@pytest.mark.parametrize(("text", "told"), [
    ("def planted_scale(:\n", "mine.py, line 1 is not valid Python: "),
    (b"\x89PNG\x00\x01\xff", "mine.py"),
    (b"x = 1\x00", "mine.py"),
    ("x = " + "-" * 100_000 + "1\n", "mine.py is not valid Python: "),  # the parser gives up
    ("import no_such_module\n", "mine.py, line 1 raises ModuleNotFoundError while the file is loaded: No"),
    ("x = 1\nraise KeyboardInterrupt\n", "mine.py, line 2 raises KeyboardInterrupt while the file is loaded\n"),
    ("\nimport sys\nsys.exit()\n", "mine.py, line 3 calls sys.exit while the file is loaded"),
    ("import os\nos._exit(0)\n", "while the file was loading, the process ended (exit status 0)"),
    ("", "mine.py defines no function planted_scale; it defines no function at all"),
    ("import os\ndef scale(): ...\nclass Other: ...\n", "defines no function planted_scale; it defines: scale, Ot"),
    ("planted_scale = 3\n", "mine.py: planted_scale is of type int, expected a function"),
])
def test_a_file_that_cannot_be_checked_is_one_sentence(run, text, told):
    status, said = run(text)
    assert status == 2
    assert said.startswith("linebyline check: ") and told in said and said.count("\n") == 1 and "Traceback" not in said


@pytest.mark.parametrize(("arguments", "told"), [
    (["check", "planted-scale", "missing.py"], "linebyline check: there is no file missing.py"),
    (["check", "planted-scale", "."], "linebyline check: . is a directory: expected a Python file"),
    (["check", "planted-scale", "a.ipynb"], "linebyline check: a.ipynb is a notebook: copy the function"),
    (["check", "planted-scala", "a.ipynb"], "linebyline check: there is no exercise 'planted-scala': did you"),
    (["check", "planted-scale"], "linebyline check: expected the name of an exercise and a file, as in: "),
    (["check"], "linebyline check: expected the name of an exercise and a file, as in: "),
    (["check", "planted-vacuous", "a.py"], "linebyline check: the check of 'planted-vacuous' is broken: "),
    (["check", "planted-scale", "a.py", "--seed", "x"], "linebyline check: argument --seed: invalid int value: 'x'"),
    (["chekc"], "linebyline: argument COMMAND: invalid choice: 'chekc'"),
    ([], "linebyline: the following arguments are required: COMMAND"),
])
def test_a_wrong_command_is_one_line_and_status_2(arguments, told, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("a.ipynb").write_text(json.dumps({"cells": []}), encoding="utf-8")
    Path("a.py").write_text("def planted_vacuous(values): ...\n", encoding="utf-8")
    try:
        status = cli.main(arguments)
    except SystemExit as leaving:
        status = leaving.code
    out, err = capsys.readouterr()
    assert (status, out) == (2, "")
    assert err.startswith(told) and err.count("\n") == 1


def test_the_list_and_the_version(capsys):
    assert cli.main(["check", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[lines.index("planted") + 1].split()[0] == "planted-scale"
    with pytest.raises(SystemExit) as leaving:
        cli.main(["--version"])
    assert leaving.value.code == 0
    assert capsys.readouterr().out.startswith("linebyline 0.")


def test_the_command_as_a_reader_runs_it(tmp_path):
    (tmp_path / "mine.py").write_text(RIGHT, encoding="utf-8")
    command = [sys.executable, "-m", "linebyline.cli", "check", "planted-scale", "mine.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "planted-scale: 1 of 1 properties hold on 20 random inputs.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine.py", "site"]  # nothing is left behind
