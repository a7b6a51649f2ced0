"""Exercise of the lecture on backpropagation: a whole network, backward."""

import numpy as np

from linebyline.exercises.core import Exercise, expect
from linebyline.exercises.networks.differences import array, slopes


def _network(rng, layers=None):
    sizes = [rng.integer(1, 3) for _ in range(layers or rng.integer(1, 3))] + [rng.integer(2, 3)]
    params = [{"w": array(rng, n, m), "b": array(rng, m)} for n, m in zip(sizes[:-1], sizes[1:], strict=True)]
    batch = rng.size
    return params, array(rng, batch, sizes[0]), np.array(rng.integers(batch, low=0, high=sizes[-1] - 1))


def _forward(params, x):
    inputs = [x]
    for layer in params[:-1]:
        inputs.append(np.tanh(inputs[-1] @ layer["w"] + layer["b"]))
    logits = inputs[-1] @ params[-1]["w"] + params[-1]["b"]
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    return inputs, exponentials / exponentials.sum(axis=1, keepdims=True)


def _loss(params, x, labels):
    return -np.log(_forward(params, x)[1][np.arange(len(labels)), labels]).mean()


def _slopes_of(params, x, labels):
    def at(number, name, value):
        return [{**layer, name: value} if i == number else layer for i, layer in enumerate(params)]

    return [
        {name: slopes(lambda v, i=i, name=name: _loss(at(i, name, v), x, labels), layer[name]) for name in layer}
        for i, layer in enumerate(params)
    ]


def _one_layer(candidate, rng):
    params, x, labels = _network(rng, layers=1)
    expect(candidate(params, x, labels), _slopes_of(params, x, labels), tolerance=1e-6)


def _any_depth(candidate, rng):
    params, x, labels = _network(rng, layers=rng.integer(2, 3))
    expect(candidate(params, x, labels), _slopes_of(params, x, labels), tolerance=1e-6)


def _same_batch_twice(candidate, rng):
    params, x, labels = _network(rng)
    once = candidate(params, x, labels)
    expect(candidate(params, np.concatenate([x, x]), np.concatenate([labels, labels])), once)


def _last_bias(candidate, rng):
    params, x, labels = _network(rng)
    expect(float(candidate(params, x, labels)[-1]["b"].sum()), 0.0)


def _backward(scale=len, slope=lambda h: 1 - h**2, bias=lambda d: d.sum(axis=0), last=lambda p, y: p - y):
    def network_gradients(params, x, labels):
        inputs, probs = _forward(params, x)
        delta, grads = last(probs, np.eye(probs.shape[1])[labels]) / scale(x), []
        for layer, h in zip(reversed(params), reversed(inputs), strict=True):
            grads.insert(0, {"w": h.T @ delta, "b": bias(delta)})
            delta = (delta @ layer["w"].T) * slope(h)
        return grads

    return network_gradients


EXERCISES = [
    Exercise(
        name="network-gradients",
        call="network_gradients(params, x, labels)",
        hint="Keep each layer's input on the way forward. On the way back, tanh'(z) = 1 - tanh(z)², and tanh(z) is h.",
        properties={
            "one layer: the slopes of the loss": _one_layer,
            "two and three layers: the slopes of the loss": _any_depth,
            "the same batch twice gives the same gradients": _same_batch_twice,
            "the last bias gradient sums to 0": _last_bias,
        },
        wrong={
            "the slope of tanh at h instead of z": _backward(slope=lambda h: 1 - np.tanh(h) ** 2),
            "no slope of tanh": _backward(slope=np.ones_like),
            "no mean over the batch": _backward(scale=lambda x: 1),
            "biases forgotten": _backward(bias=lambda d: np.zeros(d.shape[1])),
            "the mean taken again in each bias": _backward(bias=lambda d: d.mean(axis=0)),
            "softmax differentiated twice": _backward(last=lambda p, y: p * (p - y)),
        },
    ),
]
