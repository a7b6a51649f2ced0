"""The perceptron against a second, plain implementation and against scikit-learn; margin and radius against closed forms."""

import itertools

import numpy as np
import pytest
from sklearn.linear_model import Perceptron

from linebyline.neurons import margin, perceptron_train, radius, with_ones


def problem(seed, examples=40, inputs=4):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(examples, inputs))
    return x, np.sign(x @ rng.normal(size=inputs)).astype(int)


def plain(x, labels):
    """Pure Python, on the products label · x: the form of the proof, not of the code."""
    points = [[label * value for value in row] for row, label in zip(x.tolist(), labels.tolist(), strict=True)]
    w, mistakes, quiet = [0.0] * x.shape[1], 0, 0
    while quiet < len(points):
        point = points.pop(0)
        points.append(point)
        if sum(a * b for a, b in zip(w, point, strict=True)) > 0:
            quiet += 1
        else:
            w, mistakes, quiet = [a + b for a, b in zip(w, point, strict=True)], mistakes + 1, 0
    return w, mistakes


@pytest.mark.parametrize("seed", range(5))
def test_it_agrees_with_a_plain_second_implementation(seed):
    x, labels = problem(seed)
    run = perceptron_train(x, labels)
    w, mistakes = plain(x, labels)
    assert run.converged and run.mistakes == mistakes
    np.testing.assert_allclose(run.w, w, rtol=0, atol=1e-11)  # at most a few hundred sums of numbers below 10


@pytest.mark.parametrize("seed", range(5))
def test_it_agrees_with_scikit_learn_on_which_updates_are_made(seed):
    x, labels = problem(seed)
    theirs = Perceptron(fit_intercept=False, shuffle=False, tol=None, max_iter=1000).fit(x, labels)
    np.testing.assert_allclose(perceptron_train(x, labels).w, theirs.coef_[0], rtol=0, atol=1e-11)


def test_each_entry_of_the_history_is_one_update():
    x, labels = problem(0)
    run = perceptron_train(x, labels, learning_rate=0.5)
    assert run.history.shape == (run.mistakes + 1, 4) and not run.history[0].any()
    steps = np.diff(run.history, axis=0) / 0.5
    nearest = abs(steps[:, None] - labels[:, None] * x).max(axis=2).min(axis=1)  # each step is ± an example
    assert nearest.max() < 1e-12
    np.testing.assert_array_equal(run.history[-1], run.w)


def test_it_separates_in_any_order_and_the_order_is_drawn_from_rng():
    x, labels = problem(1)
    runs = [perceptron_train(x, labels, rng=np.random.default_rng(seed)) for seed in (0, 0, 1)]
    assert all((labels * (x @ run.w) > 0).all() for run in runs)
    np.testing.assert_array_equal(runs[0].history, runs[1].history)
    assert not np.array_equal(runs[0].w, runs[2].w)


def test_it_stops_after_the_given_passes_and_says_that_it_did_not_converge():
    x, labels = with_ones(np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])), np.array([-1, 1, 1, -1])  # XOR
    run = perceptron_train(x, labels, epochs=7)
    assert not run.converged and run.mistakes == 4 * 7


@pytest.mark.parametrize(("inputs", "separable"), [(1, 4), (2, 14), (3, 104)])
def test_a_boolean_function_is_learned_or_its_weights_return(inputs, separable):
    """On integer data a training ends in a plane or in a circle, never in both; the counts are those of threshold functions."""
    x = with_ones(np.array(list(itertools.product([0.0, 1.0], repeat=inputs))))
    learned = 0
    for labels in itertools.product([-1, 1], repeat=len(x)):
        run = perceptron_train(x, np.array(labels), epochs=60)
        assert (len(np.unique(run.history, axis=0)) < len(run.history)) == (not run.converged)
        learned += run.converged
    assert learned == separable


def test_a_point_on_the_boundary_counts_as_a_mistake():
    assert perceptron_train(np.array([[1.0, 0], [0, 1]]), np.array([1, 1])).mistakes == 2
    run = perceptron_train(np.zeros((1, 2)), np.array([1]), epochs=5)  # nothing separates the origin
    assert run.mistakes == 5 and not run.converged


def test_margin_and_radius_in_closed_form():
    x, labels = np.array([[3.0, 4], [0, 2], [-1, 0]]), np.array([1, 1, -1])
    assert radius(x) == 5
    assert margin(x, labels, np.array([2.0, 0])) == 0  # (0, 2) lies on the plane
    assert margin(x, labels, np.array([1.0, 1])) == pytest.approx(1 / np.sqrt(2), rel=1e-15)
    assert margin(x, -labels, np.array([1.0, 1])) == pytest.approx(-7 / np.sqrt(2), rel=1e-15)


def test_with_ones_puts_the_ones_in_front_and_keeps_the_precision():
    x = np.array([[2.0, 3]], np.float32)
    assert with_ones(x).tolist() == [[1, 2, 3]] and with_ones(x).dtype == np.float32


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"labels": np.array([0, 1])}, r"labels must be -1 or \+1, got 0"),
        ({"labels": np.array([-1.0, 1.0])}, "labels must be an integer array, got float64"),
        ({"x": np.array([[1, 2], [3, 4]])}, "x must be a float array with 2 axes"),
        ({"x": np.array([[1.0, np.inf], [3, 4]])}, "x holds NaN or infinity"),
        ({"learning_rate": 0.0}, "learning_rate is 0.0, expected a finite number above 0"),
        ({"learning_rate": np.nan}, "learning_rate is nan"),
        ({"epochs": 0}, "epochs is 0, expected a whole number of at least 1"),
        ({"epochs": 2.5}, "epochs is 2.5"),
    ],
)
def test_bad_arguments_are_named(changed, message):
    good = {"x": np.array([[1.0, 2], [3, 4]]), "labels": np.array([-1, 1])}
    with pytest.raises(ValueError, match=message):
        perceptron_train(**good | changed)


def test_a_margin_needs_a_direction_that_fits():
    x, labels = np.array([[1.0, 2]]), np.array([1])
    with pytest.raises(ValueError, match="w is 0 everywhere"):
        margin(x, labels, np.zeros(2))
    with pytest.raises(ValueError, match=r"w has shape \(3,\), expected \(2,\)"):
        margin(x, labels, np.ones(3))
