"""The command `linebyline`: checks an exercise from a file. Standard library only until an exercise is asked for.

Exit status: 0 when all properties hold, 1 when one fails, 2 when the command or the file is at fault.
"""

import argparse
import sys
from importlib import metadata
from pathlib import Path

from linebyline.exercises import registry, sandbox

EXAMPLE = "linebyline check softmax my_file.py"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str):
        """One line, where argparse would print its usage first."""
        self.exit(2, f"{self.prog}: {message} (for help: {self.prog} --help)\n")


def main(argv: list[str] | None = None) -> int:
    """Runs the command and returns its exit status."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")  # a console that lacks a letter of the reader's own message
    arguments = _parser().parse_args(argv)
    try:
        return _list() if arguments.list else _check(arguments)
    except ImportError as error:
        return _refuse(f"the exercises need a package that is missing here: {error}")
    except ValueError as error:
        return _refuse(str(error))
    except KeyboardInterrupt:
        return _refuse("stopped", status=130)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="linebyline", description="Deep Learning, Line by Line: checks your exercises.")
    parser.add_argument("--version", action="version", version=f"linebyline {_version()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=_Parser)
    check = commands.add_parser("check", help=f"check the function of an exercise: {EXAMPLE}", description=(
        "Loads the function named as the exercise (dashes as underscores) from FILE, in a process of its own, and "
        f"checks it on random inputs. Stops it after {sandbox.LIMIT:g} s."))
    check.add_argument("name", nargs="?", metavar="NAME", help="the exercise, as on its page")
    check.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a Python file that defines the function")
    check.add_argument("--seed", type=int, default=0, help="another seed draws other inputs (default: 0)")
    check.add_argument("--list", action="store_true", help="list the exercises by part")
    return parser


def _version() -> str:
    try:
        return metadata.version("linebyline")
    except metadata.PackageNotFoundError:  # run from its source without being installed
        return "(not installed)"


def _list() -> int:
    parts = registry.parts()
    width = max(len(exercise.name) for exercises in parts.values() for exercise in exercises)
    for part, exercises in parts.items():
        print(part)
        for exercise in exercises:
            print(f"  {exercise.name:<{width}}  {exercise.call}")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    if arguments.name is None or arguments.file is None:
        return _refuse(f"expected the name of an exercise and a file, as in: {EXAMPLE}")
    holds, text = sandbox.outcome(registry.find(arguments.name), arguments.file, arguments.seed)
    print(text)
    return 0 if holds else 1


def _refuse(sentence: str, status: int = 2) -> int:
    print(f"linebyline check: {' '.join(sentence.split())}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
