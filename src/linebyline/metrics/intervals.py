"""What a share of n examples is worth: exact binomial probabilities, and intervals for the share behind a count."""

# --8<-- [start:imports]
from functools import lru_cache
from math import lgamma
from numbers import Integral, Real
from statistics import NormalDist

import numpy as np
from jaxtyping import Float, Int

# --8<-- [end:imports]
__all__ = ["binomial", "clopper_pearson", "wilson"]
HALVINGS = 55  # of the interval from 0 to 1: what is left is shorter than the distance of neighbouring doubles near 1
ROOM = 2**20  # numbers in one table of probabilities


# --8<-- [start:wilson]
def wilson(
    successes: Int[np.ndarray, "*shape"] | Integral, trials: Int[np.ndarray, "*shape"] | Integral, confidence: Real = 0.95
) -> tuple[Float[np.ndarray, "*shape"] | Real, Float[np.ndarray, "*shape"] | Real]:
    """Return Wilson's interval for the share p behind `successes` of `trials`.

    It holds each p that lies no further than z standard errors from p̂ = successes / trials, with the error taken at p
    itself: (p̂ − p)² ≤ z² p(1 − p) / trials. Its ends are the two roots of this quadratic.

    Args:
        successes: Counts from 0 to `trials`, a whole number or `[*shape]`.
        trials: Counts of at least 1, a whole number or `[*shape]`; two arrays have the same shape.
        confidence: How often about the interval should hold p, above 0 and below 1.

    Returns:
        The lower and the upper end, between 0 and 1, two floats or two arrays `[*shape]`.

    Raises:
        ValueError: A count is no whole number or out of its range, the shapes differ, or the confidence is no share.

    Source: Wilson, Journal of the American Statistical Association 22 (1927), 209–212: the quadratic above, solved.
    """
    successes, trials = _counts(successes, trials)
    share, t = successes / trials, _z(confidence) ** 2 / trials
    middle = (share + t / 2) / (1 + t)
    half = np.sqrt(t * share * (1 - share) + t**2 / 4) / (1 + t)
    low = np.where(successes == 0, 0.0, middle - half)  # no rounding at the two ends
    high = np.where(successes == trials, 1.0, middle + half)
    return low[()], high[()]
    # --8<-- [end:wilson]


# --8<-- [start:clopper_pearson]
def clopper_pearson(
    successes: Int[np.ndarray, "*shape"] | Integral, trials: Int[np.ndarray, "*shape"] | Integral, confidence: Real = 0.95
) -> tuple[Float[np.ndarray, "*shape"] | Real, Float[np.ndarray, "*shape"] | Real]:
    """Return the exact interval for the share p behind `successes` of `trials`: it holds p often enough, whatever p is.

    At its lower end, so many successes or more have probability (1 − confidence) / 2; at its upper end, so many or
    fewer have it. With no success the lower end is 0, with nothing else the upper end is 1.

    Args:
        successes: Counts from 0 to `trials`, a whole number or `[*shape]`.
        trials: Counts of at least 1, a whole number or `[*shape]`; two arrays have the same shape.
        confidence: How often the interval holds p at least, above 0 and below 1.

    Returns:
        The lower and the upper end, between 0 and 1, two floats or two arrays `[*shape]`.

    Raises:
        ValueError: A count is no whole number or out of its range, the shapes differ, or the confidence is no share.

    Source: Clopper and Pearson, Biometrika 26 (1934), 404–413.
    """
    successes, trials = _counts(successes, trials)
    _z(confidence)  # refuses what is no share
    tail = (1 - confidence) / 2
    low, high = np.empty(successes.shape), np.empty(successes.shape)
    for n in np.unique(trials).tolist():
        here = trials == n
        low[here], high[here] = _lower(successes[here], n, tail), 1 - _lower(n - successes[here], n, tail)
    return low[()], high[()]


def _lower(counts: np.ndarray, trials: int, tail: float) -> np.ndarray:
    """For each count the p, from below, at which so many successes or more have this probability; it grows with p."""
    rows = max(1, ROOM // (trials + 1))
    if len(counts) > rows:  # a table of all counts by all counts may be too large
        return np.concatenate([_lower(counts[i : i + rows], trials, tail) for i in range(0, len(counts), rows)])
    low, high = np.zeros(len(counts)), (counts > 0).astype(float)
    reached = np.arange(trials + 1) >= counts[:, None]  # [counts, trials_plus_1]
    for _ in range(HALVINGS):
        p = (low + high) / 2
        below = np.where(reached, binomial(trials, p), 0).sum(axis=1) <= tail
        low, high = np.where(below, p, low), np.where(below, high, p)
    return low
    # --8<-- [end:clopper_pearson]


# --8<-- [start:binomial]
def binomial(trials: Integral, p: Float[np.ndarray, "*shape"] | Real) -> Float[np.ndarray, "*shape trials_plus_1"]:
    """Return the probability of each count of successes, from 0 to `trials`.

    Args:
        trials: Independent trials, at least 1.
        p: Probability of success in each, from 0 to 1, a number or `[*shape]`.

    Returns:
        `[*shape, trials_plus_1]`: at place k, the probability of exactly k successes; each row sums to 1.

    Raises:
        ValueError: An argument is out of its range; the message names it.
    """
    if isinstance(trials, bool) or not isinstance(trials, Integral) or trials < 1:
        raise ValueError(f"trials must be a whole number of at least 1, got {trials!r}")
    p = np.asarray(p, float)[..., None]
    if not (np.all(p >= 0) and np.all(p <= 1)):  # false for a NaN, too
        raise ValueError(f"p must be between 0 and 1, got {p.squeeze(-1)}")
    successes, failures = np.arange(trials + 1), np.arange(trials, -1, -1)
    with np.errstate(divide="ignore", invalid="ignore"):  # the logarithm of 0 is -inf, and its multiple with count 0 is 0
        logs = np.where(successes == 0, 0, successes * np.log(p)) + np.where(failures == 0, 0, failures * np.log1p(-p))
    return np.exp(_log_choices(int(trials)) + logs)
    # --8<-- [end:binomial]


@lru_cache(maxsize=256)
def _log_choices(trials: int) -> np.ndarray:
    """The logarithm of `trials` choose k, for k = 0 … trials: the numbers themselves overflow from 1,030 trials on."""
    factorials = np.array([lgamma(k + 1) for k in range(trials + 1)])
    return factorials[-1] - factorials - factorials[::-1]


def _counts(successes: object, trials: object) -> tuple[np.ndarray, np.ndarray]:
    successes, trials = np.asarray(successes), np.asarray(trials)
    for name, counts in (("successes", successes), ("trials", trials)):
        if counts.dtype.kind not in "iu":
            raise ValueError(f"{name} must be whole numbers, got {counts.dtype}")
    if successes.ndim and trials.ndim and successes.shape != trials.shape:
        raise ValueError(f"successes must have the shape of trials, {list(trials.shape)}, got {list(successes.shape)}")
    if np.any(trials < 1):
        raise ValueError(f"trials must be at least 1, got {trials.min()}")
    if np.any(successes < 0) or np.any(successes > trials):
        raise ValueError(f"successes must be between 0 and trials = {trials}, got {successes}")
    successes, trials = np.broadcast_arrays(successes.astype(np.int64), trials.astype(np.int64))
    return successes, trials


def _z(confidence: Real) -> float:
    if isinstance(confidence, bool) or not isinstance(confidence, Real) or not 0 < confidence < 1:
        raise ValueError(f"confidence must be a number above 0 and below 1, got {confidence!r}")
    return NormalDist().inv_cdf((1 + float(confidence)) / 2)
