"""Exercises of the lecture on several tasks and on stages: a loss with gaps, how much to borrow, which stage to improve."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# The loss with missing labels --------------------------------------------------------------------------------------


def _table(rng, tasks=2):
    """Logits and labels, some of them missing, at least one known and one missing."""
    rows = rng.size + 2
    logits = np.array(rng.numbers(rows, tasks))
    targets = np.array(rng.integers(rows, tasks, low=-1, high=1), float)
    targets[0] = [1.0, np.nan][:tasks]
    targets[1] = [np.nan, 0.0][:tasks]
    return logits, np.where(targets < 0, np.nan, targets)


def _entry_by_entry(candidate, rng):
    logits, targets = _table(rng)
    total = 0.0
    for z, y in zip(logits.ravel().tolist(), targets.ravel().tolist(), strict=True):
        if y == y:  # nan is not equal to itself
            total -= math.log(1 / (1 + math.exp(-z)) if y == 1 else 1 / (1 + math.exp(z)))
    expect(float(candidate(logits, targets)), total / len(logits))


def _gaps_do_not_matter(candidate, rng):
    logits, targets = _table(rng)
    other = np.where(np.isnan(targets), logits + 1 + rng.number(0.0, 2.0), logits)
    expect(float(candidate(other, targets)), float(candidate(logits, targets)), inputs={"logits": logits, "targets": targets})


def _nothing_known(candidate, rng):
    rows = rng.size + 1
    expect(float(candidate(np.array(rng.numbers(rows, 2)), np.full((rows, 2), np.nan))), 0.0)


def _far_logits(candidate, rng):
    z = 800.0 + 10 * rng.integer(0, 20)
    logits, targets = np.array([[z, -z], [z, 1.0]]), np.array([[0.0, 1.0], [1.0, np.nan]])
    expect(float(candidate(logits, targets)), z)


def _tasks_add(candidate, rng):
    logits, targets = _table(rng)
    parts = sum(float(candidate(logits[:, [j]], targets[:, [j]])) for j in range(2))
    expect(float(candidate(logits, targets)), parts, inputs={"logits": logits, "targets": targets})


def _losses(logits, targets):
    return np.logaddexp(0, logits) - np.where(np.isnan(targets), 0.0, targets) * logits


def _known_only(logits, targets, divide):
    known = ~np.isnan(targets)
    return float((known * _losses(logits, targets)).sum() / max(divide(known), 1))


def _complete_rows(logits, targets):
    rows = ~np.isnan(targets).any(axis=1)
    return float((_losses(logits, targets)[rows]).sum() / len(logits))


def _through_probs(logits, targets):
    known = ~np.isnan(targets)
    p = 1 / (1 + np.exp(-logits))
    right = np.where(targets == 1, p, 1 - p)
    return float(-(np.log(np.where(known, right, 1.0))).sum() / len(logits))


def _softmax_loss(logits, targets):
    shifted = logits - logits.max(axis=1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-np.nansum(targets * logs) / len(logits))


# How much of the other task ----------------------------------------------------------------------------------------


def _world(rng):
    return rng.integer(1, 20), rng.number(0.1, 3.0), rng.number(0.1, 3.0), rng.number(0.2, 5.0)


def _named(d, var1, var2, distance):
    return {"d": d, "var1": var1, "var2": var2, "distance": distance}


def _risk(a, d, var1, var2, distance):
    """Error for task 1, entry by entry: the whole difference sits in the first weight."""
    return sum((1 - a) ** 2 * var1 + a**2 * (var2 + (distance**2 if i == 0 else 0.0)) for i in range(d))


def _least(candidate, rng):
    world = _world(rng)
    a = float(candidate(*world))
    grid = min(_risk(j / 1000, *world) for j in range(1001))
    expect_that(_risk(a, *world) <= grid * (1 + 1e-12), a, "the weight with the least error", inputs=_named(*world))


def _symmetric(candidate, rng):
    world = _world(rng)
    a = float(candidate(*world))
    expect(_risk(a + 0.25, *world), _risk(a - 0.25, *world), inputs=_named(*world))


def _same_task(candidate, rng):
    d, var1, var2, _ = _world(rng)
    expect(float(candidate(d, var1, var2, 0.0)), var1 / (var1 + var2))


def _as_far_as_noisy(candidate, rng):
    d, var = rng.integer(1, 9) ** 2, rng.number(0.5, 3.0)
    expect(float(candidate(d, var, 0.0, math.sqrt(d * var))), 0.5)


def _opposite_shares(candidate, rng):
    d, var1, var2, _ = _world(rng)
    expect(float(candidate(d, var1, var2, 0.0)) + float(candidate(d, var2, var1, 0.0)), 1.0)


def _best(d, var1, var2, distance2):
    return d * var1 / (d * var1 + d * var2 + distance2)


# Which stage to improve --------------------------------------------------------------------------------------------


def _flags(rng, stages=3):
    return np.array(rng.integers(2 * rng.size + 3, stages, low=0, high=3)) > 0


def _counted(candidate, rng):
    right = _flags(rng)
    counts = [0, 0, 0]
    for row in right.tolist():
        for j in range(3):
            counts[j] += all(ok or i == j for i, ok in enumerate(row))
    expect(np.asarray(candidate(right), float), np.array([c / len(right) for c in counts]))


def _together(candidate, rng):
    rows, failed = rng.size + 3, rng.integer(1, 3)
    right = np.ones((rows, 3), bool)
    right[:failed, 1:] = False
    expect(np.asarray(candidate(right), float), np.full(3, (rows - failed) / rows))


def _all_right(candidate, rng):
    expect(np.asarray(candidate(np.ones((rng.size + 1, 3), bool)), float), np.ones(3))


def _one_stage(candidate, rng):
    right = np.array(rng.integers(rng.size + 2, 1, low=0, high=1)) > 0
    expect(np.asarray(candidate(right), float), np.ones(1))


def _two_stages(candidate, rng):
    right = _flags(rng, stages=2)
    expect(np.asarray(candidate(right), float), np.array([right[:, 1].mean(), right[:, 0].mean()]))


def _perfect(right):
    return np.array([np.delete(right, j, axis=1).all(axis=1).mean() for j in range(right.shape[1])])


def _product_of_others(right):
    return np.array([np.delete(right, j, axis=1).mean(axis=0).prod() for j in range(right.shape[1])])


EXERCISES = [
    Exercise(
        name="masked-loss",
        call="masked_loss(logits, targets)",
        hint="Put some number where the label is missing, so that no nan comes in; then count only the known entries.",
        properties={
            "it sums −log p over the known entries and divides by the rows": _entry_by_entry,
            "logits without a label do not matter": _gaps_do_not_matter,
            "where no label is known it is 0": _nothing_known,
            "logits of ±800 give a finite loss": _far_logits,
            "it is the sum over the tasks, one column each": _tasks_add,
        },
        wrong={
            "a missing label taken for no": lambda z, y: float(_losses(z, y).sum() / len(z)),
            "rows with a gap thrown away": _complete_rows,
            "divided by the known entries": lambda z, y: _known_only(z, y, np.sum),
            "divided by all entries": lambda z, y: _known_only(z, y, np.size),
            "multiplied by the mask, with nan still inside": lambda z, y: float(
                (~np.isnan(y) * (np.logaddexp(0, z) - y * z)).sum() / len(z)
            ),
            "the logarithm of a probability that has rounded to 0": _through_probs,
            "softmax: as if one task excluded the other": _softmax_loss,
        },
    ),
    Exercise(
        name="pooling-weight",
        call="pooling_weight(d, var1, var2, distance)",
        hint="Two errors: d · var1, and d · var2 + distance². Which a makes (1 − a)² · first + a² · second least?",
        properties={
            "no weight from 0 to 1 has a smaller error": _least,
            "a little more and a little less cost the same": _symmetric,
            "for the same task it is var1 / (var1 + var2)": _same_task,
            "if the other is known exactly, and as far away as task 1 is noisy, it is 1/2": _as_far_as_noisy,
            "for the same task, the weights of both views sum to 1": _opposite_shares,
        },
        wrong={
            "one w for both: the distance forgotten": lambda d, v1, v2, r: v1 / (v1 + v2),
            "the distance not squared": lambda d, v1, v2, r: _best(d, v1, v2, r),
            "the variance of one weight taken for that of all": lambda d, v1, v2, r: _best(1, v1, v2, r**2),
            "the weight of the own estimate": lambda d, v1, v2, r: 1 - _best(d, v1, v2, r**2),
            "the largest weight that does no harm": lambda d, v1, v2, r: min(1.0, 2 * _best(d, v1, v2, r**2)),
        },
    ),
    Exercise(
        name="stage-ceiling",
        call="stage_ceiling(right)",
        hint="With stage j perfect, an example is right if all other stages are right on it.",
        properties={
            "example by example: all stages but the perfect one must be right": _counted,
            "where two stages fail together, neither alone wins anything": _together,
            "if nothing fails, every entry is 1": _all_right,
            "a single stage made perfect gives 1": _one_stage,
            "of two stages, each ceiling is the accuracy of the other": _two_stages,
        },
        wrong={
            "accuracies multiplied, as if mistakes were independent": _product_of_others,
            "the stage's own accuracy": lambda right: right.mean(axis=0),
            "what is won instead of what is reached": lambda right: _perfect(right) - right.all(axis=1).mean(),
            "the stages before made perfect as well": lambda right: np.array(
                [right[:, j + 1 :].all(axis=1).mean() for j in range(right.shape[1])]
            ),
            "the mistakes of the stage added": lambda right: right.all(axis=1).mean() + 1 - right.mean(axis=0),
        },
    ),
]
