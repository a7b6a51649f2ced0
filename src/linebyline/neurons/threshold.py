"""Threshold units: a weighted sum that is large enough, or not. Bits are the integers 0 and 1."""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Bool, Float, Int, Real

from linebyline.byhand.validate import check_float

# --8<-- [end:imports]


# --8<-- [start:truth_table]
def truth_table(inputs: int) -> Int[np.ndarray, "patterns inputs"]:
    """Return all patterns of so many bits, one a row, counted upwards: 00, 01, 10, 11.

    Args:
        inputs: number of bits, 1 to 20.

    Returns:
        Integers 0 and 1, [2**inputs, inputs]; the first column is the highest bit.

    Raises:
        ValueError: inputs is no whole number from 1 to 20.
    """
    if isinstance(inputs, bool) or not isinstance(inputs, int | np.integer) or not 1 <= inputs <= 20:
        raise ValueError(f"inputs is {inputs!r}, expected a whole number from 1 to 20.")
    return np.arange(2**inputs)[:, None] >> np.arange(inputs)[::-1] & 1


# --8<-- [end:truth_table]


# --8<-- [start:threshold_unit]
def threshold_unit(
    x: Real[np.ndarray, "patterns inputs"], w: Float[np.ndarray, "inputs"], b: float | int
) -> Int[np.ndarray, "patterns"]:
    """Return 1 for each row with x·w + b ≥ 0, and 0 for the others.

    Args:
        x: inputs, integers or floats, [patterns, inputs].
        w: weights, [inputs].
        b: bias, a finite number; the threshold is θ = −b.

    Returns:
        Integers 0 and 1, [patterns].

    Raises:
        ValueError: an argument has the wrong shape or is not finite; the message names it.
    """
    if not isinstance(x, np.ndarray) or x.dtype.kind not in "iuf":
        raise ValueError(f"x must be an array of numbers, got {x!r:.60}")
    x = x.astype(float)
    check_float("x", x, 2)
    check_float("w", w, 1)
    if w.shape != x.shape[1:]:
        raise ValueError(f"w has shape {w.shape}, expected {x.shape[1:]}: one weight for each column of x.")
    for name, value in {"x": x, "w": w, "b": b}.items():
        if not np.isfinite(value).all():
            raise ValueError(f"{name} holds NaN or infinity, expected finite numbers.")
    return (x @ w + b >= 0).astype(int)


# --8<-- [end:threshold_unit]


# --8<-- [start:mcculloch_pitts]
def mcculloch_pitts(
    x: Int[np.ndarray, "patterns inputs"],
    theta: float | int,
    inhibitory: Bool[np.ndarray, "inputs"],
) -> Int[np.ndarray, "patterns"]:
    """Return 1 where no inhibitory input is on and at least θ of the others are, else 0.

    Args:
        x: bits, integers 0 and 1, [patterns, inputs]; an input that the unit does not use is a column left out.
        theta: threshold θ, a finite number; at or below 0 the unit fires unless an inhibitory input is on.
        inhibitory: True for each input whose 1 is a veto, False for each that counts, [inputs].

    Returns:
        Integers 0 and 1, [patterns].

    Raises:
        ValueError: an argument has the wrong shape or holds other values; the message names it.

    Source:
        McCulloch and Pitts (1943), doi:10.1007/BF02478259, assumptions 1 to 5. Deviations: the delay is left out; each
        excitatory input counts once (there it may have several synapses); the threshold may be 0 or below.
    """
    _check_bits(x, theta, inhibitory)
    vetoed = x[:, inhibitory].any(axis=1)
    enough = x[:, ~inhibitory].sum(axis=1) >= theta
    return (enough & ~vetoed).astype(int)


# --8<-- [end:mcculloch_pitts]


def _check_bits(x: np.ndarray, theta: float | int, inhibitory: np.ndarray) -> None:
    if not isinstance(x, np.ndarray) or x.dtype.kind not in "iu" or x.ndim != 2 or not np.isin(x, (0, 1)).all():
        raise ValueError(f"x must be an integer array with two axes that holds 0 and 1 only, got {x!r:.60}")
    if not isinstance(inhibitory, np.ndarray) or inhibitory.dtype != bool or inhibitory.shape != x.shape[1:]:
        raise ValueError(f"inhibitory must be a bool array of shape {x.shape[1:]}, one entry an input, got {inhibitory!r:.60}")
    if not np.isfinite(theta):
        raise ValueError(f"theta is {theta}, expected a finite number.")
