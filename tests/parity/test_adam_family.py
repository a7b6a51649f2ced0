"""NAdam on the neuron of the lecture against Optax; the page's PyTorch variant against PyTorch; Eve against Optax's Signum."""

import runpy
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

from linebyline.byhand.optimizers import nadam
from linebyline.surfaces import bowl, descend, neuron

SNIPPETS = Path(__file__).parents[2] / "snippets" / "adam-family"
X, TARGETS, START = np.array([0.5, 2.5]), np.array([0.2, 0.9]), np.array([-2.0, -2.0])
STEPS = 20
CLOSE = 1e-9  # rounding of 1e-16 a step, multiplied by less than 1e6 on the way


def from_page(script, name):
    return runpy.run_path(str(SNIPPETS / script))[name]


def with_optax(optimizer, gradient, start):
    with jax.enable_x64(True):
        params = jnp.asarray(start)
        state, path = optimizer.init(params), [np.asarray(params)]
        for _ in range(STEPS):
            updates, state = optimizer.update(jnp.asarray(gradient(params)), state)
            params = optax.apply_updates(params, updates)
            path.append(np.asarray(params))
    return np.stack(path)


def test_nadam_agrees_with_optax_on_the_page():
    def loss_fn(params):
        return jnp.mean((jax.nn.sigmoid(params[0] * X + params[1]) - TARGETS) ** 2) / 2

    path = descend(nadam(0.3), neuron(X, TARGETS), START, STEPS)
    assert np.abs(path - with_optax(optax.nadam(0.3), jax.grad(loss_fn), START)).max() < CLOSE
    assert np.abs(path - with_optax(optax.adam(0.3), jax.grad(loss_fn), START)).max() > 0.1


def test_the_other_nadam_is_pytorchs():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch")
    surface = neuron(X, TARGETS)
    params = torch.tensor(START, requires_grad=True)
    optimizer, path = torch.optim.NAdam([params], lr=0.3), [START]
    for _ in range(STEPS):
        params.grad = torch.tensor(surface.gradient(params.detach().numpy()))
        optimizer.step()
        path.append(params.detach().numpy().copy())
    ours = descend(from_page("weights.py", "pytorch_nadam")(0.3), surface, START, STEPS)
    assert np.abs(ours - np.stack(path)).max() < 1e-6  # PyTorch keeps its product of momenta in float32
    assert np.abs(descend(nadam(0.3), surface, START, STEPS) - np.stack(path)).max() > 0.1


@pytest.mark.skipif(not hasattr(optax, "signum"), reason="this Optax has no signum yet")
def test_eve_is_signum():
    surface = bowl([1, 20], degrees=30)
    path = descend(from_page("eve.py", "eve")(0.1), surface, [2.0, 1.0], STEPS)
    expected = with_optax(optax.signum(0.1, beta=0.9), lambda w: surface.gradient(np.asarray(w)), [2.0, 1.0])
    assert np.abs(path - expected).max() < CLOSE
