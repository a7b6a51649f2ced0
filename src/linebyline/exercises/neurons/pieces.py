"""Exercises of the lecture on ReLU networks: where the kinks are, how many pieces are left, and what linear layers become."""

from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# Where the kinks are -----------------------------------------------------------------------------------------------


def _units(rng, extra=0):
    """Weights and biases of small whole numbers: zeros and equal kinks are common, and -b/w is rounded once only."""
    count = rng.size + 1 + extra
    w, b = rng.integers(count, low=-3, high=3), rng.integers(count, low=-4, high=4)
    return np.array(w, float), np.array(b, float)


def _kink_set(w, b):
    """The kinks in fractions: an oracle that shares nothing with NumPy code."""
    return sorted({Fraction(-int(bias), int(weight)) for weight, bias in zip(w, b, strict=True) if weight})


def _all_kinks(candidate, rng):
    w, b = _units(rng)
    expect(candidate(w, b), np.array([float(kink) for kink in _kink_set(w, b)]))


def _dead_weights(candidate, rng):
    w, b = _units(rng)
    expect(candidate(np.append(w, 0.0), np.append(b, rng.number())), candidate(w.copy(), b.copy()))


def _one_kink(candidate, rng):
    w, b, scale = float(rng.integer(1, 5)), float(rng.integer(-5, 5)), float(2 ** rng.integer(1, 3))
    expect(candidate(np.array([w, scale * w]), np.array([b, scale * b])), np.array([-b / w]))


def _facing_left(candidate, rng):
    w, b = _units(rng)
    expect(candidate(-w, -b), candidate(w.copy(), b.copy()))


def _in_order(candidate, rng):
    w, b = _units(rng, extra=1)
    kinks = candidate(w, b)
    rising = all(left < right for left, right in zip(kinks[:-1], kinks[1:], strict=True))
    expect_that(rising, kinks, "rising numbers, none of them twice", inputs={"w": w, "b": b})


def _kinks(w, b, sign=-1.0, keep=lambda w: w != 0, merge=np.unique):
    used = keep(w)
    with np.errstate(all="ignore"):
        return merge(sign * b[used] / w[used])


# How many pieces are left ------------------------------------------------------------------------------------------


def _with_outputs(rng):
    w, b = _units(rng)
    return w, b, np.array(rng.integers(len(w), low=-2, high=2), float)


def _slopes_between(w, b, v):
    """The slope to the left of all kinks, between each two, and to the right: by which units are on at a point there."""
    kinks = _kink_set(w, b) or [Fraction(0)]
    middles = [(left + right) / 2 for left, right in zip(kinks, kinks[1:], strict=False)]
    points = [kinks[0] - 1, *middles, kinks[-1] + 1]
    units = [(int(p), int(q), int(r)) for p, q, r in zip(w, b, v, strict=True)]
    return [sum(r * p for p, q, r in units if p * x + q > 0) for x in points]


def _pieces(candidate, rng):
    w, b, v = _with_outputs(rng)
    slopes = _slopes_between(w, b, v)
    changes = sum(left != right for left, right in zip(slopes, slopes[1:], strict=False))
    expect(candidate(w, b, v), changes + 1)


def _separate(candidate, rng):
    b = np.arange(rng.size, dtype=float)
    w, v = np.array(rng.integers(rng.size, low=0, high=1)) * 2.0 - 1, np.array(rng.integers(rng.size, low=1, high=3), float)
    expect(candidate(w, b * w, v), rng.size + 1)


def _straight(candidate, rng):
    w, b = float(rng.integer(1, 3)), float(rng.integer(-3, 3))
    expect(candidate(np.array([w, -w]), np.array([b, -b]), np.array([1.0, -1.0])), 1)


def _scaled(candidate, rng):
    scale, b = float(rng.integer(2, 4)), float(rng.integer(-3, 3))
    expect(candidate(np.array([1.0, scale]), np.array([b, scale * b]), np.array([scale, -1.0])), 1)


def _fold(candidate, rng):
    w, b = float(rng.integer(1, 3)), float(rng.integer(-3, 3))
    expect(candidate(np.array([w, -w]), np.array([b, -b]), np.array([1.0, 1.0])), 2)


def _silent(candidate, rng):
    w, b, v = _with_outputs(rng)
    more = np.append(w, [0.0, 2.0]), np.append(b, [1.0, 9.0]), np.append(v, [1.0, 0.0])
    expect(candidate(*more), candidate(w.copy(), b.copy(), v.copy()))


def _count(w, b, v, jump=lambda w, v: v * np.abs(w), cancel=True, plus=1):
    used = (w != 0) & (v != 0)
    kinks, steps = -b[used] / w[used], jump(w[used], v[used])
    sums = [steps[kinks == kink].sum() for kink in np.unique(kinks)]
    return sum(1 for step in sums if step != 0 or not cancel) + plus


# What linear layers become -----------------------------------------------------------------------------------------


def _layers(rng, count=None):
    count = count or 1 + rng.integer(1, 3)
    sizes = [rng.integer(2, 4) for _ in range(count + 1)]
    weights = [np.array(rng.integers(i, o, low=-2, high=2), float) for i, o in zip(sizes, sizes[1:], strict=False)]
    return weights, [np.array(rng.integers(o, low=-3, high=3), float) for o in sizes[1:]]


def _run(weights, biases, row):
    """One row through the layers, number by number."""
    for w, b in zip(weights, biases, strict=True):
        row = [sum(a * w[i][j] for i, a in enumerate(row)) + b[j] for j in range(len(b))]
    return row


def _one_layer(candidate, rng):
    weights, biases = _layers(rng)
    width = len(weights[0])
    b = _run(weights, biases, [0.0] * width)
    rows = [_run(weights, biases, [float(i == k) for i in range(width)]) for k in range(width)]
    expect(candidate(weights, biases), (np.array(rows) - np.array(b), np.array(b)))


def _same_outputs(candidate, rng):
    weights, biases = _layers(rng)
    x = np.array(rng.integers(3, len(weights[0]), low=-3, high=3), float)
    w, b = candidate(weights, biases)
    expect(x @ w + b, np.array([_run(weights, biases, row) for row in x.tolist()]))


def _alone(candidate, rng):
    weights, biases = _layers(rng, count=1)
    expect(candidate(weights, biases), (weights[0], biases[0]))


def _no_bias(candidate, rng):
    weights, biases = _layers(rng)
    expect(candidate(weights, [0 * b for b in biases])[1], 0 * biases[-1])


def _in_two_steps(candidate, rng):
    weights, biases = _layers(rng, count=3)
    w, b = candidate([w.copy() for w in weights[:2]], [b.copy() for b in biases[:2]])
    inputs = {"weights": weights, "biases": biases}
    expect(candidate([w, weights[2]], [b, biases[2]]), candidate(weights, biases), inputs)


def _collapse(weights, biases, carry=lambda b, w: b @ w, first=True):
    w, b = weights[0], biases[0] if first else 0 * biases[0]
    for layer_w, layer_b in zip(weights[1:], biases[1:], strict=True):
        w, b = w @ layer_w, carry(b, layer_w) + layer_b
    return w, b


def _sum_of_biases(weights, biases):
    return _collapse(weights, biases, carry=lambda b, w: np.full(w.shape[1], b.sum()))


EXERCISES = [
    Exercise(
        name="relu-kinks",
        call="relu_kinks(w, b)",
        hint="relu(w x + b) bends where w x + b = 0. A unit with w = 0 is constant; np.unique sorts and merges.",
        properties={
            "it is an array of the kinks, from left to right, each once": _all_kinks,
            "a unit with w = 0 changes nothing": _dead_weights,
            "two units with the same kink give it once": _one_kink,
            "a unit that looks left has the kink of the one that looks right": _facing_left,
            "the kinks rise": _in_order,
        },
        wrong={
            "the minus forgotten: b / w": lambda w, b: _kinks(w, b, sign=1.0),
            "w / b turned round": lambda w, b: np.unique(-w[(w != 0) & (b != 0)] / b[(w != 0) & (b != 0)]),
            "w = 0 kept: an infinite or no kink": lambda w, b: _kinks(w, b, keep=lambda w: w == w),
            "equal kinks counted twice": lambda w, b: _kinks(w, b, merge=np.sort),
            "units that look left forgotten": lambda w, b: _kinks(w, b, keep=lambda w: w > 0),
            "not sorted": lambda w, b: np.array(list(dict.fromkeys(_kinks(w, b, merge=np.array).tolist()))),
        },
    ),
    Exercise(
        name="count-pieces",
        call="count_pieces(w, b, v)",
        hint="At its kink, v relu(w x + b) changes the slope by v |w|, whichever way it looks. Add up the jumps of each kink.",
        properties={
            "it is the number of pieces of Σ v relu(w x + b)": _pieces,
            "D kinks apart, none of them 0, give D + 1 pieces": _separate,
            "relu(z) − relu(−z) = z has one piece": _straight,
            "relu(z) + relu(−z) = |z| has two": _fold,
            "c relu(z) − relu(c z) = 0 has one, for c > 0": _scaled,
            "units with w = 0 or v = 0 change nothing": _silent,
        },
        wrong={
            "a jump of v w: units that look left count with the wrong sign": lambda w, b, v: _count(
                w, b, v, jump=lambda w, v: v * w
            ),
            "a jump of v: the weight forgotten": lambda w, b, v: _count(w, b, v, jump=lambda w, v: v),
            "cancelled kinks counted": lambda w, b, v: _count(w, b, v, cancel=False),
            "the kinks instead of the pieces": lambda w, b, v: _count(w, b, v, plus=0),
            "always D + 1": lambda w, b, v: len(w) + 1,
        },
    ),
    Exercise(
        name="collapse",
        call="collapse(weights, biases)",
        hint="(h w₁ + b₁) w₂ + b₂ = h (w₁ w₂) + (b₁ w₂ + b₂). Go on like that, layer by layer.",
        properties={
            "it is the pair (w, b) of the one layer": _one_layer,
            "h @ w + b is what the layers give one after the other": _same_outputs,
            "one layer stays as it is": _alone,
            "without biases there is none": _no_bias,
            "collapsed in two steps it is the same": _in_two_steps,
        },
        wrong={
            "the earlier biases forgotten": lambda weights, biases: _collapse(
                weights, biases, carry=lambda b, w: np.zeros(w.shape[1])
            ),
            "the first bias forgotten": lambda weights, biases: _collapse(weights, biases, first=False),
            "a bias summed up instead of sent through w": _sum_of_biases,
            "only the last layer": lambda weights, biases: (weights[-1], biases[-1]),
            "a bias list with no last entry": lambda weights, biases: _collapse(weights, [*biases[:-1], 0 * biases[-1]]),
        },
    ),
]
