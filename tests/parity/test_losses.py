"""By hand against JAX, PyTorch, SciPy and central differences, in float64."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import scipy.special

from linebyline.byhand.losses import LOSSES, log_softmax, softmax, softmax_jacobian
from press import SNIPPETS

LOGITS = np.random.default_rng(0).normal(size=(6, 5)) * 4
LABELS = np.random.default_rng(1).integers(5, size=6)


def cross_entropy(logits, labels):
    return -jax.nn.log_softmax(logits)[jnp.arange(len(labels)), labels].mean()


def squared_error(logits, labels):
    return 0.5 * ((jax.nn.softmax(logits) - jax.nn.one_hot(labels, logits.shape[1])) ** 2).sum(axis=1).mean()


JAX = {"cross_entropy": cross_entropy, "squared_error": squared_error}


def error(a, b):
    return np.linalg.norm(np.asarray(a) - np.asarray(b)) / np.linalg.norm(b)


def worst_error(name, backward):
    with jax.enable_x64(True):
        return error(backward(LOGITS, LABELS), jax.grad(JAX[name])(jnp.asarray(LOGITS), jnp.asarray(LABELS)))


@pytest.mark.parametrize("name", LOSSES)
def test_value_and_gradient_agree_with_jax(name):
    with jax.enable_x64(True):
        assert error(LOSSES[name][0](LOGITS, LABELS), JAX[name](jnp.asarray(LOGITS), jnp.asarray(LABELS))) < 1e-9
    assert worst_error(name, LOSSES[name][1]) < 1e-9  # both round at 1e-16; 1e-9 leaves room for sums and cancellation


def test_the_popular_mistakes_do_not_agree_with_jax():
    def diagonal(logits, labels):
        probs, targets = softmax(logits), np.eye(5)[labels]
        return probs * (1 - probs) * (probs - targets) / len(labels)

    assert worst_error("squared_error", diagonal) > 0.1
    assert worst_error("squared_error", LOSSES["cross_entropy"][1]) > 0.1


@pytest.mark.parametrize("name", LOSSES)
def test_gradient_agrees_with_differences(name):
    forward, backward = LOSSES[name]
    measured, step = np.zeros_like(LOGITS), 1e-5  # error: step^2 = 1e-10 and rounding 1e-16 / step = 1e-11
    for index in np.ndindex(LOGITS.shape):
        move = np.zeros_like(LOGITS)
        move[index] = step
        measured[index] = (forward(LOGITS + move, LABELS) - forward(LOGITS - move, LABELS)) / (2 * step)
    assert error(backward(LOGITS, LABELS), measured) < 1e-6


@pytest.mark.parametrize("name", LOSSES)
def test_value_and_gradient_agree_with_torch(name):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed; `pip install torch` (CPU) runs this test")
    logits, labels = torch.tensor(LOGITS, requires_grad=True), torch.tensor(LABELS)
    if name == "cross_entropy":
        loss = torch.nn.functional.cross_entropy(logits, labels)
    else:
        residual = torch.softmax(logits, dim=1) - torch.nn.functional.one_hot(labels, 5)
        loss = 0.5 * (residual**2).sum(dim=1).mean()
    loss.backward()
    assert error(LOSSES[name][0](LOGITS, LABELS), loss.item()) < 1e-9
    assert error(LOSSES[name][1](LOGITS, LABELS), logits.grad.numpy()) < 1e-9


def test_softmax_and_its_logarithm_agree_with_scipy():
    for scale in (1, 100, 1e4):
        np.testing.assert_allclose(softmax(scale * LOGITS), scipy.special.softmax(scale * LOGITS, axis=1), rtol=1e-12)
        by_scipy = scale * LOGITS - scipy.special.logsumexp(scale * LOGITS, axis=1, keepdims=True)
        np.testing.assert_allclose(log_softmax(scale * LOGITS), by_scipy, rtol=1e-12, atol=1e-11)


def test_jacobian_agrees_with_jax():
    with jax.enable_x64(True):
        assert error(softmax_jacobian(LOGITS[0]), jax.jacobian(jax.nn.softmax)(jnp.asarray(LOGITS[0]))) < 1e-9


def test_the_three_tabs_of_the_lecture_print_the_same():
    outputs = {(SNIPPETS / "softmax-cross-entropy" / f"{tab}.out").read_text() for tab in ("by_hand", "autodiff", "differences")}
    assert len(outputs) == 1
