"""Exercise of the lecture on backpropagation: one dense layer, backward."""

import numpy as np

from linebyline.exercises.core import Exercise, expect
from linebyline.exercises.networks.differences import array, slopes


def _layer(rng):
    batch, fan_in, fan_out = (rng.integer(1, rng.size) for _ in range(3))
    return array(rng, batch, fan_out), array(rng, batch, fan_in), array(rng, fan_in, fan_out)


def _three_slopes(candidate, rng):
    grad_z, h, w = _layer(rng)
    b = np.zeros(w.shape[1])
    expected = (
        slopes(lambda h: np.sum(grad_z * (h @ w + b)), h),
        slopes(lambda w: np.sum(grad_z * (h @ w + b)), w),
        slopes(lambda b: np.sum(grad_z * (h @ w + b)), b),
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
]
