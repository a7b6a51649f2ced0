"""Do the probabilities keep their word? Reliability diagram, expected calibration error, and temperature scaling."""

# --8<-- [start:imports]
from numbers import Integral

import numpy as np
from jaxtyping import Bool, Float, Int

from linebyline.byhand.validate import check_labels, check_logits

# --8<-- [end:imports]


# --8<-- [start:reliability]
def reliability(
    confidence: Float[np.ndarray, "examples"],
    correct: Bool[np.ndarray, "examples"] | Int[np.ndarray, "examples"],
    bins: Integral = 10,
) -> tuple[Float[np.ndarray, "bins"], Float[np.ndarray, "bins"], Int[np.ndarray, "bins"]]:
    """Sort the answers by confidence into bins of equal width, and compare what they say with what happened.

    Args:
        confidence: The probability that each answer is right, from 0 to 1, `[examples]`.
        correct: Whether it was right, bool or 0 and 1, `[examples]`.
        bins: How many bins, at least 1. A bin holds its right end and not its left one, but the first holds 0, too.

    Returns:
        `(mean_confidence, accuracy, counts)`, one entry a bin; the first two are NaN where the count is 0.

    Raises:
        ValueError: An argument has the wrong shape or type or is out of its range; the message names it.

    Source: Guo et al., https://arxiv.org/abs/1706.04599: acc and conf of a bin.
    """
    correct = _check(confidence, correct, bins)
    places = np.searchsorted(np.linspace(0, 1, bins + 1)[1:-1], confidence)  # the inner edges below each number
    counts = np.bincount(places, minlength=bins)
    sums = [np.bincount(places, weights, minlength=bins) for weights in (confidence, correct)]
    said, happened = (np.divide(each, counts, out=np.full(int(bins), np.nan), where=counts > 0) for each in sums)
    return said, happened, counts


def expected_calibration_error(
    confidence: Float[np.ndarray, "examples"],
    correct: Bool[np.ndarray, "examples"] | Int[np.ndarray, "examples"],
    bins: Integral = 10,
) -> float:
    """Return the mean distance between confidence and accuracy over the bins, each with the weight of its count.

    On few examples it is above 0 for perfect probabilities, too: compare it with its value under simulated answers.

    Args, Raises as `reliability`.

    Returns:
        A number between 0 and 1.

    Source: Guo et al., https://arxiv.org/abs/1706.04599, equation (3).
    """
    said, happened, counts = reliability(confidence, correct, bins)
    return float(np.nansum(counts * np.abs(said - happened)) / counts.sum())


# --8<-- [end:reliability]


# --8<-- [start:fit_temperature]
def fit_temperature(logits: Float[np.ndarray, "examples classes"], labels: Int[np.ndarray, "examples"]) -> float:
    """Return the T > 0 with the least cross-entropy of softmax(logits / T): bisection on its slope in β = 1/T.

    Args:
        logits: Finite numbers, of examples that the network was not trained on, `[examples, classes]`.
        labels: Whole numbers in 0 … classes − 1, `[examples]`.

    Returns:
        T; above 1 where the probabilities were too sure of themselves.

    Raises:
        ValueError: An argument has the wrong shape or type, or no T is best: each label has the largest logit of its
            row, or the labels' logits are no larger on average than the others.

    Source: Guo et al., https://arxiv.org/abs/1706.04599: temperature scaling.
    """
    _check_finite(logits, labels)
    below = logits.max(axis=1, keepdims=True) - logits.astype(np.float64)  # how far each logit is below the largest
    at_label = below[np.arange(len(labels)), labels].mean()

    def slope(beta):  # grows with beta
        weights = np.exp(-beta * below)
        return at_label - ((weights * below).sum(axis=1) / weights.sum(axis=1)).mean()

    if at_label == 0 or slope(0.0) >= 0:
        where = "0: each label has the largest logit" if at_label == 0 else "infinity: the labels' logits are not larger"
        raise ValueError(f"logits and labels must have a best temperature, got a loss that falls as T goes to {where}")
    low, high = 0.0, 1 / below.max()
    while slope(high) < 0:
        low, high = high, 2 * high
    while high - low > 1e-13 * high:
        middle = (low + high) / 2
        low, high = (middle, high) if slope(middle) < 0 else (low, middle)
    return float(2 / (low + high))


# --8<-- [end:fit_temperature]


def _check(confidence: np.ndarray, correct: np.ndarray, bins: int) -> np.ndarray:
    if isinstance(bins, bool) or not isinstance(bins, Integral) or bins < 1:
        raise ValueError(f"bins must be a whole number of at least 1, got {bins!r}")
    for name, values, kinds, what in (
        ("confidence", confidence, "f", "floats"),
        ("correct", correct, "biu", "bools, or 0 and 1"),
    ):
        if not isinstance(values, np.ndarray) or values.dtype.kind not in kinds:
            kind = values.dtype if isinstance(values, np.ndarray) else type(values).__name__
            raise ValueError(f"{name} must be an array of {what}, got {kind}")
        if values.ndim != 1 or values.size == 0:
            raise ValueError(f"{name} must be one number an example, shape [examples], got shape {list(values.shape)}")
    if len(confidence) != len(correct):
        raise ValueError(f"confidence must be as many as the {len(correct)} entries of correct, got {len(confidence)}")
    outside = ~((confidence >= 0) & (confidence <= 1))  # true for a NaN, too
    if outside.any():
        raise ValueError(f"confidence must be between 0 and 1, got {confidence[outside][0]}")
    if correct.dtype.kind != "b" and not np.isin(correct, (0, 1)).all():
        raise ValueError(f"correct must be 0 or 1, got {correct[~np.isin(correct, (0, 1))][0]}")
    return correct.astype(bool)


def _check_finite(logits: np.ndarray, labels: np.ndarray) -> None:
    check_logits(logits)
    if logits.ndim != 2 or logits.size == 0:
        raise ValueError(f"logits must have the shape [examples, classes], got shape {list(logits.shape)}")
    if not np.isfinite(logits).all():
        raise ValueError(f"logits must be finite, got {logits[~np.isfinite(logits)][0]}")
    check_labels(labels, logits.shape[1])
    if len(labels) != len(logits):
        raise ValueError(f"labels must be as many as the {len(logits)} rows of logits, got {len(labels)}")
