"""The two tabs of the lecture on RMSProp and AdaDelta print the same; from a silence on, both conventions of ε also agree."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

from linebyline.byhand.optimizers import adadelta, rmsprop
from press import SNIPPETS

GRADS = np.array([0.0, 0.0, 1.0, -3.0, 0.0, 0.0, 0.0, 20.0, 0.5, 0.5])


def by_hand(rule):
    params = [{"w": np.zeros(1)}]
    state, path = rule.init(params), []
    for g in GRADS:
        params, state = rule.update(params, [{"w": np.array([g])}], state)
        path.append(params[0]["w"][0])
    return np.array(path)


def with_optax(rule):
    def step(carry, g):
        params, state = carry
        updates, state = rule.update(g, state, params)
        return (params + updates, state), params + updates

    with jax.enable_x64(True):
        start = jnp.zeros(())
        return np.asarray(jax.jit(lambda: jax.lax.scan(step, (start, rule.init(start)), jnp.asarray(GRADS))[1])())


def test_the_tabs_print_the_same():
    folder = SNIPPETS / "rmsprop-and-adadelta"
    assert (folder / "by_hand.out").read_text() == (folder / "with_optax.out").read_text()


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (rmsprop(0.1, 0.9, 1e-3), optax.rmsprop(0.1, decay=0.9, eps=1e-3, eps_in_sqrt=False)),
        (adadelta(1.0, 0.9, 1e-3), optax.adadelta(1.0, rho=0.9, eps=1e-3)),
    ],
    ids=["rmsprop", "adadelta"],
)
def test_silences_and_spikes_agree_with_optax(mine, theirs):
    assert np.abs(by_hand(mine) - with_optax(theirs)).max() < 1e-12  # ten steps of size 1, rounded at 1e-16


def test_the_place_of_epsilon_matters():
    inside = with_optax(optax.rmsprop(0.1, decay=0.9, eps=1e-1))  # Optax's default: inside the root
    assert np.abs(by_hand(rmsprop(0.1, 0.9, 1e-1)) - inside).max() > 0.01
