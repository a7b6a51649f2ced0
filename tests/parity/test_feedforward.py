"""The feedforward network forward: by hand, the page's JAX functions and PyTorch; and how many parameters it has."""

from pathlib import Path

import jax
import numpy as np
import pytest

from linebyline.byhand.network import Network
from linebyline.exercises.sandbox import load

SNIPPETS = Path(__file__).parents[2] / "snippets" / "feedforward-network"
SHAPES = [[5, 3], [5, 7, 3], [5, 7, 6, 3], [5, 4, 6, 4, 3]]


def case(sizes, activation="relu"):
    rng = np.random.default_rng(len(sizes))
    network = Network(sizes, activation, rng=rng)
    for layer in network.params:
        layer["b"] = rng.normal(size=layer["b"].shape)
    return network, rng.normal(size=(9, sizes[0]))


@pytest.mark.parametrize("sizes", SHAPES, ids=str)
def test_by_hand_equals_the_jax_of_the_page(sizes, capsys):
    apply = load(SNIPPETS / "any_depth_jax.py", "apply")
    network, x = case(sizes)
    with jax.enable_x64(True):
        # float64 and a few dozen operations of size 1: about 1e-15; 1e-12 leaves room
        np.testing.assert_allclose(apply(network.params, x), network.forward(x), rtol=0, atol=1e-12)


def test_the_start_of_the_page_has_zero_biases_and_he_weights(capsys):
    params = load(SNIPPETS / "any_depth_jax.py", "init")(jax.random.key(1), [400, 300, 2])
    assert [layer["w"].shape for layer in params] == [(400, 300), (300, 2)]
    assert not any(np.any(layer["b"]) for layer in params)
    spread = float(np.std(params[0]["w"])) / np.sqrt(2 / 400)
    assert abs(spread - 1) < 0.02  # 120 000 draws: a standard error of 0.002


def test_the_tabs_of_the_page_agree():
    by_hand, autodiff = (SNIPPETS / name for name in ("any_depth.out", "any_depth_jax.out"))
    assert by_hand.read_text(encoding="utf-8") == autodiff.read_text(encoding="utf-8") != ""


def count(sizes):
    return sum((fan_in + 1) * fan_out for fan_in, fan_out in zip(sizes[:-1], sizes[1:], strict=True))


@pytest.mark.parametrize("sizes", [*SHAPES, [784, 128, 64, 10], [2, *[10] * 10, 2]], ids=str)
def test_the_formula_counts_what_pytorch_holds(sizes):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch")
    layers = [torch.nn.Linear(n, m) for n, m in zip(sizes[:-1], sizes[1:], strict=True)]
    assert sum(weight.numel() for layer in layers for weight in layer.parameters()) == count(sizes)


def test_pytorch_computes_the_same_logits():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch")
    network, x = case([5, 7, 6, 3], "tanh")
    h = torch.tensor(x)
    for layer in network.params:
        z = torch.nn.functional.linear(h, torch.tensor(layer["w"].T.copy()), torch.tensor(layer["b"]))
        h = torch.tanh(z)
    np.testing.assert_allclose(network.forward(x), z.numpy(), rtol=0, atol=1e-12)
