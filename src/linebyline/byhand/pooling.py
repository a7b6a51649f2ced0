"""Pooling, forward and backward: the largest or the mean value of each window; derived on the lecture *Pooling*.

Pictures are `[batch, height, width, channels]`; each channel is pooled for itself. Windows do not overlap: they are `size` by
`size` pixels, and rows and columns that fill no whole window are left out.
"""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Float

from linebyline.byhand.validate import check_float

Pictures = Float[np.ndarray, "batch height width channels"]
Pooled = Float[np.ndarray, "batch rows columns channels"]
# --8<-- [end:imports]


# --8<-- [start:max_pool]
def max_pool(x: Pictures, size: int = 2) -> Pooled:
    """Return the largest value of each window.

    Args:
        x: pictures.
        size: side of a window in pixels, from 1 to the smaller side of the picture.

    Returns:
        `[batch, height // size, width // size, channels]`.

    Raises:
        ValueError: x is not a float array of four axes, or the size is out of range.
    """
    return _windows(x, size).max(axis=(2, 4))


def max_pool_backward(grad_h: Pooled, x: Pictures, size: int = 2) -> Pictures:
    """Return the gradient for x: each window's gradient goes to its largest pixel, and is shared equally by equal ones.

    Args:
        grad_h: gradient for the pooled values.
        x: pictures that the forward pass saw.
        size: as in the forward pass.

    Raises:
        ValueError: not float arrays, or the shapes do not fit together.
    """
    windows = _windows(x, size)
    _check_gradient(grad_h, windows)
    largest = windows == windows.max(axis=(2, 4), keepdims=True)  # several where pixels are equal
    share = largest / largest.sum(axis=(2, 4), keepdims=True)
    return _spread(grad_h, share, x)


# --8<-- [end:max_pool]


# --8<-- [start:mean_pool]
def mean_pool(x: Pictures, size: int = 2) -> Pooled:
    """Return the mean of each window. Args, Returns, Raises as `max_pool`."""
    return _windows(x, size).mean(axis=(2, 4))


def mean_pool_backward(grad_h: Pooled, x: Pictures, size: int = 2) -> Pictures:
    """Return the gradient for x: each pixel of a window gets 1 / size² of its gradient. Args, Raises as `max_pool_backward`."""
    windows = _windows(x, size)
    _check_gradient(grad_h, windows)
    return _spread(grad_h, np.full_like(windows, 1 / size**2), x)


# --8<-- [end:mean_pool]


# --8<-- [start:windows]
def _windows(x: Pictures, size: int) -> Float[np.ndarray, "batch rows size columns size channels"]:
    """A view of the pictures in which axes 2 and 4 are the pixels of one window."""
    check_float("x", x, ndim=4)
    batch, height, width, channels = x.shape
    if not isinstance(size, int | np.integer) or not 1 <= size <= min(height, width):
        raise ValueError(f"size is {size!r}, expected a whole number from 1 to {min(height, width)}, the picture's smaller side.")
    rows, columns = height // size, width // size
    return x[:, : rows * size, : columns * size].reshape(batch, rows, size, columns, size, channels)


# --8<-- [end:windows]


# --8<-- [start:spread]
def _spread(grad_h: np.ndarray, share: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Give each pixel its share of its window's gradient; pixels outside all windows get 0."""
    batch, rows, size, columns, _, channels = share.shape
    grad_x = np.zeros_like(x)
    inside = (grad_h[:, :, None, :, None] * share).reshape(batch, rows * size, columns * size, channels)
    grad_x[:, : rows * size, : columns * size] = inside
    return grad_x


# --8<-- [end:spread]


def _check_gradient(grad_h: np.ndarray, windows: np.ndarray) -> None:
    check_float("grad_h", grad_h)
    batch, rows, _, columns, _, channels = windows.shape
    if grad_h.shape != (batch, rows, columns, channels):
        raise ValueError(f"grad_h has shape {grad_h.shape}, expected {(batch, rows, columns, channels)}: one entry a window.")
