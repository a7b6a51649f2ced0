"""The slope of the sigmoid and the gradient of its neuron: by hand against `jax.grad` and central differences, in float64."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from linebyline.byhand.activations import sigmoid
from linebyline.gradient_check import numerical_gradient, relative_error
from linebyline.neurons import neuron_gradient, neuron_loss
from press import SNIPPETS

Z = np.concatenate([np.linspace(-40, 10, 101), [0.0, 1e-9, -300.0]])  # on the far right JAX itself rounds: σ' = σ(1 − σ) there


def jax_loss(params, x, targets):
    return jnp.mean((jax.nn.sigmoid(x @ params["w"] + params["b"]) - targets) ** 2) / 2


def case(seed, inputs, scale=1.0):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(7, inputs)), rng.uniform(size=7), scale * rng.normal(size=inputs), float(rng.normal())


def test_the_slope_of_the_sigmoid_is_sigmoid_times_its_mirror_image():
    with jax.enable_x64(True):
        slope = np.asarray(jax.vmap(jax.grad(jax.nn.sigmoid))(jnp.asarray(Z)))
    np.testing.assert_allclose(sigmoid(Z) * sigmoid(-Z), slope, rtol=1e-9)  # entry by entry: also the tiny ones
    assert not np.allclose(sigmoid(Z) * (1 - Z), slope, rtol=1e-9)
    far = np.array([20.0, 40.0, 300.0])
    np.testing.assert_allclose(sigmoid(far) * sigmoid(-far), np.exp(-far) / (1 + np.exp(-far)) ** 2, rtol=1e-12)


@pytest.mark.parametrize("inputs", [1, 3])
@pytest.mark.parametrize("scale", [1.0, 10.0])
def test_value_and_gradient_agree_with_jax(inputs, scale):
    x, targets, w, b = case(inputs, inputs, scale)
    with jax.enable_x64(True):
        value, grads = jax.value_and_grad(jax_loss)({"w": jnp.asarray(w), "b": jnp.asarray(b)}, x, targets)
    grad_w, grad_b = neuron_gradient(x, targets, w, b)
    assert abs(neuron_loss(x, targets, w, b) - float(value)) < 1e-12
    assert relative_error(np.append(grad_w, grad_b), np.append(grads["w"], grads["b"])) < 1e-9


@pytest.mark.parametrize("inputs", [1, 3])
def test_gradient_agrees_with_differences(inputs):
    x, targets, w, b = case(inputs, inputs)
    measured = numerical_gradient(lambda theta: neuron_loss(x, targets, theta[:-1], float(theta[-1])), np.append(w, b))
    grad_w, grad_b = neuron_gradient(x, targets, w, b)
    assert relative_error(np.append(grad_w, grad_b), measured) < 1e-6  # rounding 1e-16 / 1e-6 = 1e-10, relative to about 1e-2


@pytest.mark.parametrize(("ours", "theirs"), [("slope_by_hand", "slope_jax"), ("gradient_by_hand", "gradient_jax")])
def test_two_tabs_of_the_page_print_the_same_numbers(ours, theirs):
    texts = [(SNIPPETS / "sigmoid-neuron" / f"{name}.out").read_text(encoding="utf-8") for name in (ours, theirs)]
    numbers = [[line for line in text.splitlines() if "the same" not in line] for text in texts]
    assert numbers[0] and numbers[0] == numbers[1]
