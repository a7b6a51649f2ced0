"""The Jacobian of softmax, taken by autodiff: 0 <= x J x <= |x|^2 / 2, and its rows sum to 0."""

import jax
import jax.numpy as jnp
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

logit_rows = st.lists(st.floats(-30, 30), min_size=2, max_size=8)


def jacobian(logits):
    with jax.enable_x64(True):
        return np.asarray(jax.jacobian(jax.nn.softmax)(jnp.asarray(logits, dtype=jnp.float64)))


@settings(derandomize=True, deadline=None, max_examples=200)
@given(logit_rows)
def test_the_eigenvalues_lie_between_zero_and_a_half(logits):
    matrix = jacobian(logits)
    assert np.abs(matrix.sum(axis=1)).max() < 1e-12
    eigenvalues = np.linalg.eigvalsh(matrix)  # rounding: a few 1e-16 for entries below 1
    assert eigenvalues.min() > -1e-12
    assert eigenvalues.max() < 0.5 + 1e-12


def test_a_half_is_reached_by_two_equal_logits_and_approached_by_more():
    assert abs(np.linalg.eigvalsh(jacobian([0.7, 0.7])).max() - 0.5) < 1e-12
    for classes in (3, 8):
        largest = np.linalg.eigvalsh(jacobian([12.0, 12.0] + [0.0] * (classes - 2))).max()
        assert 0.4999 < largest < 0.5


@settings(derandomize=True, deadline=None, max_examples=50)
@given(logit_rows, st.integers(0, 2**32 - 1))
def test_softmax_moves_at_most_half_as_far_as_its_logits(logits, seed):
    moved = np.array(logits) + np.random.default_rng(seed).normal(size=len(logits))
    with jax.enable_x64(True):
        change = jax.nn.softmax(jnp.asarray(moved)) - jax.nn.softmax(jnp.asarray(logits, dtype=jnp.float64))
    assert np.linalg.norm(change) <= 0.5 * np.linalg.norm(moved - np.array(logits)) + 1e-12
