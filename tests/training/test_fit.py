"""The two engines against each other, the loop over epochs, and what makes a run stop."""

from dataclasses import replace

import numpy as np
import pytest

from linebyline.byhand.optimizers import OPTIMIZERS
from linebyline.training import Diverged, Settings, fit

RNG = np.random.default_rng(0)
X, LABELS = RNG.normal(size=(90, 4)), RNG.integers(0, 3, 90)
TRAIN, VALIDATION = (X[:70], LABELS[:70]), (X[70:], LABELS[70:])
SMALL = Settings(epochs=3, batch_size=8, hidden=(6, 5), learning_rate=0.01)


def numbers(result):
    return np.array([[row[key] for key in row if key != "seconds"] for row in result.history])


@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error"])
@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu", "identity"])
def test_both_engines_agree(loss, activation):
    settings = replace(SMALL, loss=loss, activation=activation, weight_decay=0.01)
    by_hand, jax = (numbers(fit(replace(settings, engine=engine), TRAIN, VALIDATION)) for engine in ("numpy", "jax"))
    # float32: 24 steps of rounding errors of 1e-7 on losses of about 1
    np.testing.assert_allclose(by_hand, jax, rtol=2e-5)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_both_engines_agree_on_each_optimizer(optimizer):
    settings = replace(SMALL, optimizer=optimizer, weight_decay=0.01)
    by_hand, jax = (numbers(fit(replace(settings, engine=engine), TRAIN, VALIDATION)) for engine in ("numpy", "jax"))
    np.testing.assert_allclose(by_hand, jax, rtol=1e-4)  # 1 − βᵗ for β = 0.999 in float32 has an error of 1e-7 / 1e-3


@pytest.mark.parametrize("schedule", ["cosine", "one_cycle"])
@pytest.mark.parametrize("optimizer", ["sgd", "nesterov", "adadelta", "adamw"])
def test_both_engines_agree_on_schedules(schedule, optimizer):
    settings = replace(SMALL, schedule=schedule, optimizer=optimizer, learning_rate=0.05, weight_decay=0.01)
    by_hand, jax = (numbers(fit(replace(settings, engine=engine), TRAIN, VALIDATION)) for engine in ("numpy", "jax"))
    np.testing.assert_allclose(by_hand, jax, rtol=1e-4)
    constant = numbers(fit(replace(settings, engine="numpy", schedule="constant"), TRAIN, VALIDATION))
    assert not np.allclose(by_hand, constant, rtol=1e-3)


@pytest.mark.parametrize("engine", ["numpy", "jax"])
def test_each_step_has_the_rate_of_its_number(engine):
    """Plain gradient descent on one batch, no hidden layer: the weights that a loop of three lines reaches."""
    settings = replace(
        SMALL, engine=engine, optimizer="sgd", batch_size=70, epochs=4, hidden=(), schedule="one_cycle", learning_rate=3.0
    )
    rates, w, b = settings.rates(70), settings.start(4, 3)[0]["w"].astype(float), np.zeros(3)
    seen = []
    fit(settings, TRAIN, VALIDATION, on_epoch=lambda result, memory: seen.append(np.array(memory[0 if engine == "numpy" else 1])))
    for rate in rates:
        logits = TRAIN[0] @ w + b
        delta = (np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True) - np.eye(3)[TRAIN[1]]) / 70
        w, b = w - rate * TRAIN[0].T @ delta, b - rate * delta.sum(axis=0)
    np.testing.assert_allclose(seen[-1].ravel()[:12], w.ravel(), rtol=1e-5, atol=1e-6)  # float32


@pytest.mark.parametrize("filters", [(3,), (3, 4)])
@pytest.mark.parametrize("hidden", [(), (6,)])
def test_both_engines_agree_on_convolutional_networks(filters, hidden):
    pictures = RNG.normal(size=(90, 64))
    sets = (pictures[:70], LABELS[:70]), (pictures[70:], LABELS[70:])
    settings = replace(SMALL, filters=filters, hidden=hidden, activation="tanh", weight_decay=0.01)
    by_hand, jax = (numbers(fit(replace(settings, engine=engine), *sets)) for engine in ("numpy", "jax"))
    np.testing.assert_allclose(by_hand, jax, rtol=2e-5)


def test_filters_ask_for_square_pictures():
    with pytest.raises(ValueError, match="needs square pictures, but an example has 3 numbers"):
        fit(replace(SMALL, filters=(2,)), (X[:70, :3], LABELS[:70]), (X[70:, :3], LABELS[70:]))


def test_the_first_step_is_gradient_descent_on_the_first_batch():
    settings = replace(SMALL, engine="numpy", optimizer="sgd", batch_size=70, epochs=1, weight_decay=0.5, hidden=())
    [start], [end] = settings.start(4, 3), fit(settings, TRAIN, VALIDATION).best_params
    logits = TRAIN[0] @ start["w"]
    probs = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    gradient = TRAIN[0].T @ (probs - np.eye(3)[TRAIN[1]]) / 70 + 0.5 * start["w"]
    np.testing.assert_allclose(end["w"], start["w"] - 0.01 * gradient, rtol=1e-4, atol=1e-6)  # float32


@pytest.mark.parametrize("schedule", ["constant", "one_cycle"])
@pytest.mark.parametrize("engine", ["numpy", "jax"])
def test_a_run_that_goes_on_equals_one_that_never_stopped(engine, schedule):
    settings, kept = replace(SMALL, engine=engine, epochs=5, schedule=schedule), {}

    def keep(result, memory):
        kept[len(result.history)] = (replace_history(result), memory)

    def replace_history(result):
        return type(result)(result.settings, list(result.history), result.best_params)

    whole = fit(settings, TRAIN, VALIDATION, on_epoch=keep)
    again = fit(settings, TRAIN, VALIDATION, resume=kept[2])
    np.testing.assert_array_equal(numbers(again), numbers(whole))
    for layer, other in zip(again.best_params, whole.best_params, strict=True):
        np.testing.assert_array_equal(layer["w"], other["w"])


def test_the_best_epoch_is_kept():
    result = fit(replace(SMALL, engine="numpy", epochs=8, learning_rate=0.3), TRAIN, VALIDATION)
    losses = [row["validation_loss"] for row in result.history]
    best = int(np.argmin(losses))
    assert result.best["epoch"] == best + 1 < 8  # labels at random: training on makes it worse
    shorter = fit(replace(SMALL, engine="numpy", epochs=best + 1, learning_rate=0.3), TRAIN, VALIDATION)
    np.testing.assert_array_equal(result.best_params[0]["w"], shorter.best_params[0]["w"])


def test_patience_stops_early():
    settings = replace(SMALL, engine="numpy", epochs=50, learning_rate=0.3, patience=3)
    result = fit(settings, TRAIN, VALIDATION)
    assert result.stopped_early and len(result.history) == result.best["epoch"] + 3 < 50


@pytest.mark.parametrize("engine", ["numpy", "jax"])
def test_a_loss_without_a_value_stops_the_run_at_its_step(engine):
    settings = replace(SMALL, engine=engine, optimizer="sgd", learning_rate=1e30)
    with pytest.raises(Diverged, match=r"from step [2-9] \(epoch 1\) on.*try a learning rate of 1e\+29 in place of 1e\+30"):
        fit(settings, TRAIN, VALIDATION)


@pytest.mark.parametrize("engine", ["numpy", "jax"])
def test_a_last_step_that_breaks_the_network_is_seen(engine):
    settings = replace(SMALL, engine=engine, optimizer="sgd", learning_rate=1e38, batch_size=70, epochs=1, hidden=(6, 6, 6))
    with pytest.raises(Diverged, match=r"from step 1 \(epoch 1\) on"):
        fit(settings, TRAIN, VALIDATION)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda x, y: (np.where(np.arange(4) == 1, np.nan, x), y), r"train input \[0, 1\] is nan"),
        (lambda x, y: (x, y[:-1]), "labels of shape"),
        (lambda x, y: (x[:, 0], y), "inputs of shape"),
        (lambda x, y: (x, y * 1.0), "labels must be whole numbers"),
        (lambda x, y: (x, y - 1), "of at least 0"),
        (lambda x, y: (x[:5], y[:5]), "batch_size is 8, expected at most 5"),
    ],
)
def test_data_that_cannot_be_trained_on_is_refused(change, message):
    with pytest.raises(ValueError, match=message):
        fit(SMALL, change(*TRAIN), VALIDATION)
