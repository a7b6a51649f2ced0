"""Theorem `conv-adjoint`: the gradients of a convolution are the transposes of its two matrices, for every shape.

The attack on the page compares three sums on random arrays. Here the matrices of the layer are measured, column by column, by
pushing unit arrays through the definition in plain loops, and their transposes are compared with the backward pass.
"""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.convolution import convolve_backward


@st.composite
def layers(draw):
    stride, padding = draw(st.integers(1, 4)), draw(st.integers(0, 2))
    height, width = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    kh, kw = (draw(st.integers(1, min(n + 2 * padding, 4))) for n in (height, width))
    batch, channels, filters = (draw(st.integers(1, 2)) for _ in range(3))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    x = rng.integers(-9, 10, size=(batch, height, width, channels)).astype(float)  # whole numbers: every sum is exact
    kernels = rng.integers(-9, 10, size=(kh, kw, channels, filters)).astype(float)
    delta = rng.integers(-9, 10, size=forward(x, kernels, stride, padding).shape).astype(float)
    return x, kernels, delta, stride, padding


def forward(x, kernels, stride, padding):
    """The definition: one place after the other, no padding made, pixels outside skipped."""
    (batch, height, width, _), (kh, kw, _, filters) = x.shape, kernels.shape
    rows, columns = ((n + 2 * padding - k) // stride + 1 for n, k in ((height, kh), (width, kw)))
    z = np.zeros((batch, rows, columns, filters))
    for i, j, u, v in np.ndindex(rows, columns, kh, kw):
        m, n = i * stride + u - padding, j * stride + v - padding
        if 0 <= m < height and 0 <= n < width:
            z[:, i, j] += x[:, m, n] @ kernels[u, v]
    return z


def matrix(f, shape):
    """The matrix of a linear function of an array, one column for each of its entries."""
    columns = []
    for index in np.ndindex(*shape):
        unit = np.zeros(shape)
        unit[index] = 1.0
        columns.append(f(unit).ravel())
    return np.stack(columns, axis=1)


def transposed(x, kernels, delta, stride, padding):
    of_x = matrix(lambda v: forward(v, kernels, stride, padding), x.shape)
    of_kernels = matrix(lambda v: forward(x, v, stride, padding), kernels.shape)
    return (of_x.T @ delta.ravel()).reshape(x.shape), (of_kernels.T @ delta.ravel()).reshape(kernels.shape)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(layers())
def test_both_gradients_are_the_transposed_matrices_times_delta(layer):
    x, kernels, delta, stride, padding = layer
    grad_x, grad_kernels, grad_b = convolve_backward(delta, x, kernels, stride, padding)
    by_matrix = transposed(*layer)
    assert np.array_equal(grad_x, by_matrix[0])
    assert np.array_equal(grad_kernels, by_matrix[1])
    assert np.array_equal(grad_b, delta.sum(axis=(0, 1, 2)))


@settings(derandomize=True, deadline=None, max_examples=60)
@given(layers())
def test_the_three_sums_are_equal(layer):
    x, kernels, delta, stride, padding = layer
    grad_x, grad_kernels, _ = convolve_backward(delta, x, kernels, stride, padding)
    loss = np.sum(delta * forward(x, kernels, stride, padding))
    assert loss == np.sum(x * grad_x) == np.sum(kernels * grad_kernels)


def test_the_sums_see_a_missing_flip_and_a_symmetric_kernel_hides_it():
    rng = np.random.default_rng(0)
    x, delta = rng.integers(-9, 10, size=(2, 1, 6, 6, 1)).astype(float)
    for entries, hidden in (([[1, 2, 1], [2, 4, 2], [1, 2, 1]], True), ([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], False)):
        kernels = np.array(entries, float).reshape(3, 3, 1, 1)
        unflipped = forward(delta, kernels, 1, 1)  # what one gets who slides the kernel over delta as it is
        assert bool(np.sum(delta * forward(x, kernels, 1, 1)) == np.sum(x * unflipped)) == hidden
