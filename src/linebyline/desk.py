"""Runs one block of a page, as the page's own Python does in the reader's browser. Standard library only.

The block gets a namespace of its own. What it prints is told as it comes, up to a limit; an error is worded without the
frames of this module. Nothing here needs a browser, so the tests run it in any Python.
"""

import builtins
import gc
import io
import linecache
import sys
import time
import traceback
import warnings
from collections.abc import Callable

from linebyline.exercises import core

FILE = "block.py"  # what the block is called in a traceback
LIMIT = 20_000  # characters that a block may print
EVERY = 0.05  # seconds between two pieces of output: a block that prints in a loop must not flood the page


class TooMuch(BaseException):
    """Ends a block that prints without end; no `except Exception` of the block catches it."""


class _Told(io.TextIOBase):
    """Stands for an output: tells its text in pieces, and ends the block at the limit."""

    def __init__(self, tell: Callable[[str], None], limit: int):
        self.tell, self.left, self.waiting, self.last = tell, limit, [], 0.0

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self.left <= 0:
            raise TooMuch
        self.waiting.append(text[: self.left])
        self.left -= len(text)
        if time.monotonic() - self.last > EVERY or self.left <= 0:
            self.flush()
        if self.left < 0:
            raise TooMuch
        return len(text)

    def flush(self) -> None:
        if self.waiting:
            self.tell("".join(self.waiting))
            self.waiting.clear()
        self.last = time.monotonic()


def run(source: str, tell: Callable[[str, str], None], limit: int = LIMIT) -> dict:
    """Runs a block and returns how it ended.

    Args:
        source: The block.
        tell: Called with "out" or "err" and a piece of text, in the order of printing within each.
        limit: Characters after which the block is ended, on each of the two outputs.

    Returns:
        error: The traceback as a reader wants it, or None. capped: whether it printed more than the limit.
        checks: Exercise -> whether all its properties held, for each `check(...)` that the block called.
        seconds: How long it took.
    """
    out, err = (_Told(lambda text, kind=kind: tell(kind, text), limit) for kind in ("out", "err"))
    linecache.cache[FILE] = (len(source), None, source.splitlines(keepends=True), FILE)  # a traceback shows the line
    namespace = {"__name__": "__main__", "__file__": FILE, "__builtins__": builtins}
    error, capped, checked, began = None, False, [], time.monotonic()
    streams, asked = (sys.stdout, sys.stderr), builtins.input
    token = core.told.set(checked)
    with warnings.catch_warnings():
        sys.stdout, sys.stderr, builtins.input = out, err, _no_input
        try:
            exec(compile(source, FILE, "exec", dont_inherit=True), namespace)
        except TooMuch:
            capped = True
        except SystemExit as stop:
            error = None if stop.code in (None, 0) else f"SystemExit: {stop.code}"
        except BaseException as raised:
            error = worded(raised)
        finally:
            sys.stdout, sys.stderr = streams
            builtins.input = asked
            core.told.reset(token)
            out.flush()
            err.flush()
            namespace.clear()
            gc.collect()  # the next block finds no object of this one
    return {"error": error, "capped": capped, "checks": dict(checked), "seconds": time.monotonic() - began}


def worded(error: BaseException) -> str:
    """Returns the traceback of an error in a block, from the block's own first line on."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename != FILE:
        trace = trace.tb_next
    told = traceback.TracebackException(type(error), error, trace, compact=True)
    _shorten(told)
    return "".join(told.format()).rstrip("\n")


def _shorten(told: traceback.TracebackException | None) -> None:
    """Names the files of libraries by their place below site-packages, in a chain of errors too."""
    if told is None:
        return
    for frame in told.stack:
        frame.filename = frame.filename.rpartition("site-packages/")[2]
    _shorten(told.__cause__)
    _shorten(told.__context__)


def _no_input(prompt: object = "") -> str:
    raise RuntimeError("input() has nobody to ask on this page: write the value into the code")
