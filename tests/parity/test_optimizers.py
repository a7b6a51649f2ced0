"""Each of the ten optimizers, step for step, against Optax and PyTorch, in the variant that its docstring names."""

import jax
import numpy as np
import optax
import pytest

from linebyline.byhand import optimizers as byhand

STEPS = 20
BETAS = (0.8, 0.95)
# name -> ours, Optax's, PyTorch's (None where it has another variant)
PAIRS = {
    "sgd": (byhand.sgd(0.1), optax.sgd(0.1), lambda optim, w: optim.SGD(w, 0.1)),
    "momentum": (byhand.momentum(0.1, 0.8), optax.sgd(0.1, 0.8), lambda optim, w: optim.SGD(w, 0.1, momentum=0.8)),
    "nesterov": (
        byhand.nesterov(0.1, 0.8),
        optax.sgd(0.1, 0.8, nesterov=True),
        lambda optim, w: optim.SGD(w, 0.1, momentum=0.8, nesterov=True),
    ),
    "adagrad": (byhand.adagrad(0.1, 1e-3), optax.adagrad(0.1, 0.0, 1e-3), None),
    "rmsprop": (
        byhand.rmsprop(0.05, 0.8, 1e-3),
        optax.rmsprop(0.05, 0.8, 1e-3, eps_in_sqrt=False),
        lambda optim, w: optim.RMSprop(w, 0.05, 0.8, 1e-3),
    ),
    "adadelta": (
        byhand.adadelta(0.7, 0.8, 1e-3),
        optax.adadelta(0.7, 0.8, 1e-3),
        lambda optim, w: optim.Adadelta(w, 0.7, 0.8, 1e-3),
    ),
    "adam": (
        byhand.adam(0.05, *BETAS, 1e-3),
        optax.adam(0.05, *BETAS, 1e-3),
        lambda optim, w: optim.Adam(w, 0.05, BETAS, 1e-3),
    ),
    "adamax": (
        byhand.adamax(0.05, *BETAS, 1e-3),
        optax.adamax(0.05, *BETAS, 1e-3),
        lambda optim, w: optim.Adamax(w, 0.05, BETAS, 1e-3),
    ),
    "nadam": (byhand.nadam(0.05, *BETAS, 1e-3), optax.nadam(0.05, *BETAS, 1e-3), None),
    "adamw": (
        byhand.adamw(0.05, *BETAS, 1e-3, 0.3),
        optax.adamw(0.05, *BETAS, 1e-3, weight_decay=0.3),
        lambda optim, w: optim.AdamW(w, 0.05, BETAS, 1e-3, weight_decay=0.3),
    ),
}


def start():
    rng = np.random.default_rng(0)
    return [{"w": rng.normal(size=(4, 3)), "b": rng.normal(size=3)}, {"w": rng.normal(size=(3, 2)), "b": rng.normal(size=2)}]


def gradients_of(seed, params):
    """Gradients that depend on the parameters, so that a wrong step shows in all later ones; one of them is 0 throughout."""
    rng = np.random.default_rng(seed)
    grads = [{name: 0.3 * layer[name] + rng.normal(size=layer[name].shape) for name in sorted(layer)} for layer in params]
    grads[0]["w"][0, 0] = 0.0
    return grads


def test_all_ten_are_compared():
    assert list(PAIRS) == list(byhand.OPTIMIZERS)


@pytest.mark.parametrize("name", PAIRS)
def test_each_step_agrees_with_optax(name):
    ours, theirs, _ = PAIRS[name]
    params = expected = start()
    with jax.enable_x64(True):
        state, expected_state = ours.init(params), theirs.init(expected)
        for step in range(STEPS):
            params, state = ours.update(params, gradients_of(step, params), state)
            updates, expected_state = theirs.update(gradients_of(step, expected), expected_state, expected)
            expected = jax.tree.map(np.asarray, optax.apply_updates(expected, updates))
            for layer, other in zip(params, expected, strict=True):
                for key in layer:  # both in float64
                    np.testing.assert_allclose(layer[key], other[key], rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("name", [name for name, pair in PAIRS.items() if pair[2]])
def test_each_step_agrees_with_pytorch(name):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch")
    ours, _, make = PAIRS[name]
    params = start()
    weights = [torch.nn.Parameter(torch.tensor(layer[key])) for layer in params for key in ("w", "b")]
    theirs, state = make(torch.optim, weights), ours.init(params)
    for step in range(STEPS):
        grads = gradients_of(step, params)
        for weight, grad in zip(weights, [layer[key] for layer in grads for key in ("w", "b")], strict=True):
            weight.grad = torch.tensor(grad)
        theirs.step()
        params, state = ours.update(params, grads, state)
        for weight, array in zip(weights, [layer[key] for layer in params for key in ("w", "b")], strict=True):
            np.testing.assert_allclose(array, weight.detach().numpy(), rtol=1e-12, atol=1e-14)


def test_adagrad_is_near_that_of_pytorch_where_the_gradient_is_far_above_epsilon():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch")
    weight, params = torch.nn.Parameter(torch.ones(3, dtype=torch.float64)), [{"w": np.ones(3)}]
    theirs, ours = torch.optim.Adagrad([weight], 0.1), byhand.adagrad(0.1)
    state = ours.init(params)
    for step in range(STEPS):
        weight.grad = torch.tensor([1.0, -2.0, 3.0 + step], dtype=torch.float64)
        theirs.step()
        params, state = ours.update(params, [{"w": weight.grad.numpy()}], state)
    # the root of v + 1e-7 for v >= 1 differs from that of v by at most 5e-8 of itself
    np.testing.assert_allclose(params[0]["w"], weight.detach().numpy(), rtol=1e-7)
