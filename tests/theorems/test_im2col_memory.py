"""The price of the patch matrix: places counted one by one and by JAX, the bounds in exact fractions."""

from fractions import Fraction

import jax
import jax.numpy as jnp
import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linebyline.byhand.convolution import patches

SIDES, KERNELS, STRIDES, PADDINGS = st.integers(1, 400), st.integers(1, 12), st.integers(1, 12), st.integers(0, 12)


def places(length, k, s, p):
    """Count the windows that lie within the padded axis."""
    return sum(1 for start in range(0, length + 2 * p, s) if start + k <= length + 2 * p)


def price(h, w, k, s, p):
    return Fraction(places(h, k, s, p) * places(w, k, s, p) * k * k, h * w)


def bound(h, w, k, s, p, slack):
    return Fraction(k * k, s * s) * (1 + Fraction(2 * p - k + slack, h)) * (1 + Fraction(2 * p - k + slack, w))


@settings(derandomize=True, deadline=None, max_examples=500)
@given(SIDES, SIDES, KERNELS, STRIDES, PADDINGS)
def test_the_price_lies_between_its_bounds_and_reaches_the_upper_one_when_the_stride_comes_out_even(h, w, k, s, p):
    assume(k <= min(h, w) + 2 * p)
    rho = price(h, w, k, s, p)
    assert bound(h, w, k, s, p, 1) <= rho <= bound(h, w, k, s, p, s)
    even = (h + 2 * p - k) % s == 0 and (w + 2 * p - k) % s == 0
    assert (rho == bound(h, w, k, s, p, s)) == even


@settings(derandomize=True, deadline=None, max_examples=300)
@given(SIDES, SIDES, KERNELS, STRIDES, st.data())
def test_small_paddings_keep_it_below_the_square(h, w, k, s, data):
    p = data.draw(st.integers(0, (k - 1) // 2))
    assume(k <= min(h, w) + 2 * p)
    assert price(h, w, k, s, p) <= k * k
    if 2 * p <= k - s:
        assert price(h, w, k, s, p) <= Fraction(k * k, s * s)
    if 2 * p == k - 1:
        assert price(h, w, k, 1, p) == k * k


@settings(derandomize=True, deadline=None, max_examples=50)
@given(KERNELS, STRIDES, PADDINGS)
def test_for_large_pictures_it_tends_to_the_square_of_kernel_over_stride(k, s, p):
    limit, far = Fraction(k * k, s * s), 100_000
    near = [abs(price(side, side, k, s, p) / limit - 1) for side in (far // 10, far)]
    assert near[1] <= Fraction(3 * (2 * p + k + s), far)  # 2 · slack/h, and a little for its square
    assert near[0] <= Fraction(30 * (2 * p + k + s), far)


def up_to(*most):
    return st.tuples(*(st.integers(1, number) for number in most))


@settings(derandomize=True, deadline=None, max_examples=60)
@given(up_to(3, 9, 9, 3), up_to(5, 4), st.integers(0, 3))
def test_our_patches_and_those_of_jax_have_this_size(shape, kernel_and_stride, p):
    (n, h, w, c), (k, s) = shape, kernel_and_stride
    assume(k <= min(h, w) + 2 * p)
    x = np.zeros((n, h, w, c))
    sizes = jax.eval_shape(
        lambda x: jax.lax.conv_general_dilated_patches(
            x, (k, k), (s, s), [(p, p)] * 2, dimension_numbers=("NHWC", "HWIO", "NHWC")
        ),
        jnp.zeros(x.shape),
    )
    assert Fraction(sizes.size, x.size) == price(h, w, k, s, p)
    assert Fraction(patches(x, (k, k), s, p).size, x.size) == price(h, w, k, s, p)
