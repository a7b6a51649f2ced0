"""The dense layer: by definition, entry by entry, and what it refuses."""

import numpy as np
import pytest

from linebyline.byhand.dense import dense, dense_backward, init_dense
from linebyline.gradient_check import numerical_gradient, relative_error

RNG = np.random.default_rng(0)
H, W, B, DELTA = (RNG.normal(size=shape) for shape in ((4, 3), (3, 5), (5,), (4, 5)))


def test_forward_by_definition():
    z = dense(H, W, B)
    for i in range(4):
        for j in range(5):
            assert z[i, j] == pytest.approx(sum(H[i, k] * W[k, j] for k in range(3)) + B[j], rel=1e-12)


@pytest.mark.parametrize("place", range(3))
def test_backward_agrees_with_central_differences(place):
    arrays = [H, W, B]

    def loss(array):
        return float(np.sum(DELTA * dense(*arrays[:place], array, *arrays[place + 1 :])))

    grad = dense_backward(DELTA, H, W)[place]
    # the loss is linear in each argument: no truncation, rounding 1e-15 / 1e-3
    assert relative_error(grad, numerical_gradient(loss, arrays[place], epsilon=1e-3)) < 1e-11


def test_shapes_and_dtype_follow_the_inputs():
    half = [array.astype(np.float32) for array in (DELTA, H, W)]
    assert [(g.shape, g.dtype) for g in dense_backward(*half)] == [(s, np.float32) for s in ((4, 3), (3, 5), (5,))]
    assert dense(half[1], half[2], B.astype(np.float32)).dtype == np.float32


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((H, W.T, B), r"h has shape \(4, 3\), expected \(batch, 5\)"),
        ((H[0], W, B), "h must have 2 axes"),
        ((H, W[0], B), "w must have 2 axes"),
        ((H, W, B[:4]), r"b has shape \(4,\), expected \(5,\)"),
        ((H, W, B[None]), r"b has shape \(1, 5\), expected \(5,\)"),
        ((H.tolist(), W, B), "h must be a float array"),
        ((H.astype(int), W, B), "h must be a float array"),
    ],
)
def test_dense_refuses(arguments, message):
    with pytest.raises(ValueError, match=message):
        dense(*arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((DELTA[:3], H, W), r"grad_z has shape \(3, 5\), expected \(4, 5\)"),
        ((DELTA.T, H, W), r"grad_z has shape \(5, 4\), expected \(4, 5\)"),
        ((DELTA, H.T, W), r"h has shape \(3, 4\), expected \(batch, 3\)"),
        ((None, H, W), "grad_z must be a float array"),
    ],
)
def test_dense_backward_refuses(arguments, message):
    with pytest.raises(ValueError, match=message):
        dense_backward(*arguments)


@pytest.mark.parametrize(("scale", "deviation"), [("he", (2 / 300) ** 0.5), ("xavier", (2 / 500) ** 0.5), (0.3, 0.3), (0, 0.0)])
def test_init_has_the_deviation_that_it_names(scale, deviation):
    w, b = init_dense(np.random.default_rng(0), 300, 200, scale)
    assert (w.shape, b.shape) == ((300, 200), (200,))
    # the standard deviation of 60,000 draws is known to 1/sqrt(2 * 60,000) = 0.3 %; five times that
    assert w.std() == pytest.approx(deviation, rel=0.015)
    assert not b.any()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((0, 2), "n_in is 0"),
        ((2, -1), "n_out is -1"),
        ((2, 2, "glorot"), "scale is 'glorot', expected one of he, xavier"),
        ((2, 2, -0.1), "scale is -0.1"),
        ((2, 2, float("nan")), "scale is nan"),
    ],
)
def test_init_refuses(arguments, message):
    with pytest.raises(ValueError, match=message):
        init_dense(RNG, *arguments)
