"""Towers: two sigmoids make a bump with a flat top, and towers side by side make a staircase that follows a curve."""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Float

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.validate import check_float

# --8<-- [end:imports]


# --8<-- [start:tower]
def tower(x: Float[np.ndarray, "*shape"], left: float, right: float, steepness: float) -> Float[np.ndarray, "*shape"]:
    """σ(w(x − left)) − σ(w(x − right)): close to 1 between the two edges, close to 0 outside, 1/2 at a steep edge.

    Args:
        x: where to look, any shape, finite.
        left: the left edge, finite; x, left and right have one unit.
        right: the right edge, finite, above left.
        steepness: w > 0, finite, in 1 / unit of x; an edge is about 10/w wide.

    Returns:
        The height of the tower at each x, from 0 to 1, shape of x.

    Raises:
        ValueError: an argument is no such number or array; the message names it.
    """
    _check("x", x)
    if not (np.isfinite(left) and np.isfinite(right) and left < right):
        raise ValueError(f"left and right are {left} and {right}, expected finite numbers with left < right.")
    _check_steepness(steepness)
    return sigmoid(steepness * (x - left)) - sigmoid(steepness * (x - right))


# --8<-- [end:tower]


# --8<-- [start:tower_network]
def tower_network(
    x: Float[np.ndarray, "points"],
    heights: Float[np.ndarray, "towers"],
    edges: Float[np.ndarray, "towers_plus_1"],
    steepness: float,
) -> Float[np.ndarray, "points"]:
    """Σ heightᵢ · (σ(w(x − edgeᵢ)) − σ(w(x − edgeᵢ₊₁))): one hidden layer of sigmoids, one for each edge.

    Args:
        x: where to look, finite, [points].
        heights: one for each tower, from left to right, finite, [towers].
        edges: rising, [towers + 1]; the first may be −inf and the last +inf: such a sigmoid is the constant 1 or 0,
            so the last tower on this side never ends.
        steepness: w > 0, finite, in 1 / unit of x.

    Returns:
        The network's output, [points], in the unit of the heights.

    Raises:
        ValueError: an argument has the wrong shape or value, or holds NaN; the message names it.
    """
    _check("x", x, 1)
    _check("heights", heights, 1)
    check_float("edges", edges, 1)
    if len(heights) == 0:
        raise ValueError("heights is empty, expected at least one tower.")
    if edges.shape != (len(heights) + 1,):
        raise ValueError(f"edges has shape {edges.shape}, expected {(len(heights) + 1,)}: one more than heights.")
    if not (edges[1:] > edges[:-1]).all():  # so inner edges are finite, and none is NaN
        raise ValueError(f"edges must rise from each to the next, got {edges.tolist()!s:.60}")
    _check_steepness(steepness)
    on = sigmoid(steepness * (x[:, None] - edges))  # [points, towers + 1]
    return (on[:, :-1] - on[:, 1:]) @ heights


# --8<-- [end:tower_network]


def _check(name: str, array: np.ndarray, ndim: int | None = None) -> None:
    check_float(name, array, ndim)
    if not np.isfinite(array).all():
        raise ValueError(f"{name} holds NaN or infinity, expected finite numbers.")


def _check_steepness(steepness: float) -> None:
    if not (np.isfinite(steepness) and steepness > 0):
        raise ValueError(f"steepness is {steepness}, expected a finite number above 0.")
