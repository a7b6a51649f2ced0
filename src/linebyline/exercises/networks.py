"""Exercises of the lecture on backpropagation: one layer backward, a whole network backward, and the check of both."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

STEP = 1e-5


def _array(rng, *shape):
    return np.array(rng.numbers(*shape, low=-1.5, high=1.5))


def _slopes(f, x):
    """Central differences of f, entry by entry: what a gradient must agree with to about 1e-9."""
    slopes = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += STEP
        below[index] -= STEP
        slopes[index] = (f(above) - f(below)) / (2 * STEP)
    return slopes


# One dense layer, backward -----------------------------------------------------------------------------------------


def _layer(rng):
    batch, fan_in, fan_out = (rng.integer(1, rng.size) for _ in range(3))
    return _array(rng, batch, fan_out), _array(rng, batch, fan_in), _array(rng, fan_in, fan_out)


def _three_slopes(candidate, rng):
    grad_z, h, w = _layer(rng)
    b = np.zeros(w.shape[1])
    expected = (
        _slopes(lambda h: np.sum(grad_z * (h @ w + b)), h),
        _slopes(lambda w: np.sum(grad_z * (h @ w + b)), w),
        _slopes(lambda b: np.sum(grad_z * (h @ w + b)), b),
    )
    expect(candidate(grad_z, h, w), expected, tolerance=1e-7)


def _batch_adds_up(candidate, rng):
    grad_z, h, w = _layer(rng)
    rows = [candidate(grad_z[i : i + 1], h[i : i + 1], w) for i in range(len(h))]
    _, grad_w, grad_b = candidate(grad_z, h, w)
    expect((grad_w, grad_b), (sum(row[1] for row in rows), sum(row[2] for row in rows)))


def _rows_apart(candidate, rng):
    grad_z, h, w = _layer(rng)
    first = candidate(grad_z[:1], h[:1], w)[0]
    expect(candidate(grad_z, h, w)[0][:1], first)


def _doubles(candidate, rng):
    grad_z, h, w = _layer(rng)
    once, twice = candidate(grad_z, h, w), candidate(2 * grad_z, h, w)
    expect(twice, tuple(2 * array for array in once))


def _silent(candidate, rng):
    grad_z, h, w = _layer(rng)
    expect(candidate(0 * grad_z, h, w), (0 * h, 0 * w, np.zeros(w.shape[1])))


def _dense(grad_h=lambda d, w: d @ w.T, grad_w=lambda d, h: h.T @ d, grad_b=lambda d: d.sum(axis=0)):
    return lambda grad_z, h, w: (grad_h(grad_z, w), grad_w(grad_z, h), grad_b(grad_z))


# Central differences -----------------------------------------------------------------------------------------------


def _quadratic(candidate, rng):
    x = _array(rng, rng.size)
    a, b = _array(rng, rng.size), _array(rng, rng.size)

    def quadratic(v):
        return float(np.sum(a * v**2 + b * v))

    got = candidate(quadratic, x, 0.01)
    expect(got, 2 * a * x + b, inputs={"a": a, "b": b, "x": x, "epsilon": 0.01}, tolerance=1e-7)


def _cubic(candidate, rng):
    x = _array(rng, rng.size)

    def cubic(v):
        return float(np.sum(v**3))

    expect(candidate(cubic, x, 0.1), 3 * x**2 + 0.1**2, tolerance=1e-7)


def _any_shape(candidate, rng):
    x, a = _array(rng, 2, rng.size), _array(rng, 2, rng.size)

    def linear(v):
        return float(np.sum(a * v))

    expect(candidate(linear, x, 0.01), a, inputs={"a": a, "x": x, "epsilon": 0.01}, tolerance=1e-7)


def _one_entry_at_a_time(candidate, rng):
    x = _array(rng, 2)

    def product(v):
        return float(v[0] * v[1])

    expect(candidate(product, x, 0.01), x[::-1].copy(), tolerance=1e-7)


def _two_calls_an_entry(candidate, rng):
    x, calls = _array(rng, rng.size), []

    def counted(v):
        calls.append(v)
        return float(v.sum())

    candidate(counted, x, 0.01)
    expect_that(len(calls) == 2 * x.size, len(calls), f"{2 * x.size} calls of f: two for each entry")


def _differences(value):
    def numerical_gradient(f, x, epsilon):
        grad = np.zeros_like(x)
        for index in np.ndindex(x.shape):
            step = np.zeros_like(x)
            step[index] = epsilon
            grad[index] = value(f, x, step, epsilon)
        return grad

    return numerical_gradient


def _never_restored(f, x, epsilon):
    moved, grad = x.copy(), np.zeros_like(x)
    for index in np.ndindex(x.shape):
        moved[index] += epsilon
        above = f(moved)
        moved[index] -= 2 * epsilon
        grad[index] = (above - f(moved)) / (2 * epsilon)
    return grad


# A whole network, backward -----------------------------------------------------------------------------------------


def _network(rng, layers=None):
    sizes = [rng.integer(1, 3) for _ in range(layers or rng.integer(1, 3))] + [rng.integer(2, 3)]
    params = [{"w": _array(rng, n, m), "b": _array(rng, m)} for n, m in zip(sizes[:-1], sizes[1:], strict=True)]
    batch = rng.size
    return params, _array(rng, batch, sizes[0]), np.array(rng.integers(batch, low=0, high=sizes[-1] - 1))


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
        {name: _slopes(lambda v, i=i, name=name: _loss(at(i, name, v), x, labels), layer[name]) for name in layer}
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
        name="dense-backward",
        call="dense_backward(grad_z, h, w)",
        hint="Each gradient has the shape of the array it belongs to. Which product of these three arrays has that shape?",
        properties={
            "it returns the slopes for h, w and b, in this order": _three_slopes,
            "the gradients of w and b add up over the examples": _batch_adds_up,
            "the gradient of one example's h does not depend on the others": _rows_apart,
            "twice the gradient above gives twice the gradients below": _doubles,
            "no gradient above, none below": _silent,
        },
        wrong={
            "the mean over the batch once more": _dense(grad_w=lambda d, h: h.T @ d / len(d), grad_b=lambda d: d.mean(axis=0)),
            "the bias gradient as a row": _dense(grad_b=lambda d: d.sum(axis=0, keepdims=True)),
            "the bias gradient not summed": _dense(grad_b=lambda d: d),
            "the weights' gradient transposed": _dense(grad_w=lambda d, h: d.T @ h),
            "the weights not transposed": _dense(grad_h=lambda d, w: d @ w if w.shape[0] == w.shape[1] else d @ w.T),
        },
    ),
    Exercise(
        name="numerical-gradient",
        call="numerical_gradient(f, x, epsilon)",
        hint="Move one entry up and down, leave the others where they are, and divide by the distance of the two points.",
        properties={
            "for f(x) = Σ a x² + b x it is exact": _quadratic,
            "for f(x) = Σ x³ it is the slope plus ε²": _cubic,
            "for f(x) = Σ a x it is a, and x may have two axes": _any_shape,
            "for f(x) = x₁ x₂ it is (x₂, x₁): one entry moves at a time": _one_entry_at_a_time,
            "f is called twice for each entry": _two_calls_an_entry,
        },
        wrong={
            "one-sided": _differences(lambda f, x, step, e: (f(x + step) - f(x)) / e),
            "divided by ε instead of 2ε": _differences(lambda f, x, step, e: (f(x + step) - f(x - step)) / e),
            "all entries moved at once": _differences(lambda f, x, step, e: (f(x + e) - f(x - e)) / (2 * e)),
            "entries not moved back": _never_restored,
            "its own ε": _differences(lambda f, x, step, e: (f(x + step / e * 1e-6) - f(x - step / e * 1e-6)) / 2e-6),
        },
    ),
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
