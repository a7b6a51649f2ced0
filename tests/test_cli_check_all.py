"""`linebyline check --all`: a line for each answer, whatever one of them does, the count, and the exit status."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from linebyline import cli
from linebyline.exercises import sandbox

SNIPPETS = Path(__file__).parents[1] / "snippets" / "autograd"
STUB, SOLUTION = ((SNIPPETS / f"{kind}_accumulate.py").read_text(encoding="utf-8") for kind in ("exercise", "solution"))
RIGHT = "def dual_multiply(u, v):\n    return u[0] * v[0], u[1] * v[0] + u[0] * v[1]\n"
WRONG = "def dual_multiply(u, v):\n    return u[0] * v[0], u[1] * v[1]\n"
FAILS = "property 1 of 4 fails: value and slope are those of (a + a't)(b + b't) at t = 0."


@pytest.fixture
def folder(tmp_path):
    return tmp_path


@pytest.fixture
def run(folder, capsys):
    """Writes these files into the folder and checks it: the exit status, the lines printed, and what went to stderr."""

    def run(files: dict[str, str], *options: str):
        for name, text in files.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        status = cli.main(["check", "--all", str(folder), *options])
        out, err = capsys.readouterr()
        return status, out.splitlines(), err

    return run


def exported(**programs: str) -> str:
    answers = {f"autograd/{stem}": {"code": code, "saved": "2026-11-22"} for stem, code in programs.items()}
    return json.dumps({"format": "linebyline-work-1", "answers": answers, "solved": {}, "pages": {}})


def test_all_answers_hold(run):
    kept = exported(exercise_accumulate=SOLUTION)
    status, lines, err = run({"part/mine.py": RIGHT, "my-answers.json": kept, "notes.json": "[]"})
    assert (status, err) == (0, "")
    assert lines == [
        "holds   backward-order  my-answers.json (autograd/exercise_accumulate)",
        "holds   accumulate      my-answers.json (autograd/exercise_accumulate)",
        "holds   dual-multiply   my-answers.json (autograd/exercise_accumulate)",
        "holds   dual-multiply   part/mine.py",
        "dual-multiply is answered in 2 places: my-answers.json (autograd/exercise_accumulate), part/mine.py.",
        "4 of 4 answers hold.",
    ]


def test_a_wrong_answer_and_open_ones_are_told_apart(run):
    mixed = STUB.replace("return u[0] * v[0], u[1] * v[1]  # your code here", "return u[0] * v[0], u[1] * v[1]")
    status, lines, err = run({"my-answers.json": exported(exercise_accumulate=mixed)})
    shown = "my-answers.json (autograd/exercise_accumulate): "
    still = "'# your code here' still stands there, and property 1 of 5 fails: a chain"
    assert (status, err, len(lines)) == (1, "", 4)
    assert lines[0].startswith(f"open    backward-order  {shown}{still}")
    assert lines[1].startswith(f"open    accumulate      {shown}'# your code here'")
    assert lines[2:] == [f"fails   dual-multiply   {shown}{FAILS}", "0 of 3 answers hold, 1 failing, 2 open."]


def test_an_answer_that_holds_is_not_open_though_the_mark_was_left(run):
    status, lines, _ = run({"mine.py": RIGHT.replace("v[1]\n", "v[1]  # your code here\n")})
    assert (status, lines) == (0, ["holds   dual-multiply  mine.py", "1 of 1 answers hold."])


def test_verbose_prints_the_counter_examples(run):
    files = {"mine.py": WRONG, "right.py": RIGHT}
    short = run(files)[1]
    status, lines, _ = run(files, "--verbose")
    assert status == 1 and lines[0] == short[0] and len(lines) > len(short) == 4
    assert lines[1].startswith("  on        u = (") and any(line.startswith("  hint      Multiply (a + a't)") for line in lines)
    assert "holds   dual-multiply  right.py: 4 of 4 properties hold on 80 random inputs." in lines
    assert run(files, "-v", "--seed", "5")[1][1] != lines[1]  # another seed, another counter-example


def test_an_answer_that_hangs_dies_or_cannot_be_loaded_stops_no_other(run, monkeypatch):
    monkeypatch.setattr(sandbox, "LIMIT", 2.0)
    head, other = "def dual_multiply(u, v):\n    ", "from linebyline.exercises import check\ndef f(): ...\n"
    files = {
        "a.py": head + "while True: pass", "b.py": head + "import os; os._exit(3)", "c.py": "while True: pass\n" + RIGHT,
        "d.py": RIGHT + "(", "e.py": "import no_such_module\n" + RIGHT, "z.py": RIGHT,
        "my-answers.json": exported(a="check('dual-multipli', f)", b=other + "check('accumulate', f)", c=RIGHT + "\ud800"),
    }  # fmt: skip
    status, lines, err = run(files, "-v")
    assert (status, err) == (2, "")
    told = [line for line in lines if not line.startswith("  ")]
    broken = "broken  dual-multiply  "
    expected = [
        f"fails   dual-multiply  a.py: {FAILS}",
        f"fails   dual-multiply  b.py: {FAILS}",
        f"{broken}c.py: the program cannot be checked: while the file was loading, it did not finish within 2 s",
        f"{broken}d.py: the program, line 3 is not valid Python: '(' was never closed",
        f"{broken}e.py: the program, line 1 raises ModuleNotFoundError while the file is loaded: No module named 'no_such",
        "broken  dual-multipli  my-answers.json (autograd/a): there is no exercise 'dual-multipli': did you mean 'dual-multiply'",
        "broken  accumulate     my-answers.json (autograd/b): the program defines no function accumulate; it defines: f",
        f"{broken}my-answers.json (autograd/c): the program",  # half a character
        "holds   dual-multiply  z.py: 4 of 4 properties hold on 80 random inputs.",
        "dual-multiply is answered in 7 places: a.py, b.py, c.py, d.py, e.py, my-answers.json (autograd/c), z.py.",
        "1 of 9 answers hold, 2 failing, 6 not to be checked.",
    ]
    assert [line[: len(start)] for line, start in zip(told, expected, strict=True)] == expected
    assert sum("came      nothing: " in line for line in lines) == 2  # of the one that hangs, and the one that dies


def test_a_damaged_file_is_told_and_the_others_are_checked(run):
    status, lines, err = run({"my-answers.json": "{", "mine.py": RIGHT})
    assert (status, lines) == (2, ["holds   dual-multiply  mine.py", "1 of 1 answers hold."])
    assert err.startswith("linebyline check: my-answers.json: not valid JSON, so it is damaged (") and err.count("\n") == 1
    status, lines, err = run({"my-answers.json": "[]", "mine.py": ""})
    assert (status, lines) == (2, [])
    assert err.startswith('linebyline check: my-answers.json: expected an object with "format": "linebyline-work-1"')


@pytest.mark.parametrize(("arguments", "told"), [
    (["--all", "missing"], "linebyline check: there is no folder missing"),
    (["--all", "empty"], "linebyline check: empty holds no answers: expected a .py file that defines the function of"),
    (["--all", "empty", "softmax"], "linebyline check: --all checks all exercises in a folder: leave out NAME, here 'softmax'"),
    (["softmax", "mine.py", "--all", "empty"], "linebyline check: --all checks all exercises in a folder: leave out NAME"),
    (["--all", "empty", "--list"], "linebyline check: argument --list: not allowed with argument --all"),
    (["--all"], "linebyline check: argument --all: expected one argument"),
])  # fmt: skip
def test_a_wrong_command_is_one_line_and_status_2(arguments, told, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("empty").mkdir()
    try:
        status = cli.main(["check", *arguments])
    except SystemExit as leaving:
        status = leaving.code
    out, err = capsys.readouterr()
    assert (status, out) == (2, "")
    assert err.startswith(told) and err.count("\n") == 1


MEETING = """
import pathlib, time
pathlib.Path(__file__).with_suffix(".here").touch()
deadline = time.monotonic() + 8
while len(list(pathlib.Path(__file__).parent.glob("*.here"))) < 4 and time.monotonic() < deadline:
    time.sleep(0.01)
assert time.monotonic() < deadline, "the others did not come"
"""


def test_answers_are_checked_as_many_at_once_as_there_are_cores(run, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    status, lines, _ = run({f"{name}.py": MEETING + RIGHT for name in "abcd"})
    assert status == 0 and lines[-1] == "4 of 4 answers hold."
    monkeypatch.setattr(os, "cpu_count", lambda: None)  # not to be known
    assert run({})[0] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there Ctrl-C is no signal of a process group")
def test_ctrl_c_ends_it_and_begins_no_further_answer(folder):
    for number in range(20):
        text = f"open({str(folder / 'begun')!r}, 'a').write('x')\nimport time\ntime.sleep(8)\n{RIGHT}"
        (folder / f"a{number:02}.py").write_text(text, encoding="utf-8")
    process = subprocess.Popen([sys.executable, "-m", "linebyline.cli", "check", "--all", str(folder)],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)  # fmt: skip
    try:
        while not (folder / "begun").exists():
            assert process.poll() is None
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the answers' processes, too
        out, err = process.communicate(timeout=30)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 130 and err == "linebyline check: stopped\n" and "hold" not in out
    assert len((folder / "begun").read_text()) <= 2 * (os.cpu_count() or 1)
