"""Theorem `jvp-vjp-adjoint`: jvp and vjp multiply with one matrix J and its transpose, and no mixture of them is cheaper.

The attack on the page compares the two sides with each other; here both are compared with a Jacobian that is measured by
differences of a NumPy program, the same is asked of backward passes written by hand, and the open dimensions are built.
"""

import jax
import jax.numpy as jnp
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.dense import dense_backward
from linebyline.byhand.losses import softmax_jacobian, softmax_squared_error, softmax_squared_error_backward

OPERATIONS = {  # smooth, from 3 numbers to 3; written for NumPy and JAX at once
    "sin": lambda np, x: np.sin(x),
    "product": lambda np, x: x * np.roll(x, 1),
    "sum": lambda np, x: np.cumsum(x) / 2,
    "quotient": lambda np, x: x / (1 + x[0] ** 2),
    "turn": lambda np, x: x[::-1] - np.tanh(x),
}
programs = st.lists(st.sampled_from(sorted(OPERATIONS)), min_size=1, max_size=5)
vectors = st.lists(st.integers(-12, 12).map(lambda k: k / 8), min_size=3, max_size=3).map(np.array)


def program(module, names, x):
    for name in names:
        x = OPERATIONS[name](module, x)
    return x


def measured_jacobian(f, x, epsilon=1e-5):
    steps = epsilon * np.eye(len(x))
    return np.stack([(f(x + step) - f(x - step)) / (2 * epsilon) for step in steps], axis=1)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(names=programs, x=vectors, v=vectors, u=vectors)
def test_both_modes_agree_with_a_measured_jacobian_and_with_each_other(names, x, v, u):
    with jax.enable_x64(True):
        _, pushed = jax.jvp(lambda x: program(jnp, names, x), (jnp.asarray(x),), (jnp.asarray(v),))
        _, pull = jax.vjp(lambda x: program(jnp, names, x), jnp.asarray(x))
        pushed, (pulled,) = np.asarray(pushed), map(np.asarray, pull(jnp.asarray(u)))
    jacobian = measured_jacobian(lambda x: program(np, names, x), x)
    size = 1 + np.linalg.norm(jacobian)
    # differences: epsilon² f'''/6, with derivatives up to some thousands after five operations, gives about 1e-7
    assert np.allclose(pushed, jacobian @ v, rtol=0, atol=1e-6 * size**2)
    assert np.allclose(pulled, jacobian.T @ u, rtol=0, atol=1e-6 * size**2)
    # at most a hundred operations, each with a relative error of 1e-16, on terms of at most |u||v| times the slopes
    assert abs(u @ pushed - pulled @ v) < 1e-12 * size**2


@settings(derandomize=True, deadline=None, max_examples=10)
@given(seed=st.integers(0, 10**6))
def test_trees_of_parameters_have_the_same_identity(seed):
    rng = np.random.default_rng(seed)
    tree = lambda: {"w": rng.normal(size=(2, 3)), "rest": [rng.normal(size=3), (rng.normal(size=()),)]}  # noqa: E731

    def f(params):
        return jnp.tanh(params["w"] + params["rest"][0]) * params["rest"][1][0], jnp.exp(params["rest"][0])

    with jax.enable_x64(True):
        params, v, u = jax.tree.map(jnp.asarray, tree()), jax.tree.map(jnp.asarray, tree()), None
        out, pushed = jax.jvp(f, (params,), (v,))
        u = jax.tree.map(lambda leaf: jnp.asarray(rng.normal(size=leaf.shape)), out)
        (pulled,) = jax.vjp(f, params)[1](u)
        left, right = (
            sum(float(jnp.sum(a * b)) for a, b in zip(jax.tree.leaves(one), jax.tree.leaves(other), strict=True))
            for one, other in ((u, pushed), (pulled, v))
        )
    assert abs(left - right) < 1e-12 * (1 + abs(left))


@settings(derandomize=True, deadline=None, max_examples=30)
@given(seed=st.integers(0, 10**6))
def test_backward_passes_written_by_hand_are_transposes_too(seed):
    rng = np.random.default_rng(seed)
    h, w, dh, dw, db, u = (rng.normal(size=shape) for shape in ((4, 3), (3, 2), (4, 3), (3, 2), (2,), (4, 2)))
    grad_h, grad_w, grad_b = dense_backward(u, h, w)
    pushed = dh @ w + h @ dw + db  # the product rule, by hand
    assert np.isclose(np.sum(u * pushed), np.sum(grad_h * dh) + np.sum(grad_w * dw) + np.sum(grad_b * db), rtol=1e-10, atol=1e-10)
    logits, direction, labels = rng.normal(size=(1, 4)), rng.normal(size=(1, 4)), np.array([2])
    assert np.allclose(softmax_jacobian(logits[0]), softmax_jacobian(logits[0]).T)
    slope = (
        softmax_squared_error(logits + 1e-5 * direction, labels) - softmax_squared_error(logits - 1e-5 * direction, labels)
    ) / 2e-5
    assert abs(slope - np.sum(softmax_squared_error_backward(logits, labels) * direction)) < 1e-8


@settings(derandomize=True, deadline=None, max_examples=60)
@given(n=st.integers(1, 6), m=st.integers(1, 6), data=st.data())
def test_what_k_forward_and_r_reverse_passes_leave_open_is_built(n, m, data):
    k, r = data.draw(st.integers(0, n)), data.draw(st.integers(0, m))
    rng = np.random.default_rng(data.draw(st.integers(0, 10**6)))
    directions, weights = rng.normal(size=(n, k)), rng.normal(size=(m, r))
    free_in = np.linalg.svd(directions, full_matrices=True)[0][:, k:]  # at right angles to the directions
    free_out = np.linalg.svd(weights, full_matrices=True)[0][:, r:]
    differences = [np.outer(b, a) for a in free_in.T for b in free_out.T]
    assert len(differences) == (n - k) * (m - r)
    for difference in differences:  # each goes unseen by all passes
        assert np.allclose(difference @ directions, 0) and np.allclose(weights.T @ difference, 0)
    if differences:
        assert np.linalg.matrix_rank(np.stack([d.ravel() for d in differences])) == len(differences)
    # and no others: any J is what the passes say of it plus a combination of these
    jacobian = rng.normal(size=(m, n))
    seen_in, seen_out = np.eye(n) - free_in @ free_in.T, np.eye(m) - free_out @ free_out.T
    known = jacobian @ seen_in + seen_out @ jacobian - seen_out @ jacobian @ seen_in
    rest = sum((np.sum(d * jacobian) * d for d in differences), np.zeros((m, n)))
    assert np.allclose(known + rest, jacobian)
