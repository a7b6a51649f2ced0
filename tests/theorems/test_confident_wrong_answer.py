"""Gradients by autodiff: |g_SE| <= min(1/2, 2 doubt) |g_CE|, |g_SE| <= sqrt(8) doubt; |g_CE| >= sqrt(2) (1 - doubt) if wrong."""

import jax
import jax.numpy as jnp
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st


@jax.jit
def gradients(logits, label):
    target = jax.nn.one_hot(label, len(logits), dtype=logits.dtype)
    cross_entropy = jax.grad(lambda z: -jax.nn.log_softmax(z)[label])(logits)
    squared_error = jax.grad(lambda z: 0.5 * jnp.sum((jax.nn.softmax(z) - target) ** 2))(logits)
    return cross_entropy, squared_error


def lengths(logits, label):
    """Return the doubt and the lengths of the two gradients."""
    with jax.enable_x64(True):
        cross_entropy, squared_error = gradients(jnp.asarray(logits, dtype=jnp.float64), label)
    odds = np.exp(np.array(logits) - max(logits))
    doubt = np.delete(odds, np.argmax(odds)).sum() / odds.sum()
    return doubt, np.linalg.norm(cross_entropy), np.linalg.norm(squared_error)


cases = st.lists(st.floats(-15, 15), min_size=2, max_size=6).flatmap(
    lambda logits: st.tuples(st.just(logits), st.integers(0, len(logits) - 1))
)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(cases)
def test_the_bounds_hold(case):
    logits, label = case
    doubt, cross_entropy, squared_error = lengths(logits, label)
    rounding = 1e-14  # the gradients are of size 1 and carry a few roundings of 1e-16
    assert squared_error <= min(0.5, 2 * doubt) * cross_entropy + rounding
    assert squared_error <= np.sqrt(8) * doubt + rounding
    if np.argmax(logits) != label:
        assert cross_entropy >= np.sqrt(2) * (1 - doubt) - rounding


def test_two_classes_attain_what_the_page_says():
    for gap in (0.0, 1.0, 8.0):
        doubt, cross_entropy, squared_error = lengths([0.0, gap], 0)
        assert np.isclose(cross_entropy, np.sqrt(2) * (1 - doubt), rtol=1e-12)  # equality
        assert np.isclose(squared_error, 2 * doubt * (1 - doubt) * cross_entropy, rtol=1e-9)  # 1 - doubt of the bound
