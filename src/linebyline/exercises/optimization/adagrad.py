"""Exercises of the lecture on AdaGrad: its step, the rates it has had, and the gradient of a rare feature."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# One step of AdaGrad -----------------------------------------------------------------------------------------------


def _array(rng, *shape):
    return np.array(rng.numbers(*shape))


def _nonzero(rng, count):
    """Numbers from 0.1 to 3 with either sign."""
    return np.array([(2 * rng.integer(0, 1) - 1) * rng.number(0.1, 3) for _ in range(count)])


def _step_by_the_rule(candidate, rng):
    w, g, v = _array(rng, rng.size), _nonzero(rng, rng.size), np.array(rng.numbers(rng.size, low=0, high=5))
    rate, epsilon = rng.integer(1, 9) / 10, rng.integer(1, 9) / 10
    sums = [old + float(new) * float(new) for old, new in zip(v.tolist(), g, strict=True)]
    point = [float(a) - rate * float(b) * (s + epsilon) ** -0.5 for a, b, s in zip(w, g, sums, strict=True)]
    expect(candidate(w, v, g, rate, epsilon), (np.array(point), np.array(sums)))


def _first_step(candidate, rng):
    w, g, rate = _array(rng, rng.size), _nonzero(rng, rng.size), rng.integer(1, 9) / 10
    moved, _ = candidate(w, np.zeros(rng.size), g, rate, 1e-16)
    expect(moved, np.array([a - rate if b > 0 else a + rate for a, b in zip(w.tolist(), g.tolist(), strict=True)]))


def _absent_feature(candidate, rng):
    w, v = _array(rng, rng.size + 1), np.array(rng.numbers(rng.size + 1, low=0, high=5))
    g = np.concatenate([[0.0], _nonzero(rng, rng.size)])
    moved, sums = candidate(w, v, g, 0.5, 0.1)
    expect((moved[0], sums[0]), (w[0], v[0]))


def _other_unit(candidate, rng):
    w, g, v = _array(rng, rng.size), _nonzero(rng, rng.size), np.array(rng.numbers(rng.size, low=0, high=5))
    expect(candidate(w, 100 * v, 10 * g, 0.5, 10.0)[0], candidate(w, v, g, 0.5, 0.1)[0])


def _constant_gradient(candidate, rng):
    g, steps = _nonzero(rng, 1), 5 + rng.size
    w, v = np.zeros(1), np.zeros(1)
    for _ in range(steps):
        w, v = candidate(w, v, g, 1.0, 1e-16)
    expect(w, -np.sign(g) * math.fsum(1 / math.sqrt(t) for t in range(1, steps + 1)))


def _step(sums=lambda v, g: v + g**2, root=lambda old, new, epsilon: np.sqrt(new + epsilon), sign=-1, kept=lambda old, new: new):
    def adagrad_step(w, v, g, learning_rate, epsilon):
        new = sums(v, g)
        return w + sign * learning_rate * g / root(v, new, epsilon), kept(v, new)

    return adagrad_step


# The rates it has had ----------------------------------------------------------------------------------------------


def _rates_by_the_rule(candidate, rng):
    grads, rate, epsilon = rng.numbers(rng.size), rng.integer(1, 9) / 10, rng.integer(1, 9) / 10
    wanted = [rate / math.sqrt(math.fsum([epsilon, *(g * g for g in grads[: t + 1])])) for t in range(len(grads))]
    expect(candidate(np.array(grads), rate, epsilon), np.array(wanted))


def _whole_roots(candidate, rng):
    expect(candidate(np.array([3.0, 4.0, 12.0, 84.0]), 1.0, 1e-16), np.array([1 / 3, 1 / 5, 1 / 13, 1 / 85]))


def _like_one_over_root_t(candidate, rng):
    size = rng.integer(1, 30) / 10
    rates = candidate(np.full(100, size), 1.0, 1e-16)
    expect([rates[0] / rates[3], rates[0] / rates[99], rates[0] * size], [2.0, 10.0, 1.0])


def _rest(candidate, rng):
    grads = np.concatenate([_nonzero(rng, rng.size), np.zeros(3)])
    rates = candidate(grads, 0.5, 0.1)
    expect(rates[-3:], np.full(3, rates[-4]))


def _never_rises(candidate, rng):
    rates = np.asarray(candidate(_array(rng, rng.size + 2), 0.5, 0.1))
    expect_that(bool((np.diff(rates) <= 1e-12).all()), rates, "rates that never rise")


def _order(candidate, rng):
    grads = _nonzero(rng, rng.size + 1)
    expect(candidate(grads[::-1].copy(), 0.5, 0.1)[-1], candidate(grads, 0.5, 0.1)[-1])


# The gradient of a rare feature ------------------------------------------------------------------------------------


def _neuron(rng):
    """Inputs of which many are 0, targets, weights, bias."""
    examples, features = rng.size + 2, rng.integer(1, 3)
    x = _array(rng, examples, features) * np.array(rng.integers(examples, features, low=0, high=1))
    targets = np.array(rng.integers(examples, low=0, high=10)) / 10
    return x, targets, _array(rng, features), rng.number()


def _loss(x, targets, w, b):
    total = 0.0
    for row, y in zip(x.tolist(), targets.tolist(), strict=True):
        z = math.fsum(a * c for a, c in zip(row, w, strict=True)) + b
        total += (1 / (1 + math.exp(-z)) - y) ** 2 / 2
    return total / len(x)


def _differences(candidate, rng):
    x, targets, w, b = _neuron(rng)
    step, slopes = 1e-4, []  # the error of the central difference is of order step², about 1e-9
    for j in range(len(w)):
        up, down = w.tolist(), w.tolist()
        up[j], down[j] = up[j] + step, down[j] - step
        slopes.append((_loss(x, targets, up, b) - _loss(x, targets, down, b)) / (2 * step))
    slope_b = (_loss(x, targets, w.tolist(), b + step) - _loss(x, targets, w.tolist(), b - step)) / (2 * step)
    expect(candidate(x, targets, w, b), (np.array(slopes), slope_b), tolerance=1e-6)


def _never_there(candidate, rng):
    x, targets, w, b = _neuron(rng)
    x[:, 0] = 0
    grad_w, _ = candidate(x, targets, w, b)
    expect(grad_w[0], 0.0)


def _one_more_without(candidate, rng):
    x, targets, w, b = _neuron(rng)
    n = len(x)
    longer = candidate(np.vstack([x, np.zeros(x.shape[1])]), np.append(targets, 0.5), w, b)
    expect(longer[0] * (n + 1), candidate(x, targets, w, b)[0] * n)


def _other_unit_of_x(candidate, rng):
    x, targets, w, b = _neuron(rng)
    grad_w, grad_b = candidate(4 * x, targets, w / 4, b)
    expect((grad_w / 4, grad_b), candidate(x, targets, w, b))


def _nothing_to_learn(candidate, rng):
    x, _, w, b = _neuron(rng)
    targets = np.array([1 / (1 + math.exp(-float(row @ w) - b)) for row in x])
    expect(candidate(x, targets, w, b), (np.zeros(len(w)), 0.0))


def _gradient(slope=lambda y: y * (1 - y), count=lambda x: len(x), count_w=None, sign=1, inputs=lambda x: x):
    def sparse_gradient(x, targets, w, b):
        y = 1 / (1 + np.exp(-(x @ w + b)))
        grad_z = sign * (y - targets) * slope(y)
        return grad_z @ inputs(x) / (count_w or count)(x), float(np.sum(grad_z) / count(x))

    return sparse_gradient


EXERCISES = [
    Exercise(
        name="adagrad-step",
        call="adagrad_step(w, v, g, learning_rate, epsilon)",
        hint="First add the square of g to v, then divide the step by the root of the new v plus epsilon; return both.",
        properties={
            "v becomes v + g², and w moves by minus the rate times g / √(v + ε) with the new v": _step_by_the_rule,
            "from v = 0 the first step has the size of the rate, whatever g is": _first_step,
            "a weight whose gradient is 0 keeps its w and its v": _absent_feature,
            "gradients 10 times as large, with v and ε to match, make the same step": _other_unit,
            "under a constant gradient the steps add up to 1 + 1/√2 + 1/√3 + …": _constant_gradient,
        },
        wrong={
            "v updated too late: the root of the old v": _step(root=lambda old, new, epsilon: np.sqrt(old + epsilon)),
            "the root forgotten": _step(root=lambda old, new, epsilon: new + epsilon),
            "epsilon outside the root": _step(root=lambda old, new, epsilon: np.sqrt(new) + epsilon),
            "one v for all weights together": _step(sums=lambda v, g: v + np.sum(g**2)),
            "the sum of |g| in place of g²": _step(sums=lambda v, g: v + np.abs(g)),
            "an average, which forgets": _step(sums=lambda v, g: 0.9 * v + 0.1 * g**2),
            "the old v returned": _step(kept=lambda old, new: old),
            "uphill": _step(sign=1),
        },
    ),
    Exercise(
        name="effective-rates",
        call="effective_rates(grads, learning_rate, epsilon)",
        hint="Square, add up from the first to the present one (np.cumsum), add epsilon, take the root; divide the rate by it.",
        properties={
            "it is η / √(the squares up to and with this step, plus ε)": _rates_by_the_rule,
            "after the gradients 3, 4, 12, 84 it is η / 3, η / 5, η / 13, η / 85": _whole_roots,
            "under a constant gradient it falls like 1 / √t": _like_one_over_root_t,
            "a gradient of 0 leaves it as it is": _rest,
            "it never rises": _never_rises,
            "the last one does not depend on the order of the gradients": _order,
        },
        wrong={
            "the present gradient not counted": lambda grads, rate, epsilon: (
                rate / np.sqrt(np.cumsum(grads**2) - grads**2 + epsilon)
            ),
            "the mean of the squares in place of their sum": lambda grads, rate, epsilon: (
                rate / np.sqrt(np.cumsum(grads**2) / np.arange(1, len(grads) + 1) + epsilon)
            ),
            "the root forgotten": lambda grads, rate, epsilon: rate / (np.cumsum(grads**2) + epsilon),
            "the square of the sum": lambda grads, rate, epsilon: rate / np.sqrt(np.cumsum(grads) ** 2 + epsilon),
            "1 / √t for any gradients": lambda grads, rate, epsilon: rate / np.sqrt(np.arange(1, len(grads) + 1)),
            "epsilon outside the root": lambda grads, rate, epsilon: rate / (np.sqrt(np.cumsum(grads**2)) + epsilon),
        },
    ),
    Exercise(
        name="sparse-gradient",
        call="sparse_gradient(x, targets, w, b)",
        hint="For one example it is (ŷ - y) · ŷ(1 - ŷ) for b and x times that for w. Then the mean over all examples, zeros too.",
        properties={
            "it is the slope of the mean of ½(ŷ - y)², as a difference measures it": _differences,
            "the weight of a feature that is 0 in all examples gets 0": _never_there,
            "one more example without features changes the sum for w by nothing": _one_more_without,
            "features 4 times as large with weights a quarter as large: the gradient of w is 4 times as large": _other_unit_of_x,
            "where each ŷ is its target it is 0": _nothing_to_learn,
        },
        wrong={
            "a sum over the examples in place of the mean": _gradient(count=lambda x: 1),
            "the slope of the sigmoid forgotten": _gradient(slope=lambda y: 1.0),
            "for w, the mean over the examples that have a feature": _gradient(
                count_w=lambda x: max(1, np.count_nonzero(x.any(axis=1)))
            ),
            "uphill: target minus prediction": _gradient(sign=-1),
            "twice as large: the square without its half": _gradient(slope=lambda y: 2 * y * (1 - y)),
            "1 where the feature is there, whatever its size": _gradient(inputs=lambda x: (x != 0).astype(float)),
        },
    ),
]
