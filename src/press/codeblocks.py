"""pytest plugin: each Python block of a page, expanded as the reader sees it, is one test in an empty namespace.

pytest-codeblocks extracts and names the blocks. This plugin gives it the *expanded* page, refuses a page whose code
would not all be run (`press.fences`), demands that everything printed is shown and checked, and reports a failure at the
line of the snippet's own file.
"""

import ast
import difflib
import faulthandler
import io
import traceback
from pathlib import Path

import numpy as np
import pytest
from _pytest.assertion.rewrite import rewrite_asserts
from pytest_codeblocks.main import extract_from_buffer, stdout_io
from pytest_codeblocks.plugin import TestBlock

from press import GENERATED, ROOT, PressError
from press.fences import Fence, parse
from press.includes import Chunk, chunks, expand

KILL_AFTER = 60  # seconds; `press record` refuses a block over 5 s long before


class OutputDiffers(AssertionError):
    """A block printed something else than its page shows."""


def pytest_configure(config):
    config.option.codeblocks = False  # this plugin takes the place of the stock collector: no block runs twice


def pytest_collect_file(file_path, parent):
    if file_path.suffix == ".md" and GENERATED not in file_path.parents:
        return Page.from_parent(parent, path=file_path)


class Page(pytest.File):
    def collect(self):
        try:
            blocks = read(self.path)
        except PressError as error:
            raise self.CollectError(str(error)) from error
        for fence, pieces in blocks:
            name = " ".join([f"line {fence.line}", *(piece.file.name for piece in pieces)])
            yield Block.from_parent(self, name=name, obj=(fence, pieces))


def read(page: Path) -> list[tuple[Fence, list[Chunk]]]:
    """Return the Python blocks of a page: the expanded fence at its line of the page, and the files it came from."""
    shown = page.relative_to(ROOT) if page.is_relative_to(ROOT) else page
    text = page.read_text(encoding="utf-8")
    written = [fence for fence in parse(text, shown) if fence.info == "python"]
    extracted = [block for block in extract_from_buffer(io.StringIO(expand(text, shown))) if block.syntax == "python"]
    if len(written) != len(extracted):
        raise PressError(f"{shown}: {len(written)} python fences, but {len(extracted)} would run; does an include hold a fence?")
    result = []
    for fence, block in zip(written, extracted, strict=True):
        if (fence.output is None) != (block.expected_output is None):
            raise PressError(f"{shown}:{fence.line}: the output below this block would not be compared.")
        pieces = chunks(fence.text, shown) or [Chunk(page, fence.line + 1, block.code)]
        if "".join("".join(piece.text.split()) for piece in pieces) != "".join(block.code.split()):
            raise PressError(f"{shown}:{fence.line}: the block that runs is not the block that its include lines name.")
        result.append((Fence(fence.line, fence.info, block.code, block.expected_output), pieces))
    return result


class Block(TestBlock):
    """One block. `obj` is the expanded fence and the files it came from."""

    def runtest(self):
        fence, pieces = self.obj
        namespace = {"__name__": "__main__"}
        faulthandler.dump_traceback_later(KILL_AFTER, exit=True)
        try:
            with stdout_io() as printed, np.errstate(), np.printoptions():  # what a block sets globally ends with it
                for piece in pieces:
                    exec(_compile(piece, self.config), namespace)
        finally:
            faulthandler.cancel_dump_traceback_later()
        expected, got = fence.output or "", printed.getvalue()
        if got != expected:
            wanted, came = expected.splitlines(keepends=True), got.splitlines(keepends=True)
            difference = "".join(difflib.unified_diff(wanted, came, "shown on the page", "printed now"))
            hint = "run `press record`" if expected else "show this output below the block"
            raise OutputDiffers(f"{pieces[-1].file}: the output differs from the page; {hint}.\n{difference}")

    def repr_failure(self, excinfo):
        fence, pieces = self.obj
        where = f"{self.path}:{fence.line}"
        if excinfo.errisinstance(OutputDiffers):
            return f"{where}\n{excinfo.value}"
        files = {str(piece.file) for piece in pieces}
        frames = traceback.extract_tb(excinfo.tb)
        inside = [frame for number, frame in enumerate(frames) if any(f.filename in files for f in frames[: number + 1])]
        return "".join([f"{where}\n", *traceback.format_list(inside or frames), *traceback.format_exception_only(excinfo.value)])

    def reportinfo(self):
        return self.path, self.obj[0].line - 1, self.name


def _compile(piece: Chunk, config):
    """Compile one included piece under its own file name and lines, with pytest's assertion messages."""
    tree = ast.parse(piece.text, str(piece.file))
    ast.increment_lineno(tree, piece.first_line - 1)
    rewrite_asserts(tree, piece.text.encode(), str(piece.file), config)
    return compile(tree, str(piece.file), "exec", dont_inherit=True)
