"""Theorem `dropout-geometric-mean`: the scaled geometric mean of all thinned predictions is the full network's prediction.

Exact in fractions for a softmax to base 2 with whole logits: it is the softmax of logits times ln 2. In floats the mean is
folded unit by unit, without listing the masks.
"""

from fractions import Fraction
from itertools import product
from math import prod

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import log_softmax, softmax

integers = st.integers(-4, 4)


def base_two(logits):
    powers = [Fraction(2) ** z for z in logits]
    return [power / sum(powers) for power in powers]


def logits_under(mask, h, w, b):
    return [b[k] + sum(m * a * row[k] for m, a, row in zip(mask, h, w, strict=True)) for k in range(len(b))]


@st.composite
def layers(draw):
    width, classes = draw(st.integers(1, 4)), draw(st.integers(2, 4))
    row = st.lists(integers, min_size=classes, max_size=classes)
    h = draw(st.lists(integers, min_size=width, max_size=width))
    return h, draw(st.lists(row, min_size=width, max_size=width)), draw(row)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(layer=layers())
def test_exact_at_rate_one_half(layer):
    """The product over the 2ⁿ networks is the geometric mean to the power 2ⁿ: a fraction."""
    h, w, b = layer
    networks = [base_two(logits_under(mask, h, w, b)) for mask in product([0, 2], repeat=len(h))]
    full = logits_under([1] * len(h), h, w, b)
    products = [prod(network[k] for network in networks) for k in range(len(b))]
    for k in range(1, len(b)):
        assert products[k] / products[0] == Fraction(2) ** ((full[k] - full[0]) * len(networks))


@settings(derandomize=True, deadline=None, max_examples=100)
@given(layer=layers(), twice=st.booleans())
def test_exact_for_other_rates(layer, twice):
    """Rate 2/3: a mask is 3 with chance 1/3, else 0. So it is a mean over 3ⁿ equal cases."""
    h, w, b = layer
    h, w = h[:3], w[:3]
    masks = [3, 0, 0] if twice else [2, 1, 0]  # also a mask that is no dropout, only 1 on average
    networks = [base_two(logits_under(mask, h, w, b)) for mask in product(masks, repeat=len(h))]
    full = logits_under([1] * len(h), h, w, b)
    products = [prod(network[k] for network in networks) for k in range(len(b))]
    assert all(products[k] / products[0] == Fraction(2) ** ((full[k] - full[0]) * len(networks)) for k in range(len(b)))


def folded(h, w, logits, rates):
    """The mean of the log-probabilities, one unit after the other."""
    if len(h) == 0:
        return log_softmax(logits)
    more = logits + h[0] * w[0] / (1 - rates[0])
    return rates[0] * folded(h[1:], w[1:], logits, rates[1:]) + (1 - rates[0]) * folded(h[1:], w[1:], more, rates[1:])


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=st.integers(0, 2**32 - 1), width=st.integers(1, 7), classes=st.integers(2, 5), size=st.floats(0.1, 30))
def test_in_floats_with_a_rate_for_each_unit(seed, width, classes, size):
    rng = np.random.default_rng(seed)
    h, w, b, rates = rng.normal(size=width), size * rng.normal(size=(width, classes)), rng.normal(size=classes), rng.random(width)
    rates = 0.9 * rates
    mean_log = folded(h, w, b, rates)
    # log-probabilities reach about 10 · size · 7 < 3000; a sum of 2⁷ of them is right to 1e-12 times that
    np.testing.assert_allclose(softmax(mean_log), softmax(h @ w + b), rtol=0, atol=1e-8)
    assert np.exp(mean_log).sum() <= 1 + 1e-9  # log Σexp is convex: Jensen


@settings(derandomize=True, deadline=None, max_examples=50)
@given(seed=st.integers(0, 2**32 - 1))
def test_a_wrong_scale_is_seen(seed):
    rng = np.random.default_rng(seed)
    h, w, b, rates = rng.uniform(0.5, 2, 3), rng.normal(size=(3, 3)), rng.normal(size=3), np.full(3, 0.5)
    undivided = folded(h * (1 - rates), w, b, rates)  # masks of 0 and 1
    np.testing.assert_allclose(softmax(undivided), softmax((h * 0.5) @ w + b), atol=1e-12)
    assert not np.allclose(softmax(undivided), softmax(h @ w + b), atol=1e-6)
