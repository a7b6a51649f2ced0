"""What a property demands of a candidate: `expect` and `expect_that`. Standard library only."""

from collections.abc import Mapping
from contextvars import ContextVar
from typing import Any

from linebyline.exercises.compare import difference
from linebyline.exercises.values import NOTHING, holds_nan, show

demands: ContextVar[list[int] | None] = ContextVar("demands", default=None)  # one entry for each demand of a trial


class Mismatch(AssertionError):
    """A property does not hold: what came and what was expected, in words, and on which inputs."""

    def __init__(self, got: str, expected: str, note: str, inputs: Mapping[str, Any] | None):
        super().__init__(f"came {got}, expected {expected}. {note}")
        self.lines = {"came": got, "expected": expected, "note": note}
        self.inputs = inputs


def expect(got: Any, expected: Any, inputs: Mapping[str, Any] | None = None, tolerance: float = 1e-8) -> None:
    """Demands that `got` equals `expected` in type, shape, dtype and value.

    Args:
        got: What the candidate returned, or what was made of it.
        expected: A number, an array, or a tuple, list or dict of such.
        inputs: Name -> value, shown with the counter-example; by default the arguments of the candidate's last call.
        tolerance: Numbers agree when they differ by at most tolerance * max(1, |expected|).

    Raises:
        Mismatch: If they differ.
    """
    _count()
    note = difference(got, expected, tolerance)
    if note is not None:
        raise Mismatch(show(got, tidy=True), show(expected, tidy=True), note, inputs)


def expect_that(condition: Any, got: Any, expected: str, inputs: Mapping[str, Any] | None = None) -> None:
    """Demands what is not an equality: `expect_that((probs > 0).all(), probs, "positive numbers")`.

    Raises:
        Mismatch: If `condition` is false.
    """
    _count()
    if got is None or not condition:
        note = NOTHING if got is None else "There is a nan in it: not a number." if holds_nan(got) else ""
        raise Mismatch(show(got, tidy=True), expected, note, inputs)


def _count() -> None:
    count = demands.get()
    if count is not None:
        count.append(1)
