"""Read a lab in jupytext's percent format, and run it cell by cell as a notebook would: `python lab_cells.py LAB`."""

import ast
import re
import sys
import types
from pathlib import Path
from typing import NamedTuple


class Cell(NamedTuple):
    """A cell of a lab: `source` is Markdown without comment signs, or Python; `line` counts in the file."""

    markdown: bool
    source: str
    line: int


def cells(text: str) -> list[Cell]:
    """Split the text of a lab at its `# %%` lines."""
    found = []
    for match in re.finditer(r"^# %%(?P<kind>[^\n]*)\n(?P<body>.*?)(?=^# %%|\Z)", text, re.DOTALL | re.MULTILINE):
        markdown = "[markdown]" in match["kind"]
        body = re.sub(r"^# ?", "", match["body"], flags=re.MULTILINE) if markdown else match["body"]
        found.append(Cell(markdown, body, text.count("\n", 0, match.start("body")) + 1))
    return found


def run(path: Path) -> int:
    """Run the code cells in one namespace, draw each picture that ends a cell, and return how many there were."""
    module = types.ModuleType("__main__")
    pictures = 0
    for cell in cells(path.read_text(encoding="utf-8")):
        if cell.markdown:
            continue
        tree = ast.parse("\n" * (cell.line - 1) + cell.source, filename=str(path))
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, str(path), "exec"), module.__dict__)
        if last is not None:
            value = eval(compile(ast.Expression(last.value), str(path), "eval"), module.__dict__)
            if hasattr(value, "_repr_html_"):
                pictures += value._repr_html_().startswith("<svg")
    return pictures


if __name__ == "__main__":
    print("pictures:", run(Path(sys.argv[1])))
