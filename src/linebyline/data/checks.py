"""Checks of arguments that the data functions share. A message names the argument, its value and what was expected."""

import numbers

import numpy as np


def require_count(name: str, value: object, least: int) -> int:
    """Return `value` if it is a whole number of at least `least`; raise ValueError otherwise."""
    if not isinstance(value, numbers.Integral) or isinstance(value, bool) or value < least:
        raise ValueError(f"{name} must be a whole number of at least {least}, got {value!r}")
    return int(value)


def require_rng(rng: object) -> np.random.Generator:
    """Return `rng` if it is a NumPy Generator; raise ValueError otherwise."""
    if not isinstance(rng, np.random.Generator):
        raise ValueError(f"rng must be a numpy.random.Generator such as np.random.default_rng(0), got {rng!r}")
    return rng


def require_noise(value: object) -> float:
    """Return a standard deviation, refusing what is no finite number of at least 0."""
    if isinstance(value, bool) or not isinstance(value, numbers.Real) or not 0 <= value < np.inf:  # a NaN fails too
        raise ValueError(f"noise must be a finite number of at least 0, got {value!r}")
    return float(value)


def require_values(name: str, array: object, shape: tuple[int | None, ...]) -> None:
    """Refuse all but a finite float array of this shape; None stands for any length."""
    if not isinstance(array, np.ndarray) or array.dtype.kind != "f":
        raise ValueError(f"{name} must be a float array, got {array!r:.60}")
    if array.ndim != len(shape) or any(want not in (None, got) for want, got in zip(shape, array.shape, strict=True)):
        wanted = ", ".join("any" if length is None else str(length) for length in shape)
        raise ValueError(f"{name} must have the shape ({wanted}), got {array.shape}")
    if not np.isfinite(array).all():
        raise ValueError(f"{name} must be finite, got {array[~np.isfinite(array)].flat[0]}")


def require_pictures(name: str, array: object) -> None:
    """Refuse all but finite float pictures [batch, height, width]."""
    require_values(name, array, (None, None, None))
