"""The optimizers: the first steps by hand, purity, and what they refuse. Step for step: tests/parity/test_optimizers.py."""

import numpy as np
import pytest

from linebyline.byhand.optimizers import OPTIMIZERS, adam, adamw, from_rule, momentum, nesterov, rmsprop, sgd

PARAMS = [{"w": np.array([[1.0, -2.0]]), "b": np.array([0.5, 0.0])}, {"w": np.array([[3.0], [1.0]]), "b": np.array([0.0])}]
GRADS = [{name: np.full_like(array, 2.0) for name, array in layer.items()} for layer in PARAMS]
ALL = [make(0.1) for make in OPTIMIZERS.values()]


def steps(optimizer, count):
    params, state = PARAMS, optimizer.init(PARAMS)
    for _ in range(count):
        params, state = optimizer.update(params, GRADS, state)
    return params


def test_sgd_moves_by_the_rate_times_the_gradient():
    np.testing.assert_allclose(steps(sgd(0.1), 3)[0]["w"], PARAMS[0]["w"] - 3 * 0.1 * 2, rtol=1e-12)


def test_momentum_adds_up_old_gradients():
    # u = 2, then 0.5 * 2 + 2 = 3, then 0.5 * 3 + 2 = 3.5
    np.testing.assert_allclose(steps(momentum(0.1, 0.5), 3)[1]["w"], PARAMS[1]["w"] - 0.1 * (2 + 3 + 3.5), rtol=1e-12)


def test_momentum_without_memory_is_gradient_descent():
    for ours, theirs in zip(steps(momentum(0.1, 0.0), 5), steps(sgd(0.1), 5), strict=True):
        for name in ours:
            np.testing.assert_array_equal(ours[name], theirs[name])


def test_adam_first_moves_by_the_rate_whatever_the_gradient():
    # m^ = g and v^ = g^2 under a constant gradient, so each step is the rate times g / (|g| + epsilon)
    np.testing.assert_allclose(steps(adam(0.1), 4)[0]["b"], PARAMS[0]["b"] - 4 * 0.1, rtol=1e-7, atol=1e-7)


def test_settings_may_be_schedules():
    # η_t = 1 / t: steps of 2 · (1 + 1/2 + 1/3)
    np.testing.assert_allclose(steps(sgd(lambda t: 1 / t), 3)[0]["w"], PARAMS[0]["w"] - 2 * (1 + 1 / 2 + 1 / 3), rtol=1e-12)
    # β_t = 0, then 1/2: u = 2, then 3
    moved = steps(momentum(0.1, lambda t: 0.5 * (t > 1)), 2)
    np.testing.assert_allclose(moved[1]["w"], PARAMS[1]["w"] - 0.1 * (2 + 3), rtol=1e-12)


def test_a_new_optimizer_is_one_rule():
    def signs(w, g, t, count):  # the memory counts the steps
        return np.sign(g), count + 1

    optimizer = from_rule(signs, 0.1, memories=1)
    np.testing.assert_allclose(steps(optimizer, 3)[0]["w"], PARAMS[0]["w"] - 0.3, rtol=1e-12)
    assert optimizer.update(PARAMS, GRADS, optimizer.init(PARAMS))[1][1][0][0]["w"].tolist() == [[1.0, 1.0]]


@pytest.mark.parametrize("optimizer", ALL)
def test_an_update_changes_none_of_its_arguments(optimizer):
    params = [{name: array.copy() for name, array in layer.items()} for layer in PARAMS]
    state = optimizer.init(params)
    once, later = optimizer.update(params, GRADS, state)
    optimizer.update(once, GRADS, later)
    again, _ = optimizer.update(params, GRADS, state)
    for layer, old, same, first in zip(params, PARAMS, again, once, strict=True):
        for name in layer:
            np.testing.assert_array_equal(layer[name], old[name])
            np.testing.assert_array_equal(same[name], first[name])


@pytest.mark.parametrize("optimizer", ALL)
def test_single_precision_stays_single(optimizer):
    single = [{name: array.astype(np.float32) for name, array in layer.items()} for layer in PARAMS]
    params, _ = optimizer.update(single, single, optimizer.init(single))
    assert {array.dtype for layer in params for array in layer.values()} == {np.dtype(np.float32)}


@pytest.mark.parametrize("optimizer", ALL)
@pytest.mark.parametrize(
    "grads",
    [GRADS[:1], [GRADS[0], {"w": GRADS[1]["w"]}], [GRADS[0], {"w": np.ones((1, 2)), "b": np.ones(1)}]],
    ids=["a layer missing", "a bias missing", "transposed"],
)
def test_gradients_of_another_shape_are_refused(optimizer, grads):
    with pytest.raises(ValueError, match="expected those of params"):
        optimizer.update(PARAMS, grads, optimizer.init(PARAMS))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: sgd(0), "learning_rate is 0, expected a finite number above 0.0"),
        (lambda: sgd(float("nan")), "learning_rate is nan"),
        (lambda: momentum(float("inf")), "learning_rate is inf"),
        (lambda: momentum(0.1, 1.0), "beta is 1.0, expected a finite number at least 0.0 and below 1.0"),
        (lambda: momentum(0.1, -0.1), "beta is -0.1"),
        (lambda: adam(beta1=1), "beta1 is 1"),
        (lambda: adam(beta2=-1), "beta2 is -1"),
        (lambda: adam(epsilon=0), "epsilon is 0"),
        (lambda: rmsprop(beta=1.5), "beta is 1.5"),
        (lambda: nesterov(0.1, -1), "beta is -1"),
        (lambda: adamw(weight_decay=-1), "weight_decay is -1"),
        (lambda: steps(sgd(lambda t: float("nan")), 1), r"learning_rate\(1\) is nan"),
    ],
)
def test_settings_out_of_range_are_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()
