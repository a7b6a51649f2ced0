"""Exercises of the lecture on one number to judge by: F_beta, limits before a score, and how often noise ranks wrongly."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# F_beta ------------------------------------------------------------------------------------------------------------


def _counts(rng):
    """Hits, false alarms and misses, all at least 1."""
    return tuple(rng.integer(1, 4 * rng.size) for _ in range(3))


def _beta(rng):
    return rng.integer(1, 30) / 10


def _weighted_harmonic(candidate, rng):
    (tp, fp, fn), beta = _counts(rng), _beta(rng)
    share = 1 / (1 + beta**2)  # what precision weighs in the mean of the reciprocals
    expect(candidate(tp, fp, fn, beta), 1 / (share * (tp + fp) / tp + (1 - share) * (tp + fn) / tp))


def _share_of_counts(candidate, rng):
    tp, fp, fn = _counts(rng)
    expect(candidate(tp, fp, fn, 1.0), 1 - (fp + fn) / (2 * tp + fp + fn))


def _roles_swap(candidate, rng):
    (tp, fp, fn), beta = _counts(rng), _beta(rng)
    expect(candidate(tp, fp, fn, beta), candidate(tp, fn, fp, 1 / beta))


def _price_of_a_miss(candidate, rng):
    tp, fp, fn = _counts(rng)
    beta = rng.integer(2, 4)
    expect(candidate(tp, fp, fn + 1, float(beta)), candidate(tp, fp + beta * beta, fn, float(beta)))


def _no_hits(candidate, rng):
    _, fp, fn = _counts(rng)
    expect(candidate(0, fp, fn, _beta(rng)), 0.0)


def _below_twice_the_smaller(candidate, rng):
    tp, fp, fn = _counts(rng)
    low, high = sorted((tp / (tp + fp), tp / (tp + fn)))
    value = candidate(tp, fp, fn, 1.0)
    top = min(2 * low / (1 + low), (low + high) / 2)
    expect_that(low - 1e-9 <= value <= top + 1e-9, value, f"from {low:.4f} to {top:.4f}, as the theorem says")


def _rates(tp, fp, fn):
    return tp / (tp + fp), tp / (tp + fn)


def _f_power(tp, fp, fn, beta, power=2, lead=None):
    weight = beta**power
    return ((1 + weight) if lead is None else lead) * tp / ((1 + weight) * tp + weight * fn + fp)


def _f_swapped(tp, fp, fn, beta):
    return _f_power(tp, fn, fp, beta)


def _f_arithmetic(tp, fp, fn, beta):
    precision, recall = _rates(tp, fp, fn)
    return (precision + beta**2 * recall) / (1 + beta**2)


def _f_geometric(tp, fp, fn, beta):
    precision, recall = _rates(tp, fp, fn)
    return (precision * recall ** (beta**2)) ** (1 / (1 + beta**2))


# Limits first, then the best score ---------------------------------------------------------------------------------


def _models(rng, costs=2):
    """Scores that differ, costs, and limits that about half of the models keep."""
    models = rng.size + 2
    scores = np.array(sorted(rng.numbers(models), key=lambda _: rng.random())) + np.arange(models) / 1000
    return scores, np.array(rng.numbers(models, costs, low=0.0, high=5.0)), np.array(rng.numbers(costs, low=2.0, high=5.0))


def _by_trying_all(candidate, rng):
    scores, costs, limits = _models(rng)
    best = -1
    for model, row in enumerate(costs.tolist()):
        keeps = all(cost <= limit for cost, limit in zip(row, limits.tolist(), strict=True))
        if keeps and (best < 0 or scores[model] > scores[best]):
            best = model
    expect(int(candidate(scores, costs, limits)), best)


def _on_the_limit(candidate, rng):
    scores, costs, limits = _models(rng)
    best = int(max(range(len(scores)), key=lambda model: scores[model]))
    costs = np.minimum(costs, limits)
    costs[best] = limits
    expect(int(candidate(scores, costs, limits)), best)


def _nobody(candidate, rng):
    scores, costs, limits = _models(rng)
    costs[:, rng.integer(0, 1)] = 9.0
    expect(int(candidate(scores, costs, limits)), -1)


def _one_limit_broken(candidate, rng):
    scores, costs, limits = _models(rng)
    costs = np.minimum(costs, limits)
    best, second = (int(model) for model in np.argsort(-scores)[:2])
    costs[best, rng.integer(0, 1)] = 9.0
    expect(int(candidate(scores, costs, limits)), second)


def _below_the_limit_is_enough(candidate, rng):
    scores, costs, limits = _models(rng)
    cheaper = np.where(costs <= limits, costs * rng.integer(0, 9) / 10, costs)
    expect(int(candidate(scores, cheaper, limits)), int(candidate(scores, costs, limits)))


def _choose(scores, costs, limits, keeps=np.less_equal, whole=np.all):
    within = whole(keeps(costs, limits), axis=1)
    return int(np.where(within, scores, -np.inf).argmax()) if within.any() else -1


def _place_in_the_short_list(scores, costs, limits):
    within = (costs <= limits).all(axis=1)
    return int(scores[within].argmax()) if within.any() else -1


def _weighted_sum(scores, costs, limits):
    return int((scores - (costs / limits).sum(axis=1)).argmax())


# How often noise ranks two models wrongly --------------------------------------------------------------------------


def _gap_and_noise(rng):
    return rng.integer(1, 30) / 10, rng.integer(5, 30) / 10


def _by_integration(candidate, rng):
    gap, noise = _gap_and_noise(rng)
    error = np.linspace(-9, 9, 4001)  # of the better model, in units of noise
    density = np.exp(-(error**2) / 2) / math.sqrt(2 * math.pi)
    above = np.array([0.5 - 0.5 * math.erf((gap / noise + e) / math.sqrt(2)) for e in error.tolist()])  # the other one is higher
    expect(float(candidate(gap, noise)), float((density * above).sum() * (error[1] - error[0])), tolerance=1e-6)


def _no_gap(candidate, rng):
    _, noise = _gap_and_noise(rng)
    expect(float(candidate(0.0, noise)), 0.5)


def _unit(candidate, rng):
    gap, noise = _gap_and_noise(rng)
    expect(float(candidate(10 * gap, 10 * noise)), float(candidate(gap, noise)))


def _other_way_round(candidate, rng):
    gap, noise = _gap_and_noise(rng)
    expect(float(candidate(-gap, noise)), 1 - float(candidate(gap, noise)))


def _larger_gap(candidate, rng):
    gap, noise = _gap_and_noise(rng)
    near, far = float(candidate(gap, noise)), float(candidate(gap + 0.5, noise))
    expect_that(far < near, far, f"less than {near:.6f}, which came for a gap that is 0.5 smaller")


def _normal_below(z):
    return 0.5 * math.erfc(-z / math.sqrt(2))


EXERCISES = [
    Exercise(
        name="f-beta",
        call="f_beta(tp, fp, fn, beta)",
        hint="In counts no rate can be 0/0: hits times 1 + β², over the same plus β² · misses plus false alarms.",
        properties={
            "it is the harmonic mean of precision and recall, weighted 1 to β²": _weighted_harmonic,
            "for beta = 1 it is 1 minus the errors over 2 TP + FP + FN": _share_of_counts,
            "with FP and FN exchanged and 1/beta for beta it is the same": _roles_swap,
            "one more miss costs as much as β² more false alarms": _price_of_a_miss,
            "without a hit it is 0.0": _no_hits,
            "for beta = 1 it lies between the bounds of the theorem": _below_twice_the_smaller,
        },
        wrong={
            "beta instead of its square": lambda tp, fp, fn, beta: _f_power(tp, fp, fn, beta, power=1),
            "precision and recall exchanged": _f_swapped,
            "the arithmetic mean": _f_arithmetic,
            "the geometric mean": _f_geometric,
            "2 in front instead of 1 + β²": lambda tp, fp, fn, beta: _f_power(tp, fp, fn, beta, lead=2.0),
            "F1 whatever beta": lambda tp, fp, fn, beta: _f_power(tp, fp, fn, 1.0),
        },
    ),
    Exercise(
        name="choose-within-limits",
        call="choose_within_limits(scores, costs, limits)",
        hint="Which rows of costs are <= limits in every column? Give all the others the score -inf, then take the largest.",
        properties={
            "it is the model with the best score among those that keep all limits": _by_trying_all,
            "a cost that equals its limit is allowed": _on_the_limit,
            "-1 comes back when no model keeps all limits": _nobody,
            "one broken limit is enough to be out": _one_limit_broken,
            "how far below its limit a cost is does not matter": _below_the_limit_is_enough,
        },
        wrong={
            "the place among those left over, not among all": _place_in_the_short_list,
            "the limits forgotten": lambda scores, costs, limits: int(scores.argmax()),
            "below the limit only": lambda scores, costs, limits: _choose(scores, costs, limits, keeps=np.less),
            "one kept limit is enough": lambda scores, costs, limits: _choose(scores, costs, limits, whole=np.any),
            "a weighted sum": _weighted_sum,
            "model 0 when none keeps the limits": lambda scores, costs, limits: max(_choose(scores, costs, limits), 0),
        },
    ),
    Exercise(
        name="wrong-ranking",
        call="wrong_ranking(gap, noise)",
        hint="The measured gap is Gaussian around the true gap. Two independent errors: which variance has their difference?",
        properties={
            "it is the chance that the worse model's score is higher": _by_integration,
            "without a gap it is 1/2": _no_gap,
            "the unit does not matter": _unit,
            "for the opposite gap it is 1 minus that": _other_way_round,
            "a larger gap is ranked wrongly less often": _larger_gap,
        },
        wrong={
            "the noise of one score only": lambda gap, noise: _normal_below(-gap / noise),
            "the two standard deviations added": lambda gap, noise: _normal_below(-gap / (2 * noise)),
            "the chance of a right ranking": lambda gap, noise: _normal_below(gap / (noise * math.sqrt(2))),
            "a two-sided test": lambda gap, noise: 2 * _normal_below(-abs(gap) / (noise * math.sqrt(2))),
            "the variance for the standard deviation": lambda gap, noise: _normal_below(-gap / (2 * noise**2)),
        },
    ),
]
