"""Threshold units: a weighted sum that is large enough, or not. Bits are the integers 0 and 1."""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Float, Int

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
    x: Float[np.ndarray, "patterns inputs"], w: Float[np.ndarray, "inputs"], b: float
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
