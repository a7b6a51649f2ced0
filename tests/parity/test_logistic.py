"""The gradient of logistic regression: by hand against `jax.grad` and central differences, in float64."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from linebyline.byhand.logistic import logistic_loss, logistic_loss_backward
from linebyline.gradient_check import numerical_gradient, relative_error
from press import SNIPPETS


def jax_loss(theta, x, labels):
    z = x @ theta[:-1] + theta[-1]
    return jnp.mean(jax.nn.softplus(z) - labels * z)


def case(scale):
    rng = np.random.default_rng(0)
    return rng.normal(size=(9, 3)), rng.integers(2, size=9), scale * rng.normal(size=4)


def by_hand(theta, x, labels, backward=logistic_loss_backward):
    grad_z = backward(x @ theta[:-1] + theta[-1], labels)
    return np.append(x.T @ grad_z, grad_z.sum())


@pytest.mark.parametrize("scale", [0.0, 1.0, 20.0])
def test_value_and_gradient_agree_with_jax(scale):
    x, labels, theta = case(scale)
    with jax.enable_x64(True):
        value, grad = jax.value_and_grad(jax_loss)(jnp.asarray(theta), x, labels)
    assert abs(logistic_loss(x @ theta[:-1] + theta[-1], labels) - float(value)) <= 1e-12 * (1 + float(value))
    assert relative_error(by_hand(theta, x, labels), np.asarray(grad)) < 1e-9


def test_gradient_agrees_with_differences_and_that_of_squared_error_does_not():
    x, labels, theta = case(1.0)
    measured = numerical_gradient(lambda t: logistic_loss(x @ t[:-1] + t[-1], labels), theta)
    assert relative_error(by_hand(theta, x, labels), measured) < 1e-6  # rounding 1e-16 / 1e-6 = 1e-10

    def diagonal(z, labels):
        p = 1 / (1 + np.exp(-z))
        return (p - labels) * p * (1 - p) / len(z)

    assert relative_error(by_hand(theta, x, labels, diagonal), measured) > 0.1


def test_the_tabs_of_the_page_print_the_same():
    texts = {(SNIPPETS / "logistic-regression" / f"{name}.out").read_text() for name in ("by_hand", "autodiff")}
    assert len(texts) == 1
