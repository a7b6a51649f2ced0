"""Petals against their formula, point by point, and their symmetry."""

import math

import numpy as np
import pytest

from linebyline.data import petals


def test_without_noise_each_point_lies_on_its_petal():
    points, labels = petals(np.random.default_rng(0), n=500, noise=0.0)
    for (x, y), label in zip(points.tolist(), labels.tolist(), strict=True):
        angle = math.atan2(y, x) % (2 * math.pi)
        longest = abs(math.sin(4 * angle))
        assert math.sqrt(0.1) * longest - 1e-9 <= math.hypot(x, y) <= longest + 1e-9
        assert label == int(angle / (math.pi / 4)) % 2


def test_a_line_through_the_origin_is_right_on_half_of_the_points_and_their_mirror_images():
    points, labels = petals(np.random.default_rng(1))
    turned = (np.arctan2(-points[:, 1], -points[:, 0]) % (2 * np.pi) // (np.pi / 4)).astype(int) % 2
    here = (np.arctan2(points[:, 1], points[:, 0]) % (2 * np.pi) // (np.pi / 4)).astype(int) % 2
    assert np.array_equal(turned, here)  # opposite petals have the same class
    w = np.random.default_rng(2).normal(size=(2, 100))
    right = ((points @ w > 0) == labels[:, None]).sum(axis=0) + ((-points @ w > 0) == labels[:, None]).sum(axis=0)
    assert (right == len(points)).all()


def test_types_shapes_classes_and_noise():
    points, labels = petals(np.random.default_rng(0), n=4000)
    assert points.shape == (4000, 2) and points.dtype == np.float64
    assert labels.shape == (4000,) and labels.dtype == np.int64
    assert abs(labels.mean() - 0.5) < 0.04  # five standard deviations of 4,000 coins
    still, _ = petals(np.random.default_rng(0), n=4000, noise=0.0)
    assert abs((points - still).std() - 0.02) < 0.001  # the width of a sample of 8,000 is off by 0.02/√16,000


@pytest.mark.parametrize(
    "arguments, name",
    [({"n": 0}, "n"), ({"n": 2.5}, "n"), ({"noise": -1}, "noise"), ({"noise": float("nan")}, "noise"), ({"rng": 0}, "rng")],
)
def test_bad_input_names_the_argument(arguments, name):
    with pytest.raises(ValueError, match=rf"^{name} must be .*got "):
        petals(**{"rng": np.random.default_rng(0), **arguments})
