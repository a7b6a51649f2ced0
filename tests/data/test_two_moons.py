"""Two moons against scikit-learn's geometry, and the width of its noise against the law of large numbers."""

import numpy as np
import pytest
from sklearn.datasets import make_moons

from linebyline.data import two_moons


def by_label_and_place(points, labels):
    rows = np.column_stack([labels, points]).round(12)  # rounding only breaks ties: 1e-16 apart must not reorder rows
    return rows[np.lexsort(rows.T[::-1])]


@pytest.mark.parametrize("n", [2, 3, 10, 101, 200])
def test_geometry_equals_scikit_learn(n):
    points, labels = two_moons(np.random.default_rng(0), n=n, noise=0.0)
    expected = by_label_and_place(*make_moons(n, shuffle=False, noise=None))
    # both compute cos and sin of at most pi: equal up to a few units of 1e-16
    np.testing.assert_allclose(by_label_and_place(points, labels), expected, rtol=0, atol=1e-11)


def test_types_and_shapes():
    points, labels = two_moons(np.random.default_rng(0), n=7)
    assert points.shape == (7, 2) and points.dtype == np.float64
    assert labels.shape == (7,) and labels.dtype == np.int64
    assert np.bincount(labels).tolist() == [3, 4]


def test_noise_has_the_asked_width():
    n, noise = 20_000, 0.2
    points, labels = two_moons(np.random.default_rng(0), n=n, noise=noise)
    centre = np.where(labels[:, None] == 0, [0.0, 0.0], [1.0, 0.5])
    radius = np.linalg.norm(points - centre, axis=1)
    # To first order the radial error is normal with width `noise`. The width of a sample is off by noise / sqrt(2 n)
    # = 0.001; curvature adds about noise**4 / 2 = 0.0008 to the variance, 0.002 to the width. 0.01 has room for both.
    assert abs(radius.std() - noise) < 0.01


def test_order_is_shuffled_and_repeatable():
    first, labels = two_moons(np.random.default_rng(3), n=100)
    again, labels_again = two_moons(np.random.default_rng(3), n=100)
    other, _ = two_moons(np.random.default_rng(4), n=100)
    assert np.array_equal(first, again) and np.array_equal(labels, labels_again)
    assert not np.array_equal(first, other)
    assert 10 < labels[:50].sum() < 40  # unshuffled, the first half would be all of class 0


@pytest.mark.parametrize(
    "arguments, name",
    [
        ({"n": 1}, "n"),
        ({"n": 2.0}, "n"),
        ({"n": True}, "n"),
        ({"noise": -0.1}, "noise"),
        ({"noise": float("nan")}, "noise"),
        ({"noise": float("inf")}, "noise"),
        ({"noise": "0.1"}, "noise"),
        ({"rng": 0}, "rng"),
    ],
)
def test_bad_input_names_the_argument(arguments, name):
    with pytest.raises(ValueError, match=rf"^{name} must be .*got "):
        two_moons(**{"rng": np.random.default_rng(0), **arguments})
