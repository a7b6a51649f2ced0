"""The backward pass of a convolution: against differences, PyTorch, the convolution of the spread gradient; what it refuses."""

import numpy as np
import pytest

from linebyline.byhand.convolution import convolve_backward, convolve_by_definition
from linebyline.gradient_check import numerical_gradient, relative_error

# batch, height, width, channels, kernel height and width, filters, stride, padding
SHAPES = [
    (1, 3, 3, 1, 3, 3, 1, 1, 0),
    (2, 4, 5, 2, 3, 2, 3, 1, 1),
    (2, 6, 5, 1, 3, 3, 2, 2, 0),  # one line of pixels that no window reaches
    (1, 5, 5, 2, 2, 2, 2, 3, 2),
    (1, 5, 4, 2, 1, 1, 2, 2, 0),  # stride above the kernel: pixels between the windows
    (2, 2, 1, 1, 4, 3, 1, 1, 1),  # kernel larger than the picture
]
each_shape = pytest.mark.parametrize("shape", SHAPES, ids=str)


def arrays(shape):
    batch, height, width, channels, kh, kw, filters, stride, padding = shape
    rng = np.random.default_rng(0)
    x, kernels, b = (rng.normal(size=s) for s in ((batch, height, width, channels), (kh, kw, channels, filters), (filters,)))
    places = [(n + 2 * padding - k) // stride + 1 for n, k in ((height, kh), (width, kw))]
    return x, kernels, b, rng.normal(size=(batch, *places, filters)), stride, padding


@each_shape
@pytest.mark.parametrize("place", range(3))
def test_it_agrees_with_central_differences(shape, place):
    x, kernels, b, grad_z, stride, padding = arrays(shape)
    inputs = [x, kernels, b]

    def loss(array):
        return float(np.sum(grad_z * convolve_by_definition(*inputs[:place], array, *inputs[place + 1 :], stride, padding)))

    grad = convolve_backward(grad_z, x, kernels, stride, padding)[place]
    # the loss is linear in each argument: no truncation; rounding of about 1e-14 over a step of 1e-2
    assert relative_error(grad, numerical_gradient(loss, inputs[place], epsilon=1e-2)) < 1e-10


@each_shape
def test_it_agrees_with_pytorch(shape):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    x, kernels, b, grad_z, stride, padding = arrays(shape)
    leaves = [torch.tensor(a, requires_grad=True) for a in (x.transpose(0, 3, 1, 2), kernels.transpose(3, 2, 0, 1), b)]
    z = torch.nn.functional.conv2d(*leaves, stride=stride, padding=padding)
    grads = torch.autograd.grad(z, leaves, torch.tensor(grad_z.transpose(0, 3, 1, 2)))
    theirs = [grads[0].numpy().transpose(0, 2, 3, 1), grads[1].numpy().transpose(2, 3, 1, 0), grads[2].numpy()]
    for ours, other in zip(convolve_backward(grad_z, x, kernels, stride, padding), theirs, strict=True):
        assert relative_error(ours, other) < 1e-13  # sums of at most a few dozen products, each rounded at 1e-16


def test_the_transposed_convolution_of_pytorch_is_the_gradient_for_the_inputs():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    x, kernels, _, grad_z, stride, padding = arrays((2, 7, 7, 2, 3, 3, 4, 2, 1))  # no pixel is out of reach
    inputs = (torch.tensor(grad_z.transpose(0, 3, 1, 2)), torch.tensor(kernels.transpose(3, 2, 0, 1)))
    theirs = torch.nn.functional.conv_transpose2d(*inputs, stride=stride, padding=padding).numpy().transpose(0, 2, 3, 1)
    # sums of at most a few dozen products, each rounded at 1e-16
    assert relative_error(convolve_backward(grad_z, x, kernels, stride, padding)[0], theirs) < 1e-13


def test_with_stride_one_it_is_the_full_convolution_with_the_flipped_kernel():
    rng = np.random.default_rng(1)
    delta, kernel = rng.normal(size=4), rng.normal(size=3)
    x, kernels = np.zeros((1, 1, 6, 1)), kernel.reshape(1, 3, 1, 1)
    grad_x, _, _ = convolve_backward(delta.reshape(1, 1, 4, 1), x, kernels)
    assert np.allclose(grad_x.ravel(), np.convolve(delta, kernel), rtol=0, atol=1e-14)  # np.convolve flips
    assert not np.allclose(grad_x.ravel(), np.correlate(delta, kernel, mode="full"))


def test_a_single_place_sends_a_copy_of_the_kernel_and_pixels_out_of_reach_get_zero():
    kernels = np.arange(1.0, 10).reshape(3, 3, 1, 1)
    delta = np.zeros((1, 2, 2, 1))
    delta[0, 1, 0, 0] = 2.0
    grad_x, grad_kernels, grad_b = convolve_backward(delta, np.ones((1, 6, 6, 1)), kernels, stride=2)
    expected = np.zeros((6, 6))
    expected[2:5, 0:3] = 2 * kernels[:, :, 0, 0]
    assert np.array_equal(grad_x[0, :, :, 0], expected)
    assert np.array_equal(grad_kernels, np.full((3, 3, 1, 1), 2.0)) and grad_b == [2.0]


def test_float32_stays_float32_and_nothing_is_changed_in_place():
    x, kernels, _, grad_z, stride, padding = arrays(SHAPES[1])
    single = [a.astype(np.float32) for a in (grad_z, x, kernels)]
    before = [a.copy() for a in single]
    assert [g.dtype for g in convolve_backward(*single, stride, padding)] == [np.float32] * 3
    assert all(np.array_equal(a, b) for a, b in zip(single, before, strict=True))


def test_it_refuses_a_gradient_of_another_shape():
    x, kernels, _, grad_z, stride, padding = arrays(SHAPES[1])
    with pytest.raises(ValueError, match=r"grad_z has shape .* expected .* the shape of Z"):
        convolve_backward(grad_z[:, :-1], x, kernels, stride, padding)
