"""The check itself: exact where differences are exact, blind to nothing that was planted, and what it refuses."""

import numpy as np
import pytest

from linebyline.byhand.dense import dense_backward
from linebyline.byhand.network import Network
from linebyline.gradient_check import gradient_check, network_errors, numerical_gradient, relative_error

X = np.array([[0.5, -1.0, 2.0], [1.5, 0.0, -0.5]])


def quadratic(x):
    return float(np.sum(x**2))


def small_network(activation="tanh"):
    rng = np.random.default_rng(0)
    network = Network([4, 5, 5, 3], activation, rng=rng)
    for layer in network.params:  # where a whole layer is dead, zero biases put the next one on the kink of the ReLU
        layer["b"] = rng.normal(size=layer["b"].shape)
    return network, rng.normal(size=(6, 4)), np.arange(6) % 3


def test_it_is_exact_for_a_quadratic():
    # no truncation; rounding 1e-15 / 1e-3
    np.testing.assert_allclose(numerical_gradient(quadratic, X, epsilon=1e-3), 2 * X, atol=1e-11)


def test_it_calls_twice_an_entry_and_leaves_the_point_alone():
    seen = []
    before = X.copy()
    numerical_gradient(lambda x: seen.append(x.copy()) or 0.0, X, epsilon=0.25)
    np.testing.assert_array_equal(X, before)
    assert len(seen) == 2 * X.size
    assert all(np.count_nonzero(x - X) == 1 and np.abs(x - X).max() == 0.25 for x in seen)


def test_it_works_in_the_dtype_of_the_point():
    assert numerical_gradient(quadratic, X.astype(np.float32), 1e-2).dtype == np.float32


def test_relative_error():
    assert relative_error(X, X) == 0
    assert relative_error(X, -X) == pytest.approx(1)
    assert relative_error(0 * X, 0 * X) == 0
    assert relative_error(3 * X, X) == pytest.approx(0.5)
    assert relative_error(1e-9 * X, 3e-9 * X) == pytest.approx(0.5)  # small gradients count as much as large ones


def test_gradient_check_finds_the_entry_that_is_wrong():
    assert gradient_check(quadratic, 2 * X, X).passed
    wrong = 2 * X
    wrong[1, 2] = 5.0
    verdict = gradient_check(quadratic, wrong, X)
    assert not verdict.passed
    assert (verdict.index, verdict.claimed) == ((1, 2), 5.0)
    assert verdict.measured == pytest.approx(-1.0)


@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
def test_a_right_network_passes_and_leaves_as_it_came(activation):
    network, x, labels = small_network(activation)
    before = [dict(layer) for layer in network.params]
    assert max(error for layer in network_errors(network, x, labels) for error in layer.values()) < 1e-6
    assert all(layer[name] is old[name] for layer, old in zip(network.params, before, strict=True) for name in layer)


def wrong_slope(network, x, labels):
    inputs, preactivations = network.trace(x)
    delta, grads = network.loss_backward(preactivations[-1], labels), []
    for layer in reversed(range(len(network.params))):
        grad_h, grad_w, grad_b = dense_backward(delta, inputs[layer], network.params[layer]["w"])
        grads.insert(0, {"w": grad_w, "b": grad_b})
        if layer:
            delta = network.activation_backward(grad_h, inputs[layer])  # planted: g' at H
    return grads


def one_array(change):
    def planted(network, x, labels):
        grads = network.gradients(x, labels)[1]
        grads[1]["b"] = change(grads[1]["b"])
        return grads

    return planted


@pytest.mark.parametrize(
    ("planted", "layers"),
    [
        (wrong_slope, [True, True, False]),
        (one_array(lambda b: 0 * b), [False, True, False]),
        (one_array(lambda b: b / 6), [False, True, False]),
        (one_array(lambda b: 1.001 * b), [False, True, False]),
    ],
    ids=["slope at h", "a bias forgotten", "divided twice", "off by a thousandth"],
)
def test_planted_faults_are_found_in_their_layer(planted, layers):
    network, x, labels = small_network()
    errors = network_errors(network, x, labels, grads=planted(network, x, labels))
    assert [max(layer.values()) > 1e-4 for layer in errors] == layers


def test_the_network_is_restored_after_an_error():
    network, x, labels = small_network()
    before = [dict(layer) for layer in network.params]
    with pytest.raises(ValueError, match="expected equal shapes"):
        network_errors(network, x, labels, grads=[{"w": np.zeros(1), "b": np.zeros(1)}] * 3)
    assert all(layer[name] is old[name] for layer, old in zip(network.params, before, strict=True) for name in layer)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((quadratic, np.array([1, 2])), "x is int64, expected a NumPy array of floats"),
        ((quadratic, [1.0, 2.0]), "x is list, expected a NumPy array of floats"),
        ((quadratic, np.array([np.nan])), "x holds NaN"),
        ((quadratic, X, 0), "epsilon is 0, expected a finite number above 0"),
        ((quadratic, X, -1e-6), "epsilon is -1e-06"),
        ((quadratic, X, float("nan")), "epsilon is nan"),
        ((lambda x: x, X), "expected one finite number"),
        ((lambda x: float("nan"), X), "f.x. is nan, expected one finite number"),
    ],
)
def test_numerical_gradient_refuses(arguments, message):
    with pytest.raises(ValueError, match=message):
        numerical_gradient(*arguments)


def test_the_comparison_refuses():
    with pytest.raises(ValueError, match=r"a has shape \(2, 3\) and b has shape \(3,\)"):
        relative_error(X, X[0])
    with pytest.raises(ValueError, match="a or b holds NaN"):
        relative_error(X, np.nan * X)
    with pytest.raises(ValueError, match="tolerance is 0"):
        gradient_check(quadratic, 2 * X, X, tolerance=0)
    with pytest.raises(ValueError, match=r"grad has shape \(3,\), expected \(2, 3\), the shape of x"):
        gradient_check(quadratic, 2 * X[0], X)
