"""Two interleaved half circles: the smallest data set that no straight line separates."""

import numpy as np
from jaxtyping import Float, Int

from linebyline.data.checks import require_count, require_noise, require_rng


def two_moons(
    rng: np.random.Generator, n: int = 200, noise: float = 0.1
) -> tuple[Float[np.ndarray, "examples 2"], Int[np.ndarray, "examples"]]:
    """Return `n` points on two interleaved half circles as `(points, labels)`, in random order.

    Class 0 lies at (cos t, sin t), class 1 at (1 − cos t, ½ − sin t), with t evenly spaced over 0 … π.
    The first n // 2 places of t go to class 0, the rest to class 1.

    Args:
        rng: Source of randomness; equal generators give equal points.
        n: Number of points of both classes together, at least 2.
        noise: Standard deviation of the normal noise added to each coordinate, at least 0; the circles have radius 1.

    Returns:
        points: float64 `[n, 2]`.
        labels: int64 `[n]`, 0 or 1.

    Raises:
        ValueError: An argument is outside its range; the message names it.
    """
    require_rng(rng)
    n, noise = require_count("n", n, least=2), require_noise(noise)
    t0, t1 = np.linspace(0, np.pi, n // 2), np.linspace(0, np.pi, n - n // 2)
    upper = np.column_stack([np.cos(t0), np.sin(t0)])
    lower = np.column_stack([1 - np.cos(t1), 0.5 - np.sin(t1)])
    labels = np.repeat([0, 1], [len(t0), len(t1)])
    points = np.concatenate([upper, lower]) + rng.normal(scale=noise, size=(n, 2))
    order = rng.permutation(n)
    return points[order], labels[order]
