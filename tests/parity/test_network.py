"""The network by hand against JAX, PyTorch and central differences."""

from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from linebyline.byhand.network import Network
from linebyline.gradient_check import network_errors, relative_error

SNIPPETS = Path(__file__).parents[2] / "snippets" / "backpropagation"
SHAPES = [[5, 3], [5, 7, 3], [5, 7, 6, 3], [5, 4, 6, 4, 3]]
JAX = {"sigmoid": jax.nn.sigmoid, "tanh": jnp.tanh, "relu": jax.nn.relu, "identity": lambda z: z}


def case(sizes, activation, loss):
    rng = np.random.default_rng(len(sizes))
    network = Network(sizes, activation, loss, rng=rng)
    for layer in network.params:
        layer["b"] = rng.normal(size=layer["b"].shape)  # off the kink of the ReLU, and no gradient is tested at 0 only
    return network, rng.normal(size=(9, sizes[0])), rng.integers(0, sizes[-1], 9)


def jax_loss(params, x, labels, activation, loss):
    h = x
    for layer in params[:-1]:
        h = JAX[activation](h @ layer["w"] + layer["b"])
    logits = h @ params[-1]["w"] + params[-1]["b"]
    if loss == "cross_entropy":
        return -jnp.mean(jax.nn.log_softmax(logits)[jnp.arange(len(labels)), labels])
    return 0.5 * jnp.mean(jnp.sum((jax.nn.softmax(logits) - jax.nn.one_hot(labels, logits.shape[1])) ** 2, axis=1))


@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error"])
@pytest.mark.parametrize("activation", sorted(JAX))
@pytest.mark.parametrize("sizes", SHAPES, ids=str)
def test_gradients_agree_with_autodiff(sizes, activation, loss):
    network, x, labels = case(sizes, activation, loss)
    value, grads = network.gradients(x, labels)
    with jax.enable_x64(True):
        expected, expected_grads = jax.value_and_grad(jax_loss)(network.params, x, labels, activation, loss)
    assert value == pytest.approx(float(expected), rel=1e-12)
    for layer, expected_layer in zip(grads, expected_grads, strict=True):
        for name in ("w", "b"):
            # float64 and a few hundred operations of size 1: about 1e-13; 1e-9 is what the course promises
            assert relative_error(layer[name], np.asarray(expected_layer[name])) < 1e-9


@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error"])
@pytest.mark.parametrize("activation", sorted(JAX))
@pytest.mark.parametrize("sizes", SHAPES, ids=str)
def test_gradients_agree_with_central_differences(sizes, activation, loss):
    network, x, labels = case(sizes, activation, loss)
    # ε = 1e-5: rounding 1e-16 / 1e-5 = 1e-11 and truncation 1e-10, against gradients of 1e-3 and more
    assert max(error for layer in network_errors(network, x, labels, epsilon=1e-5) for error in layer.values()) < 1e-6


def test_gradients_agree_with_pytorch():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch")
    network, x, labels = case([5, 7, 6, 3], "relu", "cross_entropy")
    layers = []
    for layer in network.params:
        linear = torch.nn.Linear(*layer["w"].shape, dtype=torch.float64)
        linear.weight.data, linear.bias.data = torch.tensor(layer["w"].T.copy()), torch.tensor(layer["b"])
        layers += [linear, torch.nn.ReLU()]
    loss = torch.nn.functional.cross_entropy(torch.nn.Sequential(*layers[:-1])(torch.tensor(x)), torch.tensor(labels))
    loss.backward()
    for linear, grads in zip(layers[::2], network.gradients(x, labels)[1], strict=True):
        assert relative_error(grads["w"], linear.weight.grad.numpy().T) < 1e-9
        assert relative_error(grads["b"], linear.bias.grad.numpy()) < 1e-9


def test_the_tabs_of_the_page_agree():
    by_hand, autodiff = (SNIPPETS / name for name in ("by_hand.out", "autodiff.out"))
    assert by_hand.read_text(encoding="utf-8") == autodiff.read_text(encoding="utf-8") != ""
