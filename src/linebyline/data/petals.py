"""Eight petals around the origin, in turn of two classes: planar data on which logistic regression cannot beat chance."""

import numpy as np
from jaxtyping import Float, Int

from linebyline.data.checks import require_count, require_noise, require_rng


def petals(
    rng: np.random.Generator, n: int = 400, noise: float = 0.02
) -> tuple[Float[np.ndarray, "examples 2"], Int[np.ndarray, "examples"]]:
    """Return `n` points on eight petals as `(points, labels)`; opposite petals have the same class.

    A point has a random angle φ and the length |sin 4φ| · √u with u even over 0.1 … 1: 0 between two petals, up to 1 along
    the middle of one. Petal number ⌊φ / 45°⌋ has class 0 if it is even, else 1.

    Args:
        rng: Source of randomness; equal generators give equal points.
        n: Number of points of both classes together, at least 1.
        noise: Standard deviation of the normal noise added to each coordinate, at least 0.

    Returns:
        points: float64 `[n, 2]`.
        labels: int64 `[n]`, 0 or 1.

    Raises:
        ValueError: An argument is outside its range; the message names it.
    """
    require_rng(rng)
    n, noise = require_count("n", n, least=1), require_noise(noise)
    angle = rng.uniform(0, 2 * np.pi, n)
    length = np.abs(np.sin(4 * angle)) * np.sqrt(rng.uniform(0.1, 1, n))
    points = length[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return points + rng.normal(scale=noise, size=(n, 2)), (angle // (np.pi / 4)).astype(int) % 2
