"""Pooling by hand: against loops, central differences and PyTorch; ties, leftovers and bad input."""

import numpy as np
import pytest

from linebyline.byhand.pooling import max_pool, max_pool_backward, mean_pool, mean_pool_backward
from linebyline.gradient_check import numerical_gradient

PAIRS = {"max": (max_pool, max_pool_backward), "mean": (mean_pool, mean_pool_backward)}
SHAPES = [((2, 4, 6, 3), 2), ((1, 7, 5, 2), 3), ((2, 5, 3, 1), 2), ((1, 3, 4, 2), 1), ((1, 5, 4, 1), 4)]
each_pair = pytest.mark.parametrize("name", PAIRS)
each_shape = pytest.mark.parametrize(("shape", "size"), SHAPES)


def pictures(shape):
    """No two pixels are nearer than 0.1: the difference of 1e-6 crosses no tie."""
    order = np.random.default_rng(0).permutation(int(np.prod(shape)))
    return 0.1 * (order.reshape(shape) - order.size // 2)


def gradient(shape, size):
    batch, height, width, channels = shape
    return np.random.default_rng(1).normal(size=(batch, height // size, width // size, channels))


@each_pair
@each_shape
def test_forward_is_what_a_loop_over_windows_finds(name, shape, size):
    x, of = pictures(shape), {"max": max, "mean": lambda window: sum(window) / len(window)}[name]
    pooled = PAIRS[name][0](x, size)
    assert pooled.shape == gradient(shape, size).shape
    for n, i, j, c in np.ndindex(*pooled.shape):
        window = [x[n, i * size + u, j * size + v, c] for u in range(size) for v in range(size)]
        assert abs(pooled[n, i, j, c] - of(window)) < 1e-12


@each_pair
@each_shape
def test_backward_agrees_with_differences(name, shape, size):
    x, grad_h, (forward, backward) = pictures(shape), gradient(shape, size), PAIRS[name]
    measured = numerical_gradient(lambda x: float(np.sum(grad_h * forward(x, size))), x)
    # linear near x: only rounding is left, 1e-16 times values of 10 and sums of 50, over 1e-6
    np.testing.assert_allclose(backward(grad_h, x, size), measured, rtol=0, atol=1e-6)


@each_pair
@each_shape
def test_agrees_with_torch(name, shape, size):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed; `pip install torch` (CPU) runs this test")
    x, grad_h, (forward, backward) = pictures(shape), gradient(shape, size), PAIRS[name]
    there = torch.tensor(x.transpose(0, 3, 1, 2).copy(), requires_grad=True)
    pool = {"max": torch.nn.functional.max_pool2d, "mean": torch.nn.functional.avg_pool2d}[name]
    pooled = pool(there, size)
    pooled.backward(torch.tensor(grad_h.transpose(0, 3, 1, 2).copy()))
    np.testing.assert_allclose(forward(x, size), pooled.detach().numpy().transpose(0, 2, 3, 1), rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(backward(grad_h, x, size), there.grad.numpy().transpose(0, 2, 3, 1), rtol=1e-12, atol=1e-14)


def test_winners_share_equally():
    x = np.array([[0.0, 7.0, 2.0, 2.0], [7.0, 7.0, 2.0, 2.0]])[None, :, :, None]
    grad_x = max_pool_backward(np.array([3.0, 8.0]).reshape(1, 1, 2, 1), x)[0, :, :, 0]
    assert np.array_equal(grad_x, [[0, 1, 2, 2], [1, 1, 2, 2]])


def test_torch_gives_a_tie_to_its_first_pixel():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed; `pip install torch` (CPU) runs this test")
    x = torch.tensor([[0.0, 7.0], [7.0, 7.0]], requires_grad=True)
    torch.nn.functional.max_pool2d(x[None, None], 2).sum().backward()
    assert x.grad.tolist() == [[0, 1], [0, 0]]


@each_pair
def test_rows_and_columns_outside_all_windows_get_nothing(name):
    x = np.random.default_rng(2).normal(size=(1, 5, 7, 1))
    grad_x = PAIRS[name][1](np.ones((1, 1, 2, 1)), x, 3)
    assert not grad_x[:, 3:].any() and not grad_x[:, :, 6:].any()
    assert abs(grad_x.sum() - 2) < 1e-12


@each_pair
def test_float32_stays_float32_and_inputs_stay_as_they_were(name):
    forward, backward = PAIRS[name]
    x, grad_h = pictures((2, 4, 4, 1)).astype(np.float32), np.ones((2, 2, 2, 1), np.float32)
    before = x.copy(), grad_h.copy()
    assert forward(x).dtype == np.float32 and backward(grad_h, x).dtype == np.float32
    assert np.array_equal(x, before[0]) and np.array_equal(grad_h, before[1])


@each_pair
@pytest.mark.parametrize("size", [0, 5, -1, 2.0])
def test_a_size_out_of_range_is_refused(name, size, request):
    if request.config.getoption("--jaxtyping-packages", None) and not isinstance(size, int):
        pytest.skip("the hook refuses it first")
    with pytest.raises(ValueError, match=r"size is .*, expected a whole number from 1 to 4"):
        PAIRS[name][0](pictures((1, 4, 6, 1)), size)


@each_pair
def test_a_gradient_of_another_shape_is_refused(name, request):
    if request.config.getoption("--jaxtyping-packages", None):
        pytest.skip("the hook refuses it first")
    with pytest.raises(ValueError, match=r"grad_h has shape \(1, 1, 2, 1\), expected \(1, 2, 3, 1\): one entry a window"):
        PAIRS[name][1](np.ones((1, 1, 2, 1)), pictures((1, 4, 6, 1)))
