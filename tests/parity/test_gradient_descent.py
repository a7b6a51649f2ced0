"""Gradient descent of the sigmoid neuron: the gradient by hand and by `jax.grad` walk the same path, in float64."""

import jax
import jax.numpy as jnp
import numpy as np

from linebyline.neurons import neuron_gradient
from linebyline.surfaces import neuron
from press import SNIPPETS

X, Y, RATE = np.array([0.5, 2.5]), np.array([0.2, 0.9]), 2.0


def walk(gradient, steps=300):
    path = [np.array([-2.0, -2.0])]
    for _ in range(steps):
        path.append(path[-1] - RATE * np.asarray(gradient(path[-1])))
    return np.stack(path)


def test_both_walk_the_same_path():
    def loss(theta):
        return jnp.mean((jax.nn.sigmoid(theta[0] * X + theta[1]) - Y) ** 2) / 2

    def by_hand(theta):
        return np.append(*neuron_gradient(X[:, None], Y, theta[:1], theta[1]))

    with jax.enable_x64(True):
        automatic = walk(jax.jit(jax.grad(loss)))
    np.testing.assert_allclose(walk(by_hand), automatic, rtol=1e-9)
    np.testing.assert_allclose(walk(neuron(X, Y).gradient), automatic, rtol=1e-9)
    assert not np.allclose(walk(lambda theta: 2 * by_hand(theta)), automatic, rtol=1e-3)  # the sum for the mean


def test_the_tabs_of_the_page_print_the_same():
    texts = {(SNIPPETS / "gradient-descent" / f"{name}.out").read_text(encoding="utf-8") for name in ("by_hand", "autodiff")}
    assert len(texts) == 1 and "step 1000" in texts.pop()
