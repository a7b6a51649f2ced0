"""Says in one sentence how a result differs from what was expected. Standard library only."""

import math
import numbers
from collections.abc import Mapping
from typing import Any

from linebyline.exercises.values import NOTHING, is_array, leaves, scalar


def difference(got: Any, expected: Any, tolerance: float) -> str | None:
    """How `got` differs from `expected` in type, shape, dtype or value; None when it does not."""
    if got is None and expected is not None:
        return NOTHING
    if is_array(expected):
        return _array_difference(got, expected) or _first_difference(got, expected, tolerance)
    if isinstance(expected, Mapping):
        if not isinstance(got, Mapping):
            return f"It is {kind(got)}; expected {kind(expected)}."
        if set(got) != set(expected):
            return f"Its keys are {_keys(got)}; expected {_keys(expected)}."
        return _inside(((f"[{key!r}]", got[key], expected[key]) for key in expected), tolerance)
    if isinstance(expected, list | tuple):
        if not isinstance(got, list | tuple):
            return f"It is {kind(got)}; expected {kind(expected)}."
        if len(got) != len(expected):
            return f"It is {kind(got)}; expected {len(expected)}."
        return _inside(((f"[{i}]", got[i], expected[i]) for i in range(len(expected))), tolerance)
    return _plain_difference(got, expected) or _first_difference(got, expected, tolerance)


def kind(value: Any) -> str:
    """A value's kind in words: "a list of 3 values", "an array of shape (2, 3)"."""
    value = scalar(value)
    if is_array(value):
        return f"an array of shape {tuple(value.shape)}"
    if isinstance(value, list | tuple):
        return f"a {type(value).__name__} of {len(value)} value{'s' * (len(value) != 1)}"
    named = {dict: "a dict", bool: "True or False", int: "an integer", float: "a number", str: "a text"}
    return named.get(type(value), f"of type {type(value).__name__}")


def _keys(value: Mapping) -> str:
    return ", ".join(sorted(map(repr, value)))


def _inside(pairs, tolerance: float) -> str | None:
    for place, got, expected in pairs:
        note = difference(got, expected, tolerance)
        if note is not None:
            return f"At {place}{note[3:]}" if note.startswith("At [") else f"At {place} {note[0].lower()}{note[1:]}"
    return None


def _array_difference(got: Any, expected: Any) -> str | None:
    if not is_array(got):
        return f"It is {kind(got)}; expected {kind(expected)}."
    if tuple(got.shape) != tuple(expected.shape):
        return f"Its shape is {tuple(got.shape)}; expected {tuple(expected.shape)}."
    ours, theirs = str(got.dtype), str(expected.dtype)
    if ours.startswith("int") and theirs.startswith("int"):
        return None  # which integer NumPy takes by default depends on the system and the version
    return None if ours == theirs else f"Its dtype is {ours}; expected {theirs}."


def _plain_difference(got: Any, expected: Any) -> str | None:
    got, expected = scalar(got), scalar(expected)
    if isinstance(expected, bool) or not isinstance(expected, numbers.Real):
        agree = isinstance(got, type(expected))
    elif isinstance(expected, numbers.Integral):
        agree = isinstance(got, numbers.Integral) and not isinstance(got, bool)
    else:
        agree = isinstance(got, numbers.Real) and not isinstance(got, bool)
    return None if agree else f"It is {kind(got)}; expected {kind(expected)}."


def _first_difference(got: Any, expected: Any, tolerance: float) -> str | None:
    for (place, ours), (_, theirs) in zip(leaves(got), leaves(expected), strict=True):
        if not _agree(ours, theirs, tolerance):
            return _describe(place, ours, theirs)
    return None


def _agree(got: Any, expected: Any, tolerance: float) -> bool:
    if not isinstance(expected, float):
        return got == expected
    if math.isnan(expected) or not math.isfinite(expected) or not math.isfinite(got):
        return got == expected or (math.isnan(expected) and math.isnan(got))
    return abs(got - expected) <= tolerance * max(1.0, abs(expected))


def _describe(place: tuple, got: Any, expected: Any) -> str:
    it = f"At [{', '.join(map(str, place))}] it" if place else "It"
    if isinstance(got, float) and math.isnan(got):
        return f"{it} is nan, not a number."
    if not all(isinstance(value, float | int) and math.isfinite(value) for value in (got, expected)):
        return f"{it} differs."
    size = abs(got - expected)
    return f"{it} differs by {size:.4g}." if size >= 1e-3 else f"{it} differs by about {size:.1g}."
