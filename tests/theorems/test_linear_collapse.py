"""Theorem `linear-collapse`: linear layers are one layer, and its rank is at most the narrowest width.

The attack on the page eliminates in fractions. Here the weights are floats and the rank is read off the outputs by SVD.
"""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

seeds = st.integers(0, 2**32 - 1)
widths = st.lists(st.integers(1, 8), min_size=3, max_size=6)


def narrowest(sizes) -> int:
    return min(sizes)


def layers(rng, sizes):
    """Weights with orthonormal rows or columns: products neither grow nor vanish, so a rank by SVD is safe."""
    out = []
    for fan_in, fan_out in zip(sizes, sizes[1:], strict=False):
        q = np.linalg.qr(rng.normal(size=(max(fan_in, fan_out), max(fan_in, fan_out))))[0]
        out.append((q[:fan_in, :fan_out], rng.normal(size=fan_out)))
    return out


def forward(params, x):
    for w, b in params:
        x = x @ w + b
    return x


@settings(derandomize=True, deadline=None, max_examples=200)
@given(seed=seeds, sizes=widths)
def test_all_outputs_lie_in_a_flat_of_the_narrowest_dimension(seed, sizes):
    rng = np.random.default_rng(seed)
    params = layers(rng, sizes)
    y = forward(params, rng.normal(size=(20, sizes[0])))
    assert np.linalg.matrix_rank(y - y[0], tol=1e-9) <= narrowest(sizes)  # sizes near 1, rounding near 1e-15


@settings(derandomize=True, deadline=None, max_examples=200)
@given(seed=seeds, sizes=widths)
def test_the_one_layer_is_the_product_and_the_biases_passed_on(seed, sizes):
    rng = np.random.default_rng(seed)
    params = layers(rng, sizes)
    weights = [w for w, _ in params]
    w = np.linalg.multi_dot(weights)
    b = sum(
        bias
        if not weights[number:]
        else bias @ (weights[number] if len(weights) == number + 1 else np.linalg.multi_dot(weights[number:]))
        for number, (_, bias) in enumerate(params, start=1)
    )
    x = rng.normal(size=(20, sizes[0]))
    assert np.allclose(forward(params, x), x @ w + b, rtol=0, atol=1e-12)  # at most 5 products of 8 terms near 1


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds, width=st.integers(1, 6), wide=st.integers(6, 9), depth=st.integers(2, 4))
def test_random_wide_layers_around_one_narrow_layer_reach_the_bound(seed, width, wide, depth):
    rng = np.random.default_rng(seed)
    sizes = [wide] * depth + [width] + [wide] * depth
    product = np.linalg.multi_dot([rng.normal(size=shape) / np.sqrt(wide) for shape in zip(sizes, sizes[1:], strict=False)])
    assert np.linalg.matrix_rank(product) == narrowest(sizes)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(seed=seeds, sizes=widths)
def test_no_affine_network_is_xor(seed, sizes):
    rng = np.random.default_rng(seed)
    f = forward(layers(rng, [2, *sizes, 1]), np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]))[:, 0]
    assert abs(f[0] + f[3] - f[1] - f[2]) < 1e-12
