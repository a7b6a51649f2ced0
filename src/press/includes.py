"""Expand the `--8<--` lines of a page exactly as the site does.

As a Markdown extension (`press.includes` in mkdocs.yml) this is pymdownx.snippets with three changes: the final newline
of an included file adds no empty line, a section must have both of its markers, and of a docstring in a section only the
first line is shown. `expand` runs the same
preprocessor, under the same options, for the tests, the recorder and the notebooks.
"""

import ast
import contextlib
import functools
import re
from dataclasses import dataclass
from pathlib import Path

import markdown
from pymdownx.snippets import SnippetExtension, SnippetMissingError, SnippetPreprocessor

from press import ROOT, PressError

INCLUDE = re.compile(r'^--8<-- "(?P<file>[^":]+)(?::(?P<section>[a-z][-_0-9a-z]*))?"$', re.IGNORECASE)


class _Preprocessor(SnippetPreprocessor):
    def run(self, lines):
        try:
            return super().run(lines)
        except SnippetMissingError as error:
            raise PressError(f"{error}; mend the path or section in its include line.") from error

    def parse_snippets(self, lines, file_name=None, is_url=False, is_section=False):
        if file_name and not is_section and lines and lines[-1] == "":
            lines = lines[:-1]  # else the expected output below a block would end in an empty line
        elif is_section and str(file_name).endswith(".py"):
            lines = _listing(lines)
        return super().parse_snippets(lines, file_name, is_url, is_section)

    def extract_section(self, section, lines):
        marks = [mark for mark in map(self.RE_SNIPPET_SECTION.match, lines) if mark and mark["name"] == section]
        kinds = [mark["type"].lower() for mark in marks]
        if kinds != ["start", "end"]:
            raise SnippetMissingError(
                f"section '{section}' needs one [start:{section}] and one [end:{section}] marker, found {kinds or 'none'}"
            )
        return super().extract_section(section, lines)


def _listing(lines: list[str]) -> list[str]:
    """Return a section of a module as a page lists it: of each docstring the first line (the API page has the rest)."""
    text = "\n".join(lines).strip("\n")
    lines = text.split("\n")
    with contextlib.suppress(SyntaxError):  # a section may be any piece of a file
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        found = [node for node in ast.walk(ast.parse(text)) if isinstance(node, kinds) and ast.get_docstring(node)]
        for node in sorted(found, key=lambda node: -node.lineno):
            first, last = node.body[0].lineno, node.body[0].end_lineno
            if last > first:
                lines[first - 1 : last] = [lines[first - 1] + '"""']
    return lines


class IncludesExtension(SnippetExtension):
    def extendMarkdown(self, md):
        self.md = md
        md.registerExtension(self)
        config = self.getConfigs()
        config["base_path"] = [str(ROOT / base) for base in config["base_path"]]  # wherever the build is started from
        md.preprocessors.register(_Preprocessor(config, md), "snippet", 32)


def makeExtension(**kwargs):
    return IncludesExtension(**kwargs)


@dataclass(frozen=True)
class Chunk:
    """One included piece of a block: where it stands in its own file, and its text."""

    file: Path
    first_line: int
    text: str


@functools.cache
def _options() -> dict:
    from mkdocs.utils.yaml import yaml_load

    with (ROOT / "mkdocs.yml").open("rb") as file:
        extensions = yaml_load(file)["markdown_extensions"]
    options = next(entry["press.includes"] for entry in extensions if isinstance(entry, dict) and "press.includes" in entry)
    return options | {"auto_append": []}  # what stands below every page (tooltips) is no code


def expand(text: str, page: Path) -> str:
    """Return the Markdown `text` of `page` with each include line replaced by what it names.

    Raises:
        PressError: a file or a section that is named does not exist, or a section is not closed.
    """
    md = markdown.Markdown(extensions=[IncludesExtension(**_options())])
    try:
        lines = md.preprocessors["snippet"].run(text.splitlines())
    except PressError as error:
        raise PressError(f"{page}: {error}") from error
    return "\n".join(lines) + "\n"


def chunks(fence: str, page: Path) -> list[Chunk]:
    """Return the included pieces of a fence that holds include lines (and blank lines) only, else an empty list."""
    pieces = []
    for line in filter(str.strip, fence.splitlines()):
        match = INCLUDE.match(line.strip())
        if not match:
            return []
        file, section = ROOT / match["file"], match["section"]
        text, first = expand(line, page), 1
        if section:
            marker = re.compile(rf"\[\s*start\s*:\s*{re.escape(section)}\s*\]")
            lines = file.read_text(encoding="utf-8").splitlines()
            first = 2 + next(number for number, content in enumerate(lines) if marker.search(content))
        pieces.append(Chunk(file, first, text))
    return pieces
