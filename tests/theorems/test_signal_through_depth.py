"""The mean square of a random network's layers is what the theorem says: Gaussian and uniform weights, many draws at once.

The attack on the page sums over all matrices with a few entries; here weights are continuous, and the tolerance is six
standard errors from the exact variance: E q² of a layer is (1 + 2/n) (linear) or (1 + 5/n) (relu) times that of the layer below
for normal weights; uniform ones have a smaller fourth moment.
"""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

NETWORKS = 4000
seeds, widths = st.integers(0, 2**32 - 1), st.lists(st.integers(1, 12), min_size=1, max_size=4)


def growth(rng, x, sizes, c, relu, draw):
    """Mean square of the last layer of each of many networks, divided by that of x; biases are 0."""
    h = np.tile(x, (NETWORKS, 1))
    for fan_in, fan_out in zip([len(x), *sizes[:-1]], sizes, strict=True):
        h = np.einsum("ni,nij->nj", h, draw(rng, np.sqrt(c / fan_in), (NETWORKS, fan_in, fan_out)))
        h = np.maximum(h, 0) if relu else h
    return np.mean(h**2, axis=1) / np.mean(x**2)


DRAWS = {
    "normal": lambda rng, deviation, shape: rng.normal(0, deviation, shape),
    "uniform": lambda rng, deviation, shape: rng.uniform(-1, 1, shape) * deviation * np.sqrt(3),
}


@pytest.mark.parametrize("draw", DRAWS)
@pytest.mark.parametrize("relu", [False, True])
@settings(derandomize=True, deadline=None, max_examples=25)
@given(seed=seeds, sizes=widths, c=st.floats(0.2, 5), inputs=st.integers(1, 6))
def test_the_mean_over_networks_is_the_power(draw, relu, seed, sizes, c, inputs):
    rng = np.random.default_rng(seed)
    q = growth(rng, rng.normal(size=inputs), sizes, c, relu, DRAWS[draw])
    claim = (c / 2 if relu else c) ** len(sizes)
    spread = np.prod([1 + (5 if relu else 2) / n for n in sizes]) - 1
    assert abs(q.mean() / claim - 1) < 6 * np.sqrt(spread / NETWORKS)


@pytest.mark.parametrize("relu", [False, True])
@settings(derandomize=True, deadline=None, max_examples=20)
@given(seed=seeds, width=st.integers(20, 40))
def test_the_second_moment_of_normal_weights_is_as_the_page_says(relu, seed, width):
    squares = growth(np.random.default_rng(seed), np.ones(4), [width] * 2, 2.0 if relu else 1.0, relu, DRAWS["normal"]) ** 2
    exact = (1 + (5 if relu else 2) / width) ** 2
    assert abs(squares.mean() - exact) < 6 * squares.std() / np.sqrt(NETWORKS)  # six standard errors, from the sample


@settings(derandomize=True, deadline=None, max_examples=50)
@given(seed=seeds, fan_in=st.integers(1, 8))
def test_a_unit_and_its_mirror_share_the_square(seed, fan_in):
    """The step of the proof: relu(z)² + relu(−z)² = z²."""
    rng = np.random.default_rng(seed)
    z = rng.normal(size=(5, fan_in)) @ rng.normal(size=(fan_in, 3))
    np.testing.assert_array_equal(np.maximum(z, 0) ** 2 + np.maximum(-z, 0) ** 2, z**2)


def test_without_symmetry_relu_fails():
    """Mean 0 and variance 2, but not symmetric: one input, one unit, so the mean is over three weights."""
    for x, exact in ((1.0, 4 / 3), (-1.0, 2 / 3)):
        q = np.mean([np.maximum(x * w, 0) ** 2 for w in (2.0, -1.0, -1.0)])
        assert np.isclose(q, exact) and not np.isclose(q, 1.0)  # c/2 = 1
