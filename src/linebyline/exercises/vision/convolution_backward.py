"""Exercises of the lecture on the backward pass of a convolution: a row of pixels, and the zeros that a stride asks for."""

import numpy as np

from linebyline.exercises.core import Exercise, expect
from linebyline.exercises.networks.differences import array, slopes


def _layer(rng, stride=None, kernel=None):
    stride, k = stride or rng.integer(1, 3), kernel or rng.integer(2, 3)
    places = rng.integer(1, rng.size)
    unseen = rng.integer(0, stride - 1)  # pixels at the end that no window reaches
    x = array(rng, (places - 1) * stride + k + unseen)
    return array(rng, places), x, array(rng, k), stride


def _loss(grad_z, x, kernel, bias, stride):
    """The sum of grad_z times z, by the definition of z: its slopes are the gradients."""
    total = 0.0
    for i, delta in enumerate(grad_z):
        total += delta * (bias + sum(x[i * stride + u] * kernel[u] for u in range(len(kernel))))
    return total


def _all_slopes(grad_z, x, kernel, stride):
    grad_x = slopes(lambda v: _loss(grad_z, v, kernel, 0.0, stride), x)
    grad_kernel = slopes(lambda v: _loss(grad_z, x, v, 0.0, stride), kernel)
    return grad_x, grad_kernel, np.float64(sum(grad_z.tolist()))


def _stride_one(candidate, rng):
    layer = _layer(rng, stride=1)
    expect(candidate(*layer), _all_slopes(*layer), tolerance=1e-7)


def _any_stride(candidate, rng):
    layer = _layer(rng)
    expect(candidate(*layer), _all_slopes(*layer), tolerance=1e-7)


def _three_products(candidate, rng):
    layer = grad_z, x, kernel, stride = _layer(rng)
    grad_x, grad_kernel, _ = candidate(*layer)
    loss = np.float64(_loss(grad_z, x, kernel, 0.0, stride))
    expect((x @ grad_x, kernel @ grad_kernel), (loss, loss))


def _one_place(candidate, rng):
    grad_z, x, kernel, stride = _layer(rng)
    i = rng.integer(0, len(grad_z) - 1)
    alone = np.zeros(len(grad_z))
    alone[i] = 1.0
    grad_x, grad_kernel, _ = candidate(alone, x, kernel, stride)
    copy = np.array([kernel[p - i * stride] if 0 <= p - i * stride < len(kernel) else 0.0 for p in range(len(x))])
    expect((grad_x, grad_kernel), (copy, np.array(x[i * stride : i * stride + len(kernel)])))


def _backward(flip=False, overwrite=False, at=lambda i, stride: i * stride, kernel_at=None, b=np.sum):
    """The right answer, or with an argument one of the popular wrong ones."""

    def backward(grad_z, x, kernel, stride):
        k = len(kernel)
        grad_x, grad_kernel = np.zeros(len(x)), np.zeros(k)
        for i, delta in enumerate(grad_z):
            place = at(i, stride)
            copy = delta * (kernel[::-1] if flip else kernel)
            grad_x[place : place + k] = copy if overwrite else grad_x[place : place + k] + copy
            met = (kernel_at or at)(i, stride)
            grad_kernel += delta * x[met : met + k]
        return grad_x, grad_kernel, b(grad_z)

    return backward


def _kernel_gradient_flipped(grad_z, x, kernel, stride):
    grad_x, grad_kernel, grad_b = _backward()(grad_z, x, kernel, stride)
    return grad_x, grad_kernel[::-1].copy(), grad_b


def _divided_by_places(grad_z, x, kernel, stride):
    return tuple(grad / len(grad_z) for grad in _backward()(grad_z, x, kernel, stride))


def _grid(rng, rows=None):
    return array(rng, rows or rng.size, rng.integer(1, 3)), rng.integer(1, 3)


def _spread_by_definition(grad_z, stride):
    rows, columns = grad_z.shape
    lines = [
        [grad_z[i // stride, j // stride] if i % stride == j % stride == 0 else 0.0 for j in range((columns - 1) * stride + 1)]
        for i in range((rows - 1) * stride + 1)
    ]
    return np.array(lines)


def _every_entry(candidate, rng):
    grad_z, stride = _grid(rng)
    expect(candidate(grad_z, stride), _spread_by_definition(grad_z, stride))


def _nothing_lost(candidate, rng):
    grad_z, stride = _grid(rng)
    expect(candidate(grad_z, stride)[::stride, ::stride], grad_z, {"grad_z": grad_z, "stride": stride})


def _stride_one_copies(candidate, rng):
    grad_z, _ = _grid(rng)
    expect(candidate(grad_z, 1), grad_z)


def _twice(candidate, rng):
    grad_z, stride = _grid(rng, rows=2)
    expect(candidate(np.array(candidate(grad_z, stride)), 2), _spread_by_definition(grad_z, 2 * stride))


def _spread(across=lambda stride: stride, after=0, fill=False):
    def spread(grad_z, stride):
        down, side = stride, across(stride)
        (rows, columns), last = grad_z.shape, after * (stride - 1)
        out = np.zeros(((rows - 1) * down + 1 + last, (columns - 1) * side + 1 + last))
        out[: (rows - 1) * down + 1 : down, : (columns - 1) * side + 1 : side] = grad_z
        return np.repeat(np.repeat(grad_z, down, axis=0), side, axis=1)[: len(out), : out.shape[1]] if fill else out

    return spread


EXERCISES = [
    Exercise(
        name="spread",
        call="spread(grad_z, stride)",
        hint="Between two neighbours stand stride - 1 zeros. Nothing stands after the last one.",
        properties={
            "stride - 1 zeros stand between neighbours, along both axes": _every_entry,
            "each stride-th entry of each stride-th row is grad_z": _nothing_lost,
            "stride 1 changes nothing": _stride_one_copies,
            "spread again by 2 is spread by twice the stride": _twice,
        },
        wrong={
            "zeros after the last entry too": _spread(after=1),
            "stride zeros between": lambda grad_z, stride: _spread()(grad_z, stride + 1),
            "each entry repeated instead of zeros": _spread(fill=True),
            "along one axis only": _spread(across=lambda stride: 1),
            "transposed": lambda grad_z, stride: _spread()(grad_z, stride).T.copy(),
        },
    ),
    Exercise(
        name="convolution-1d-backward",
        call="convolution_1d_backward(grad_z, x, kernel, stride)",
        hint="Place i met the window of x that begins at i * stride. It adds a copy of the kernel there, as it is.",
        properties={
            "with stride 1 the three are the slopes of the sum of grad_z * z for x, kernel and bias": _stride_one,
            "with any stride too, pixels that no window reaches included": _any_stride,
            "x · grad_x and kernel · grad_kernel both are the sum of grad_z * z": _three_products,
            "a single place sends a copy of the kernel to x and of its window to the kernel": _one_place,
        },
        wrong={
            "the kernel flipped where it is scattered": _backward(flip=True),
            "windows overwrite each other": _backward(overwrite=True),
            "the gradient of the kernel comes out flipped": _kernel_gradient_flipped,
            "the stride forgotten": _backward(at=lambda i, stride: i),
            "the stride forgotten for the kernel": _backward(kernel_at=lambda i, stride: i),
            "the bias takes the mean": _backward(b=np.mean),
            "all divided by the number of places": _divided_by_places,
        },
    ),
]
