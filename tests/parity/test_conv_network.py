"""The convolutional network by hand against JAX and central differences; its forward pass against PyTorch."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest

from linebyline.byhand.conv_network import ConvNetwork
from linebyline.gradient_check import network_errors, relative_error
from linebyline.nets import cnn, mlp

CASES = [((2,), (3,)), ((2, 3), (3,)), ((3, 2), (5, 3)), ((), (3,))]


def case(filters, sizes, activation="tanh", loss="cross_entropy", kernel=3):
    rng = np.random.default_rng(0)
    network = ConvNetwork(8, filters, sizes, activation, loss, rng=rng, kernel=kernel)
    for layer in network.params:
        layer["b"] = rng.normal(size=layer["b"].shape)
    return network, rng.normal(size=(4, 64)), rng.integers(0, sizes[-1], 4)


@pytest.mark.parametrize("kernel", [1, 3, 5])
@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error"])
@pytest.mark.parametrize("activation", ["relu", "tanh"])
@pytest.mark.parametrize(("filters", "sizes"), CASES)
def test_gradients_agree_with_autodiff(filters, sizes, activation, loss, kernel):
    network, x, labels = case(filters, sizes, activation, loss, kernel)
    value, grads = network.gradients(x, labels)

    def loss_fn(params):
        logits = cnn.apply(params, jnp.asarray(x).reshape(-1, 8, 8, 1), activation)
        return mlp.LOSSES[loss](logits, jnp.asarray(labels))

    with jax.enable_x64(True):
        expected, expected_grads = jax.value_and_grad(loss_fn)(network.params)
    assert value == pytest.approx(float(expected), rel=1e-12)
    for layer, other in zip(grads, expected_grads, strict=True):
        for name in ("w", "b"):
            assert relative_error(layer[name], np.asarray(other[name])) < 1e-9  # float64; what the course promises


@pytest.mark.parametrize(("filters", "sizes"), CASES)
def test_gradients_agree_with_central_differences(filters, sizes):
    network, x, labels = case(filters, sizes)
    # ε = 1e-5: rounding 1e-11 and truncation 1e-10, against gradients of 1e-3 and more; random pictures have no ties
    assert max(error for layer in network_errors(network, x, labels, epsilon=1e-5) for error in layer.values()) < 1e-6


def test_forward_agrees_with_pytorch():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch")
    network, x, _ = case((2, 3), (5, 3), "relu")
    h = torch.tensor(x).reshape(4, 1, 8, 8)
    for layer in network.params[:2]:
        kernels, b = torch.tensor(layer["w"].transpose(3, 2, 0, 1)), torch.tensor(layer["b"])
        h = torch.max_pool2d(torch.relu(torch.conv2d(h, kernels, b, padding=1)), 2)
    h = h.permute(0, 2, 3, 1).reshape(4, -1)  # ours flatten pixel by pixel, not channel by channel
    for number, layer in enumerate(network.params[2:]):
        h = (torch.relu(h) if number else h) @ torch.tensor(layer["w"]) + torch.tensor(layer["b"])
    np.testing.assert_allclose(network.forward(x), h.numpy(), rtol=1e-12)


def test_both_start_in_the_same_shapes():
    key = jax.random.key(0)
    ours = ConvNetwork(8, (2, 3), (5, 3), rng=np.random.default_rng(0)).params
    theirs = cnn.init(key, 8, (2, 3), (5,), 3)
    assert [layer["w"].shape for layer in ours] == [layer["w"].shape for layer in theirs]
    assert [layer["b"].shape for layer in ours] == [layer["b"].shape for layer in theirs]


@pytest.mark.parametrize(("side", "filters", "kernel", "sentence"), [
    (8, (2, 2, 2, 2), 3, "4 blocks halve a picture 4 times, but 8 pixels are no multiple of 16"),
    (9, (2,), 3, "9 pixels are no multiple of 2"),
    (8, (2,), 4, "kernel is 4, expected an odd number"),
])  # fmt: skip
def test_bad_sizes_are_refused(side, filters, kernel, sentence):
    with pytest.raises(ValueError, match=sentence):
        ConvNetwork(side, filters, (3,), rng=np.random.default_rng(0), kernel=kernel)
