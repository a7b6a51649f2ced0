"""Check a gradient against central differences: slow, and independent of every derivation.

How large the error of the difference itself is, and why epsilon is neither large nor tiny, is derived in the lecture
*Backpropagation*.
"""

# --8<-- [start:imports]
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from jaxtyping import Float, Int

# --8<-- [end:imports]


# --8<-- [start:numerical_gradient]
def numerical_gradient(
    f: Callable[[np.ndarray], float], x: Float[np.ndarray, "..."], epsilon: float = 1e-6
) -> Float[np.ndarray, "..."]:
    """Return the central difference (f(x + εe_i) − f(x − εe_i)) / 2ε for every entry i of x.

    Args:
        f: a function of one array; it is called twice for each entry, with a copy of x that it must not change.
        x: the point, any shape, a float array; the difference is taken in its dtype.
        epsilon: ε, half the distance of the two points, above 0; 1e-6 to 1e-5 suits float64 and values near 1.

    Returns:
        The array of differences, in the shape and dtype of x.

    Raises:
        ValueError: x is not a float array or not finite, epsilon is not above 0, or f(x) is not one finite number.
    """
    _check_point(x, epsilon)
    grad = np.empty_like(x)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += epsilon
        below[index] -= epsilon
        grad[index] = (_value(f, above) - _value(f, below)) / (2 * epsilon)
    return grad


# --8<-- [end:numerical_gradient]


# --8<-- [start:relative_error]
def relative_error(a: Float[np.ndarray, "..."], b: Float[np.ndarray, "..."]) -> float:
    """Return ‖a − b‖ / (‖a‖ + ‖b‖), Euclidean norms: 0 for equal arrays, 1 for opposite ones, 0 for two zero arrays.

    Args:
        a: an array of any shape.
        b: an array of the same shape.

    Raises:
        ValueError: the shapes differ, or an entry is not finite.
    """
    if np.shape(a) != np.shape(b):
        raise ValueError(f"a has shape {np.shape(a)} and b has shape {np.shape(b)}, expected equal shapes.")
    if not (np.isfinite(a).all() and np.isfinite(b).all()):
        raise ValueError("a or b holds NaN or infinity, expected finite numbers.")
    size = np.linalg.norm(a) + np.linalg.norm(b)
    return float(np.linalg.norm(np.subtract(a, b)) / size) if size else 0.0


# --8<-- [end:relative_error]


class GradientCheck(NamedTuple):
    """The verdict on one array of gradients, and the entry where the two differ most."""

    passed: bool
    error: float
    index: tuple[int, ...]
    claimed: float
    measured: float


def gradient_check(
    f: Callable[[np.ndarray], float],
    grad: Float[np.ndarray, "..."],
    x: Float[np.ndarray, "..."],
    epsilon: float = 1e-6,
    tolerance: float = 1e-6,
) -> GradientCheck:
    """Compare a claimed gradient of f at x with central differences.

    Args:
        f: a function of one array that returns a number.
        grad: the gradient that somebody claims f has at x, in the shape of x.
        x: the point, a float array.
        epsilon: as in `numerical_gradient`.
        tolerance: the largest relative error that passes, above 0; 1e-6 suits float64.

    Returns:
        Whether it passed, the relative error, and the entry with the largest difference: its index, what was claimed
        there and what was measured.

    Raises:
        ValueError: as in `numerical_gradient` and `relative_error`, or the tolerance is not above 0.
    """
    if not tolerance > 0:
        raise ValueError(f"tolerance is {tolerance}, expected a number above 0.")
    if np.shape(grad) != np.shape(x):
        raise ValueError(f"grad has shape {np.shape(grad)}, expected {np.shape(x)}, the shape of x.")
    measured = numerical_gradient(f, x, epsilon)
    error = relative_error(grad, measured)
    worst = np.unravel_index(np.argmax(np.abs(grad - measured)), measured.shape) if measured.size else ()
    index = tuple(int(axis) for axis in worst)
    claimed = float(grad[index]) if measured.size else 0.0
    return GradientCheck(error <= tolerance, error, index, claimed, float(measured[index]) if measured.size else 0.0)


# --8<-- [start:network_errors]
def network_errors(
    network: Any,
    x: Float[np.ndarray, "batch fan_in"],
    labels: Int[np.ndarray, "batch"],
    grads: list[dict[str, np.ndarray]] | None = None,
    epsilon: float = 1e-6,
) -> list[dict[str, float]]:
    """Return the relative error of each array of a network's gradients: one dict a layer, as in `params`.

    Args:
        network: has `params`, `loss(x, labels)` and `gradients(x, labels)`, as `byhand.network.Network`.
        x: a small batch, [batch, fan_in]: the check costs two forward passes for each parameter.
        labels: ints, [batch].
        grads: gradients to be checked, in the shape of `network.params`; by default those of `network.gradients`.
        epsilon: as in `numerical_gradient`.
    """
    grads = network.gradients(x, labels)[1] if grads is None else grads
    errors = [{} for _ in network.params]
    for number, layer in enumerate(network.params):
        for name, array in list(layer.items()):

            def loss_at(value, layer=layer, name=name):
                layer[name] = value
                return network.loss(x, labels)

            try:
                errors[number][name] = relative_error(grads[number][name], numerical_gradient(loss_at, array, epsilon))
            finally:
                layer[name] = array  # the network leaves as it came, even after an error
    return errors


# --8<-- [end:network_errors]


def _check_point(x: np.ndarray, epsilon: float) -> None:
    if not isinstance(x, np.ndarray) or not np.issubdtype(x.dtype, np.floating):
        kind = x.dtype if isinstance(x, np.ndarray) else type(x).__name__
        raise ValueError(f"x is {kind}, expected a NumPy array of floats: adding epsilon to an int changes nothing.")
    if not np.isfinite(x).all():
        raise ValueError("x holds NaN or infinity, expected finite numbers.")
    if not (np.isfinite(epsilon) and epsilon > 0):
        raise ValueError(f"epsilon is {epsilon}, expected a finite number above 0.")


def _value(f: Callable[[np.ndarray], float], x: np.ndarray) -> float:
    value = f(x)
    if np.size(value) != 1 or not np.isfinite(value).all():
        raise ValueError(f"f(x) is {value!r}, expected one finite number.")
    return np.asarray(value).reshape(())[()]
