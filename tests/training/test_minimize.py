"""`minimize`: it takes the steps that it should, uses every example once an epoch, and runs side by side under vmap."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

from linebyline.training.minimize import minimize

RNG = np.random.default_rng(0)
X, Y = RNG.normal(size=(12, 3)), RNG.normal(size=12)
START = {"w": jnp.zeros(3)}


def loss_fn(params, key, x, y):
    return 0.5 * jnp.mean((x @ params["w"] - y) ** 2)


def test_whole_batches_are_gradient_descent():
    with jax.enable_x64(True):
        start = {"w": jnp.zeros(3)}
        found = minimize(loss_fn, start, (X, Y), optax.sgd(0.1), jax.random.key(0), epochs=5, batch_size=12)
    w, losses = np.zeros(3), []
    for _ in range(5):
        losses.append(0.5 * np.mean((X @ w - Y) ** 2))
        w = w - 0.1 * X.T @ (X @ w - Y) / 12
    np.testing.assert_allclose(found.params["w"], w, rtol=1e-12)
    np.testing.assert_allclose(found.losses[:, 0], losses, rtol=1e-12)


def test_an_epoch_shows_each_example_once_and_epochs_differ_in_order():
    def seen(params, key, row):
        return jnp.sum(row) + 0 * params  # sgd with rate 0: the loss only tells which rows the step saw

    numbers = 2.0 ** jnp.arange(6)
    losses = minimize(seen, jnp.zeros(()), (numbers,), optax.sgd(0.0), jax.random.key(0), epochs=4, batch_size=2).losses
    np.testing.assert_array_equal(losses.sum(axis=1), np.full(4, 63.0))
    assert len({tuple(epoch) for epoch in losses.tolist()}) > 1


def test_each_step_gets_a_key_of_its_own():
    def drawn(params, key, row):
        return jax.random.uniform(key) + 0 * params

    losses = minimize(drawn, jnp.zeros(()), (X,), optax.sgd(0.1), jax.random.key(0), epochs=3, batch_size=4).losses
    assert len(set(losses.ravel().tolist())) == 9


def test_what_is_measured_after_each_epoch():
    found = minimize(
        loss_fn, START, (X, Y), optax.adam(0.01), jax.random.key(0), epochs=3, batch_size=5, measure=lambda params: params["w"]
    )
    assert found.losses.shape == (3, 2)  # the incomplete batch is left out
    np.testing.assert_array_equal(found.measured[-1], found.params["w"])


def test_many_runs_side_by_side_are_the_same_runs():
    keys = jax.random.split(jax.random.key(0), 3)

    def run(key):
        return minimize(loss_fn, START, (X, Y), optax.sgd(0.1), key, epochs=2, batch_size=4).params["w"]

    np.testing.assert_allclose(jax.vmap(run)(keys), [run(key) for key in keys], rtol=1e-5)


@pytest.mark.parametrize(("options", "sentence"), [
    ({"epochs": 0, "batch_size": 4}, "epochs is 0, expected a whole number of at least 1"),
    ({"epochs": 1, "batch_size": 13}, "batch_size is 13, expected a whole number from 1 to 12"),
    ({"epochs": 1, "batch_size": 0}, "batch_size is 0, expected"),
])  # fmt: skip
def test_numbers_out_of_range_are_refused(options, sentence):
    with pytest.raises(ValueError, match=sentence):
        minimize(loss_fn, START, (X, Y), optax.sgd(0.1), jax.random.key(0), **options)


def test_arrays_of_different_lengths_are_refused():
    with pytest.raises(ValueError, match=r"data has arrays of \[11, 12\] rows"):
        minimize(loss_fn, START, (X, Y[:11]), optax.sgd(0.1), jax.random.key(0), epochs=1, batch_size=4)
