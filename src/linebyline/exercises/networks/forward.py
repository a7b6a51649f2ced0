"""Exercises of the lecture on the feedforward network: one layer forward, and all of them."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that
from linebyline.exercises.networks.differences import array
from linebyline.exercises.networks.steps import SCALAR, entrywise, name


def _layer(rng):
    batch, fan_in, fan_out = (rng.integer(1, rng.size) for _ in range(3))
    return array(rng, batch, fan_in), array(rng, fan_in, fan_out), array(rng, fan_out)


def _sums(h, w, b):
    """H W + b by three loops."""
    batch, (fan_in, fan_out) = len(h), w.shape
    z = [[b[j] + sum(h[i, k] * w[k, j] for k in range(fan_in)) for j in range(fan_out)] for i in range(batch)]
    return np.array(z)


def _dense_by_loops(candidate, rng):
    h, w, b = _layer(rng)
    expect(candidate(h, w, b), _sums(h, w, b))


def _zero_inputs(candidate, rng):
    h, w, b = _layer(rng)
    expect(candidate(0 * h, w, b), np.array([b] * len(h)))


def _row_alone(candidate, rng):
    h, w, b = _layer(rng)
    last = candidate(h[-1:], w, b)
    expect(candidate(h, w, b)[-1:], last)


def _dense_unit_weights(candidate, rng):
    h = array(rng, rng.size, 3)
    expect(candidate(h, np.eye(3), np.zeros(3)), h)


def _activation(wanted):
    def by_loops(candidate, rng):
        h, w, b = _layer(rng)
        expect(candidate(h, w, b, wanted), entrywise(SCALAR[wanted], _sums(h, w, b)))

    return by_loops


def _range(candidate, rng):
    h, w, b = _layer(rng)
    low = {"sigmoid": 0.0, "tanh": -1.0, "relu": 0.0}[activation := name(rng)]
    h_next = candidate(20 * h, w, b, activation)
    high = np.inf if activation == "relu" else 1.0
    inside = np.shape(h_next) == (len(h), len(b)) and np.min(h_next) >= low and np.max(h_next) <= high
    expect_that(inside, h_next, f"numbers from {low:g} to {high:g}, {len(h)} rows of {len(b)}")


def _forward(order=lambda z, g: g(z), bias=1.0):
    def activation_forward(h, w, b, activation):
        g = {"sigmoid": lambda z: 1 / (1 + np.exp(-z)), "tanh": np.tanh, "relu": lambda z: np.maximum(z, 0)}[activation]
        return order(h @ w + bias * b, g)

    return activation_forward


def _network(rng, layers):
    sizes = [rng.integer(1, 3) for _ in range(layers + 1)]
    params = [{"w": array(rng, n, m), "b": array(rng, m)} for n, m in zip(sizes[:-1], sizes[1:], strict=True)]
    return params, array(rng, rng.size, sizes[0])


def _depth(low, high):
    def by_loops(candidate, rng):
        params, x = _network(rng, rng.integer(low, high))
        h = x
        for layer in params[:-1]:
            h = entrywise(np.tanh, _sums(h, **layer))
        expect(candidate(params, x), _sums(h, **params[-1]))

    return by_loops


def _order_of_units(candidate, rng):
    (first, second), x = _network(rng, 2)
    logits = candidate([first, second], x)
    turned = [{"w": first["w"][:, ::-1], "b": first["b"][::-1]}, {"w": second["w"][::-1], "b": second["b"]}]
    expect(candidate(turned, x), logits)


def _silent_output(candidate, rng):
    params, x = _network(rng, 2)
    params[-1]["w"] = 0 * params[-1]["w"]
    expect(candidate(params, x), np.array([params[-1]["b"]] * len(x)))


def _whole(hidden=np.tanh, last=lambda z: z, bias=1.0, rows=lambda z: z):
    def network_forward(params, x):
        for layer in params[:-1]:
            x = hidden(rows(x) @ layer["w"] + bias * layer["b"])
        return last(x @ params[-1]["w"] + params[-1]["b"])

    return network_forward


EXERCISES = [
    Exercise(
        name="dense-forward",
        call="dense_forward(h, w, b)",
        hint="Examples are rows: h is [batch, fan_in] and w is [fan_in, fan_out]. NumPy adds b to each row.",
        properties={
            "it is b_j + Σ_k h_ik w_kj": _dense_by_loops,
            "zero inputs give the bias in each row": _zero_inputs,
            "a row does not depend on the others": _row_alone,
            "unit weights hand the inputs on": _dense_unit_weights,
        },
        wrong={
            "the bias forgotten": lambda h, w, b: h @ w,
            "the bias subtracted": lambda h, w, b: h @ w - b,
            "the weights transposed where they are square": lambda h, w, b: h @ (w.T if len(w) == w.shape[1] else w) + b,
            "the mean taken from the batch": lambda h, w, b: (h - h.mean(axis=0)) @ w + b,
            "a relu at once": lambda h, w, b: np.maximum(h @ w + b, 0),
        },
    ),
    Exercise(
        name="activation-forward",
        call="activation_forward(h, w, b, activation)",
        hint="First z = h @ w + b, then the activation of that name on each entry of z.",
        properties={
            "sigmoid: σ(h w + b)": _activation("sigmoid"),
            "tanh: tanh(h w + b)": _activation("tanh"),
            "relu: max(h w + b, 0)": _activation("relu"),
            "the results stay in the range of the activation": _range,
        },
        wrong={
            "no activation": _forward(order=lambda z, g: z),
            "always sigmoid": lambda h, w, b, activation: _forward()(h, w, b, "sigmoid"),
            "the bias forgotten": _forward(bias=0.0),
            "the activation twice": _forward(order=lambda z, g: g(g(z))),
            "the slope for relu": lambda h, w, b, a: (h @ w + b > 0) * 1.0 if a == "relu" else _forward()(h, w, b, a),
        },
    ),
    Exercise(
        name="network-forward",
        call="network_forward(params, x)",
        hint="A loop over params[:-1] with tanh, then the last layer without: its preactivations are the logits.",
        properties={
            "one layer: h w + b and no tanh": _depth(1, 1),
            "two to four layers: tanh between them": _depth(2, 4),
            "the order of the hidden units does not matter": _order_of_units,
            "with zero weights in the last layer each row is its bias": _silent_output,
        },
        wrong={
            "tanh on the logits too": _whole(last=np.tanh),
            "no activation at all": _whole(hidden=lambda z: z),
            "the hidden biases forgotten": _whole(bias=0.0),
            "relu in place of tanh": _whole(hidden=lambda z: np.maximum(z, 0)),
            "softmax at the end": _whole(last=lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)),
            "the first unit favoured": _whole(hidden=lambda z: np.tanh(z) * (1 + np.arange(z.shape[1]))),
        },
    ),
]
