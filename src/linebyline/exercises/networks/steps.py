"""Exercises of the lecture on the feedforward network: one activation backward, and one step of the parameters."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that
from linebyline.exercises.networks.differences import array, slopes

SCALAR = {  # number by number, with the math module: shares no code with an answer
    "sigmoid": lambda z: 1 / (1 + math.exp(-z)),
    "tanh": math.tanh,
    "relu": lambda z: z if z > 0 else 0.0,
}
SLOPE = {
    "sigmoid": lambda z: 1 / (2 + math.exp(z) + math.exp(-z)),
    "tanh": lambda z: 1 / math.cosh(z) ** 2,
    "relu": lambda z: 1.0 * (z > 0),
}


def name(rng):
    """One of the three names of an activation."""
    return sorted(SCALAR)[rng.integer(0, 2)]


def entrywise(function, z):
    return np.array([function(float(value)) for value in z.ravel()]).reshape(z.shape)


def _is_a_slope(candidate, rng):
    activation, z = name(rng), array(rng, rng.size, 2)
    z[z == 0] = 0.5  # a difference across the kink of relu is no slope
    grad_h = array(rng, *z.shape)
    measured = slopes(lambda v: np.sum(grad_h * entrywise(SCALAR[activation], v)), z)
    expect(candidate(grad_h, z, activation), measured, tolerance=1e-7)


def _backward_of(activation):
    def closed_form(candidate, rng):
        z, grad_h = array(rng, rng.size), array(rng, rng.size)
        expect(candidate(grad_h, z, activation), grad_h * entrywise(SLOPE[activation], z))

    return closed_form


def _doubles(candidate, rng):
    activation, z, grad_h = name(rng), array(rng, rng.size), array(rng, rng.size)
    once = candidate(grad_h, z, activation)
    expect(candidate(2 * grad_h, z, activation), 2 * once)


def _backward(sigmoid=lambda s: s * (1 - s), tanh=lambda h: 1 - h**2, relu=lambda z: (z > 0) * 1.0, join=np.multiply):
    def activation_backward(grad_h, z, activation):
        slope = {"sigmoid": lambda: sigmoid(1 / (1 + np.exp(-z))), "tanh": lambda: tanh(np.tanh(z)), "relu": lambda: relu(z)}
        return join(grad_h, slope[activation]())

    return activation_backward


def _params(rng):
    sizes = [rng.integer(1, rng.size) for _ in range(rng.integer(2, 3))]
    return [{"w": array(rng, n, m), "b": array(rng, m)} for n, m in zip(sizes[:-1], sizes[1:], strict=True)]


def _like(rng, params):
    return [{key: array(rng, *value.shape) for key, value in layer.items()} for layer in params]


def _entry_by_entry(candidate, rng):
    params = _params(rng)
    grads, rate = _like(rng, params), rng.integer(1, 9) / 10
    moved = [{key: value.copy() for key, value in layer.items()} for layer in params]
    for layer, grad in zip(moved, grads, strict=True):
        for key in layer:
            for index in np.ndindex(layer[key].shape):
                layer[key][index] -= rate * grad[key][index]
    expect(candidate(params, grads, rate), moved)


def _no_gradient_no_step(candidate, rng):
    params = _params(rng)
    expect(candidate(params, [{key: 0 * value for key, value in layer.items()} for layer in params], 0.5), params)


def _there_and_back(candidate, rng):
    params = _params(rng)
    grads = _like(rng, params)
    there = candidate(params, grads, 0.5)
    expect(candidate(there, [{key: -value for key, value in layer.items()} for layer in grads], 0.5), params)


def _downhill(candidate, rng):
    w = array(rng, 1, rng.size) + 2.0  # the loss is half the sum of squares: its gradient is w itself
    params = [{"w": w, "b": np.ones(rng.size)}]
    moved = candidate(params, params, 0.5)
    before, after = (sum(float(np.sum(value**2)) for value in layer.values()) / 2 for (layer,) in (params, moved))
    expect_that(after < before, after, f"below {before:.4g}: the gradient handed in is that of half the sum of squares")


def _step(rule):
    def update_parameters(params, grads, learning_rate):
        return [
            {key: rule(key, value, grad[key], learning_rate) for key, value in layer.items()}
            for layer, grad in zip(params, grads, strict=True)
        ]

    return update_parameters


EXERCISES = [
    Exercise(
        name="activation-backward",
        call="activation_backward(grad_h, z, activation)",
        hint="Entry by entry: the gradient above times the slope of the activation at z, not at h.",
        properties={
            "it is the slope of Σ grad_h · g(z) for z": _is_a_slope,
            "sigmoid: the slope is σ(z) σ(-z)": _backward_of("sigmoid"),
            "tanh: the slope is 1 / cosh(z)²": _backward_of("tanh"),
            "relu: the slope is 1 for z above 0, and else 0": _backward_of("relu"),
            "twice the gradient above gives twice the gradient below": _doubles,
        },
        wrong={
            "the slope of tanh without the square": _backward(tanh=lambda h: 1 - h),
            "sigmoid in place of its slope": _backward(sigmoid=lambda s: s),
            "the slope of sigmoid taken at h": _backward(sigmoid=lambda s: np.exp(-s) / (1 + np.exp(-s)) ** 2),
            "relu in place of its slope": _backward(relu=lambda z: np.maximum(z, 0)),
            "the gradient above forgotten": _backward(join=lambda grad_h, slope: slope),
        },
    ),
    Exercise(
        name="update-parameters",
        call="update_parameters(params, grads, learning_rate)",
        hint="Each array of each layer: the old one minus the rate times its gradient, in a new list of new dicts.",
        properties={
            "each entry moves by minus the rate times its gradient": _entry_by_entry,
            "without a gradient nothing moves": _no_gradient_no_step,
            "a step there and a step back end at the start": _there_and_back,
            "a step lowers half the sum of squares": _downhill,
        },
        wrong={
            "uphill": _step(lambda key, w, g, rate: w + rate * g),
            "the rate forgotten": _step(lambda key, w, g, rate: w - g),
            "the biases forgotten": _step(lambda key, w, g, rate: w - rate * g if key == "w" else w),
            "the step returned instead of the parameters": _step(lambda key, w, g, rate: -rate * g),
            "only the sign of the gradient": _step(lambda key, w, g, rate: w - rate * np.sign(g)),
        },
    ),
]
