"""Networks of threshold units with one hidden layer, built by hand: no training. Bits are the integers 0 and 1."""

# --8<-- [start:imports]
from typing import NamedTuple

import numpy as np
from jaxtyping import Float, Int

from linebyline.byhand.validate import check_float
from linebyline.neurons.threshold import truth_table

# --8<-- [end:imports]


# --8<-- [start:TwoLayers]
class TwoLayers(NamedTuple):
    """A hidden layer of threshold units (w, b), one a column of w, and one output unit (v, c) that reads them."""

    w: Float[np.ndarray, "inputs width"]
    b: Float[np.ndarray, "width"]
    v: Float[np.ndarray, "width"]
    c: float


# --8<-- [end:TwoLayers]


# --8<-- [start:two_layers]
def two_layers(x: Int[np.ndarray, "patterns inputs"], network: TwoLayers) -> Int[np.ndarray, "patterns"]:
    """Return the output bit of a network for each row of x; a unit fires where its sum is at least 0.

    Args:
        x: inputs, integers or floats, [patterns, inputs].
        network: the weights; its hidden layer may be empty.

    Returns:
        Integers 0 and 1, [patterns].

    Raises:
        ValueError: x is no array of numbers, has another number of columns than w has rows, or is not finite.
    """
    _check_inputs(x, len(network.w))
    hidden = (x @ network.w + network.b >= 0).astype(int)  # [patterns, width]
    return (hidden @ network.v + network.c >= 0).astype(int)


# --8<-- [end:two_layers]


# --8<-- [start:pattern_network]
def pattern_network(outputs: Int[np.ndarray, "patterns"]) -> TwoLayers:
    """Return a network that computes any function of bits: one hidden unit a pattern of the rarer output.

    Args:
        outputs: the wanted bits in the order of `truth_table`, [patterns]; 2, 4, 8, ... of them, at most 2**20.

    Returns:
        The weights, whole numbers; min(number of 1s, number of 0s) hidden units.

    Raises:
        ValueError: outputs is no integer array of so many 0s and 1s.
    """
    x = truth_table(_count_inputs(outputs))
    few = int(outputs.mean() <= 0.5)  # the rarer output
    wanted = x[outputs == few].astype(float)  # [width, inputs]
    sign = 2.0 * few - 1  # add the patterns, or subtract them from "always on"
    return TwoLayers(w=(2 * wanted - 1).T, b=-wanted.sum(axis=1), v=np.full(len(wanted), sign), c=0.0 - few)


# --8<-- [end:pattern_network]


# --8<-- [start:symmetric_network]
def symmetric_network(values: Int[np.ndarray, "inputs_plus_1"]) -> TwoLayers:
    """Return a network for a function of the number of ones: hidden unit k fires if at least k inputs are on.

    Args:
        values: values[k] is the wanted bit when k inputs are on, k = 0 to n, [inputs + 1]; parity is 0, 1, 0, 1, ...

    Returns:
        The weights, whole numbers; n hidden units, of which those with v = 0 could be left out.

    Raises:
        ValueError: values is no integer array of at least two 0s and 1s.
    """
    _check_bits("values", values)
    n = len(values) - 1
    steps = np.diff(values.astype(float))  # what the wanted bit gains when the k-th input comes on
    return TwoLayers(w=np.ones((n, n)), b=-np.arange(1.0, n + 1), v=steps, c=float(values[0]) - 1)


# --8<-- [end:symmetric_network]


def _check_inputs(x: np.ndarray, inputs: int) -> None:
    if not isinstance(x, np.ndarray) or x.dtype.kind not in "iuf":
        raise ValueError(f"x must be an array of numbers, got {x!r:.60}")
    check_float("x", x.astype(float), 2)
    if x.shape[1] != inputs:
        raise ValueError(f"x has shape {x.shape}, expected {inputs} columns: one for each row of network.w.")
    if not np.isfinite(x).all():
        raise ValueError("x holds NaN or infinity, expected finite numbers.")


def _check_bits(name: str, bits: np.ndarray) -> None:
    if not isinstance(bits, np.ndarray) or bits.dtype.kind not in "iu" or bits.ndim != 1 or len(bits) < 2:
        got = f"{bits.dtype} array of shape {bits.shape}" if isinstance(bits, np.ndarray) else f"{bits!r:.60}"
        raise ValueError(f"{name} must be an integer array with one axis and at least two entries, got {got}")
    if not np.isin(bits, (0, 1)).all():
        raise ValueError(f"{name} must be 0 or 1, got {bits[~np.isin(bits, (0, 1))][0]}")


def _count_inputs(outputs: np.ndarray) -> int:
    _check_bits("outputs", outputs)
    n = len(outputs).bit_length() - 1
    if len(outputs) != 2**n:
        raise ValueError(f"outputs has {len(outputs)} entries, expected 2, 4, 8, ...: one for each row of a truth table.")
    return n
