"""Optimizers as pure functions over `params`, a list with one dict of arrays for each layer.

`init(params)` returns the first state; `update(params, grads, state)` returns new params and a new state and changes
none of its arguments. Any number of layers, any names in their dicts.
"""

# --8<-- [start:imports]
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

# --8<-- [end:imports]

Params = list[dict[str, np.ndarray]]
State = Any


class Optimizer(NamedTuple):
    """A step rule: `init(params) -> state`, `update(params, grads, state) -> (params, state)`."""

    init: Callable[[Params], State]
    update: Callable[[Params, Params, State], tuple[Params, State]]


# --8<-- [start:sgd]
def sgd(learning_rate: float) -> Optimizer:
    """Gradient descent: w ← w − ηg.

    Args:
        learning_rate: η, above 0.
    """
    _check_range("learning_rate", learning_rate, 0.0, np.inf)

    def update(params, grads, state):
        return _map(lambda w, g: w - learning_rate * g, params, grads), state

    return Optimizer(lambda params: None, update)


# --8<-- [end:sgd]


# --8<-- [start:momentum]
def momentum(learning_rate: float, beta: float = 0.9) -> Optimizer:
    """Gradient descent with momentum: u ← βu + g, w ← w − ηu; u starts at 0.

    Args:
        learning_rate: η, above 0.
        beta: β, the share of the old velocity that stays, from 0 (plain gradient descent) to below 1.
    """
    _check_range("learning_rate", learning_rate, 0.0, np.inf)
    _check_range("beta", beta, 0.0, 1.0, low_included=True)

    def update(params, grads, velocity):
        velocity = _map(lambda u, g: beta * u + g, velocity, grads)
        return _map(lambda w, u: w - learning_rate * u, params, velocity), velocity

    return Optimizer(lambda params: _map(np.zeros_like, params), update)


# --8<-- [end:momentum]


# --8<-- [start:adam]
def adam(learning_rate: float = 1e-3, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8) -> Optimizer:
    """Adam: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − η m̂ / (√v̂ + ε).

    m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ) undo the pull of the zero start; t counts steps from 1.

    Args:
        learning_rate: η, above 0.
        beta1: β₁, decay of the mean of the gradient, from 0 to below 1.
        beta2: β₂, decay of the mean of its square, from 0 to below 1.
        epsilon: ε, keeps the division safe, above 0; it stands outside the root.

    Source:
        Kingma and Ba, arXiv:1412.6980, Algorithm 1.
    """
    _check_range("learning_rate", learning_rate, 0.0, np.inf)
    _check_range("beta1", beta1, 0.0, 1.0, low_included=True)
    _check_range("beta2", beta2, 0.0, 1.0, low_included=True)
    _check_range("epsilon", epsilon, 0.0, np.inf)

    def update(params, grads, state):
        m, v, t = state
        t = t + 1
        m = _map(lambda m, g: beta1 * m + (1 - beta1) * g, m, grads)
        v = _map(lambda v, g: beta2 * v + (1 - beta2) * g**2, v, grads)
        c1, c2 = 1 - beta1**t, 1 - beta2**t
        return _map(lambda w, m, v: w - learning_rate * (m / c1) / (np.sqrt(v / c2) + epsilon), params, m, v), (m, v, t)

    return Optimizer(lambda params: (_map(np.zeros_like, params), _map(np.zeros_like, params), 0), update)


# --8<-- [end:adam]


def _map(function: Callable, first: Params, *others: Params) -> Params:
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


def _check_range(name: str, value: float, low: float, high: float, low_included: bool = False) -> None:
    if not (low < value < high or (low_included and value == low)):
        bound = f"at least {low}" if low_included else f"above {low}"
        limit = "" if high == np.inf else f" and below {high}"
        raise ValueError(f"{name} is {value}, expected a finite number {bound}{limit}.")
