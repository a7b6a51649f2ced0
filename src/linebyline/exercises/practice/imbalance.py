"""Exercises of the lecture on rare classes: the prior put right, the threshold, the area under the ROC curve."""

import math
from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def _shares(rng):
    return rng.integer(1, 9) / 10, rng.integer(1, 19) / 20


def _probs(rng):
    return np.array([rng.integer(1, 19) / 20 for _ in range(rng.size + 1)])


def exact_posterior(p, train, test):
    """By Bayes, from the likelihoods that make p the posterior under the share of the training, in fractions."""
    p, train, test = (Fraction(value).limit_denominator(1000) for value in (p, train, test))
    yes, no = p / train, (1 - p) / (1 - train)
    return float(test * yes / (test * yes + (1 - test) * no))


def _is_bayes(candidate, rng):
    probs, (train, test) = _probs(rng), _shares(rng)
    expect(candidate(probs, train, test), np.array([exact_posterior(p, train, test) for p in probs.tolist()]))


def _no_knowledge_gives_the_share(candidate, rng):
    train, test = _shares(rng)
    expect(candidate(np.array([train]), train, test), np.array([test]))


def _same_share_changes_nothing(candidate, rng):
    probs, (train, _) = _probs(rng), _shares(rng)
    expect(candidate(probs.copy(), train, train), probs)


def _there_and_back(candidate, rng):
    probs, (train, test) = _probs(rng), _shares(rng)
    expect(candidate(candidate(probs.copy(), train, test), test, train), probs, {"probs": probs, "shares": [train, test]})


def _costs(rng):
    return rng.integer(1, 20) / 2, rng.integer(1, 20) / 2, rng.integer(1, 19) / 20


def _balances_the_costs(candidate, rng):
    """Where the expected costs of yes and no are equal: found by halving an interval, not by a formula."""
    cost_fp, cost_fn, share = _costs(rng)

    def yes_is_cheaper(z):
        return share * cost_fn * math.exp(z) > (1 - share) * cost_fp  # the likelihoods of a balanced training: e^z to 1

    low, high = -30.0, 30.0
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (low, middle) if yes_is_cheaper(middle) else (middle, high)
    expect(candidate(cost_fp, cost_fn, share), high)


def _nothing_to_move(candidate, rng):
    cost = rng.integer(1, 20) / 2
    expect(candidate(cost, cost, 0.5), 0.0)


def _currency_does_not_matter(candidate, rng):
    cost_fp, cost_fn, share = _costs(rng)
    cheap = candidate(cost_fp, cost_fn, share)
    expect(candidate(100 * cost_fp, 100 * cost_fn, share), cheap)


def _dearer_misses_lower_it(candidate, rng):
    cost_fp, cost_fn, share = _costs(rng)
    before, after = candidate(cost_fp, cost_fn, share), candidate(cost_fp, 2 * cost_fn, share)
    expect_that(after < before, after, f"less than {before:.3f}, the threshold where a miss costs half as much")


def _scored(rng):
    """Scores with ties and labels of both classes, [examples]."""
    labels = [0, 1] + rng.integers(2 * rng.size, low=0, high=1)
    return np.array(rng.integers(len(labels), low=-2, high=2)) * 1.0, np.array(labels)


def exact_area(scores, labels):
    """By the midranks of the positives (rank sum), not by pairs or trapezoids."""
    ordered = sorted(scores.tolist())
    ranks = [ordered.index(s) + (ordered.count(s) + 1) / 2 for s, y in zip(scores.tolist(), labels.tolist(), strict=True) if y]
    return (sum(ranks) - len(ranks) * (len(ranks) + 1) / 2) / (len(ranks) * (len(labels) - len(ranks)))


def _is_the_area(candidate, rng):
    scores, labels = _scored(rng)
    expect(candidate(scores, labels), exact_area(scores, labels))


def _all_equal_is_half(candidate, rng):
    scores, labels = _scored(rng)
    expect(candidate(np.full(len(scores), rng.number()), labels), 0.5)


def _order_alone_counts(candidate, rng):
    scores, labels = _scored(rng)
    expect(candidate(np.exp(3 * scores), labels), exact_area(scores, labels))


def _copies_of_the_negatives(candidate, rng):
    scores, labels = _scored(rng)
    again = np.concatenate([np.arange(len(labels)), np.repeat(np.flatnonzero(labels == 0), 4)])
    expect(candidate(scores[again], labels[again]), exact_area(scores, labels))


def _negated_scores(candidate, rng):
    scores, labels = _scored(rng)
    expect(candidate(-scores, labels), 1 - exact_area(scores, labels))


def _odds_to_probability(odds):
    return odds / (1 + odds)


def _pairs(scores, labels):
    return scores[labels == 1][:, None] - scores[labels == 0]


EXERCISES = [
    Exercise(
        name="prior-corrected",
        call="prior_corrected(probs, train_share, test_share)",
        hint="Turn probabilities into odds. Divide by the odds of the training share, multiply by those of the test share.",
        properties={
            "it is the posterior by Bayes under the share of the test": _is_bayes,
            "a probability equal to the training share becomes the test share": _no_knowledge_gives_the_share,
            "equal shares change nothing": _same_share_changes_nothing,
            "there and back gives what was there": _there_and_back,
        },
        wrong={
            "scales the probability": lambda p, a, b: p * b / a,
            "adds the difference of the shares": lambda p, a, b: p + b - a,
            "the wrong way": lambda p, a, b: _odds_to_probability(p / (1 - p) * a / (1 - a) * (1 - b) / b),
            "forgets the training share": lambda p, a, b: _odds_to_probability(p / (1 - p) * b / (1 - b)),
            "shares instead of odds": lambda p, a, b: _odds_to_probability(p / (1 - p) * b / a),
            "not corrected": lambda p, a, b: p,
        },
    ),
    Exercise(
        name="best-threshold",
        call="best_threshold(cost_fp, cost_fn, test_share)",
        hint="Yes is right where its expected cost is lower. Write both costs with the odds e^z times the odds of the share.",
        properties={
            "at the threshold yes and no cost the same": _balances_the_costs,
            "equal costs and half the examples yes: it stays at 0": _nothing_to_move,
            "both costs times 100 change nothing": _currency_does_not_matter,
            "misses that cost more lower it": _dearer_misses_lower_it,
        },
        wrong={
            "the costs alone": lambda fp, fn, s: math.log(fp / fn),
            "the share alone": lambda fp, fn, s: math.log((1 - s) / s),
            "a probability, not a logit": lambda fp, fn, s: fp * (1 - s) / (fp * (1 - s) + fn * s),
            "costs the wrong way round": lambda fp, fn, s: math.log(fn / fp) + math.log((1 - s) / s),
            "share the wrong way round": lambda fp, fn, s: math.log(fp / fn) + math.log(s / (1 - s)),
            "without logarithm": lambda fp, fn, s: fp * (1 - s) / (fn * s),
            "costs in the currency of the country": lambda fp, fn, s: fp - fn + math.log((1 - s) / s),
        },
    ),
    Exercise(
        name="pair-area",
        call="pair_area(scores, labels)",
        hint="Compare each score of a yes with each score of a no. What is a pair worth that is equal?",
        properties={
            "it is the area under the ROC curve": _is_the_area,
            "scores that are all equal give one half": _all_equal_is_half,
            "only the order of the scores counts": _order_alone_counts,
            "copies of the negatives change nothing": _copies_of_the_negatives,
            "negated scores give one minus it": _negated_scores,
        },
        wrong={
            "ties count nothing": lambda s, y: float(np.mean(_pairs(s, y) > 0)),
            "ties count whole": lambda s, y: float(np.mean(_pairs(s, y) >= 0)),
            "the other way round": lambda s, y: float(np.mean((np.sign(-_pairs(s, y)) + 1) / 2)),
            "divides by all pairs of examples": lambda s, y: float(np.sum((np.sign(_pairs(s, y)) + 1) / 2) / len(y) ** 2),
            "the difference of the means": lambda s, y: float(np.mean(_pairs(s, y))),
            "the accuracy at threshold 0": lambda s, y: float(np.mean((s > 0) == y)),
        },
    ),
]
