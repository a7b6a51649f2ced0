"""Exercises of the lecture on layers of one's own: the option layer, its slope, and layers that rise or stay in bounds."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# The option layer and its slope in m ---------------------------------------------------------------------------------


def _drawn(rng):
    """Contracts, and the five vectors of a layer."""
    examples, units = rng.integer(1, rng.size + 1), rng.integer(1, rng.size)
    inputs = np.array(rng.numbers(examples, low=0.1, high=2)), np.array(rng.numbers(examples, low=0.1, high=2))
    return *inputs, *(np.array(rng.numbers(units, low=-1.5, high=1.5)) for _ in range(5))


def _by_terms(m, tau, *theta):
    """The price of one contract, term by term."""
    terms = []
    for b1, w1, b2, w2, w3 in zip(*theta, strict=True):
        fall = math.log1p(math.exp(float(b1) - float(m) * math.exp(float(w1))))
        rise = 1 / (1 + math.exp(-float(b2) - float(tau) * math.exp(float(w2))))
        terms.append(fall * rise * math.exp(float(w3)))
    return math.fsum(terms)


def _sum_of_terms(candidate, rng):
    m, tau, *theta = _drawn(rng)
    expect(candidate(m, tau, *theta), np.array([_by_terms(*pair, *theta) for pair in zip(m, tau, strict=True)]))


def _one_unit_at_zero(candidate, rng):
    m, tau, zero = np.array([rng.number(0.1, 2)]), np.array([rng.number(0.1, 2)]), np.zeros(1)
    softplus, sigmoid = math.log1p(math.exp(-float(m[0]))), 1 / (1 + math.exp(-float(tau[0])))
    expect(candidate(m, tau, zero, zero, zero, zero, zero), np.array([softplus * sigmoid]))


def _falls(candidate, rng):
    m, tau, *theta = _drawn(rng)
    lower, higher = candidate(m, tau, *theta), candidate(m + 0.5, tau, *theta)
    expect_that(bool((higher < lower).all()), higher, "below the prices at the lower strikes")


def _rises(candidate, rng):
    m, tau, *theta = _drawn(rng)
    early, late = candidate(m, tau, *theta), candidate(m, tau + 0.5, *theta)
    expect_that(bool((late > early).all()), late, "above the prices of the shorter contracts")


def _units_add(candidate, rng):
    m, tau, *theta = _drawn(rng)
    twice = [np.concatenate([vector, vector]) for vector in theta]
    expect(candidate(m, tau, *twice), 2 * candidate(m, tau, *theta))


def _layer(m, tau, b1, w1, b2, w2, w3, *, sign=-1.0, time=1.0, positive=np.exp, gate=lambda z: 1 / (1 + np.exp(-z)), out=np.exp):
    fall = np.logaddexp(0, b1 + sign * m[:, None] * positive(w1))
    return (fall * gate(b2 + time * tau[:, None] * positive(w2))) @ out(w3)


def _layer_with(**changed):
    def wrong(moneyness, maturity, b_moneyness, w_moneyness, b_maturity, w_maturity, w_out):
        return _layer(moneyness, maturity, b_moneyness, w_moneyness, b_maturity, w_maturity, w_out, **changed)

    return wrong


def _differences(candidate, rng):
    m, tau, *theta = _drawn(rng)
    h = 1e-4  # the third derivative is at most about e^(4.5 + 1.5): h² e^6 / 6 is below 1e-6
    pairs = list(zip(m, tau, strict=True))
    slopes = [(_by_terms(x + h, t, *theta) - _by_terms(x - h, t, *theta)) / (2 * h) for x, t in pairs]
    expect(candidate(m, tau, *theta), np.array(slopes), tolerance=1e-4)


def _slope_at_zero(candidate, rng):
    m, tau, zero = np.array([rng.number(0.1, 2)]), np.array([rng.number(0.1, 2)]), np.zeros(1)
    product = 1 / ((1 + math.exp(float(m[0]))) * (1 + math.exp(-float(tau[0]))))
    expect(candidate(m, tau, zero, zero, zero, zero, zero), np.array([-product]))


def _negative(candidate, rng):
    m, tau, *theta = _drawn(rng)
    slope = candidate(m, tau, *theta)
    expect_that(bool((slope < 0).all()), slope, "below 0 everywhere")


def _flattens(candidate, rng):
    m, tau, *theta = _drawn(rng)
    near, far = candidate(m, tau, *theta), candidate(m + 0.5, tau, *theta)
    expect_that(bool((far > near).all()), far, "nearer to 0 than at the lower strikes: the price bends upwards")


def _slope_with(sign=-1.0, inner=np.exp, gate=True, relu=False):
    def wrong(moneyness, maturity, b_moneyness, w_moneyness, b_maturity, w_maturity, w_out):
        z = b_moneyness - moneyness[:, None] * np.exp(w_moneyness)
        rise = 1 / (1 + np.exp(-b_maturity - maturity[:, None] * np.exp(w_maturity))) if gate else 1.0
        bend = (z > 0).astype(float) if relu else 1 / (1 + np.exp(-z))
        return (sign * inner(w_moneyness) * bend * rise) @ np.exp(w_out)

    return wrong


# Layers that rise, layers within bounds ------------------------------------------------------------------------------


def _rows(rng):
    examples, inputs, units = rng.integer(1, rng.size + 1), rng.integer(1, rng.size), rng.integer(1, rng.size)
    return np.array(rng.numbers(examples, inputs)), np.array(rng.numbers(inputs, units)), np.array(rng.numbers(units))


def _entries(candidate, rng):
    x, w, b = _rows(rng)
    expected = np.zeros((len(x), len(b)))
    for i, j in np.ndindex(*expected.shape):
        z = sum(float(v) * math.exp(float(s)) for v, s in zip(x[i], w[:, j], strict=True)) + float(b[j])
        expected[i, j] = 1 / (1 + math.exp(-z))
    expect(candidate(x, w, b), expected)


def _each_input_raises(candidate, rng):
    x, w = np.array([rng.numbers(2, low=-0.5, high=0.5)]), np.array(rng.numbers(2, 3, low=-2, high=1))
    b = np.array(rng.numbers(3))
    more = x.copy()
    more[0, rng.integer(0, 1)] += 0.5
    before, after = candidate(x, w, b), candidate(more, w, b)
    expect_that(bool((after > before).all()), after, "above the result for the smaller input, whatever the weights")


def _zero_weights(candidate, rng):
    x = np.array(rng.numbers(rng.size, 2))
    expect(candidate(x, np.zeros((2, 1)), np.zeros(1)), 1 / (1 + np.exp(-x.sum(axis=1, keepdims=True))))


def _bias_moves(candidate, rng):
    x, w, b = _rows(rng)
    up, down = candidate(np.zeros_like(x), w, b), candidate(np.zeros_like(x), w, -b)
    expect(up + down, np.ones((len(x), len(b))))


def _monotone(positive=np.exp, of_all=False, squash=lambda z: 1 / (1 + np.exp(-z)), bias=1.0):
    def wrong(x, w, b):
        return squash(x @ w + b if of_all else x @ positive(w) + bias * b)

    return wrong


def _ends(rng):
    low = rng.number()
    return np.array(rng.numbers(rng.size, 2)), low, low + rng.number(0.5, 4)


def _halfway(candidate, rng):
    _, low, high = _ends(rng)
    expect(candidate(np.zeros((rng.size, 2)), low, high), np.full((rng.size, 2), (low + high) / 2))


def _known_parts(candidate, rng):
    parts = np.array(rng.numbers(rng.size, low=0.1, high=0.9))
    _, low, high = _ends(rng)
    expect(candidate(np.log(parts / (1 - parts)), low, high), np.array([(1 - p) * low + p * high for p in parts.tolist()]))


def _inside(candidate, rng):
    z, low, high = _ends(rng)
    result = candidate(5 * z, low, high)
    expect_that(bool(((result >= low - 1e-9) & (result <= high + 1e-9)).all()), result, f"between {low} and {high}")


def _never_flat(candidate, rng):
    z, low, high = _ends(rng)
    before, after = candidate(z, low, high), candidate(z + 0.5, low, high)
    expect_that(bool((after > before).all()), after, "above the result for the smaller z: a clip would be flat, with slope 0")


def _mirrored(candidate, rng):
    z, low, high = _ends(rng)
    expect(candidate(z, low, high) + candidate(-z, low, high), np.full(z.shape, low + high))


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


EXERCISES = [
    Exercise(
        name="option-layer",
        call="option_layer(moneyness, maturity, b_moneyness, w_moneyness, b_maturity, w_maturity, w_out)",
        hint="moneyness[:, None] * np.exp(w_moneyness) is [batch, units]. The last step is a product with e^w_out.",
        properties={
            "it is the sum of the terms, one price a row": _sum_of_terms,
            "one unit with all parameters 0 is softplus(-m) times sigmoid(τ)": _one_unit_at_zero,
            "it falls with the moneyness": _falls,
            "it rises with the maturity": _rises,
            "each unit twice doubles the price": _units_add,
        },
        wrong={
            "both signs turned": _layer_with(sign=1.0, time=-1.0),
            "the sign of the moneyness turned": _layer_with(sign=1.0),
            "the sign of the maturity turned": _layer_with(time=-1.0),
            "the exponentials forgotten": _layer_with(positive=lambda w: w),
            "the last exponential forgotten": _layer_with(out=lambda w: w),
            "tanh for the sigmoid": _layer_with(gate=np.tanh),
            "the mean over the units": _layer_with(out=lambda w: np.exp(w) / len(w)),
        },
    ),
    Exercise(
        name="option-slope",
        call="option_slope(moneyness, maturity, b_moneyness, w_moneyness, b_maturity, w_maturity, w_out)",
        hint="The derivative of softplus is the sigmoid; the inner derivative of b - m e^w by m is -e^w.",
        properties={
            "it is the slope of the price, by differences": _differences,
            "one unit with all parameters 0 has the slope -sigmoid(-m) sigmoid(τ)": _slope_at_zero,
            "it is negative": _negative,
            "it comes nearer to 0 as the moneyness grows": _flattens,
        },
        wrong={
            "the minus forgotten": _slope_with(sign=1.0),
            "the inner derivative forgotten": _slope_with(inner=np.ones_like),
            "w instead of e^w": _slope_with(inner=lambda w: w),
            "the factor of the maturity forgotten": _slope_with(gate=False),
            "the slope of a relu": _slope_with(relu=True),
        },
    ),
    Exercise(
        name="monotone-layer",
        call="monotone_layer(x, w, b)",
        hint="Only the weights must be positive, not the bias: x @ np.exp(w) + b, then the sigmoid.",
        properties={
            "it is the sigmoid of x e^w + b, entry by entry": _entries,
            "a larger input gives a larger output": _each_input_raises,
            "with all parameters 0 it is the sigmoid of the sum": _zero_weights,
            "the bias keeps its sign": _bias_moves,
        },
        wrong={
            "plain weights": _monotone(of_all=True),
            "the absolute weights": _monotone(positive=np.abs),
            "squared weights": _monotone(positive=np.square),
            "e^-w": _monotone(positive=lambda w: np.exp(-w)),
            "tanh": _monotone(squash=np.tanh),
            "the bias with a minus": _monotone(bias=-1.0),
        },
    ),
    Exercise(
        name="bounded-layer",
        call="bounded_layer(z, low, high)",
        hint="The sigmoid goes from 0 to 1. Stretch it to the length high - low, then move it up by low.",
        properties={
            "at 0 it is halfway between the bounds": _halfway,
            "where the sigmoid is p, it is (1 - p) low + p high": _known_parts,
            "it keeps within the bounds": _inside,
            "it rises everywhere": _never_flat,
            "z and -z together give low + high": _mirrored,
        },
        wrong={
            "clipped": lambda z, low, high: np.clip(z, low, high),
            "low not added": lambda z, low, high: (high - low) * _sigmoid(z),
            "high for the length": lambda z, low, high: low + high * _sigmoid(z),
            "tanh for the sigmoid": lambda z, low, high: low + (high - low) * np.tanh(z),
            "the bounds exchanged": lambda z, low, high: high + (low - high) * _sigmoid(z),
        },
    ),
]
