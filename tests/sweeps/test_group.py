"""Networks trained at once against each of them trained alone, by hand."""

from dataclasses import replace

import numpy as np
import pytest

from linebyline.sweeps import group, rules
from linebyline.training import Settings, fit

RNG = np.random.default_rng(0)
X, LABELS = RNG.normal(size=(90, 4)), RNG.integers(0, 3, 90)
TRAIN, VALIDATION = (X[:70], LABELS[:70]), (X[70:], LABELS[70:])
BASE = Settings(epochs=3, batch_size=8, hidden=(6, 6), learning_rate=0.02, weight_decay=0.01)


def alone(settings):
    history = fit(replace(settings, engine="numpy"), TRAIN, VALIDATION).history
    return [row["validation_loss"] for row in history], [row["validation_accuracy"] for row in history]


def together(runs):
    [(shape, members)] = group.shapes(runs).items()
    assert members == runs
    [losses], [accuracies] = group.train_group(runs, shape, TRAIN, [VALIDATION], len(runs) + 1)
    return list(zip(losses, accuracies, strict=True))


@pytest.mark.parametrize("loss", ["cross_entropy", "squared_error"])
def test_each_network_of_a_group_is_trained_as_if_alone(loss):
    base = replace(BASE, loss=loss)
    runs = [replace(base, optimizer=name) for name in rules.OPTIMIZERS]
    runs += [replace(base, activation=name, optimizer="momentum") for name in rules.ACTIVATIONS]
    runs += [replace(base, hidden=(6,) * depth, weight_init="xavier", activation="tanh") for depth in (1, 3, 4)]
    for run, (losses, accuracies) in zip(runs, together(runs), strict=True):
        expected_losses, expected_accuracies = alone(run)
        # float32, 24 steps; 1 − βᵗ for β = 0.999 has an error of 1e-7 / 1e-3
        np.testing.assert_allclose(losses, expected_losses, rtol=1e-4, err_msg=str(run))
        np.testing.assert_allclose(accuracies, expected_accuracies, atol=1e-6)


def test_a_network_without_hidden_layers_and_one_of_uneven_widths():
    for hidden in [(), (5, 3)]:
        run = replace(BASE, hidden=hidden)
        [(losses, _)] = together([run])
        np.testing.assert_allclose(losses, alone(run)[0], rtol=1e-4)


def test_one_network_that_diverges_leaves_the_others_alone():
    wild = replace(BASE, optimizer="sgd", learning_rate=1e30)
    (losses, accuracies), (calm, _) = together([wild, BASE])
    assert not np.isfinite(losses[-1]) and accuracies[-1] == 0
    np.testing.assert_allclose(calm, alone(BASE)[0], rtol=1e-4)


def test_an_optimizer_outside_the_formula_is_refused():
    with pytest.raises(ValueError, match="a sweep has no optimizer adagrad, expected one of sgd, momentum"):
        rules.coefficients(replace(BASE, optimizer="adagrad"))
    with pytest.raises(ValueError, match="a sweep has no schedule cosine, expected constant"):
        rules.coefficients(replace(BASE, schedule="cosine"))


def test_groups_hold_what_one_program_can_train():
    runs = [replace(BASE, hidden=(width,) * depth) for width in (8, 16) for depth in (1, 2, 3)]
    runs += [replace(BASE, hidden=(8, 16)), replace(BASE, hidden=()), replace(BASE, batch_size=4)]
    shapes = group.shapes(runs)
    assert [shape.hidden for shape in shapes] == [(8, 8, 8), (16, 16, 16), (8, 16), (), (6, 6)]
    assert sum(map(len, shapes.values())) == len(runs)


def test_less_memory_splits_the_groups_and_never_below_one():
    [shape] = group.shapes([replace(BASE, hidden=(128,) * 5)])
    one = group.size(shape, 64, 10)
    assert one > 4 * 4 * (64 * 128 + 4 * 128 * 128)
    assert group.chunk(shape, 64, 10, 100, memory=3.5 * one) == 3
    assert group.chunk(shape, 64, 10, 100, memory=1) == 1
    assert group.chunk(shape, 64, 10, 1) == 1 and group.chunk(shape, 64, 10, 1000) == group.CACHE // one
