"""What a search may choose from: a list of values for each setting, or a range to draw from."""

import itertools
import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from linebyline.training.settings import Settings

Space = dict[str, Any]

# the grid that CS6910's first assignment suggests: 2 · 3 · 3 · 3 · 2 · 6 · 3 · 2 · 3 = 11,664 cells
ASSIGNMENT: Space = {
    "epochs": [5, 10],
    "num_layers": [3, 4, 5],
    "hidden_size": [32, 64, 128],
    "weight_decay": [0.0, 0.0005, 0.5],
    "learning_rate": [1e-3, 1e-4],
    "optimizer": ["sgd", "momentum", "nesterov", "rmsprop", "adam", "nadam"],
    "batch_size": [16, 32, 64],
    "weight_init": ["random", "xavier"],
    "activation": ["sigmoid", "tanh", "relu"],
}
"""The grid that CS6910's first assignment suggests: name of a setting to the list of its values; 11,664 cells."""
SIZES = ("num_layers", "hidden_size")  # together they stand for `hidden`


def settings(base: Settings, choice: dict[str, Any]) -> Settings:
    """The settings `base` with a choice of other values; num_layers and hidden_size stand for `hidden`.

    Raises:
        ValueError: a name is unknown, or a value out of range.
    """
    choice = dict(choice)
    if any(name in choice for name in SIZES):
        width = choice.pop("hidden_size", max(base.hidden, default=128))
        choice["hidden"] = (width,) * choice.pop("num_layers", len(base.hidden))
    if choice.get("filters") or base.filters:
        raise ValueError("the space has filters: a search trains dense networks, expected none.")
    try:
        return replace(base, **choice)
    except TypeError as error:
        known = sorted({*vars(base), *SIZES})
        raise ValueError(f"the space has the names {', '.join(choice)}, expected some of {', '.join(known)}.") from error


def grid(space: Space, base: Settings) -> list[Settings]:
    """Every combination of the values, in the order of `itertools.product`.

    Raises:
        ValueError: an entry is no list of at least one value (a range has no grid), or a value is out of range.
    """
    for name, values in space.items():
        if not isinstance(values, list) or not values:
            raise ValueError(
                f"the space's {name} is {values!r}, expected a list of values: only a random search draws from a range."
            )
    return [settings(base, dict(zip(space, cell, strict=True))) for cell in itertools.product(*space.values())]


def sample(space: Space, base: Settings, count: int, rng: np.random.Generator) -> list[Settings]:
    """Draw settings at random, all different as far as the space has so many.

    Args:
        space: name -> a list of values, or a range {"low": …, "high": …, "log": true or false}.
        base: the settings that the space leaves alone.
        count: how many to draw, at least 1.
        rng: the source of randomness.

    Raises:
        ValueError: count is below 1, or an entry is neither a list nor a range.
    """
    if count < 1:
        raise ValueError(f"count is {count}, expected at least 1.")
    drawn: dict[Settings, None] = {}  # a set that keeps the order
    for _ in range(100 * count):  # a small space is exhausted sooner or later
        drawn[settings(base, {name: _draw(name, values, rng) for name, values in space.items()})] = None
        if len(drawn) == count:
            break
    return list(drawn)


def read_space(path: Path) -> Space:
    """Read a space from a JSON file.

    Raises:
        ValueError: the file cannot be read, or is no JSON object.
    """
    try:
        space = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ValueError(f"the space {path} cannot be read as JSON ({error}).") from error
    if not isinstance(space, dict) or not space:
        raise ValueError(f"the space {path} holds {type(space).__name__}, expected an object: name -> list of values or range.")
    return space


def _draw(name: str, values: Any, rng: np.random.Generator) -> Any:
    if isinstance(values, list) and values:
        return values[int(rng.integers(len(values)))]
    try:
        low, high, log = float(values["low"]), float(values["high"]), bool(values.get("log", False))
        if not low < high or (log and low <= 0):
            raise ValueError
    except (TypeError, KeyError, ValueError, AttributeError):
        raise ValueError(
            f"the space's {name} is {values!r}, expected a list of values or a range such as "
            '{"low": 1e-4, "high": 1e-1, "log": true}.'
        ) from None
    return math.exp(rng.uniform(math.log(low), math.log(high))) if log else float(rng.uniform(low, high))
