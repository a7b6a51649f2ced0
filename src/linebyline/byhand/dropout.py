"""Inverted dropout; derived on the lecture *Dropout*. Forward is `h * mask`, backward `grad_h * mask`, prediction neither."""

# --8<-- [start:imports]
from numbers import Real

import numpy as np
from jaxtyping import Float

# --8<-- [end:imports]


# --8<-- [start:dropout]
def dropout_mask(rng: np.random.Generator, shape: tuple[int, ...], rate: Real) -> Float[np.ndarray, "*shape"]:
    """Return a random mask M: an entry is 0 with probability `rate`, else 1 / (1 − rate), so that its mean is 1.

    Args:
        rng: the source of randomness.
        shape: of the units to be dropped.
        rate: probability that a unit is dropped, from 0 to below 1.

    Raises:
        ValueError: the rate is out of range.

    Source:
        Srivastava et al., JMLR 15 (2014). They keep the units unscaled and multiply by 1 − rate for a prediction; the division at
        training time, "inverted" dropout, is the same network in other units.
    """
    if not isinstance(rate, Real) or not 0 <= rate < 1:
        raise ValueError(f"rate is {rate!r}, expected a number of at least 0 and below 1.")
    return np.asarray((rng.random(shape) >= rate) / (1 - float(rate)))


# --8<-- [end:dropout]
