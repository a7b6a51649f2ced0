"""The sigmoid neuron against sums written out with `math.exp`, and the sentences that refuse bad input."""

import math

import numpy as np
import pytest

from linebyline.neurons import neuron_gradient, neuron_loss, sigmoid_neuron

X = np.array([[0.5, -1.0], [2.5, 3.0], [0.0, 0.0]])
TARGETS, W, B = np.array([0.2, 0.9, 1.0]), np.array([0.7, -0.3]), 0.4


def answer(row):
    return 1 / (1 + math.exp(-(math.fsum(a * w for a, w in zip(row, W.tolist(), strict=True)) + B)))


def test_answers_and_loss_are_those_of_the_definition():
    answers = [answer(row) for row in X.tolist()]
    assert sigmoid_neuron(X, W, B) == pytest.approx(answers, rel=1e-12)
    half_squares = [(got - wanted) ** 2 / 2 for got, wanted in zip(answers, TARGETS.tolist(), strict=True)]
    assert neuron_loss(X, TARGETS, W, B) == pytest.approx(math.fsum(half_squares) / 3, rel=1e-12)


def test_the_gradient_is_zero_where_every_answer_is_right():
    grad_w, grad_b = neuron_gradient(X, sigmoid_neuron(X, W, B), W, B)
    assert (grad_w == 0).all() and grad_b == 0


def test_far_out_the_gradient_is_tiny_but_not_zero():
    grad_w, _ = neuron_gradient(np.array([[1.0]]), np.array([0.0]), np.array([60.0]), 0.0)
    assert grad_w[0] == pytest.approx(math.exp(-60), rel=1e-9, abs=0)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ((X, TARGETS[:2], W, B), "targets"),
        ((X, TARGETS, W[:1], B), "w"),
        ((X[0], TARGETS, W, B), "x"),
        ((X[:0], TARGETS[:0], W, B), "x"),
        ((X, TARGETS, W, math.nan), "b"),
        ((X, TARGETS * math.inf, W, B), "targets"),
    ],
)
def test_bad_input_is_named(arguments, name):
    for function in (neuron_loss, neuron_gradient):
        with pytest.raises(ValueError, match=f"^{name} "):
            function(*arguments)
