"""`linebyline check --all FOLDER`: checks all answers in a folder, a line each. Standard library only."""

import os
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from linebyline.exercises import answers, registry, sandbox
from linebyline.exercises.answers import Answer
from linebyline.exercises.core import Exercise

OTHERS = {"fails": "failing", "open": "open", "broken": "not to be checked"}  # an answer's state, and how it is counted


def run(place: Path, seed: int, verbose: bool) -> int:
    """Prints a line for each answer, in the order of their files; returns 0 if all hold, 2 if any cannot be checked, else 1."""
    found, problems = answers.read(place, registry.names())
    width = max((len(answer.name) for answer in found), default=0)
    states: Counter[str] = Counter()
    for answer, (state, text) in zip(found, _outcomes(found, seed), strict=True):
        states[state] += 1
        first, *rest = text.splitlines()
        line = f"{state:<6}  {answer.name:<{width}}  {answer.shown}"
        print(line if state == "holds" and not verbose else f"{line}: {first}", flush=True)
        if verbose and rest:
            print(*rest, sep="\n", flush=True)
    for sentence in _twice(found):
        print(sentence)
    if found:
        others = [f", {states[state]} {many}" for state, many in OTHERS.items() if states[state]]
        print(f"{states['holds']} of {len(found)} answers hold{''.join(others)}.")
    for problem in problems:
        print(f"linebyline check: {problem}", file=sys.stderr)
    return 2 if problems or states["broken"] else 0 if states["holds"] == len(found) else 1


def _outcomes(found: list[Answer], seed: int) -> Iterator[tuple[str, str]]:
    """The state of each answer and its text, in order, checked as many at once as there are cores."""
    exercises = [_exercise(answer.name) for answer in found]  # here: threads that import at the same time may block each other
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        yield from pool.map(_outcome, found, exercises, [seed] * len(found))  # after Ctrl-C map begins no further one


def _exercise(name: str) -> Exercise | ValueError:
    try:
        return registry.find(name)
    except ValueError as error:  # an exercise of a newer site
        return error


def _outcome(answer: Answer, exercise: Exercise | ValueError, seed: int) -> tuple[str, str]:
    if isinstance(exercise, ValueError):
        return "broken", str(exercise)
    try:
        holds, text = _verdict(answer, exercise, seed)
    except ValueError as problem:
        return "broken", str(problem)
    text = text.removeprefix(f"{answer.name}: ")
    if holds or not answer.open:
        return "holds" if holds else "fails", text
    return "open", f"'# {answers.OPEN}' still stands there, and {text}"


def _verdict(answer: Answer, exercise: Exercise, seed: int) -> tuple[bool, str]:
    if answer.file:
        return sandbox.outcome(exercise, answer.file, seed, "the program")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "answer.py"
        file.write_bytes(answer.program)
        return sandbox.outcome(exercise, file, seed, "the program")


def _twice(found: list[Answer]) -> Iterator[str]:
    places = defaultdict(list)
    for answer in found:
        places[answer.name].append(answer.shown)
    for name, shown in places.items():
        if len(shown) > 1:
            yield f"{name} is answered in {len(shown)} places: {', '.join(shown)}."
