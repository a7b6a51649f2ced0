"""Warped pictures against SciPy, against NumPy's own turns and shifts, and against the plain definition."""

import numpy as np
import pytest
from scipy.ndimage import affine_transform, map_coordinates

from linebyline.data.warp import bilinear, inverse_maps, random_warps, warp

RNG = np.random.default_rng(0)
PICTURES = RNG.random((6, 7, 5))
RANGES = {"angle": (-180.0, 180.0), "shift": (-3.0, 3.0), "scale": (0.5, 2.0), "shear": (-1.0, 1.0)}
ROUNDING = 1e-12  # places of at most 20 pixels carry errors of some 1e-15 each, and a picture's slope is at most 1 a pixel


def by_scipy(image, matrix):
    """SciPy's map is from the corner and not from the centre; `grid-constant` lets 0 in from outside as we do."""
    a, t = matrix[:, :2], matrix[:, 2]
    centre = (np.array(image.shape) - 1) / 2
    return affine_transform(image, a, offset=t + centre - a @ centre, order=1, mode="grid-constant", cval=0.0)


def test_the_identity_changes_no_bit():
    assert np.array_equal(warp(PICTURES, inverse_maps(6)), PICTURES)


@pytest.mark.parametrize(("down", "right"), [(1, 0), (0, -2), (-3, 1), (7, 0), (0, 100), (-7, -5)])
def test_whole_shifts_are_exact(down, right):
    expected = np.zeros_like(PICTURES)
    for row in range(7):
        for column in range(5):
            if 0 <= row - down < 7 and 0 <= column - right < 5:
                expected[:, row, column] = PICTURES[:, row - down, column - right]
    assert np.array_equal(warp(PICTURES, inverse_maps(6, shift=(down, right))), expected)


@pytest.mark.parametrize("turns", [1, 2, 3, 4, -1])
def test_quarter_turns_are_rot90(turns):
    square = PICTURES[:, :5]
    turned = warp(square, inverse_maps(6, angle=90.0 * turns))
    np.testing.assert_allclose(turned, np.rot90(square, turns, axes=(1, 2)), rtol=0, atol=ROUNDING)


def test_scipy_agrees_on_random_maps():
    matrices = random_warps(np.random.default_rng(1), 6 * 50, **RANGES)
    images = np.tile(PICTURES, (50, 1, 1))
    expected = np.stack([by_scipy(image, matrix) for image, matrix in zip(images, matrices, strict=True)])
    assert (expected != 0).mean() > 0.3  # else the comparison is about empty pictures
    np.testing.assert_allclose(warp(images, matrices), expected, rtol=0, atol=ROUNDING)


def test_scipy_would_notice_a_map_the_wrong_way_round():
    matrices = inverse_maps(6, angle=15.0)
    back = inverse_maps(6, angle=-15.0)
    assert abs(warp(PICTURES, matrices) - by_scipy(PICTURES[0], back[0])).max() > 0.1


def test_bilinear_agrees_with_scipy_at_any_places():
    places = np.random.default_rng(2).uniform(-3, 10, size=(6, 40, 30, 2))
    places[:, 0, 0] = [-1.0, -1.0]
    places[:, 0, 1] = [7.0, 5.0]
    places[:, 0, 2] = [1e300, -1e300]
    expected = [
        map_coordinates(image, where.transpose(2, 0, 1), order=1, mode="grid-constant")
        for image, where in zip(PICTURES, np.clip(places, -1e6, 1e6), strict=True)
    ]
    np.testing.assert_allclose(bilinear(PICTURES, places), expected, rtol=0, atol=ROUNDING)


@pytest.mark.parametrize(
    "setting", [{"angle": 30.0}, {"shift": (1.5, -0.25)}, {"scale": 1.25}, {"shear": 0.4}, {"angle": -70.0, "shear": 0.5}]
)
def test_the_maps_undo_what_their_arguments_say(setting):
    """The forward map by its steps, one matrix each; the inverse map must bring every place back."""
    values = {"angle": 0.0, "shift": (0.0, 0.0), "scale": 1.0, "shear": 0.0} | setting
    c, s = np.cos(np.pi * values["angle"] / 180), np.sin(np.pi * values["angle"] / 180)
    forward = values["scale"] * np.array([[c, -s], [s, c]]) @ np.array([[1, 0], [-values["shear"], 1]])
    (inverse,) = inverse_maps(1, **setting)
    places = RNG.normal(size=(2, 9))
    new = forward @ places + np.array(values["shift"])[:, None]
    np.testing.assert_allclose(inverse[:, :2] @ new + inverse[:, 2:], places, rtol=0, atol=ROUNDING)


def test_a_positive_shear_leans_to_the_right_and_a_scale_of_two_doubles():
    stroke = np.zeros((1, 9, 9))
    stroke[0, :, 4] = 1.0
    leaning = warp(stroke, inverse_maps(1, shear=0.5))[0]
    assert leaning[2].argmax() == 5 and leaning[6].argmax() == 3  # two rows above the centre: one column to the right
    dot = np.zeros((1, 9, 9))
    dot[0, 4, 6] = 1.0
    assert warp(dot, inverse_maps(1, scale=2.0))[0, 4].argmax() == 8
    assert warp(dot, inverse_maps(1, scale=0.5))[0, 4, 5] == 1.0


def test_each_picture_has_its_own_map():
    angles = np.array([0.0, 90.0, 180.0])
    shifts = np.array([[0.0, 1.0], [1.0, 0.0], [0.0, 0.0]])
    together = warp(PICTURES[:3], inverse_maps(3, angle=angles, shift=shifts))
    for image, angle, shift, done in zip(PICTURES, angles, shifts, together, strict=False):
        alone = warp(image[None], inverse_maps(1, angle=float(angle), shift=tuple(shift)))[0]
        assert np.array_equal(alone, done)


def test_float32_stays_float32():
    assert warp(PICTURES.astype(np.float32), inverse_maps(6, angle=10.0)).dtype == np.float32


def test_no_pictures_give_no_pictures():
    assert warp(PICTURES[:0], inverse_maps(0)).shape == (0, 7, 5)
    assert random_warps(np.random.default_rng(0), 0).shape == (0, 2, 3)


def test_random_warps_draw_from_their_ranges():
    """Read the four settings back out of the maps: uniform on their ranges, and independent."""
    ranges = {"angle": (-15.0, 30.0), "shift": (-2.0, 1.0), "scale": (0.8, 1.3), "shear": (-0.3, 0.1)}
    n = 20_000
    maps = random_warps(np.random.default_rng(0), n, **ranges)
    forward = np.linalg.inv(maps[:, :, :2])  # scale * turn @ slant: its second column is scale * (-sin, cos)
    scale = np.hypot(forward[:, 0, 1], forward[:, 1, 1])
    angle = np.degrees(np.arctan2(-forward[:, 0, 1], forward[:, 1, 1]))
    shear = -(forward[:, :, 0] * forward[:, :, 1]).sum(axis=1) / scale**2
    shift = (-forward @ maps[:, :, 2:])[:, :, 0]
    found = {"angle": angle, "scale": scale, "shear": shear, "down": shift[:, 0], "right": shift[:, 1]}
    for name, values in found.items():
        low, high = ranges["shift" if name in ("down", "right") else name]
        assert low - 1e-9 <= values.min() and values.max() <= high + 1e-9
        # deciles of n uniform draws are off by at most 0.5 / sqrt(n) = 0.0035 of the range each, one sigma; 5 sigma
        deciles = np.quantile((values - low) / (high - low), np.arange(0.1, 1, 0.1))
        np.testing.assert_allclose(deciles, np.arange(0.1, 1, 0.1), rtol=0, atol=5 * 0.0036)
    correlations = np.corrcoef(list(found.values())) - np.eye(5)
    assert abs(correlations).max() < 5 / np.sqrt(n)


def test_the_same_draws_whatever_the_ranges_are():
    first, second = np.random.default_rng(5), np.random.default_rng(5)
    random_warps(first, 10, angle=(-15, 15))
    random_warps(second, 10, shift=(-1, 1), scale=(0.9, 1.1))
    assert first.random() == second.random()


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: inverse_maps(-1), "count"),
        (lambda: inverse_maps(2.0), "count"),
        (lambda: inverse_maps(2, scale=0.0), "scale"),
        (lambda: inverse_maps(2, scale=np.array([1.0, -1.0])), "scale"),
        (lambda: inverse_maps(2, angle=np.array([1.0])), "angle"),
        (lambda: inverse_maps(2, angle="15"), "angle"),
        (lambda: inverse_maps(2, angle=float("nan")), "angle"),
        (lambda: inverse_maps(2, shift=1.0), "shift"),
        (lambda: inverse_maps(2, shear=float("inf")), "shear"),
        (lambda: random_warps(0, 2), "rng"),
        (lambda: random_warps(np.random.default_rng(0), 2, angle=15.0), "angle"),
        (lambda: random_warps(np.random.default_rng(0), 2, angle=(15.0, -15.0)), "angle"),
        (lambda: random_warps(np.random.default_rng(0), 2, shift=(0.0, float("nan"))), "shift"),
        (lambda: random_warps(np.random.default_rng(0), 2, scale=(0.0, 0.0)), "scale"),
        (lambda: warp(PICTURES, inverse_maps(5)), "matrices"),
        (lambda: warp(PICTURES[0], inverse_maps(6)), "images"),
        (lambda: warp((PICTURES * 16).astype(int), inverse_maps(6)), "images"),
        (lambda: warp(np.full((1, 2, 2), np.nan), inverse_maps(1)), "images"),
        (lambda: bilinear(PICTURES, np.zeros((6, 3, 3, 3))), "places"),
    ],
)
def test_bad_arguments_are_named(call, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        call()
