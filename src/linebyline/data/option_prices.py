"""Call prices by the formula of Black and Scholes: a surface over two inputs whose shape is known exactly."""

import math
import numbers

import numpy as np
from jaxtyping import Float

from linebyline.data.checks import require_count, require_rng

_erfc = np.vectorize(math.erfc, otypes=[float])


def black_scholes(
    moneyness: Float[np.ndarray, "*shape"], maturity: Float[np.ndarray, "*shape"], volatility: numbers.Real = 0.2
) -> Float[np.ndarray, "*shape"]:
    """Return the price of a European call, divided by the price S of the share, at an interest rate of 0.

    With m = K / S and s = σ√τ it is N(d) − m N(d − s), where d = s/2 − log(m)/s and N is the normal distribution function.

    Args:
        moneyness: m = K / S, strike over share price, at least 0, any shape; called inverse moneyness elsewhere.
        maturity: τ in years, at least 0, the shape of moneyness.
        volatility: σ, per square root of a year, above 0.

    Returns:
        The undiscounted price over S, from max(0, 1 − m) to 1; at τ = 0 it is max(0, 1 − m), at m = 0 it is 1.

    Raises:
        ValueError: an argument is outside its range, or the two arrays differ in shape.

    Source:
        F. Black, M. Scholes, The pricing of options and corporate liabilities (1973); here with r = 0, in units of S.
    """
    _check_inputs(moneyness, maturity)
    volatility = _check_volatility(volatility)
    price = np.maximum(0.0, 1.0 - moneyness)  # the limit where s or m is 0
    spread = volatility * np.sqrt(maturity)
    inside = (spread > 0) & (moneyness > 0)
    m, s = moneyness[inside].astype(float), spread[inside].astype(float)
    d = s / 2 - np.log(m) / s
    price[inside] = _normal(d) - m * _normal(d - s)
    return np.maximum(price, np.maximum(0.0, 1.0 - moneyness))  # rounding may take it a hair below its own bound


def option_prices(
    rng: np.random.Generator, examples: int = 2000, volatility: numbers.Real = 0.2
) -> tuple[Float[np.ndarray, "examples"], Float[np.ndarray, "examples"], Float[np.ndarray, "examples"]]:
    """Return random contracts and their exact prices as `(moneyness, maturity, price)`.

    Args:
        rng: source of randomness; equal generators give equal contracts.
        examples: number of contracts, at least 1.
        volatility: σ, per square root of a year, above 0.

    Returns:
        moneyness: uniform between 0.5 and 1.5, float64 `[examples]`.
        maturity: in years, uniform between 0.05 and 1, float64 `[examples]`.
        price: `black_scholes(moneyness, maturity, volatility)`, without noise.

    Raises:
        ValueError: an argument is outside its range; the message names it.
    """
    require_rng(rng)
    examples = require_count("examples", examples, least=1)
    moneyness, maturity = rng.uniform(0.5, 1.5, examples), rng.uniform(0.05, 1, examples)
    return moneyness, maturity, black_scholes(moneyness, maturity, volatility)


def _normal(z: np.ndarray) -> np.ndarray:
    """N(z). The complement of the error function keeps its digits far below 0, where 1 + erf would lose them."""
    return 0.5 * _erfc(-z / math.sqrt(2)) if z.size else z


def _check_inputs(moneyness: object, maturity: object) -> None:
    for name, array in (("moneyness", moneyness), ("maturity", maturity)):
        if not isinstance(array, np.ndarray) or array.dtype.kind != "f":
            raise ValueError(f"{name} must be a float array, got {array!r:.60}")
        if not ((array >= 0) & (array < np.inf)).all():  # a NaN fails both
            wrong = array[~((array >= 0) & (array < np.inf))].flat[0]
            raise ValueError(f"{name} must hold finite numbers of at least 0, got {wrong}")
    if moneyness.shape != maturity.shape:
        raise ValueError(f"maturity must have the shape of moneyness, {moneyness.shape}, got {maturity.shape}")


def _check_volatility(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, numbers.Real) or not 0 < value < np.inf:
        raise ValueError(f"volatility must be a finite number above 0, got {value!r}")
    return float(value)
