"""The Hessian of the logistic loss, taken by autodiff: 0 <= v H v <= |v|^2 lambda / (4n), and what follows from it."""

import jax
import jax.numpy as jnp
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

ROWS, INPUTS = 6, 3  # one shape: JAX compiles once
numbers = st.floats(-8, 8)
tables = st.lists(numbers, min_size=ROWS * INPUTS, max_size=ROWS * INPUTS).map(lambda flat: np.reshape(flat, (ROWS, INPUTS)))
bits = st.lists(st.integers(0, 1), min_size=ROWS, max_size=ROWS).map(np.array)
weights = st.lists(numbers, min_size=INPUTS + 1, max_size=INPUTS + 1).map(np.array)


def loss_of(w, x, labels):
    z = x @ w[:-1] + w[-1]
    return -jnp.mean(labels * jax.nn.log_sigmoid(z) + (1 - labels) * jax.nn.log_sigmoid(-z))


loss_fn, slope, hessian = jax.jit(loss_of), jax.jit(jax.grad(loss_of)), jax.jit(jax.hessian(loss_of))


def limit(x):
    """The largest eigenvalue of X^T X / (4n), as the square of a singular value; the bias is a column of ones."""
    return np.linalg.norm(np.column_stack([x, np.ones(len(x))]), ord=2) ** 2 / (4 * len(x))


@settings(derandomize=True, deadline=None, max_examples=150)
@given(tables, bits, weights)
def test_the_eigenvalues_of_the_hessian_lie_between_0_and_the_limit(x, labels, w):
    with jax.enable_x64(True):
        eigenvalues = np.linalg.eigvalsh(np.asarray(hessian(w, x, labels)))
    assert eigenvalues.min() >= -1e-10 * limit(x)  # rounding of sums of squares: 1e-16 times a few
    assert eigenvalues.max() <= limit(x) * (1 + 1e-10)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(tables, bits, weights, weights, st.floats(0, 1))
def test_no_point_between_two_others_lies_above_their_chord(x, labels, w, other, part):
    with jax.enable_x64(True):
        chord = (1 - part) * float(loss_fn(w, x, labels)) + part * float(loss_fn(other, x, labels))
        assert float(loss_fn((1 - part) * w + part * other, x, labels)) <= chord + 1e-10  # losses up to 200


@settings(derandomize=True, deadline=None, max_examples=100)
@given(tables, bits, weights, weights)
def test_the_gradient_changes_at_most_the_limit_times_as_much_as_the_weights(x, labels, w, other):
    with jax.enable_x64(True):
        change = np.linalg.norm(slope(w, x, labels) - slope(other, x, labels))
    assert change <= limit(x) * np.linalg.norm(w - other) + 1e-10


@settings(derandomize=True, deadline=None, max_examples=100)
@given(tables, bits, weights, st.floats(0, 2))
def test_a_step_below_two_over_the_limit_lowers_the_loss_as_promised(x, labels, w, factor):
    rate = factor / limit(x)
    with jax.enable_x64(True):
        gradient = np.asarray(slope(w, x, labels))
        promised = float(loss_fn(w, x, labels)) - rate * (1 - factor / 2) * float(gradient @ gradient)
        assert float(loss_fn(w - rate * gradient, x, labels)) <= promised + 1e-10


def test_the_limit_is_reached_at_zero_weights_and_squared_error_is_not_convex():
    rng = np.random.default_rng(0)
    x, labels = rng.normal(size=(ROWS, INPUTS)), np.ones(ROWS)

    def squared(w, x, labels):
        return 0.5 * jnp.mean((jax.nn.sigmoid(x @ w[:-1] + w[-1]) - labels) ** 2)

    with jax.enable_x64(True):
        largest = np.linalg.eigvalsh(np.asarray(hessian(np.zeros(INPUTS + 1), x, labels))).max()
        far = np.array([0.0, 0.0, 0.0, -4.0])
        bend = np.linalg.eigvalsh(np.asarray(jax.hessian(squared)(far, x, labels))).min()
    assert abs(largest / limit(x) - 1) < 1e-10
    assert bend < -1e-3  # not convex where the neuron is sure and wrong
