"""Scores before they become answers: what each threshold finds, and what all thresholds together say.

A score may be any number that is larger where the answer is more likely yes: a probability or a logit. All four functions
depend on the order of the scores alone.
"""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Float, Int

# --8<-- [end:imports]


# --8<-- [start:steps]
def _steps(scores: np.ndarray, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """True and false positives when all scores from a threshold up are a yes; each distinct score once, largest first."""
    _check(scores, labels)
    order = np.argsort(-scores, kind="stable")
    ordered = scores[order]
    last = np.append(np.flatnonzero(ordered[1:] != ordered[:-1]), len(scores) - 1)  # equal scores are let in together
    hits = np.cumsum(labels[order].astype(np.int64))[last]
    return hits, last + 1 - hits, ordered[last]


# --8<-- [end:steps]


def precision_recall(
    scores: Float[np.ndarray, "examples"], labels: Int[np.ndarray, "examples"]
) -> tuple[Float[np.ndarray, "thresholds_plus_1"], Float[np.ndarray, "thresholds_plus_1"], Float[np.ndarray, "thresholds"]]:
    """Return precision and recall at each threshold that makes a difference.

    Args:
        scores: One finite number an example, larger for a likelier yes, `[examples]`.
        labels: 1 for yes and 0 for no, both must occur, `[examples]`.

    Returns:
        `(precision, recall, thresholds)`. The thresholds are the distinct scores, smallest first, and an example counts as
        yes where its score is at least the threshold. The first two arrays have one entry more, precision 1 at recall 0,
        where a drawn curve ends: no threshold belongs to it.

    Raises:
        ValueError: An argument has the wrong shape or type, scores are not finite, or only one class occurs.
    """
    hits, false_alarms, thresholds = (values[::-1] for values in _steps(scores, labels))
    precision = np.append(hits / (hits + false_alarms), 1.0)
    return precision, np.append(hits / hits[0], 0.0), thresholds.copy()


def roc(
    scores: Float[np.ndarray, "examples"], labels: Int[np.ndarray, "examples"]
) -> tuple[Float[np.ndarray, "thresholds"], Float[np.ndarray, "thresholds"], Float[np.ndarray, "thresholds"]]:
    """Return the false and the true positive rate at each threshold: the receiver operating characteristic.

    Args:
        scores: One finite number an example, larger for a likelier yes, `[examples]`.
        labels: 1 for yes and 0 for no, both must occur, `[examples]`.

    Returns:
        `(false_positive_rate, true_positive_rate, thresholds)`: from (0, 0) at the threshold infinity, where all answers
        are no, to (1, 1) at the smallest score. An example counts as yes where its score is at least the threshold.

    Raises:
        ValueError: An argument has the wrong shape or type, scores are not finite, or only one class occurs.
    """
    hits, false_alarms, thresholds = _steps(scores, labels)
    false_positive_rate = np.append(0, false_alarms) / false_alarms[-1]
    return false_positive_rate, np.append(0, hits) / hits[-1], np.append(np.inf, thresholds)


# --8<-- [start:area]
def area_under_roc(scores: Float[np.ndarray, "examples"], labels: Int[np.ndarray, "examples"]) -> float:
    """Return the area under the ROC curve: the part of all pairs (yes, no) in the right order, a tie counting one half.

    Args:
        scores: One finite number an example, larger for a likelier yes, `[examples]`.
        labels: 1 for yes and 0 for no, both must occur, `[examples]`.

    Returns:
        A number between 0 and 1: 0.5 for scores that know nothing.

    Raises:
        ValueError: An argument has the wrong shape or type, scores are not finite, or only one class occurs.

    Source:
        H. B. Mann and D. R. Whitney (1947), https://doi.org/10.1214/aoms/1177730491: the statistic U, over all pairs.
    """
    hits, false_alarms, _ = _steps(scores, labels)
    widths = np.diff(false_alarms, prepend=0)  # one trapezoid a threshold: its width, and twice its mean height
    heights = hits + np.append(0, hits[:-1])
    return float(np.sum(widths * heights) / (2 * hits[-1] * false_alarms[-1]))


# --8<-- [end:area]


def average_precision(scores: Float[np.ndarray, "examples"], labels: Int[np.ndarray, "examples"]) -> float:
    """Return the mean of the precision over the positives: at each one, the precision of the threshold that lets it in.

    Args:
        scores: One finite number an example, larger for a likelier yes, `[examples]`.
        labels: 1 for yes and 0 for no, both must occur, `[examples]`.

    Returns:
        A number above 0 and at most 1: the area under precision over recall as a staircase, without straight lines
        between the points. Scores that are all equal get the share of the positives.

    Raises:
        ValueError: An argument has the wrong shape or type, scores are not finite, or only one class occurs.
    """
    hits, false_alarms, _ = _steps(scores, labels)
    return float(np.sum(np.diff(hits, prepend=0) * hits / (hits + false_alarms)) / hits[-1])


def _check(scores: np.ndarray, labels: np.ndarray) -> None:
    for name, values, kinds, what in (("scores", scores, "f", "floats"), ("labels", labels, "iu", "whole numbers")):
        if not isinstance(values, np.ndarray) or values.dtype.kind not in kinds:
            kind = values.dtype if isinstance(values, np.ndarray) else type(values).__name__
            raise ValueError(f"{name} must be an array of {what}, got {kind}")
        if values.ndim != 1 or values.size == 0:
            raise ValueError(f"{name} must be one number an example, shape [examples], got shape {list(values.shape)}")
    if len(scores) != len(labels):
        raise ValueError(f"scores must be as many as the {len(labels)} labels, got {len(scores)}")
    if not np.isfinite(scores).all():
        raise ValueError(f"scores must be finite, got {scores[~np.isfinite(scores)][0]}")
    seen = np.unique(labels)
    if not np.isin(seen, (0, 1)).all():
        raise ValueError(f"labels must be 0 or 1, got {seen[~np.isin(seen, (0, 1))][0]}")
    if len(seen) < 2:
        raise ValueError(f"labels must hold both classes, 0 and 1, got {seen[0]} only")
