"""Noise on the inputs of a linear model is a penalty: Gaussian means by quadrature, the best weights by a search.

The attack on the page takes noise of finitely many equally likely values. Here the noise is Gaussian, and its mean is
exact because Gauss-Hermite quadrature with two nodes integrates every cubic exactly.
"""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

NODES, WEIGHTS = np.polynomial.hermite_e.hermegauss(2)
WEIGHTS = WEIGHTS / WEIGHTS.sum()


def noisy_loss(w, x, y, root):
    """The exact Gaussian mean of the loss: noise root @ z, z standard normal."""
    total = 0.0
    for indices in product(range(2), repeat=x.shape[1]):
        noise = root @ NODES[list(indices)]
        total += np.prod(WEIGHTS[list(indices)]) * np.mean(0.5 * ((x + noise) @ w - y) ** 2)
    return total


@settings(derandomize=True, deadline=None, max_examples=80)
@given(seed=st.integers(0, 2**32 - 1), inputs=st.integers(1, 4), n=st.integers(1, 6), scale=st.floats(0.01, 10))
def test_the_mean_loss_is_the_loss_and_half_the_variance_of_the_output(seed, inputs, n, scale):
    rng = np.random.default_rng(seed)
    x, y, w = rng.normal(size=(n, inputs)), rng.normal(size=n), rng.normal(size=inputs)
    root = scale * rng.normal(size=(inputs, inputs))
    expected = np.mean(0.5 * (x @ w - y) ** 2) + 0.5 * np.sum((root.T @ w) ** 2)
    np.testing.assert_allclose(noisy_loss(w, x, y, root), expected, rtol=1e-10)


@settings(derandomize=True, deadline=None, max_examples=20)
@given(seed=st.integers(0, 2**32 - 1), sigma=st.floats(0.1, 2))
def test_the_best_weights_under_noise_are_ridge(seed, sigma):
    rng = np.random.default_rng(seed)
    x, y = rng.normal(size=(8, 3)), rng.normal(size=8)
    found = minimize(noisy_loss, np.zeros(3), args=(x, y, sigma * np.eye(3)), method="BFGS", options={"gtol": 1e-9}).x
    u, s, vt = np.linalg.svd(x, full_matrices=False)  # ridge, direction by direction
    ridge = vt.T @ (s / (s**2 + 8 * sigma**2) * (u.T @ y))
    # BFGS with differences of a loss near 1 finds a minimum to about the root of 1e-16 times the condition
    np.testing.assert_allclose(found, ridge, rtol=0, atol=1e-5)


def test_noise_with_a_mean_is_no_penalty():
    x, y, w = np.ones((1, 1)), np.ones(1), np.ones(1)
    shifted = np.mean(0.5 * ((x + 1.0) @ w - y) ** 2)  # noise that is always 1: variance 0, mean 1
    assert shifted == 0.5 and np.mean(0.5 * (x @ w - y) ** 2) == 0
