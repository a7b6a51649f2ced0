"""Exercises of the lecture on calibration: bins, their error, and the two parts of the Brier score."""

import math
from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def _answers(rng, levels=16):
    """Confidences in exact sixteenths, all above 0, and whether the answers were right; 1, 2, 4 or 8 bins are exact, too."""
    count = rng.size + 2
    confidence = np.array(rng.integers(count, low=1, high=levels)) / levels
    return confidence, np.array(rng.integers(count, low=0, high=1))


def _bins(rng):
    return 2 ** rng.integer(0, 3)


def exact_bins(confidence, correct, bins):
    """The bins, one answer after the other, in fractions: `[(sum of confidence, right answers, count)]`."""
    found = [(Fraction(0), 0, 0)] * bins
    for said, right in zip(confidence.tolist(), correct.tolist(), strict=True):
        place = next(b for b in range(bins) if Fraction(said) <= Fraction(b + 1, bins))
        total, hits, count = found[place]
        found[place] = (total + Fraction(said), hits + right, count + 1)
    return found


def exact_reliability(confidence, correct, bins):
    found = exact_bins(confidence, correct, bins)
    said = np.array([float(total / count) if count else 0.0 for total, _, count in found])
    happened = np.array([hits / count if count else 0.0 for _, hits, count in found])
    return said, happened, np.array([count for *_, count in found])


def _is_reliability(candidate, rng):
    (confidence, correct), bins = _answers(rng), _bins(rng)
    expect(candidate(confidence, correct, bins), exact_reliability(confidence, correct, bins))


def _edges_belong_to_the_left(candidate, rng):
    _, _, counts = candidate(np.array([0.25, 0.5, 0.5, 1.0]), np.array([1, 0, 1, 1]), 4)
    expect(counts, np.array([1, 2, 0, 1]))


def _empty_bins_are_zero(candidate, rng):
    said, happened, _ = candidate(np.array([0.875, 1.0]), np.array([1, 1]), 4)
    expect((said, happened), (np.array([0.0, 0.0, 0.0, 0.9375]), np.array([0.0, 0.0, 0.0, 1.0])))


def _bins_give_back_the_whole(candidate, rng):
    (confidence, correct), bins = _answers(rng), _bins(rng)
    said, happened, counts = candidate(confidence.copy(), correct.copy(), bins)
    whole = np.array([confidence.sum(), correct.sum(), len(correct)])
    expect(
        np.array([counts @ said, counts @ happened, counts.sum()]),
        whole,
        {"confidence": confidence, "correct": correct, "bins": bins},
    )


def reliability_bins(confidence, correct, bins):
    places = np.ceil(confidence * bins).astype(int) - 1
    counts = np.bincount(places, minlength=bins)
    said, happened = (np.bincount(places, each, minlength=bins) / np.maximum(counts, 1) for each in (confidence, correct))
    return said, happened, counts


def _at(places, confidence, correct, bins):
    counts = np.bincount(places, minlength=bins)
    return (
        np.bincount(places, confidence, bins) / np.maximum(counts, 1),
        np.bincount(places, correct, bins) / np.maximum(counts, 1),
        counts,
    )


def _left_edges(confidence, correct, bins):
    return _at(np.minimum((confidence * bins).astype(int), bins - 1), confidence, correct, bins)


def _middles(confidence, correct, bins):
    _, happened, counts = reliability_bins(confidence, correct, bins)
    return np.where(counts > 0, (np.arange(bins) + 0.5) / bins, 0.0), happened, counts


def _over_all(confidence, correct, bins):
    said, happened, counts = reliability_bins(confidence, correct, bins)
    return said * counts / len(correct), happened * counts / len(correct), counts


def _without_empty(confidence, correct, bins):
    said, happened, counts = reliability_bins(confidence, correct, bins)
    return said[counts > 0], happened[counts > 0], counts[counts > 0]


def _is_the_error(candidate, rng):
    (confidence, correct), bins = _answers(rng), _bins(rng)
    gaps = [abs(total - hits) for total, hits, _ in exact_bins(confidence, correct, bins)]
    expect(float(candidate(confidence, correct, bins)), float(sum(gaps) / len(correct)))


def _one_bin_compares_the_means(candidate, rng):
    confidence, correct = _answers(rng)
    expect(float(candidate(confidence, correct, 1)), abs(math.fsum(confidence) - sum(correct.tolist())) / len(correct))


def _says_what_is(candidate, rng):
    eighths = rng.integer(1, 8)
    correct = (np.arange(8) < eighths).astype(int)
    expect(float(candidate(np.full(8, eighths / 8), correct, _bins(rng))), 0.0)


def _twice_the_same(candidate, rng):
    (confidence, correct), bins = _answers(rng), _bins(rng)
    once = float(candidate(confidence.copy(), correct.copy(), bins))
    expect(float(candidate(np.append(confidence, confidence), np.append(correct, correct), bins)), once)


def _merging_bins_never_raises_it(candidate, rng):
    confidence, correct = _answers(rng)
    few, many = (float(candidate(confidence.copy(), correct.copy(), bins)) for bins in (2, 8))
    expect_that(few <= many + 1e-12, few, f"at most {many:.4f}, the error with 8 bins, where each of the 2 is divided")


def calibration_error(confidence, correct, bins):
    said, happened, counts = reliability_bins(confidence, correct, bins)
    return (counts * np.abs(said - happened)).sum() / counts.sum()


def _gaps(confidence, correct, bins):
    said, happened, counts = _without_empty(confidence, correct, bins)
    return said - happened, counts / counts.sum()


def _groups(said, correct):
    found = {}
    for value, right in zip(said.tolist(), correct.tolist(), strict=True):
        found.setdefault(Fraction(value), []).append(right)
    return {value: (Fraction(sum(rights), len(rights)), Fraction(len(rights), len(said))) for value, rights in found.items()}


def _are_the_parts(candidate, rng):
    said, correct = _answers(rng, levels=4)
    groups = _groups(said, correct)
    calibration = sum(share * (value - rate) ** 2 for value, (rate, share) in groups.items())
    refinement = sum(share * rate * (1 - rate) for rate, share in groups.values())
    expect(candidate(said, correct), (float(calibration), float(refinement)))


def _sum_to_the_score(candidate, rng):
    said, correct = _answers(rng, levels=4)
    calibration, refinement = candidate(said.copy(), correct.copy())
    score = math.fsum((a - b) ** 2 for a, b in zip(said.tolist(), correct.tolist(), strict=True)) / len(said)
    expect(float(calibration + refinement), score, {"said": said, "correct": correct})


def _calibrated_has_no_first_part(candidate, rng):
    quarters = rng.integer(1, 3)
    said, correct = np.full(8, quarters / 4), (np.arange(8) < 2 * quarters).astype(int)
    expect(candidate(said, correct), (0.0, quarters / 4 * (1 - quarters / 4)))


def _knowing_has_no_second_part(candidate, rng):
    right = np.array([0, 1] + rng.integers(rng.size, low=0, high=1))
    expect(candidate(np.where(right == 1, 0.75, 0.25), right), (0.0625, 0.0))


def brier_parts(said, correct):
    values, group = np.unique(said, return_inverse=True)
    share = np.bincount(group) / len(said)
    rate = np.bincount(group, correct) / np.bincount(group)
    return (share * (values - rate) ** 2).sum(), (share * rate * (1 - rate)).sum()


def _unweighted(said, correct):
    values, group = np.unique(said, return_inverse=True)
    rate = np.bincount(group, correct) / np.bincount(group)
    return ((values - rate) ** 2).mean(), (rate * (1 - rate)).mean()


EXERCISES = [
    Exercise(
        name="reliability-bins",
        call="reliability_bins(confidence, correct, bins)",
        hint="Times `bins` and rounded up, a confidence names its bin, from 1 on. np.bincount counts, and with weights it sums.",
        properties={
            "mean confidence, accuracy and count of each bin": _is_reliability,
            "a confidence on an edge belongs to the bin on its left": _edges_belong_to_the_left,
            "an empty bin has mean confidence 0 and accuracy 0": _empty_bins_are_zero,
            "weighted by their counts, the bins give back the whole": _bins_give_back_the_whole,
        },
        wrong={
            "edges belong to the right": _left_edges,
            "the middle of the bin for the mean confidence": _middles,
            "divided by all answers, not by those of the bin": _over_all,
            "empty bins left out": _without_empty,
        },
    ),
    Exercise(
        name="calibration-error",
        call="calibration_error(confidence, correct, bins)",
        hint="One distance a bin, then a mean over the answers, not over the bins.",
        properties={
            "the mean distance, each bin with the weight of its count": _is_the_error,
            "with one bin it compares mean confidence and accuracy": _one_bin_compares_the_means,
            "it is 0 where all say what is": _says_what_is,
            "the same answers twice have the same error": _twice_the_same,
            "putting bins together never raises it": _merging_bins_never_raises_it,
        },
        wrong={
            "each bin counts the same": lambda *answers: np.abs(_gaps(*answers)[0]).mean(),
            "no absolute value: errors cancel": lambda *answers: (_gaps(*answers)[0] * _gaps(*answers)[1]).sum(),
            "the largest distance": lambda *answers: np.abs(_gaps(*answers)[0]).max(),
            "distance of each answer from its outcome": lambda confidence, correct, bins: np.abs(confidence - correct).mean(),
            "squared distances": lambda *answers: (_gaps(*answers)[0] ** 2 * _gaps(*answers)[1]).sum(),
        },
    ),
    Exercise(
        name="brier-parts",
        call="brier_parts(said, correct)",
        hint="Group the answers by what was said. In a group all said the same, and a share of them was right.",
        properties={
            "calibration and refinement over the distinct values": _are_the_parts,
            "together they are the mean of (said - correct)²": _sum_to_the_score,
            "who says what is has calibration 0": _calibrated_has_no_first_part,
            "who tells right from wrong has refinement 0": _knowing_has_no_second_part,
        },
        wrong={
            "each value counts the same": _unweighted,
            "refinement from what was said, not from what happened": lambda said, correct: (
                brier_parts(said, correct)[0],
                (said * (1 - said)).mean(),
            ),
            "refinement and calibration changed over": lambda said, correct: brier_parts(said, correct)[::-1],
            "one group for all": lambda said, correct: (
                (said.mean() - correct.mean()) ** 2,
                correct.mean() * (1 - correct.mean()),
            ),
            "the whole score as calibration": lambda said, correct: (
                ((said - correct) ** 2).mean(),
                brier_parts(said, correct)[1],
            ),
        },
    ),
]
