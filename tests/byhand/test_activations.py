"""The activations against independent formulas, their backward passes against differences, and bad input."""

import numpy as np
import pytest
import scipy.special

from linebyline.byhand.activations import ACTIVATIONS, sigmoid, sigmoid_backward

Z = np.random.default_rng(0).normal(size=(4, 5)) * 3


@pytest.mark.parametrize(
    ("name", "oracle"),
    [("sigmoid", scipy.special.expit), ("tanh", lambda z: (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))),
     ("relu", lambda z: (z + np.abs(z)) / 2), ("identity", lambda z: z)],
)  # fmt: skip
def test_forward_agrees_with_its_formula(name, oracle):
    np.testing.assert_allclose(ACTIVATIONS[name][0](Z), oracle(Z), rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_backward_agrees_with_differences(name):
    forward, backward = ACTIVATIONS[name]
    grad_h = np.random.default_rng(1).normal(size=Z.shape)
    step = 1e-6
    measured = grad_h * (forward(Z + step) - forward(Z - step)) / (2 * step)
    # the difference is off by step^2 and by rounding, 1e-16 / step: both below 1e-9
    np.testing.assert_allclose(backward(grad_h, Z), measured, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_shape_and_dtype_are_kept_and_the_result_is_new(name, dtype):
    z = Z.astype(dtype)
    for result in (ACTIVATIONS[name][0](z), ACTIVATIONS[name][1](z, z)):
        assert result.shape == z.shape and result.dtype == dtype
        assert not np.shares_memory(result, z)


def test_sigmoid_neither_overflows_nor_loses_its_tail():
    z = np.array([-1000.0, -40.0, 0.0, 40.0, 1000.0])
    np.testing.assert_allclose(sigmoid(z), [0, np.exp(-40), 0.5, 1, 1], rtol=1e-12)
    np.testing.assert_allclose(sigmoid_backward(np.ones(2), np.array([-40.0, 40.0])), np.exp(-40) * np.ones(2), rtol=1e-12)


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize(("wrong", "said"), [(np.arange(3, dtype=np.int64), "int64 array"), ([1.0, 2.0], "list"), (None, "None")])
def test_bad_input_is_named(name, wrong, said):
    forward, backward = ACTIVATIONS[name]
    with pytest.raises(ValueError, match=f"^z must be a float array, got .*{said}"):
        forward(wrong)
    with pytest.raises(ValueError, match=f"^z must be a float array, got .*{said}"):
        backward(Z, wrong)
    with pytest.raises(ValueError, match=f"^grad_h must be a float array, got .*{said}"):
        backward(wrong, Z)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_a_gradient_that_would_broadcast_is_refused(name):
    with pytest.raises(ValueError, match=r"grad_h must have the shape of z, \(4, 5\), got \(5,\)"):
        ACTIVATIONS[name][1](Z[0], Z)
