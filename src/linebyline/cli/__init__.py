"""The command `linebyline`: checks exercises, trains networks, uses and serves them, searches hyperparameters.

Exit status: 0 when all went well, 1 when an exercise fails, 2 when the command or a file is at fault, 130 after Ctrl-C.
What goes wrong is told in one sentence. A command's own packages are imported when it runs, so that `--help` is quick.
"""

import argparse
import sys
from importlib import metadata

from linebyline.cli import check, evaluate, predict, self_test, serve, sweep, train

__all__ = ["main"]


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
        return arguments.run(arguments)
    except ImportError as error:
        return _refuse(arguments, f"a package is missing here: {error}")
    except (ValueError, RuntimeError, OSError) as error:
        return _refuse(arguments, str(error))
    except KeyboardInterrupt as error:
        return _refuse(arguments, str(error) or "stopped", status=130)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="linebyline", description="Deep Learning, Line by Line: the course's own commands.")
    parser.add_argument("--version", action="version", version=f"linebyline {_version()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=_Parser, dest="command")
    for command in (check, train, predict, evaluate, sweep, serve, self_test):
        command.add(commands)
    return parser


def _version() -> str:
    try:
        return metadata.version("linebyline")
    except metadata.PackageNotFoundError:  # run from its source without being installed
        return "(not installed)"


def _refuse(arguments: argparse.Namespace, sentence: str, status: int = 2) -> int:
    print(f"linebyline {arguments.command}: {' '.join(sentence.split())}", file=sys.stderr)
    return status
