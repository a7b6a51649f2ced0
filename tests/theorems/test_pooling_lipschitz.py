"""Pooling never enlarges a difference: pairs of pictures drawn by hypothesis, singular values of Jacobians by autodiff."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from linebyline.byhand.pooling import max_pool, mean_pool

SIZES = st.integers(1, 4)
# few values, so that ties and equal pixels are common; 7 x 6 pixels, so that most sizes leave rows out
PICTURES = arrays(float, (1, 7, 6, 2), elements=st.sampled_from([-100.0, -1.0, -0.5, 0.0, 0.5, 1.0, 3.0]))
ROOM = 1 + 1e-12  # sums of 84 squares round at 1e-14


@settings(derandomize=True, deadline=None, max_examples=300)
@given(PICTURES, PICTURES, SIZES)
def test_no_pair_of_pictures_is_driven_apart(x, y, size):
    before = np.abs(x - y)
    for pool, factor in ((max_pool, 1), (mean_pool, 1 / size)):
        after = np.abs(pool(x, size) - pool(y, size))
        assert after.max() <= before.max() * ROOM
        assert np.linalg.norm(after) <= factor * np.linalg.norm(before) * ROOM


def jacobian(reduce, start, divisor, size, x):
    def pool(flat):
        window = (1, size, size, 1)
        return jax.lax.reduce_window(flat.reshape(x.shape), start, reduce, window, window, "VALID").ravel() / divisor

    with jax.enable_x64(True):
        return np.asarray(jax.jit(jax.jacrev(pool))(jnp.asarray(x.ravel())))


@pytest.mark.parametrize("size", [2, 3])
def test_the_largest_singular_values_are_one_and_one_over_the_side(size):
    x = np.random.default_rng(size).normal(size=(1, 7, 6, 2))
    for reduce, start, divisor, largest in [
        (jax.lax.max, -np.inf, 1, 1.0),
        (jax.lax.add, 0.0, size**2, 1 / size),
    ]:
        values = np.linalg.svd(jacobian(reduce, start, divisor, size, x), compute_uv=False)
        np.testing.assert_allclose(values, largest, rtol=1e-12)  # all are equal: windows share no pixel


@settings(derandomize=True, deadline=None, max_examples=50)
@given(PICTURES, SIZES, st.sampled_from([0.25, 1.0, 7.0]))
def test_the_bounds_are_reached(x, size, height):
    rows, columns = 7 // size, 6 // size
    raised, moved = x.copy(), x.copy()
    for i, j, c in np.ndindex(rows, columns, 2):
        window = np.s_[0, i * size : (i + 1) * size, j * size : (j + 1) * size, c]
        winner = np.unravel_index(x[window].argmax(), (size, size))
        raised[window][winner] += height  # one winner a window, upward
        moved[window] += height  # the whole window
    one_each = np.linalg.norm(max_pool(raised, size) - max_pool(x, size)) / np.linalg.norm(raised - x)
    together = np.linalg.norm(mean_pool(moved, size) - mean_pool(x, size)) / np.linalg.norm(moved - x)
    assert abs(one_each - 1) < 1e-12 and abs(together - 1 / size) < 1e-12


def test_overlapping_windows_may_double_a_euclidean_difference():
    x = np.zeros((4, 4))
    y = x.copy()
    y[1, 1] = 1.0
    pooled = [np.lib.stride_tricks.sliding_window_view(picture, (2, 2)).max(axis=(2, 3)) for picture in (x, y)]
    assert np.linalg.norm(pooled[1] - pooled[0]) == 2 * np.linalg.norm(y - x)
