"""Exercises of the lecture on the perceptron and its geometry: the answer, the signed distance, the mistakes."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect


def _unit(rng, inputs=None):
    """Points, weights that are not 0, and a bias; no point is so near the border that rounding could decide."""
    while True:
        inputs = inputs or rng.integer(1, 3)
        x, w, b = np.array(rng.numbers(rng.size + 1, inputs)), np.array(rng.numbers(inputs)), rng.number()
        if np.abs(w).max() > 0.5 and np.abs(x @ w + b).min() > 1e-3:
            return x, w, b


def _sums(x, w, b=0.0):
    """The weighted sums, one product at a time."""
    return [math.fsum([float(u) * float(v) for u, v in zip(row, w, strict=True)] + [b]) for row in x]


# The answer --------------------------------------------------------------------------------------------------------


def _sign_of_the_sum(candidate, rng):
    x, w, b = _unit(rng)
    expect(candidate(x, w, b), np.array([1 if total > 0 else -1 for total in _sums(x, w, b)]))


def _border_says_no(candidate, rng):
    w = np.array([3.0, 4.0]) * rng.integer(1, 5)
    x = np.array([[4.0, -3.0], [-8.0, 6.0]]) * rng.integer(1, 5)
    expect(candidate(x, w, 0.0), np.array([-1, -1]))


def _factor_changes_nothing(candidate, rng):
    x, w, b = _unit(rng)
    expect(candidate(x, 8 * w, 8 * b), candidate(x, w, b))


def _all_signs_turned(candidate, rng):
    x, w, b = _unit(rng)
    expect(candidate(x, -w, -b), -candidate(x, w, b))


def _predict(yes=1, no=-1, sums=lambda x, w, b: x @ w + b, above=lambda z: z > 0):
    return lambda x, w, b: np.where(above(sums(x, w, b)), yes, no)


# The signed distance -----------------------------------------------------------------------------------------------


def _definition(candidate, rng):
    x, w, b = _unit(rng)
    length = math.sqrt(math.fsum(float(v) ** 2 for v in w))
    expect(candidate(x, w, b), np.array([total / length for total in _sums(x, w, b)]))


def _step_along_w(candidate, rng):
    x, w, b = _unit(rng)
    steps = np.array(rng.numbers(len(x)))
    moved = x + steps[:, None] * w / math.hypot(*w)
    expect(candidate(moved, w, b), candidate(x, w, b) + steps, {"x": x, "w": w, "b": b, "steps along w": steps})


def _foot_is_on_the_border(candidate, rng):
    x, w, b = _unit(rng)
    foot = x - candidate(x, w, b)[:, None] * w / math.hypot(*w)
    expect(foot @ w + b, np.zeros(len(x)))


def _longer_weights(candidate, rng):
    x, w, b = _unit(rng)
    expect(candidate(x, 4 * w, 4 * b), candidate(x, w, b))


def _distance(length=lambda w: np.linalg.norm(w), bias=1.0, sign=lambda z: z):
    return lambda x, w, b: sign(x @ w + bias * b) / length(w)


# The mistakes ------------------------------------------------------------------------------------------------------


def _labelled(rng):
    x, w, _ = _unit(rng)
    x, w = np.where(np.abs(x) < 0.05, 0.7, x), np.where(np.abs(w) < 0.05, 0.3, w)
    return x, np.array(rng.integers(len(x), low=0, high=1)) * 2 - 1, w


def _counted_one_by_one(candidate, rng):
    x, labels, w = _labelled(rng)
    expect(candidate(x, labels, w), sum(label * total <= 0 for label, total in zip(labels.tolist(), _sums(x, w), strict=True)))


def _border_is_a_mistake(candidate, rng):
    x, labels, w = _labelled(rng)
    expect(candidate(x, labels, np.zeros_like(w)), len(x))


def _turned_weights(candidate, rng):
    x, labels, w = _labelled(rng)
    while np.abs(x @ w).min() < 1e-9:
        x, labels, w = _labelled(rng)
    expect(candidate(x, labels, -w) + candidate(x, labels, w), len(x))


def _mirrored_example(candidate, rng):
    x, labels, w = _labelled(rng)
    expect(candidate(-x, -labels, w), candidate(x, labels, w))


def _count(wrong=lambda s: s <= 0, number=lambda flags: int(flags.sum())):
    return lambda x, labels, w: number(wrong(labels * (x @ w)))


EXERCISES = [
    Exercise(
        name="perceptron-predict",
        call="perceptron_predict(x, w, b)",
        hint="One weighted sum a row, x @ w + b. Then +1 where it is above 0, and -1 elsewhere.",
        properties={
            "it is +1 where x·w + b > 0, else -1, one integer a row": _sign_of_the_sum,
            "a point on the border is -1": _border_says_no,
            "weights and bias eight times as large change nothing": _factor_changes_nothing,
            "weights and bias with the other sign turn each answer": _all_signs_turned,
        },
        wrong={
            "0 for no": _predict(no=0),
            "the border taken for yes": _predict(above=lambda z: z >= 0),
            "the sign of the sum, which is 0 on the border": lambda x, w, b: np.sign(x @ w + b).astype(int),
            "the bias forgotten": _predict(sums=lambda x, w, b: x @ w),
            "the bias subtracted, like a threshold": _predict(sums=lambda x, w, b: x @ w - b),
        },
    ),
    Exercise(
        name="signed-distance",
        call="signed_distance(x, w, b)",
        hint="Walk from x straight to the border, along w / ‖w‖. By how much does w·x + b change with each step of length 1?",
        properties={
            "it is (x·w + b) / ‖w‖ for each row": _definition,
            "a step of length s along w adds s": _step_along_w,
            "so far back along w, x·w + b is 0": _foot_is_on_the_border,
            "weights and bias four times as large change nothing": _longer_weights,
        },
        wrong={
            "not divided by the length of w": _distance(length=lambda w: 1.0),
            "divided by the squared length of w": _distance(length=lambda w: w @ w),
            "the sign thrown away": _distance(sign=np.abs),
            "the bias forgotten": _distance(bias=0.0),
            "the bias subtracted": _distance(bias=-1.0),
        },
    ),
    Exercise(
        name="count-mistakes",
        call="count_mistakes(x, labels, w)",
        hint="Right means labels * (x @ w) > 0. Everything else is a mistake, the border too.",
        properties={
            "it counts the rows with label · (x·w) ≤ 0, as an integer": _counted_one_by_one,
            "with w = 0 every row is a mistake": _border_is_a_mistake,
            "w and -w together are wrong once for each row": _turned_weights,
            "an example with x and label turned counts the same": _mirrored_example,
        },
        wrong={
            "the border taken for right": _count(wrong=lambda s: s < 0),
            "the right ones counted": _count(wrong=lambda s: s > 0),
            "the share instead of the number": _count(number=lambda flags: float(flags.mean())),
            "the labels compared with the sums": lambda x, labels, w: int((x @ w != labels).sum()),
        },
    ),
]
