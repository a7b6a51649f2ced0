"""Theorem `cnn-parameter-count`: the closed formulas for assignment 2 against networks that count in other ways.

The attack on the page reads matrix products from JAX and counts multiplications. Here each layer is fed with ones, its padding
included, so that every number of its output is the number of products at that place; and PyTorch counts for itself.
"""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.convolution import convolve_by_definition
from linebyline.byhand.pooling import max_pool

filters, kernels, neurons = st.integers(1, 6), st.integers(1, 3), st.integers(1, 9)


def sides(side, c):
    return [(side - (2**i - 1) * c) // 2**i for i in range(6)]


def parameters(side, m, k, n, c):
    s = sides(side, c)[5]
    return m * (3 * k**2 + 1) + 4 * m * (m * k**2 + 1) + n * (m * s**2 + 1) + 10 * (n + 1)


def multiply_adds(side, m, k, n, c):
    *before, s = sides(side, c)
    places = [(pixels - c) ** 2 for pixels in before]
    return k**2 * m * (3 * places[0] + m * sum(places[1:])) + m * s**2 * n + 10 * n


@st.composite
def networks(draw):
    """Side, filters, kernel, neurons, c."""
    m, k, n = draw(filters), draw(kernels), draw(neurons)
    c = draw(st.sampled_from([0, k - 1]))
    return 32 + 31 * c + draw(st.integers(0, 70)), m, k, n, c  # up to 3 by 3 pixels are left


def with_ones(x, w, b):
    """The layer, its products counted: with inputs and weights of 1 the outputs add up to them."""
    z = convolve_by_definition(x, w, b)
    return z, z.sum()


@settings(derandomize=True, deadline=None, max_examples=12)
@given(networks())
def test_outputs_on_ones_add_up_to_the_multiply_adds(network):
    side, m, k, n, c = network
    products = learned = 0
    h, pad = np.ones((1, side, side, 3)), (k - 1 - c) // 2
    for expected in sides(side, c)[1:]:
        ends = (pad, k - 1 - c - pad)
        h = np.pad(np.ones_like(h), ((0, 0), ends, ends, (0, 0)), constant_values=1)
        w, b = np.ones((k, k, h.shape[3], m)), np.zeros(m)
        z, used = with_ones(h, w, b)
        h, products, learned = max_pool(z), products + used, learned + w.size + b.size
        assert h.shape == (1, expected, expected, m)
    for width in (n, 10):
        w, b = np.ones((h.size, width)), np.zeros(width)
        h = np.ones(h.size) @ w + b
        products, learned = products + h.sum(), learned + w.size + b.size
    assert learned == parameters(*network)
    assert products == multiply_adds(*network)  # whole numbers far below 2^53: exact


@settings(derandomize=True, deadline=None, max_examples=300)
@given(side=st.integers(1, 2000), k=st.integers(1, 12))
def test_the_side_after_five_blocks_needs_one_floor_only(side, k):
    for c in (0, k - 1):
        pixels, fits = side, True
        for expected in sides(side, c)[1:]:
            fits = fits and pixels - c >= 2  # the kernel has places, and pooling has a window
            pixels = (pixels - c) // 2
            assert pixels == expected
        assert fits == (side >= 32 + 31 * c)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(s=st.integers(1, 20), m=filters, k=kernels, n=neurons)
def test_where_32_divides_the_side_the_bracket_is_short(s, m, k, n):
    short = k**2 * m * (32 * s) ** 2 * (768 + 85 * m) / 256 + m * s**2 * n + 10 * n
    assert short == multiply_adds(32 * s, m, k, n, 0)


@settings(derandomize=True, deadline=None, max_examples=10)
@given(networks())
def test_pytorch_counts_the_same(network):
    torch = pytest.importorskip("torch", reason="PyTorch is an oracle only")
    from torch.utils.flop_counter import FlopCounterMode

    side, m, k, n, c = network
    blocks = []
    with torch.device("meta"):  # shapes only
        for channels in (3, m, m, m, m):
            before, after = ((k - 1) // 2, k // 2) if c == 0 else (0, 0)  # padding="same" warns where k is even
            conv = [torch.nn.ZeroPad2d((before, after, before, after)), torch.nn.Conv2d(channels, m, k)]
            blocks += [*conv, torch.nn.ReLU(), torch.nn.MaxPool2d(2)]
        s = sides(side, c)[5]
        model = torch.nn.Sequential(
            *blocks, torch.nn.Flatten(), torch.nn.Linear(m * s**2, n), torch.nn.ReLU(), torch.nn.Linear(n, 10)
        )
        with FlopCounterMode(display=False) as counter:
            model(torch.empty(1, 3, side, side))
    assert sum(p.numel() for p in model.parameters()) == parameters(*network)
    assert counter.get_total_flops() == 2 * multiply_adds(*network)  # PyTorch counts a multiply-add as two
