"""What all optimizers share: from a rule for one array to an optimizer for a whole list of layers.

A new optimizer is one function: `rule(w, g, t, *memories) -> (step, *memories)`, handed to `from_rule`.
"""

# --8<-- [start:imports]
from collections.abc import Callable
from numbers import Real
from typing import Any, NamedTuple

import numpy as np

# --8<-- [end:imports]

Params = list[dict[str, np.ndarray]]
State = Any
Setting = Real | Callable[[int], Real]  # fractions too: then nothing rounds


class Optimizer(NamedTuple):
    """A step rule: `init(params) -> state`, `update(params, grads, state) -> (params, state)`.

    `params` is a list with one dict of arrays for each layer; any number of layers, any names. `update` changes none of
    its arguments.
    """

    init: Callable[[Params], State]
    update: Callable[[Params, Params, State], tuple[Params, State]]


# --8<-- [start:from_rule]
def from_rule(rule: Callable[..., tuple[np.ndarray, ...]], learning_rate: Setting, memories: int = 0) -> Optimizer:
    """Make an optimizer of a rule for one array: w ← w − η · step.

    Args:
        rule: `rule(w, g, t, *memories) -> (step, *memories)` with the array w, its gradient g, the number t = 1, 2, … of
            the step, and as many memories of the shape of w as asked for; they start at zero. All it returns has that shape.
        learning_rate: η, a number above 0, or a schedule: a function of t that returns a number of at least 0.
        memories: How many arrays the rule remembers for each array of params.

    Returns:
        The optimizer. Its state is t and the memories, each in the shape of params.

    Raises:
        ValueError: learning_rate is out of range; `update` raises it for gradients of another shape than params.
    """
    check_range("learning_rate", learning_rate, 0.0, np.inf)

    def init(params):
        return 0, tuple(_map(np.zeros_like, params) for _ in range(memories))

    def update(params, grads, state):
        t, memory = state[0] + 1, state[1]
        rate = _rate(learning_rate, t)
        moved = _map(lambda w, g, *kept: _moved(w, rate, rule(w, g, t, *kept)), params, grads, *memory)
        new = [_map(lambda results, i=i: results[i], moved) for i in range(memories + 1)]
        return new[0], (t, tuple(new[1:]))

    return Optimizer(init, update)


# --8<-- [end:from_rule]


def at(setting: Setting, t: int) -> Real:
    """The value of a setting at step t: itself if it is a number, its value at t if it is a schedule."""
    return float(setting(t)) if callable(setting) else setting


def check_range(name: str, value: Setting, low: Real, high: Real, low_included: bool = False) -> None:
    """Raise a ValueError unless a number lies between `low` and `high`; a schedule is checked when it is used."""
    if callable(value):
        return
    if not (low < value < high or (low_included and value == low)):
        bound = f"at least {low}" if low_included else f"above {low}"
        limit = "" if high == np.inf else f" and below {high}"
        raise ValueError(f"{name} is {value}, expected a finite number {bound}{limit}.")


def _rate(learning_rate: Setting, t: int) -> Real:
    rate = at(learning_rate, t)
    if not 0 <= rate < np.inf:
        raise ValueError(f"learning_rate({t}) is {rate}, expected a finite number of at least 0 at each step.")
    return rate


def _moved(w: np.ndarray, rate: Real, result: tuple[np.ndarray, ...]) -> tuple[np.ndarray, ...]:
    step, *memories = result
    return w - rate * step, *memories


def _map(function: Callable, first: list[dict[str, Any]], *others: Params) -> list[dict[str, Any]]:
    """Apply `function` to the arrays at the same place of each list of dicts."""
    for other in others:
        if [_shapes(layer) for layer in other] != [_shapes(layer) for layer in first]:
            raise ValueError(
                f"grads (or state) has the shapes {[_shapes(layer) for layer in other]}, "
                f"expected those of params: {[_shapes(layer) for layer in first]}."
            )
    return [
        {name: function(array, *(other[index][name] for other in others)) for name, array in layer.items()}
        for index, layer in enumerate(first)
    ]


def _shapes(layer: dict[str, np.ndarray]) -> dict[str, tuple[int, ...]]:
    return {name: np.shape(layer[name]) for name in sorted(layer)}
