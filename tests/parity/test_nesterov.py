"""Nesterov by hand against Optax and PyTorch on the neuron of the lecture, also where the learning rate or beta changes."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

from linebyline.byhand.optimizers import momentum, nesterov
from linebyline.surfaces import descend, neuron

X, TARGETS, START = np.array([0.5, 2.5]), np.array([0.2, 0.9]), np.array([-2.0, -2.0])
SURFACE = neuron(X, TARGETS)
STEPS = 40
CLOSE = 1e-9  # rounding of 1e-16 a step; the valley multiplies it by less than 1e6


def falling(t):
    return 3.0 if t <= 10 else 0.3


def with_optax(optimizer):
    def loss_fn(params):
        return jnp.mean((jax.nn.sigmoid(params[0] * X + params[1]) - TARGETS) ** 2) / 2

    def step(carry, _):
        params, state = carry
        updates, state = optimizer.update(jax.grad(loss_fn)(params), state)
        params = optax.apply_updates(params, updates)
        return (params, state), params

    with jax.enable_x64(True):
        start = jnp.asarray(START)
        path = jax.jit(lambda params: jax.lax.scan(step, (params, optimizer.init(params)), length=STEPS)[1])(start)
        return np.concatenate([START[None], np.asarray(path)])


def with_torch(rate, beta):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch")
    params = torch.tensor(START, requires_grad=True)
    optimizer = torch.optim.SGD([params], lr=1.0, momentum=0.5, nesterov=True)
    path = [START]
    for t in range(1, STEPS + 1):
        optimizer.param_groups[0].update(lr=rate(t), momentum=beta(t))  # as its schedulers do
        optimizer.zero_grad()
        fit = torch.sigmoid(params[0] * torch.tensor(X) + params[1]) - torch.tensor(TARGETS)
        (torch.mean(fit**2) / 2).backward()
        optimizer.step()
        path.append(params.detach().numpy().copy())
    return np.stack(path)


def test_constant_settings_agree_with_optax():
    expected = with_optax(optax.sgd(3.0, momentum=0.9, nesterov=True))
    assert np.abs(descend(nesterov(3.0, 0.9), SURFACE, START, STEPS) - expected).max() < CLOSE
    assert np.abs(descend(momentum(3.0, 0.9), SURFACE, START, STEPS) - expected).max() > 0.1


def test_a_schedule_agrees_with_optax():
    expected = with_optax(optax.sgd(lambda count: jnp.where(count < 10, 3.0, 0.3), momentum=0.9, nesterov=True))
    assert np.abs(descend(nesterov(falling, 0.9), SURFACE, START, STEPS) - expected).max() < CLOSE


@pytest.mark.parametrize(
    ("rate", "beta"),
    [(lambda t: 3.0, lambda t: 0.9), (falling, lambda t: 0.9), (lambda t: 3.0, lambda t: t / (t + 3))],
    ids=["constant", "learning rate falls", "beta grows"],
)
def test_a_schedule_agrees_with_pytorch(rate, beta):
    assert np.abs(descend(nesterov(rate, beta), SURFACE, START, STEPS) - with_torch(rate, beta)).max() < CLOSE
