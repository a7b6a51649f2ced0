"""Shows values in a few characters and says in words how two of them differ. Standard library only.

Arrays are known by what they offer (`shape`, `dtype`, `tolist`), so NumPy is not imported; and they are printed here,
not by NumPy, whose layout changes between versions.
"""

import math
import numbers
from collections.abc import Iterator, Mapping
from typing import Any

ROWS, COLUMNS = 3, 8  # how much of a long list is shown
TINY = 1e-12  # in a result, what is left by rounding errors of numbers near one: shown as 0
NOTHING = "Nothing came back (None): does the function end with a return?"


def is_array(value: Any) -> bool:
    """Whether this is an array with at least one axis, of whatever library."""
    return all(hasattr(value, name) for name in ("shape", "dtype", "tolist")) and value.shape != ()


def scalar(value: Any) -> Any:
    """A NumPy scalar or an array without axes as a plain Python value; anything else as it is."""
    return value.tolist() if hasattr(value, "dtype") and getattr(value, "shape", None) == () else value


def show(value: Any, tidy: bool = False) -> str:
    """A value on one line: four digits, a few entries; with `tidy`, rounding errors are shown as 0."""
    value = scalar(value)
    if is_array(value):
        shape = tuple(value.shape)
        nested = _show_list(value.tolist(), tidy, len(shape))
        whole = 0 not in shape and max(shape[:-1], default=0) <= ROWS and shape[-1] <= COLUMNS
        return nested if whole else f"{nested} of shape {shape}"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key!r}: {show(item, tidy)}" for key, item in value.items()) + "}"
    if isinstance(value, tuple):
        return "(" + ", ".join(show(item, tidy) for item in value) + ("," if len(value) == 1 else "") + ")"
    if isinstance(value, list):
        return _show_list(value, tidy, _depth(value))
    if isinstance(value, str):
        return repr(value if len(value) <= 60 else value[:60] + "...")
    if isinstance(value, numbers.Real) and not isinstance(value, bool):
        return _show_number(value, tidy)
    if value is None or isinstance(value, bool):
        return str(value)
    name = getattr(value, "__name__", None)  # an object's own repr may hold an address, which differs in each run
    return f"the function {name}" if callable(value) and name else f"an object of type {type(value).__name__}"


def _show_number(value: numbers.Real, tidy: bool) -> str:
    if isinstance(value, numbers.Integral):
        return str(int(value)) if abs(value) < 10**15 else f"{float(value):.4g}"
    value = 0.0 if value == 0 or (tidy and abs(value) < TINY) else float(value)  # never -0
    text = f"{value:.4g}"
    return text if set(text) & set(".en") else text + ".0"


def _show_list(items: list, tidy: bool, depth: int) -> str:
    limit = COLUMNS if depth <= 1 else ROWS
    shown = [
        _show_list(item, tidy, depth - 1) if isinstance(item, list) else show(item, tidy) for item in items[:limit]
    ]
    return "[" + ", ".join(shown + ["..."] * (len(items) > limit)) + "]"


def _depth(items: Any) -> int:
    return 1 + max(map(_depth, items), default=0) if isinstance(items, list) else 0


def holds_nan(value: Any) -> bool:
    """Whether a nan stands anywhere in a value."""
    return any(isinstance(number, float) and math.isnan(number) for _, number in leaves(value))


def leaves(value: Any, place: tuple = ()) -> Iterator[tuple[tuple, Any]]:
    """Each plain value inside nested arrays, lists, tuples and dicts, with its place."""
    if hasattr(value, "dtype") and hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from leaves(item, (*place, key))
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from leaves(item, (*place, index))
    else:
        yield place, value
