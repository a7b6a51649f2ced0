"""Theorem `conv-output-size`: a kernel has exactly ⌊(n + 2p − f) / s⌋ + 1 places, and s input sizes give each number of places.

The attack on the page lists the starts; here the places are found in what the layer reads: each pixel holds its own number.
"""

import jax
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linebyline.byhand.convolution import convolve, output_size, patches

sizes, kernels, strides, paddings = st.integers(1, 60), st.integers(1, 14), st.integers(1, 9), st.integers(0, 8)


def formula(n, f, s, p):
    return (n + 2 * p - f) // s + 1


def read(n, f, s, p):
    """The numbers of the padded pixels under the kernel, [places, f]; the padded line is a picture of one row."""
    line = np.arange(n + 2 * p, dtype=float)[None, None, :, None]
    return patches(line, (1, f), s)[0, 0]


@settings(derandomize=True, deadline=None, max_examples=300)
@given(n=sizes, f=kernels, s=strides, p=paddings)
def test_so_many_windows_fit_and_the_next_would_stick_out(n, f, s, p):
    assume(f <= n + 2 * p)
    windows, line = read(n, f, s, p), n + 2 * p
    assert len(windows) == formula(n, f, s, p) == output_size(n, f, s, p)
    assert (windows == s * np.arange(len(windows))[:, None] + np.arange(f)).all()  # window j is js, …, js + f − 1
    assert windows.max() < line <= windows[-1, -1] + s  # the last pixel read is inside, one stride later it is not


@settings(derandomize=True, deadline=None, max_examples=300)
@given(n=sizes, f=kernels, s=strides, p=paddings)
def test_the_last_r_pixels_are_never_read(n, f, s, p):
    assume(f <= n + 2 * p)
    read_ones, r = np.unique(read(n, f, s, p)), (n + 2 * p - f) % s
    assert n + 2 * p - 1 - read_ones.max() == r
    no_gaps = f >= s  # then nothing else is lost; else the windows are apart, f pixels each
    assert len(read_ones) == (n + 2 * p - r if no_gaps else formula(n, f, s, p) * f)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(m=st.integers(1, 40), f=kernels, s=strides, p=paddings)
def test_exactly_s_padded_lengths_give_m_places(m, f, s, p):
    found = [line for line in range(f, (m + 3) * s + f + 1) if len(range(0, line - f + 1, s)) == m]
    assert found == list(range((m - 1) * s + f, m * s + f))
    sizes = [n for n in range(1, max(found) + 1) if n + 2 * p >= f and output_size(n, f, s, p) == m]
    assert sizes == [line - 2 * p for line in found if line - 2 * p >= 1]


@settings(derandomize=True, deadline=None, max_examples=60)
@given(n=st.integers(1, 20), f=st.integers(1, 6), s=st.integers(1, 5), p=st.integers(0, 4), d=st.integers(1, 3))
def test_jax_makes_as_many_also_with_dilation(n, f, s, p, d):
    reach = f + (f - 1) * (d - 1)
    assume(reach <= n + 2 * p)
    arrays = [jax.ShapeDtypeStruct((1, 1, length), "float32") for length in (n, f)]
    layer = jax.eval_shape(lambda x, k: jax.lax.conv_general_dilated(x, k, (s,), [(p, p)], rhs_dilation=(d,)), *arrays)
    assert layer.shape[2] == formula(n, reach, s, p)


@settings(derandomize=True, deadline=None, max_examples=40)
@given(n=st.integers(1, 12), f=st.integers(1, 5), s=strides, p=st.integers(0, 3))
def test_the_layer_has_this_shape_along_both_axes(n, f, s, p):
    assume(f <= n + 2 * p)
    z = convolve(np.ones((2, n, n + 3, 1)), np.ones((f, f, 1, 2)), np.zeros(2), s, p)
    assert z.shape == (2, formula(n, f, s, p), formula(n + 3, f, s, p), 2)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(n=sizes, f=kernels, s=strides)
def test_same_adds_the_fewest_zeros_for_n_over_s_places_and_the_odd_one_last(n, f, s):
    before, after = jax.lax.padtype_to_pads((n,), (f,), (s,), "SAME")[0]
    total, wanted = before + after, len(range(0, n, s))
    assert total == max((wanted - 1) * s + f - n, 0) and after - before in (0, 1)
    assert formula(n + total, f, s, 0) == wanted
    assert total == 0 or formula(n + total - 1, f, s, 0) == wanted - 1


@pytest.mark.parametrize("n", range(3, 40))
def test_with_f_3_and_s_2_same_equals_padding_1_only_on_odd_sizes(n):
    pads = jax.lax.padtype_to_pads((n,), (3,), (2,), "SAME")[0]
    assert pads == ((1, 1) if n % 2 else (0, 1))
    assert formula(n, 3, 2, 1) == -(-n // 2)  # and the shapes agree on all
