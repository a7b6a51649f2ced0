"""Turn, move, scale and slant pictures by affine maps with bilinear interpolation; derived on the lecture *Augmentation*.

A place in a picture is (row, column) in pixels, rows downward. A map is measured from the centre of the picture, and it is
the inverse one: it says where in the old picture a pixel of the new one comes from.
"""

# --8<-- [start:imports]
from numbers import Real

import numpy as np
from jaxtyping import Float

from linebyline.data.checks import require_count, require_pictures, require_rng, require_values

Pictures = Float[np.ndarray, "batch height width"]
Maps = Float[np.ndarray, "batch 2 3"]
Range = tuple[Real, Real]
# --8<-- [end:imports]

__all__ = ["bilinear", "inverse_maps", "random_warps", "warp"]


# --8<-- [start:bilinear]
def bilinear(images: Pictures, places: Float[np.ndarray, "batch rows columns 2"]) -> Float[np.ndarray, "batch rows columns"]:
    """Return the value of each picture at places between its pixels: the mean of the four around, the nearer the heavier.

    Args:
        images: pictures; a pixel's value stands at its middle, the place (row, column), and all is 0 outside the picture.
        places: (row, column) in pixels, any finite numbers, for each picture.

    Returns:
        The values, with the dtype of the pictures.

    Raises:
        ValueError: an argument is no finite float array of this shape, or there is not one grid of places a picture.
    """
    require_pictures("images", images)
    require_values("places", places, (len(images), None, None, 2))
    _, height, width = images.shape
    picture = np.arange(len(images))[:, None, None]
    row = np.clip(places[..., 0], -1, height)  # beyond these all is 0
    column = np.clip(places[..., 1], -1, width)
    top, left = np.floor(row).astype(int), np.floor(column).astype(int)
    down, right = row - top, column - left  # from 0 to below 1: how far we are from the pixel at the upper left
    padded = np.pad(images, ((0, 0), (1, 2), (1, 2)))  # so that pixel (-1, -1) exists
    top, left = top + 1, left + 1
    above = (1 - right) * padded[picture, top, left] + right * padded[picture, top, left + 1]
    below = (1 - right) * padded[picture, top + 1, left] + right * padded[picture, top + 1, left + 1]
    return ((1 - down) * above + down * below).astype(images.dtype)


# --8<-- [end:bilinear]


# --8<-- [start:warp]
def warp(images: Pictures, matrices: Maps) -> Pictures:
    """Return the pictures moved by affine maps: each new pixel asks where it came from. 0 comes in from outside.

    Args:
        images: pictures, float.
        matrices: one inverse map [A | t] a picture: the new pixel at `place` gets the old value at
            A @ (place - centre) + t + centre. `inverse_maps` and `random_warps` make them.

    Returns:
        As many pictures of the same size and dtype.

    Raises:
        ValueError: an argument is no finite float array of this shape, or there is not one map a picture.
    """
    require_pictures("images", images)
    require_values("matrices", matrices, (len(images), 2, 3))
    _, height, width = images.shape
    centre = np.array([height - 1, width - 1]) / 2
    rows, columns = np.arange(height)[:, None], np.arange(width)[None, :]
    from_centre = np.stack(np.broadcast_arrays(rows - centre[0], columns - centre[1]), axis=-1)  # [height, width, 2]
    a, t = matrices[:, :, :2], matrices[:, :, 2]
    places = np.einsum("bij,rcj->brci", a, from_centre) + t[:, None, None] + centre
    return bilinear(images, places)


# --8<-- [end:warp]


# --8<-- [start:inverse_maps]
def inverse_maps(
    count: int,
    *,
    angle: Real | Float[np.ndarray, "batch"] = 0.0,
    shift: tuple[Real, Real] | Float[np.ndarray, "batch 2"] = (0.0, 0.0),
    scale: Real | Float[np.ndarray, "batch"] = 1.0,
    shear: Real | Float[np.ndarray, "batch"] = 0.0,
) -> Maps:
    """Return the inverse maps of: slant, then scale, then turn, all about the centre, then shift.

    Args:
        count: number of maps; each argument below is one value for all, or an array with one for each.
        angle: degrees, counterclockwise as we see it: 90 is `np.rot90`.
        shift: (down, right) in pixels.
        scale: above 0; 2 doubles lengths.
        shear: 0.2 moves a pixel 10 rows above the centre 2 columns to the right, as italic letters lean.

    Returns:
        float64 `[count, 2, 3]`, for `warp`.

    Raises:
        ValueError: an argument has another shape, is not finite, or a scale is not above 0.
    """
    count = require_count("count", count, least=0)
    turn = np.radians(_each("angle", angle, (count,)))
    move, slant = _each("shift", shift, (count, 2)), _each("shear", shear, (count,))
    factor = _each("scale", scale, (count,))
    if not (factor > 0).all():
        raise ValueError(f"scale must be above 0, got {factor[~(factor > 0)][0]}")
    cos, sin = np.cos(turn) / factor, np.sin(turn) / factor
    first, second = [cos, sin], [slant * cos - sin, slant * sin + cos]  # [1 0; slant 1] [cos sin; -sin cos] / factor
    a = np.moveaxis(np.array([first, second]), -1, 0)  # [count, 2, 2]
    return np.concatenate([a, -a @ move[:, :, None]], axis=2)


# --8<-- [end:inverse_maps]


# --8<-- [start:random_warps]
def random_warps(
    rng: np.random.Generator,
    count: int,
    *,
    angle: Range = (0.0, 0.0),
    shift: Range = (0.0, 0.0),
    scale: Range = (1.0, 1.0),
    shear: Range = (0.0, 0.0),
) -> Maps:
    """Return the inverse maps of random moves, each number drawn uniformly from its range (low, high).

    Args:
        rng: source of randomness; the same number of draws is made whatever the ranges are.
        count: number of maps.
        angle: range in degrees, counterclockwise.
        shift: range in pixels, drawn once for down and once for right.
        scale: range of the factor, above 0.
        shear: range of the slant, as in `inverse_maps`.

    Returns:
        float64 `[count, 2, 3]`, for `warp`.

    Raises:
        ValueError: an argument is out of range, or a range is not (low, high) with low at most high.
    """
    require_rng(rng)
    count = require_count("count", count, least=0)
    ranges = [_range("angle", angle), _range("shift", shift), _range("shift", shift), _range("scale", scale)]
    low, high = np.array([*ranges, _range("shear", shear)]).T
    drawn = low + (high - low) * rng.random((count, 5))
    return inverse_maps(count, angle=drawn[:, 0], shift=drawn[:, 1:3], scale=drawn[:, 3], shear=drawn[:, 4])


# --8<-- [end:random_warps]


def _each(name: str, value: object, shape: tuple[int, ...]) -> np.ndarray:
    """One value for each map, from one for all or from an array that has them already."""
    if not isinstance(value, np.ndarray):
        one = np.asarray(value)
        if one.dtype.kind not in "iuf" or one.shape != shape[1:]:
            raise ValueError(f"{name} must be of shape {shape[1:]} for all maps or an array of shape {shape}, got {value!r:.60}")
        value = np.broadcast_to(one, shape).astype(float)
    require_values(name, value, shape)
    return value.astype(float)


def _range(name: str, value: object) -> tuple[float, float]:
    fits = isinstance(value, tuple) and len(value) == 2 and all(isinstance(end, Real) for end in value)
    if not fits or not -np.inf < value[0] <= value[1] < np.inf:  # a NaN fails too
        raise ValueError(f"{name} must be a range (low, high) of finite numbers with low at most high, got {value!r:.60}")
    return float(value[0]), float(value[1])
