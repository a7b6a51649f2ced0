"""`linebyline check NAME FILE`: checks an exercise from a file. Standard library only until an exercise is asked for."""

import argparse
from pathlib import Path

from linebyline.exercises import registry, sandbox

EXAMPLE = "linebyline check softmax my_file.py"


def add(commands: argparse._SubParsersAction) -> None:
    """Adds the command to the parser."""
    check = commands.add_parser("check", help=f"check the function of an exercise: {EXAMPLE}", description=(
        "Loads the function named as the exercise (dashes as underscores) from FILE, in a process of its own, and "
        f"checks it on random inputs. Stops it after {sandbox.LIMIT:g} s."))  # fmt: skip
    check.add_argument("name", nargs="?", metavar="NAME", help="the exercise, as on its page")
    check.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a Python file that defines the function")
    check.add_argument("--seed", type=int, default=0, help="another seed draws other inputs (default: 0)")
    check.add_argument("--list", action="store_true", help="list the exercises by part")
    check.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    if arguments.list:
        return _list()
    if arguments.name is None or arguments.file is None:
        raise ValueError(f"expected the name of an exercise and a file, as in: {EXAMPLE}")
    holds, text = sandbox.outcome(registry.find(arguments.name), arguments.file, arguments.seed)
    print(text)
    return 0 if holds else 1


def _list() -> int:
    parts = registry.parts()
    width = max(len(exercise.name) for exercises in parts.values() for exercise in exercises)
    for part, exercises in parts.items():
        print(part)
        for exercise in exercises:
            print(f"  {exercise.name:<{width}}  {exercise.call}")
    return 0
