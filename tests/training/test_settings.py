"""What a run is told: ranges, names that are meant, and what follows from a setting."""

import numpy as np
import pytest

from linebyline.byhand.optimizers import OPTIMIZERS
from linebyline.training.settings import Settings

OLD_NAME = "digits_hl_1_sz_128_bs_32_ac_relu_op_adam_e92fba"  # before there were schedules


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"optimizer": "adm"}, "there is no optimizer 'adm': did you mean adam"),
        ({"activation": "gelu"}, "there is no activation 'gelu'"),
        ({"loss": "xyz"}, "expected one of cross_entropy, squared_error"),
        ({"learning_rate": -1.0}, "learning_rate is -1.0, expected a number above 0"),
        ({"learning_rate": float("nan")}, "learning_rate is nan"),
        ({"learning_rate": float("inf")}, "learning_rate is inf"),
        ({"hidden": (3, 0)}, "hidden is 0, expected a whole number of at least 1"),
        ({"epochs": 0}, "epochs is 0"),
        ({"batch_size": 2.5}, "batch_size is 2.5, expected a whole number"),
        ({"momentum": 1.0}, "momentum is 1.0, expected a number of at least 0 and below 1"),
        ({"weight_decay": -0.1}, "weight_decay is -0.1"),
        ({"epsilon": 0.0}, "epsilon is 0.0, expected a number above 0"),
        ({"seed": -1}, "seed is -1"),
        ({"schedule": "onecycle"}, "there is no schedule 'onecycle': did you mean one_cycle"),
    ],
)
def test_what_is_out_of_range_is_refused(given, message):
    with pytest.raises(ValueError, match=message):
        Settings(**given)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ({"optimizer": "NAG"}, {"optimizer": "nesterov"}),
        ({"loss": "mean_squared_error"}, {"loss": "squared_error"}),
        ({"activation": "ReLU"}, {"activation": "relu"}),
        ({"weight_init": "Xavier"}, {"weight_init": "xavier"}),
        ({"loss": "cross-entropy"}, {"loss": "cross_entropy"}),
        ({"schedule": "One-Cycle"}, {"schedule": "one_cycle"}),
    ],
)
def test_names_of_the_assignment_are_understood(given, meant):
    assert Settings(**given) == Settings(**meant)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_each_optimizer_takes_its_settings(name):
    settings = Settings(optimizer=name, momentum=0.8, beta=0.7, beta1=0.6, beta2=0.5, epsilon=1e-3, weight_decay=0.1)
    OPTIMIZERS[name](settings.learning_rate, **settings.optimizer_settings())  # a wrong name would raise a TypeError
    assert settings.penalty() == (0.0 if name == "adamw" else 0.1)


def test_the_start_depends_on_the_seed_alone():
    first, again, other = (Settings(seed=seed, hidden=(5, 4)).start(3, 2) for seed in (1, 1, 2))
    assert [layer["w"].shape for layer in first] == [(3, 5), (5, 4), (4, 2)]
    assert all(array.dtype == np.float32 for layer in first for array in layer.values())
    np.testing.assert_array_equal(first[0]["w"], again[0]["w"])
    assert not np.array_equal(first[0]["w"], other[0]["w"])


def test_an_epoch_sees_each_example_at_most_once_and_every_epoch_another_order():
    settings = Settings(batch_size=4)
    first, second = settings.order(1, 10), settings.order(2, 10)
    assert first.shape == (2, 4) and len(set(first.ravel())) == 8  # the incomplete third batch is left out
    assert not np.array_equal(first, second)
    np.testing.assert_array_equal(first, settings.order(1, 10))


def test_the_name_tells_runs_apart():
    names = {
        Settings(**given).name() for given in ({}, {"seed": 1}, {"learning_rate": 0.1}, {"hidden": ()}, {"hidden": (16, 16)})
    }
    assert len(names) == 5
    assert (
        Settings(hidden=(64,) * 3, batch_size=16, activation="tanh").name().startswith("digits_hl_3_sz_64-64-64_bs_16_ac_tanh_")
    )


def test_the_names_of_runs_with_a_constant_rate_are_those_they_always_had():
    assert Settings().name() == Settings(schedule="constant").name() == OLD_NAME
    names = {Settings(schedule=schedule).name() for schedule in ("cosine", "one_cycle", "constant")}
    assert len(names) == 3 and any("_sc_one_cycle_" in name for name in names)


@pytest.mark.parametrize("schedule", ["cosine", "one_cycle"])
def test_a_schedule_spans_all_steps_of_the_run(schedule):
    rates = Settings(schedule=schedule, epochs=5, batch_size=4, learning_rate=0.2).rates(43)
    assert rates.shape == (5 * 10,) and rates.max() == 0.2
    assert rates.argmax() == (0 if schedule == "cosine" else 15) and 0 < rates[-1] < 0.001
    assert Settings(learning_rate=0.2).rates(43) == 0.2
