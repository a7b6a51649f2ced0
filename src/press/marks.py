"""The place beside a link of a table where docs/assets/progress.js writes what the reader has done of that page."""

import ast
from collections.abc import Iterable
from html import escape
from pathlib import Path

from press import PressError


def exercises(lecture: str, root: Path) -> list[str]:
    """Return the names that the stubs of a lecture check, in the order of the files.

    Raises:
        PressError: a stub calls `check` with something else than a name.
    """
    return [name for stub in sorted((root / "snippets" / lecture).glob("exercise_*.py")) for name in _checked(stub, root)]


def _checked(stub: Path, root: Path) -> list[str]:
    names = []
    for node in ast.walk(ast.parse(stub.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "check":
            if not (node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)):
                place = f"{stub.relative_to(root).as_posix()}: line {node.lineno}"
                raise PressError(f'{place} must name its exercise, as in check("softmax", …).')
            names.append(node.args[0].value)
    return names


def beside(link: str, page: str, names: Iterable[str] = ()) -> str:
    """Return a link and the place of its mark, which says, until a script fills it, how many exercises the page has."""
    names = list(names)
    count = f"{len(names)} exercise{'s' * (len(names) != 1)}" if names else "lab" * page.startswith("labs/")
    listed = f' data-exercises="{escape(" ".join(names))}"' if names else ""
    return f'{link} <line-done data-page="{escape(page)}"{listed}>{count}</line-done>'
