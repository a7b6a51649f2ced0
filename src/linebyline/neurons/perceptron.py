"""Threshold units and how they learn: the perceptron, its mistakes, and the two lengths that bound them.

The bias is a weight like the others: its input is always 1 (`with_ones`). A label is -1 or +1.
"""

# --8<-- [start:imports]
from typing import NamedTuple

import numpy as np
from jaxtyping import Float, Int

# --8<-- [end:imports]


# --8<-- [start:PerceptronRun]
class PerceptronRun(NamedTuple):
    """One training: the last weights, how many mistakes it took, whether a whole pass had none, and all weights."""

    w: Float[np.ndarray, "inputs"]
    mistakes: int
    converged: bool
    history: Float[np.ndarray, "mistakes_plus_1 inputs"]


# --8<-- [end:PerceptronRun]


# --8<-- [start:perceptron_train]
def perceptron_train(
    x: Float[np.ndarray, "examples inputs"],
    labels: Int[np.ndarray, "examples"],
    learning_rate: float = 1.0,
    epochs: int = 1000,
    rng: np.random.Generator | None = None,
) -> PerceptronRun:
    """Start at w = 0, look at one example after the other, add ± x on a mistake; stop after a pass without one.

    Args:
        x: inputs, one row an example, [examples, inputs]; a bias needs a column of ones, see `with_ones`.
        labels: integers, -1 or +1, [examples].
        learning_rate: η > 0; it scales the weights and nothing else.
        epochs: largest number of passes over the examples, at least 1.
        rng: shuffles the examples anew for each pass; without it they come in the given order.

    Returns:
        The weights, the number of mistakes (= updates), whether the last pass had none, and the weights from the
        start on and after each mistake, [mistakes + 1, inputs].

    Raises:
        ValueError: an argument has the wrong shape or value, or x is not finite; the message names it.

    Source:
        Rosenblatt's rule as in Novikoff (1962). A point exactly on the boundary, w·x = 0, counts as a mistake.
    """
    _check_data(x, labels)
    _check_settings(learning_rate, epochs)
    history = [np.zeros(x.shape[1])]
    for _ in range(epochs):
        before = len(history)
        for i in range(len(x)) if rng is None else rng.permutation(len(x)):
            if labels[i] * (x[i] @ history[-1]) <= 0:  # wrong side, or on the boundary
                history.append(history[-1] + learning_rate * labels[i] * x[i])
        if len(history) == before:  # a whole pass without a mistake
            break
    return PerceptronRun(history[-1], len(history) - 1, len(history) == before, np.array(history))


# --8<-- [end:perceptron_train]


# --8<-- [start:margin]
def margin(
    x: Float[np.ndarray, "examples inputs"], labels: Int[np.ndarray, "examples"], w: Float[np.ndarray, "inputs"]
) -> float:
    """Return γ = min over the examples of label · (x·w) / ‖w‖: how far the nearest one is on its right side.

    Args:
        x: inputs, [examples, inputs].
        labels: integers, -1 or +1, [examples].
        w: weights of any length but 0, [inputs]; only their direction counts.

    Returns:
        The margin in the unit of x; 0 or below if w does not separate the examples.

    Raises:
        ValueError: an argument has the wrong shape or value, or is not finite; the message names it.
    """
    _check_data(x, labels)
    _check_floats("w", w, 1)
    if w.shape != x.shape[1:]:
        raise ValueError(f"w has shape {w.shape}, expected {x.shape[1:]}: one weight for each column of x.")
    if not w.any():
        raise ValueError("w is 0 everywhere, expected a direction.")
    return float(np.min(labels * (x @ w)) / np.linalg.norm(w))


# --8<-- [end:margin]


# --8<-- [start:radius]
def radius(x: Float[np.ndarray, "examples inputs"]) -> float:
    """Return R, the largest norm of an example: the ball around 0 that holds them all.

    Args:
        x: inputs, [examples, inputs].

    Raises:
        ValueError: x is not a float array with two axes and at least one example, or is not finite.
    """
    _check_floats("x", x, 2)
    return float(np.linalg.norm(x, axis=1).max())


# --8<-- [end:radius]


# --8<-- [start:with_ones]
def with_ones(x: Float[np.ndarray, "examples inputs"]) -> Float[np.ndarray, "examples inputs_plus_1"]:
    """Return x with a column of ones in front, x₀ = 1: its weight w₀ is the bias.

    Args:
        x: inputs, [examples, inputs].

    Raises:
        ValueError: x is not a float array with two axes and at least one example, or is not finite.
    """
    _check_floats("x", x, 2)
    return np.column_stack([np.ones(len(x), x.dtype), x])


# --8<-- [end:with_ones]


def _check_floats(name: str, array: np.ndarray, ndim: int) -> None:
    if not isinstance(array, np.ndarray) or array.dtype.kind != "f" or array.ndim != ndim or array.size == 0:
        got = f"{array.dtype} array of shape {array.shape}" if isinstance(array, np.ndarray) else f"{array!r:.60}"
        raise ValueError(f"{name} must be a float array with {ndim} axes and at least one entry, got {got}")
    if not np.isfinite(array).all():
        raise ValueError(f"{name} holds NaN or infinity, expected finite numbers.")


def _check_data(x: np.ndarray, labels: np.ndarray) -> None:
    _check_floats("x", x, 2)
    if not isinstance(labels, np.ndarray) or labels.dtype.kind != "i":
        kind = labels.dtype if isinstance(labels, np.ndarray) else type(labels).__name__
        raise ValueError(f"labels must be an integer array, got {kind}")
    if labels.shape != (len(x),):
        raise ValueError(f"labels has shape {labels.shape}, expected {(len(x),)}: one for each row of x.")
    if not np.isin(labels, (-1, 1)).all():
        raise ValueError(f"labels must be -1 or +1, got {labels[~np.isin(labels, (-1, 1))][0]}")


def _check_settings(learning_rate: float, epochs: int) -> None:
    if not (np.isfinite(learning_rate) and learning_rate > 0):
        raise ValueError(f"learning_rate is {learning_rate}, expected a finite number above 0.")
    if isinstance(epochs, bool) or not isinstance(epochs, int | np.integer) or epochs < 1:
        raise ValueError(f"epochs is {epochs!r}, expected a whole number of at least 1.")
