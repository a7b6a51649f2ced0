"""The gradient of a broadcast is a sum: against JAX's pull-back, and against counting which entry each place reads."""

import importlib.util

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from linebyline.byhand.dense import dense_backward
from linebyline.exercises.sandbox import load
from press import SNIPPETS

PAGE = SNIPPETS / "shapes-and-vectorization"


@pytest.fixture(scope="module")
def unbroadcast():
    return load(PAGE / "solution_image_to_vector.py", "unbroadcast")


def numbers(shape, seed):
    return np.random.default_rng(seed).integers(-9, 10, shape).astype(float)  # whole: every sum below is exact


def two_shapes(min_side):
    return hnp.mutually_broadcastable_shapes(num_shapes=2, max_dims=4, min_side=min_side, max_side=3)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(two_shapes(min_side=0), st.integers(0, 2**32 - 1))
def test_each_entry_gets_the_sum_over_the_places_that_read_it(unbroadcast, shapes, seed):
    grad = numbers(shapes.result_shape, seed)
    for shape in shapes.input_shapes:
        size = int(np.prod(shape, dtype=int))
        reads = np.broadcast_to(np.arange(size).reshape(shape), grad.shape)  # the entry that each place reads
        counted = np.bincount(reads.ravel(), weights=grad.ravel(), minlength=size).reshape(shape) + 0.0
        np.testing.assert_array_equal(unbroadcast(grad, shape), counted, strict=True)
        x = numbers(shape, seed + 1)
        assert np.vdot(np.broadcast_to(x, grad.shape), grad) == np.vdot(x, unbroadcast(grad, shape))


@settings(derandomize=True, deadline=None, max_examples=40)
@given(two_shapes(min_side=1), st.integers(0, 2**32 - 1))
def test_it_is_what_jax_pulls_back_through_a_product(unbroadcast, shapes, seed):
    a, b = (numbers(shape, seed + i) for i, shape in enumerate(shapes.input_shapes))
    grad = numbers(shapes.result_shape, seed + 2)
    with jax.enable_x64(True):
        grad_a, grad_b = jax.vjp(jnp.multiply, jnp.asarray(a), jnp.asarray(b))[1](jnp.asarray(grad))
    np.testing.assert_array_equal(unbroadcast(grad * b, a.shape), grad_a)
    np.testing.assert_array_equal(unbroadcast(grad * a, b.shape), grad_b)


@settings(derandomize=True, deadline=None, max_examples=50)
@given(st.integers(1, 6), st.integers(1, 6), st.integers(0, 2**32 - 1))
def test_the_bias_of_a_dense_layer_gets_the_sum_of_the_rows(unbroadcast, batch, fan_out, seed):
    delta = numbers((batch, fan_out), seed)
    grad_b = dense_backward(delta, numbers((batch, 3), seed), numbers((3, fan_out), seed))[2]
    np.testing.assert_array_equal(grad_b, unbroadcast(delta, (fan_out,)), strict=True)


def test_the_stretch_of_the_page_is_numpys():
    spec = importlib.util.spec_from_file_location("rule", PAGE / "rule.py")
    rule = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(rule)
    for shape, full in [((), (2, 0)), ((1, 3), (2, 4, 3)), ((2, 1), (2, 5)), ((1,), (0,))]:
        x = numbers(shape, 0)
        np.testing.assert_array_equal(rule.stretch(x, full), np.broadcast_to(x, full), strict=True)
