"""Theorem `decoupled-decay`: L2 in the gradient is weight decay for gradient descent, and for no L2 coefficient under Adam."""

from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.optimizers import adam, adamw, sgd

numbers = st.fractions(-4, 4, max_denominator=9)
positive = st.fractions(Fraction(1, 9), 4, max_denominator=9)


def after(optimizer, w, g, steps=1):
    """Where `steps` steps lead, each with the gradient g(w)."""
    params = [{"w": np.asarray(w)}]
    state = optimizer.init(params)
    for _ in range(steps):
        params, state = optimizer.update(params, [{"w": g(params[0]["w"])}], state)
    return params[0]["w"]


@settings(derandomize=True, deadline=None, max_examples=100)
@given(w=st.tuples(numbers, numbers), g=st.tuples(numbers, numbers), eta=positive, decay=positive, other=positive)
def test_for_gradient_descent_the_two_are_equal_and_for_one_coefficient_only(w, g, eta, decay, other):
    w, g = np.array(w), np.array(g)
    decayed = list((1 - eta * decay) * w - eta * g)
    assert list(after(sgd(eta), w, lambda x: g + decay * x)) == decayed
    if other != decay and w.any():
        assert list(after(sgd(eta), w, lambda x: g + other * x)) != decayed


@settings(derandomize=True, deadline=None, max_examples=200)
@given(w=st.tuples(positive, positive), p=st.tuples(positive, positive), decay=positive, l2=positive)
def test_with_a_scale_for_each_weight_they_are_equal_only_if_the_scales_are(w, p, decay, l2):
    pulls = [l2 * scale * each for scale, each in zip(p, w, strict=True)]  # what L2 adds to the step, η apart
    equal = pulls == [decay * each for each in w]
    assert equal == (l2 * p[0] == decay and l2 * p[1] == decay)
    if p[0] != p[1]:
        assert not equal


@settings(derandomize=True, deadline=None, max_examples=200)
@given(w=st.floats(0.01, 10), g=st.floats(0.001, 1000), l2=st.floats(0, 1e6), eta=st.floats(0.001, 1), epsilon=st.floats(1e-4, 1))
def test_the_first_step_of_adam_hardly_feels_l2(w, g, l2, eta, epsilon):
    optimizer = adam(eta, epsilon=epsilon)
    gained = after(optimizer, [w], lambda x: np.array([g])) - after(optimizer, [w], lambda x: g + l2 * x)
    slack = 1e-12 * (w + eta)  # rounding of a few operations on numbers of this size
    assert -slack <= gained[0] <= eta * epsilon / (g + epsilon) + slack
    exact = eta * epsilon * l2 * w / ((g + l2 * w + epsilon) * (g + epsilon))
    assert abs(gained[0] - exact) <= slack


@settings(derandomize=True, deadline=None, max_examples=100)
@given(w=st.floats(0.01, 10), g=st.floats(-100, 100), eta=st.floats(0.001, 0.5), decay=st.floats(0.001, 1))
def test_adamw_pulls_each_weight_by_the_same_share(w, g, eta, decay):
    gradient = lambda x: np.array([g])  # noqa: E731
    pulled = after(adam(eta), [w], gradient) - after(adamw(eta, weight_decay=decay), [w], gradient)
    assert abs(pulled[0] - eta * decay * w) <= 1e-12 * (w + eta)


@settings(derandomize=True, deadline=None, max_examples=4)
@given(scale=st.floats(1, 100), seed=st.integers(0, 9))
def test_with_noise_the_decay_is_divided_by_the_size_of_the_gradient(scale, seed):
    """The rate at which a weight fades under L2, measured, is ηλ / size; between steps 1000 and 3000."""
    eta, l2 = 0.01, 0.02 * scale  # the same ηλ / size for each scale
    turn = [(-1) ** seed]

    def gradient(x):
        turn[0] = -turn[0]
        return turn[0] * scale + l2 * x

    half, full = (after(adam(eta), [1.0], gradient, steps) for steps in (1000, 3000))
    assert abs(np.log(half[0] / full[0]) / 2000 / (eta * l2 / scale) - 1) < 0.03  # Adam's own swing of about η/20
