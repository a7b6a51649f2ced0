"""Letters of five alphabets, 16 by 16 pixels, each picture slanted, turned, scaled, moved and inked at random; bundled.

Drawn from the DejaVu fonts by `recipes/glyphs.py`. The fonts' licence (Bitstream Vera and Arev, with changes in the public
domain) allows pictures of their letters to be passed on.
"""

import io

import numpy as np
from jaxtyping import Float, Int

from linebyline.byhand.pooling import mean_pool
from linebyline.data.bundled import read_bundled
from linebyline.data.checks import require_count, require_rng
from linebyline.data.warp import random_warps, warp

SHA256 = "4f5e1a7f279d9f4178425443bfb2d5546290777f6a1d9e2d208cc7a573282ecf"
LEVELS = 15
ALPHABETS = ("latin", "greek", "cyrillic", "armenian", "georgian")
"""The alphabets, lower case first; Latin, Greek and Cyrillic with capitals, without letters that look like an earlier one."""
RANGES = {"angle": (-12.0, 12.0), "shift": (-2.0, 2.0), "scale": (0.8, 1.1), "shear": (-0.25, 0.25)}
"""From where each picture's move is drawn: degrees, pixels of the square of 32, factor, slant (see `random_warps`)."""


def letters(*alphabets: str) -> tuple[str, ...]:
    """Return the letters of one or more alphabets, one a class, in the order of their labels.

    Raises:
        ValueError: there is no such alphabet.
        DataError: the bundled file is missing or damaged.
    """
    return tuple(str(letter) for letter in _bundled(alphabets)[1])


def glyphs(
    rng: np.random.Generator, each: int, *alphabets: str
) -> tuple[Float[np.ndarray, "examples pixels"], Int[np.ndarray, "examples"]]:
    """Return `each` random pictures of every letter of one or more alphabets, in the order of the labels.

    A picture shows the letter in one of two fonts, its stroke thinner or thicker by up to a pixel of the square of 32, moved as
    RANGES says, then halved to 16 by 16.

    Args:
        rng: source of randomness; equal generators give equal pictures.
        each: pictures of each letter, at least 1.
        alphabets: names in ALPHABETS, at least one.

    Returns:
        images: float32 `[each · letters, 256]`, ink in [0, 1], a 16 by 16 picture line by line.
        labels: int64 `[each · letters]`, a letter's place in `letters(*alphabets)`.

    Raises:
        ValueError: an argument is out of range, or there is no such alphabet.
        DataError: the bundled file is missing or damaged.
    """
    require_count("each", each, least=1)
    pictures, names = _bundled(alphabets)
    labels = np.repeat(np.arange(len(names)), each)
    font = require_rng(rng).integers(pictures.shape[1], size=len(labels))
    stroke = rng.uniform(-1, 1, len(labels)).astype(np.float32)
    inked = _inked(pictures[labels, font], stroke)
    moved = warp(inked, random_warps(rng, len(labels), **RANGES))
    images = mean_pool(moved[..., None]).reshape(len(labels), -1)
    return np.clip(images, 0, 1), labels


def _bundled(alphabets: tuple[str, ...]) -> tuple[Float[np.ndarray, "letters fonts height width"], np.ndarray]:
    unknown = [name for name in alphabets if name not in ALPHABETS]
    if unknown or not alphabets:
        raise ValueError(f"alphabets is {alphabets!r}, expected one or more of {', '.join(ALPHABETS)}.")
    with np.load(io.BytesIO(read_bundled("glyphs.npz", SHA256)), allow_pickle=False) as file:
        pictures, names, homes = file["pictures"], file["letters"], file["alphabets"]
    rows = np.concatenate([np.flatnonzero(homes == name) for name in alphabets])
    return pictures[rows].astype(np.float32) / LEVELS, names[rows]


def _inked(pictures: Float[np.ndarray, "batch height width"], stroke: Float[np.ndarray, "batch"]) -> np.ndarray:
    """Mix pictures with their thickest (stroke 1) or thinnest (−1) selves, the most or least ink of a pixel and those around."""
    height, width = pictures.shape[1:]
    padded = np.pad(pictures, [(0, 0), (1, 1), (1, 1)])
    around = [padded[:, 1 + u : 1 + u + height, 1 + v : 1 + v + width] for u, v in ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0))]
    amount = stroke[:, None, None]
    other = np.where(amount > 0, np.max(around, axis=0), np.min(around, axis=0))
    return pictures + np.abs(amount) * (other - pictures)
