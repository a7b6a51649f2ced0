"""The linear pieces of a ReLU network with one input and one output, counted exactly.

No grid and no rounding: a float is a fraction, and so is each kink of a network whose weights are fractions.
"""

# --8<-- [start:imports]
from fractions import Fraction
from itertools import pairwise
from math import inf, lcm
from typing import NamedTuple

import numpy as np
from jaxtyping import Shaped

# --8<-- [end:imports]


# --8<-- [start:linear_pieces]
class Piece(NamedTuple):
    """On left <= x <= right the network is slope · x + intercept; the outer ends are infinite."""

    left: Fraction | float
    right: Fraction | float
    slope: Fraction
    intercept: Fraction


def linear_pieces(params: list[dict[str, np.ndarray]]) -> list[Piece]:
    """Return the linear pieces of a ReLU network, from left to right.

    Args:
        params: layer ℓ = 1…L has `params[ℓ - 1]["w"]` = W_ℓ, [fan_in, fan_out], and `params[ℓ - 1]["b"]` = b_ℓ, [fan_out],
            of floats, integers or fractions. One input, one output, a ReLU after each layer but the last.

    Returns:
        The pieces, all numbers exact, each as long as it can be: the slope changes between two of them.

    Raises:
        ValueError: a layer is missing, has a wrong shape, or holds no finite real numbers; the message names it.
    """
    layers, scale = _whole(params)  # scale times the network, in integers
    cells = [(-inf, inf, np.array([1], object), np.array([0], object))]  # H_0 = x
    for w, b in layers[:-1]:
        parts = [_cut(left, right, s @ w, c @ w + b) for left, right, s, c in cells]
        cells = [cell for part in parts for cell in part]
    w, b = layers[-1]
    pieces: list[Piece] = []
    for left, right, s, c in cells:
        slope, intercept = (Fraction(entry[0], scale) for entry in (s @ w, c @ w + b))
        if pieces and pieces[-1].slope == slope:  # the kink is cancelled
            pieces[-1] = pieces[-1]._replace(right=right)
        else:
            pieces.append(Piece(left, right, slope, intercept))
    return pieces


def _cut(left, right, slope, intercept):
    """Cut an interval wherever a preactivation changes its sign; return the parts after ReLU."""
    zeros = {Fraction(-c, s) for s, c in zip(slope, intercept, strict=True) if s}
    parts = []
    inner = sorted(zero for zero in zeros if left < zero < right)
    for lo, hi in pairwise([left, *inner, right]):
        x = _between(lo, hi)
        on = slope * x.numerator + intercept * x.denominator > 0  # the same in the whole part
        parts.append((lo, hi, slope * on, intercept * on))
    return parts


def _between(left, right):
    """Return a number inside an interval whose ends may be infinite."""
    if left == -inf:
        return Fraction(0) if right == inf else right - 1
    return left + 1 if right == inf else (left + right) / 2


# --8<-- [end:linear_pieces]


# --8<-- [start:compose]
def compose(
    w: Shaped[np.ndarray, "width"],
    b: Shaped[np.ndarray, "width"],
    v: Shaped[np.ndarray, "width"],
    c: int | float | Fraction,
    times: int,
) -> list[dict[str, np.ndarray]]:
    """Return the network that applies f(x) = c + Σ v_i relu(w_i x + b_i) to its input again and again.

    Args:
        w: weights of one hidden layer on its only input, [width]; floats, integers or fractions.
        b: its biases, [width].
        v: the weights of the output, [width].
        c: the bias of the output.
        times: how often f is applied, at least 1; each time is one hidden layer.

    Returns:
        The layers, as for `linear_pieces`, in fractions: what f hands on and what the next f multiplies is one matrix.

    Raises:
        ValueError: the arrays are not of one length, a number is not finite, or times is below 1; the message names it.
    """
    w, b, v = (_row(name, array) for name, array in (("w", w), ("b", b), ("v", v)))
    if not len(w) == len(b) == len(v):
        raise ValueError(f"w, b and v have lengths {len(w)}, {len(b)} and {len(v)}, expected one length")
    if isinstance(times, bool) or not isinstance(times, int | np.integer) or times < 1:
        raise ValueError(f"times is {times!r}, expected a whole number of at least 1")
    c = _fractions("c", np.array([c], object))
    again = [{"w": np.outer(v, w), "b": c * w + b}] * (times - 1)
    return [{"w": w[None], "b": b}, *again, {"w": v[:, None], "b": c}]


# --8<-- [end:compose]


def _row(name: str, array: np.ndarray) -> np.ndarray:
    if np.ndim(array) != 1 or np.size(array) == 0:
        raise ValueError(f"{name} has shape {np.shape(array)}, expected (width,)")
    return _fractions(name, np.asarray(array))


def _whole(params: list[dict[str, np.ndarray]]) -> tuple[list[tuple[np.ndarray, np.ndarray]], int]:
    """Return the layers times what makes them integers, and that factor; as relu(c z) = c relu(z), kinks stay put.

    Fractions would do as well, but reduce each product: ten times slower.
    """
    layers, scale = [], 1
    for w, b in _exact(params):
        own = lcm(*(number.denominator for number in (*w.flat, *b.flat)))
        layers.append((_integers(w * own), _integers(b * own * scale)))
        scale *= own
    return layers, scale


def _integers(array: np.ndarray) -> np.ndarray:
    """Turn an array of whole fractions into one of Python's integers, which never overflow."""
    whole = np.empty(array.shape, object)
    whole.flat = [number.numerator for number in array.flat]
    return whole


def _exact(params: list[dict[str, np.ndarray]]) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return the layers as arrays of fractions, after a look at their shapes and numbers."""
    if not isinstance(params, list) or not params:
        raise ValueError(f"params must be a list of at least one layer, got {params!r:.60}")
    layers, fan_in = [], 1
    for number, layer in enumerate(params, start=1):
        if not isinstance(layer, dict) or not {"w", "b"} <= set(layer):
            raise ValueError(f"layer {number} of params must be a dict with w and b, got {layer!r:.60}")
        w, b = (np.asarray(layer[name]) for name in ("w", "b"))
        if w.ndim != 2 or w.shape[0] != fan_in or w.shape[1] == 0:
            raise ValueError(f"w of layer {number} has shape {w.shape}, expected ({fan_in}, fan_out)")
        if b.shape != w.shape[1:]:
            raise ValueError(f"b of layer {number} has shape {b.shape}, expected {w.shape[1:]}: one bias a unit")
        layers.append((_fractions(f"w of layer {number}", w), _fractions(f"b of layer {number}", b)))
        fan_in = w.shape[1]
    if fan_in != 1:
        raise ValueError(f"the last layer of params has {fan_in} outputs, expected 1")
    return layers


def _fractions(name: str, array: np.ndarray) -> np.ndarray:
    exact = np.empty(array.shape, object)
    for index, value in enumerate(array.ravel().tolist()):
        try:
            exact.flat[index] = Fraction(value)
        except (TypeError, ValueError, OverflowError):  # no number, NaN, infinity
            raise ValueError(f"{name} holds {value!r}, expected finite real numbers") from None
    return exact
