"""The claim of the lecture on epochs: three epochs from a start that knows the data beat 250 from one that does not."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

from linebyline.data.option_prices import option_prices
from linebyline.nets import option_net
from linebyline.training.minimize import minimize

EPOCHS, SEEDS, KINKS = 250, 4, (0.8, 1.4)


def loss_fn(params, key, moneyness, maturity, price):
    return jnp.mean((option_net.apply(params, moneyness, maturity) - price) ** 2)


def errors(batch_size):
    """The errors on new contracts after each epoch, careful start and careless one, `[2, seeds, epochs]`."""
    rng = np.random.default_rng(1)  # other contracts than on the page
    train, test = (tuple(map(jnp.float32, option_prices(rng, examples))) for examples in (2000, 500))

    def run(start):
        settings = {"epochs": EPOCHS, "batch_size": batch_size, "measure": lambda params: jnp.sqrt(loss_fn(params, None, *test))}
        return minimize(loss_fn, start, train, optax.adam(0.02), jax.random.key(3), **settings).measured

    keys = jax.random.split(jax.random.key(7), SEEDS)  # other starts than on the page
    starts = [jax.vmap(lambda key, kinks=kinks: option_net.init(key, 16, kinks))(keys) for kinks in (KINKS, None)]
    return np.array(jax.jit(jax.vmap(jax.vmap(run)))(jax.tree.map(lambda *both: jnp.stack(both), *starts)))


def three_beat_all(careful, careless):
    return bool(careful[:, 2].max() < careless[:, -1].min())


@pytest.mark.parametrize("batch_size", [100, 500])
def test_three_careful_epochs_beat_250_careless_ones(batch_size):
    careful, careless = errors(batch_size)
    assert three_beat_all(careful, careless)
    assert not three_beat_all(careless, careful)  # the starts exchanged
    assert not three_beat_all(careless, careless)  # a start that ignores `kinks`
