"""Markdown extension: below each Python block of a page, with its output, stands a row for the page's script to fill.

    <line-desk id="block-first" data-block="autograd/first" data-needs="numpy" data-run></line-desk>

`data-needs` names the packages beyond Python's own that the block imports, by way of linebyline too; `data-run` is there
where the site serves all of them to the browser. The row of an exercise's stub is a `line-exercise`: it says in `data-checks`
what it checks, with a hint each.
"""

import ast
import functools
import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from press import ROOT, runtime
from press.fences import BLOCK
from press.includes import INCLUDE, expand

SOURCE = ROOT / "src"
OWN = "linebyline"
# of the standard library: no processes, threads, sockets or terminals in a browser
UNSERVED = set(
    "_thread asyncio concurrent ctypes curses dbm fcntl ftplib http imaplib lzma multiprocessing pty readline resource select "
    "selectors smtplib socket socketserver sqlite3 ssl subprocess termios threading tkinter tty webbrowser xmlrpc".split()
)


def needs(code: str) -> set[str]:
    """Return the top-level names of what a block imports beyond the standard library, through linebyline too.

    What a function of linebyline imports when it is called does not count: the run of all blocks in a browser sees to that.
    """
    names = {name.partition(".")[0] for name in imported(code)}
    return names - (sys.stdlib_module_names - UNSERVED) - {OWN, "__future__"}


def imported(code: str) -> set[str]:
    """Return the modules that a program imports, through linebyline too, and the modules of the exercises that it checks."""
    modules = {*_imported(ast.parse(code)), *(_exercises()[name].module for name in checked(code))}
    return modules.union(*(_closure(name) for name in modules if name.partition(".")[0] == OWN))


def _imported(tree: ast.AST, deep: bool = True) -> Iterator[str]:
    for node in ast.walk(tree) if deep else _outside_of_functions(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)  # a module or a name in one: files tell


def _outside_of_functions(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        yield node
        yield from _outside_of_functions(node)


def _file(module: str) -> Path | None:
    path = SOURCE.joinpath(*module.split("."))
    return next((file for file in (path / "__init__.py", path.with_suffix(".py")) if file.exists()), None)


@functools.cache
def _direct(module: str) -> frozenset[str]:
    """What a module of linebyline imports itself, and the packages around it."""
    file, around = _file(module), {module.rpartition(".")[0]} - {""}
    return frozenset({*around, *_imported(ast.parse(file.read_text(encoding="utf-8")), deep=False)} if file else around)


@functools.cache
def _closure(module: str) -> frozenset[str]:
    found, waiting = {module}, [module]
    while waiting:
        for name in _direct(waiting.pop()) - found:
            found.add(name)
            if name.partition(".")[0] == OWN:
                waiting.append(name)
    return frozenset(name for name in found if name.partition(".")[0] != OWN or _file(name))


class Exercise(NamedTuple):
    """What the page must know of an exercise: the hint, and the module that the check imports."""

    hint: str
    module: str


@functools.cache
def _exercises() -> dict[str, Exercise]:
    """Each exercise by its name, read from the sources: name and hint are written there as plain strings."""
    found = {}
    for file in (SOURCE / OWN / "exercises").rglob("*.py"):
        module = ".".join(file.relative_to(SOURCE).with_suffix("").parts)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Exercise":
                given = {each.arg: ast.literal_eval(each.value) for each in node.keywords if each.arg in ("name", "hint")}
                found[given["name"]] = Exercise(given["hint"], module)
    return found


def checked(code: str) -> list[str]:
    """Return the names of the exercises that a program checks, in order."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    return [call.args[0].value for call in calls if call.func.id == "check" and isinstance(call.args[0], ast.Constant)]


def row(fence: str, number: int) -> str:
    """Return the element below a block whose fence holds these lines; `number` names a block that includes no file."""
    name, code = f"block-{number}", expand(fence, Path("a page"))
    matches = [match for line in fence.splitlines() if (match := INCLUDE.match(line.strip()))]
    if matches:
        file, section = Path(matches[-1]["file"]), matches[-1]["section"]
        name = f"{file.parent.name}/{file.stem}" + (f"-{section}" if section else "")
    needed = sorted(needs(code))
    attributes = {"id": "block-" + name.rpartition("/")[2].removeprefix("block-").replace("_", "-"), "data-block": name}
    attributes["data-needs"] = " ".join(needed)
    tag = "line-desk"
    if set(needed) <= runtime.served():
        attributes["data-run"] = ""
        if matches and Path(matches[-1]["file"]).name.startswith("exercise_"):
            tag = "line-exercise"
            attributes["data-checks"] = json.dumps({name: _exercises()[name].hint for name in checked(code)}, ensure_ascii=False)
    written = " ".join(f'{key}="{html.escape(value)}"' for key, value in attributes.items())
    return f"<{tag} {written}></{tag}>"


class _Rows(Preprocessor):
    def run(self, lines):
        seen: dict[str, int] = {}

        def below(match: re.Match) -> str:
            element = row(match["code"], len(seen) + 1)
            identity = re.search(r'id="([^"]+)"', element)[1]
            seen[identity] = seen.get(identity, 0) + 1
            if seen[identity] > 1:  # the same block twice on a page
                element = element.replace(f'id="{identity}"', f'id="{identity}-{seen[identity]}"')
            return f"{match[0]}\n{element}\n\n"

        return BLOCK.sub(below, "\n".join(lines) + "\n").split("\n")


class DeskExtension(Extension):
    def extendMarkdown(self, md):
        md.block_level_elements += ["line-desk", "line-exercise"]
        md.preprocessors.register(_Rows(md), "press_desk", 33)  # before includes are expanded (32): their files name the block


def makeExtension(**kwargs):
    return DeskExtension(**kwargs)
