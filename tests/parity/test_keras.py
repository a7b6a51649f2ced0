"""The two tabs of the lecture on Keras agree: equal outputs, and equal numbers on other inputs than the page's."""

import os
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

from linebyline.nets import cnn, mlp
from linebyline.training.pretrained import pretrained
from linebyline.training.settings import Settings

SNIPPETS = Path(__file__).parents[2] / "snippets" / "three-models-in-keras"
CLOSE = {"rtol": 2e-5, "atol": 2e-5}  # float32, sums in another order


@pytest.fixture(scope="module", autouse=True)
def with_keras():
    """Imports Keras when the first test runs: every worker that only collects would wait for it."""
    global keras
    os.environ["KERAS_BACKEND"] = "jax"  # before the import
    keras = pytest.importorskip("keras", reason="Keras is not installed: pip install keras")


def on_jax(params):
    return jax.tree.map(jnp.asarray, params)


def flat(params):
    return [np.asarray(layer[name]) for layer in params for name in ("w", "b")]


def keras_mlp(hidden, activation="relu", classes=10):
    layers = [keras.layers.Dense(width, activation=activation, kernel_initializer="zeros") for width in hidden]
    return keras.Sequential([keras.Input((64,)), *layers, keras.layers.Dense(classes, kernel_initializer="zeros")])


def keras_cnn(side, filters, kernel=3, hidden=(), classes=10):
    given = {"padding": "same", "activation": "relu", "kernel_initializer": "zeros"}
    blocks = [[keras.layers.Conv2D(count, kernel, **given), keras.layers.MaxPooling2D(2)] for count in filters]
    dense = [keras.layers.Dense(width, activation="relu", kernel_initializer="zeros") for width in hidden]
    last = keras.layers.Dense(classes, kernel_initializer="zeros")
    return keras.Sequential([keras.Input((side, side, 1)), *sum(blocks, []), keras.layers.Flatten(), *dense, last])


def random_cnn(side, filters, kernel=3, hidden=()):
    rng = np.random.default_rng(0)
    depths, widths = (1, *filters), ((side // 2 ** len(filters)) ** 2 * filters[-1], *hidden, 10)
    shapes = [(kernel, kernel, *pair) for pair in zip(depths, filters, strict=False)]
    shapes += list(zip(widths, widths[1:], strict=False))
    draw = [(rng.normal(size=shape), rng.normal(size=shape[-1])) for shape in shapes]
    return [{"w": jnp.float32(w / np.sqrt(w[..., 0].size)), "b": jnp.float32(b)} for w, b in draw]


def batch(rows=24, seed=0):
    rng = np.random.default_rng(seed)
    return jnp.float32(rng.random((rows, 64))), jnp.asarray(rng.integers(0, 10, rows))


def compiled(model, optimizer, **more):
    model.compile(optimizer=optimizer, loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), **more)
    return model


@pytest.mark.parametrize("name", ["mlp", "cnn", "transfer"])
def test_the_two_tabs_print_the_same(name):
    ours, theirs = ((SNIPPETS / f"{name}_{which}.out").read_text(encoding="utf-8") for which in ("jax", "keras"))
    assert ours == theirs and ours.strip()


@pytest.mark.parametrize(("hidden", "activation"), [((), "relu"), ((16,), "relu"), ((8, 12), "tanh"), ((16,), "sigmoid")])
def test_the_mlp_has_equal_logits_losses_and_first_step(hidden, activation):
    params = on_jax(Settings(hidden=hidden, activation=activation).start(64, 10))
    x, labels = batch()
    model = compiled(keras_mlp(hidden, activation), keras.optimizers.SGD(0.5))
    model.set_weights(flat(params))
    np.testing.assert_allclose(model.predict(x, verbose=0), mlp.apply(params, x, activation), **CLOSE)

    def loss_fn(params):
        return mlp.cross_entropy(mlp.apply(params, x, activation), labels)

    loss, grads = jax.value_and_grad(loss_fn)(params)
    assert model.train_on_batch(x, labels) == pytest.approx(float(loss), rel=1e-5)
    stepped = jax.tree.map(lambda w, g: w - 0.5 * g, params, grads)
    for got, expected, before in zip(model.get_weights(), flat(stepped), flat(params), strict=True):
        np.testing.assert_allclose(got, expected, rtol=0, atol=1e-6)
        assert np.abs(expected - before).max() > 1e-4  # the step was one


def test_twelve_steps_with_momentum_stay_together():
    params = on_jax(Settings(hidden=(16,)).start(64, 10))
    model = compiled(keras_mlp((16,)), keras.optimizers.SGD(0.05, momentum=0.9))
    model.set_weights(flat(params))
    optimizer = optax.sgd(0.05, momentum=0.9)
    state = optimizer.init(params)
    for step in range(12):
        x, labels = batch(seed=step)
        grads = jax.grad(lambda p, x=x, labels=labels: mlp.cross_entropy(mlp.apply(p, x), labels))(params)
        updates, state = optimizer.update(grads, state)
        params = optax.apply_updates(params, updates)
        model.train_on_batch(x, labels)
    for got, expected in zip(model.get_weights(), flat(params), strict=True):
        np.testing.assert_allclose(got, expected, rtol=0, atol=1e-5)


@pytest.mark.parametrize(("side", "filters", "kernel", "hidden"), [(8, (4,), 3, ()), (8, (3, 5), 3, (6,)), (12, (3, 4), 5, ())])
def test_the_cnn_has_equal_logits_without_transposing(side, filters, kernel, hidden):
    params = random_cnn(side, filters, kernel, hidden)
    x = jnp.float32(np.random.default_rng(0).random((6, side, side, 1)))
    model = keras_cnn(side, filters, kernel, hidden)
    model.set_weights(flat(params))
    np.testing.assert_allclose(np.asarray(model(x)), cnn.apply(params, x), **CLOSE)


def test_an_even_kernel_would_not_agree():
    x = jnp.asarray(np.random.default_rng(0).random((2, 8, 8, 1)), jnp.float32)
    even = random_cnn(8, (4,), kernel=2)[0]["w"]
    layer = keras.layers.Conv2D(4, 2, padding="same", kernel_initializer="zeros")
    layer.build(x.shape)
    layer.set_weights([np.asarray(even), np.zeros(4)])
    assert np.abs(np.asarray(layer(x)) - cnn.convolve(x, even)).max() > 0.01  # ours pads before, Keras behind


def test_features_of_the_pretrained_network_are_equal_and_stay_frozen():
    params = on_jax(pretrained("glyphs").params)
    whole = keras_cnn(16, (16, 32), hidden=(128,), classes=117)
    whole.set_weights(flat(params))
    x = jnp.float32(np.random.default_rng(0).random((5, 16, 16, 1)))
    expected = np.asarray(cnn.apply(params, x))
    np.testing.assert_allclose(np.asarray(whole(x)), expected, rtol=0, atol=1e-5 * np.abs(expected).max())
    body = keras.Sequential(whole.layers[:-1])
    body.trainable = False
    model = keras.Sequential([body, keras.layers.Dense(38, kernel_initializer="zeros")])
    compiled(model, keras.optimizers.AdamW(1e-3, weight_decay=0.1))
    model.build((None, 16, 16, 1))
    assert sum(int(np.prod(weight.shape)) for weight in model.trainable_weights) == 128 * 38 + 38
    for _ in range(2):
        model.train_on_batch(x, np.arange(5))
    assert all(map(np.array_equal, body.get_weights(), flat(params[:-1])))
    assert np.abs(model.get_weights()[-2]).max() > 0


def test_fit_averages_over_rows_what_it_measured_before_each_step():
    params = on_jax(Settings(hidden=()).start(64, 10))
    x, labels = batch(rows=70)
    model = compiled(keras_mlp(()), keras.optimizers.SGD(0.5), metrics=["accuracy"])
    model.set_weights(flat(params))
    history = model.fit(x, labels, batch_size=32, shuffle=False, verbose=0).history
    losses, right, sizes = [], 0, []
    for first in range(0, 70, 32):
        rows, y = x[first : first + 32], labels[first : first + 32]
        loss, grads = jax.value_and_grad(lambda p, rows=rows, y=y: mlp.cross_entropy(mlp.apply(p, rows), y))(params)
        right += int((mlp.apply(params, rows).argmax(axis=1) == y).sum())
        losses.append(float(loss))
        sizes.append(len(rows))
        params = jax.tree.map(lambda w, g: w - 0.5 * g, params, grads)
    assert sizes == [32, 32, 6]
    assert history["loss"][0] == pytest.approx(np.average(losses, weights=sizes), rel=1e-5)
    assert history["loss"][0] != pytest.approx(np.mean(losses), rel=1e-4)
    assert history["accuracy"][0] == pytest.approx(right / 70)


def test_the_default_loss_takes_outputs_as_probabilities_and_clips():
    logits = np.array([[0.5, 0.0], [-1.0, 3.0], [1.0, 2.0]], dtype=np.float32)
    shares = np.clip([1.0, -0.5, 1 / 3], 1e-7, 1 - 1e-7)
    loss = keras.losses.SparseCategoricalCrossentropy()
    assert float(loss(np.zeros(3, int), logits)) == pytest.approx(-np.log(shares).mean(), rel=1e-5)
