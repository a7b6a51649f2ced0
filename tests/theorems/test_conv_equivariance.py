"""Theorem `conv-equivariance`: linear maps that commute with all shifts are the convolutions; the rest is as far off as it fails.

In whole numbers and by rank, so that no tolerance hides anything: the attack on the page takes random reals.
"""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from linebyline.byhand.convolution import convolve

seeds = st.integers(0, 2**32 - 1)
sides = st.integers(1, 4)


def shifts(height: int, width: int) -> list[np.ndarray]:
    """The matrices of all shifts of a periodic picture; a picture is a column here."""
    units = np.eye(height * width).reshape(-1, height, width)
    return [np.roll(units, (a, b), (1, 2)).reshape(len(units), -1).T for a in range(height) for b in range(width)]


def matrix_of(kernel: np.ndarray) -> np.ndarray:
    """The matrix of a periodic convolution, from the layer of the package on a picture that is continued by hand."""
    height, width = kernel.shape
    units = np.eye(height * width).reshape(-1, height, width)
    continued = np.tile(units, (1, 2, 2))[:, : 2 * height - 1, : 2 * width - 1, None]
    return convolve(continued, kernel[:, :, None, None], np.zeros(1)).reshape(len(units), -1).T


def whole(rng, *shape):
    return rng.integers(-9, 10, shape).astype(float)  # sums of products stay far below 2^53: exact


@settings(derandomize=True, deadline=None, max_examples=60)
@given(seed=seeds, height=sides, width=sides)
def test_a_convolution_commutes_with_every_shift_exactly(seed, height, width):
    t = matrix_of(whole(np.random.default_rng(seed), height, width))
    assert all((s @ t == t @ s).all() for s in shifts(height, width))


@settings(derandomize=True, deadline=None, max_examples=16)
@given(height=sides, width=sides)
def test_what_commutes_has_as_many_dimensions_as_a_kernel_has_weights(height, width):
    """S T = T S for the two unit shifts as linear equations for the entries of T: the solutions, counted by rank."""
    pixels, down, right = height * width, np.roll(np.eye(height), 1, 0), np.roll(np.eye(width), 1, 0)
    one = np.eye(pixels)
    steps = [np.kron(down, np.eye(width)), np.kron(np.eye(height), right)]
    equations = np.concatenate([np.kron(s, one) - np.kron(one, s.T) for s in steps])  # T read line by line
    assert pixels**2 - np.linalg.matrix_rank(equations) == pixels
    # the convolutions with unit kernels solve them, and are independent: so they are all there is
    family = np.array([matrix_of(k).ravel() for k in np.eye(pixels).reshape(-1, height, width)])
    assert (equations @ family.T == 0).all() and np.linalg.matrix_rank(family) == pixels


@settings(derandomize=True, deadline=None, max_examples=60)
@given(seed=seeds, height=sides, width=sides)
def test_the_kernel_can_be_read_from_what_happens_to_one_pixel(seed, height, width):
    kernel = whole(np.random.default_rng(seed), height, width)
    answer = matrix_of(kernel)[:, 0].reshape(height, width)  # to the picture with a 1 at (0, 0)
    read = [[answer[-u % height, -v % width] for v in range(width)] for u in range(height)]
    assert (np.array(read) == kernel).all()


@settings(derandomize=True, deadline=None, max_examples=60)
@given(seed=seeds, height=sides, width=sides)
def test_the_mean_lack_is_twice_the_squared_distance(seed, height, width):
    """The distance by least squares over all kernels, without the average over shifts that the proof uses."""
    t, pixels = whole(np.random.default_rng(seed), height * width, height * width), height * width
    family = np.array([matrix_of(k).ravel() for k in np.eye(pixels).reshape(-1, height, width)]).T
    nearest = family @ np.linalg.lstsq(family, t.ravel(), rcond=None)[0]
    lacks = [((s @ t - t @ s) ** 2).sum() for s in shifts(height, width)]
    distance = ((t.ravel() - nearest) ** 2).sum()
    assert np.isclose(np.mean(lacks), 2 * distance, rtol=1e-9, atol=1e-9)  # least squares in 256 unknowns, entries below 10
    assert max(lacks) <= 4 * distance * (1 + 1e-9) + 1e-9


@settings(derandomize=True, deadline=None, max_examples=60)
@given(seed=seeds, height=sides, width=sides)
def test_one_changed_entry_breaks_it(seed, height, width):
    rng = np.random.default_rng(seed)
    t = matrix_of(whole(rng, height, width))
    t[rng.integers(len(t)), rng.integers(len(t))] += 1
    assert len(t) == 1 or any((s @ t != t @ s).any() for s in shifts(height, width))
