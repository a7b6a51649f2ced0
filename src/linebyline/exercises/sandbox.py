"""Checks a function from the reader's file in a process of its own: one that hangs or dies takes nothing along.

`outcome` starts the process; `main` is what runs in it. The two share a journal, a small JSON file that says how far
the check has come, so that the sentence for a hang names the property and the inputs. Standard library only.
"""

import io
import json
import os
import subprocess
import sys
import tempfile
import time
import types
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path

from linebyline.exercises import registry
from linebyline.exercises.core import Exercise, examine, worded

LIMIT = 10.0  # seconds for loading the file and checking its function
START = 60.0  # seconds for Python and NumPy to start on a slow machine: not the reader's fault


class FileProblem(ValueError):
    """The file cannot be checked at all; one sentence says why."""


def outcome(exercise: Exercise, path: Path, seed: int = 0, shown: str | None = None) -> tuple[bool, str]:
    """Checks the function of this exercise in a file.

    Args:
        exercise: The exercise.
        path: The reader's Python file.
        seed: Another seed draws other inputs.
        shown: How messages call the file, its path where nothing is given.

    Returns:
        Whether all properties hold, and the verdict's text.

    Raises:
        FileProblem: If there is no such function to be had from the file.
    """
    if path.is_dir():
        raise FileProblem(f"{path} is a directory: expected a Python file")
    if not path.exists():
        raise FileProblem(f"there is no file {path}")
    if path.suffix == ".ipynb":
        raise FileProblem(f"{path} is a notebook: copy the function into a .py file, or call check() in the notebook")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        journal = Path(folder) / "journal.json"
        # -P: a file numpy.py in the current folder must not replace the real one
        command = [sys.executable, "-P", "-m", __name__, str(path.resolve()), exercise.name, str(journal), str(seed)]
        quiet = {name: subprocess.DEVNULL for name in ("stdin", "stdout", "stderr")}
        process = subprocess.Popen(command, **quiet)
        try:
            ended = _wait(process, journal)
        finally:
            process.kill()  # does nothing where it has ended
            process.wait()
        told = json.loads(journal.read_text(encoding="utf-8")) if journal.exists() else {"stage": "starting"}
    why = f"the process ended (exit status {process.returncode})" if ended else f"it did not finish within {LIMIT:g} s"
    return _read(told, why, exercise, shown or str(path))


def _wait(process: subprocess.Popen, journal: Path) -> bool:
    """Waits for the process; False where it took too long. The reader's time starts when the journal does."""
    deadline, started = time.monotonic() + START, False
    while process.poll() is None:
        if not started and journal.exists():
            deadline, started = time.monotonic() + LIMIT, True
        if time.monotonic() > deadline:
            return False
        try:
            process.wait(timeout=0.02)
        except subprocess.TimeoutExpired:
            pass
    return True


def _read(told: dict, why: str, exercise: Exercise, shown: str) -> tuple[bool, str]:
    if told["stage"] == "done":
        return told["holds"], told["text"]
    if told["stage"] == "refused":
        raise FileProblem(f"{shown}{told['text']}")
    if told["stage"] == "faulty":
        raise ValueError(told["text"])
    if told["stage"] == "checking":
        came = f"nothing: {why}"
        return False, worded(told["title"], told["lines"] | {"came": came}, exercise.hint)
    raise FileProblem(f"{shown} cannot be checked: while the file was loading, {why}")


class _Prints(io.TextIOBase):
    """Stands for the output: counts the lines and keeps the start of the first."""

    lines, first = 0, ""

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self.lines == 0:
            self.first = (self.first + text.partition("\n")[0])[:60]
        self.lines += text.count("\n")
        return len(text)


def load(path: Path, function: str) -> Callable:
    """The function of this name from a Python file.

    Raises:
        FileProblem: If the file is not Python, raises, or holds no such function. The sentence lacks the file's name.
    """
    try:
        code = compile(path.read_bytes(), str(path), "exec")
    except SyntaxError as error:
        raise FileProblem(f", line {error.lineno or 1} is not valid Python: {error.msg}") from error
    except OSError as error:
        raise FileProblem(f" cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError, MemoryError) as error:  # ValueError: a zero byte, in early 3.11
        raise FileProblem(f" is not valid Python: {str(error) or type(error).__name__}") from error
    module = types.ModuleType("candidate")
    module.__file__ = str(path)
    sys.modules["candidate"] = module  # dataclasses look their module up
    sys.path.insert(0, str(path.parent))  # as if the file were run: it may import its neighbours
    token = registry.loading.set(True)
    try:
        exec(code, module.__dict__)
    except BaseException as error:
        raise FileProblem(_load_error(error, str(path))) from error
    finally:
        registry.loading.reset(token)
    found = getattr(module, function, None)
    if callable(found):
        return found
    if found is not None:
        raise FileProblem(f": {function} is of type {type(found).__name__}, expected a function")
    named = [name for name, value in vars(module).items() if getattr(value, "__module__", None) == "candidate"]
    there = f"it defines: {', '.join(named)}" if named else "it defines no function at all"
    raise FileProblem(f" defines no function {function}; {there}")


def _load_error(error: BaseException, filename: str) -> str:
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, SystemExit):
        return f", line {line} calls sys.exit while the file is loaded: the check needs only the function"
    text = " ".join(str(error).split())[:200]
    return f", line {line} raises {type(error).__name__} while the file is loaded" + (f": {text}" if text else "")


def main(argv: list[str]) -> None:
    """Runs in the process of its own: loads, checks, and keeps the journal."""
    path, name, journal, seed = Path(argv[0]), argv[1], Path(argv[2]), int(argv[3])
    exercise = registry.find(name)

    def write(stage: str, title: str = "", lines: dict | None = None, **told) -> None:
        draft = journal.with_suffix(".draft")
        draft.write_text(json.dumps({"stage": stage, "title": title, "lines": lines, **told}), encoding="utf-8")
        os.replace(draft, journal)  # the other process never reads half a journal

    warnings.simplefilter("ignore")
    write("loading")
    sys.stdout = sys.stderr = _Prints()
    try:
        candidate = load(path, exercise.function)
        sys.stdout = sys.stderr = prints = _Prints()
        verdict = examine(exercise, candidate, seed=seed, watch=partial(write, "checking"))
    except FileProblem as problem:
        write("refused", text=str(problem))
    except Exception as error:  # the exercise's fault: what the reader's function raises is part of the verdict
        write("faulty", text=f"the check of {name!r} is broken: {type(error).__name__}: {error}")
    else:
        lines = prints.lines or bool(prints.first)
        count = f"{lines} line{'s' * (lines != 1)}"
        note = f"\n  note      {exercise.function} also prints: {count}, {prints.first!r} first."
        write("done", holds=verdict.holds, text=verdict.text + (note if lines else ""))
    os._exit(0)  # a thread that the file left running must not keep the process


if __name__ == "__main__":
    main(sys.argv[1:])
