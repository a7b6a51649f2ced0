"""`linebyline check`: checks exercises from a file or a folder. Standard library only until an exercise is asked for."""

import argparse
from pathlib import Path

from linebyline.cli import check_all
from linebyline.exercises import registry, sandbox

EXAMPLE = "linebyline check softmax my_file.py"


def add(commands: argparse._SubParsersAction) -> None:
    """Adds the command to the parser."""
    check = commands.add_parser("check", help=f"check the function of an exercise: {EXAMPLE}", description=(
        "Loads the function named as the exercise (dashes as underscores) from FILE, in a process of its own, and "
        f"checks it on random inputs. Stops it after {sandbox.LIMIT:g} s. --all checks all answers in a folder."))  # fmt: skip
    check.add_argument("name", nargs="?", metavar="NAME", help="the exercise, as on its page")
    check.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a Python file that defines the function")
    check.add_argument("--seed", type=int, default=0, help="another seed draws other inputs (default: 0)")
    several = check.add_mutually_exclusive_group()
    several.add_argument("--list", action="store_true", help="list the exercises by part")
    several.add_argument("--all", type=Path, metavar="FOLDER", help=(
        "check every exercise answered in FOLDER: in its Python files, by the name of the function, and in files exported "
        "from the site (my-answers.json)"))  # fmt: skip
    check.add_argument("-v", "--verbose", action="store_true", help="with --all: print counter-examples and hints, too")
    check.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    if arguments.list:
        return _list()
    if arguments.all is not None:
        if arguments.name is not None:
            raise ValueError(f"--all checks all exercises in a folder: leave out NAME, here {arguments.name!r}")
        return check_all.run(arguments.all, arguments.seed, arguments.verbose)
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
