"""The convolution layer, forward and backward: as the sum that defines it, and as one matrix product.

Pictures are `[batch, height, width, channels]`, kernels `[kernel_height, kernel_width, channels, filters]`. As in every
deep-learning library the kernel is not flipped: mathematics calls this the cross-correlation. Derived on the lectures
*Convolution*, *Output size*, *Convolution backward* and *Convolution as one matrix product*.
"""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Float

from linebyline.byhand.validate import check_float

Kernels = Float[np.ndarray, "kernel_height kernel_width channels filters"]
# --8<-- [end:imports]


# --8<-- [start:output_size]
def output_size(size: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    """Return the number of places that a kernel takes along one axis: ⌊(size + 2·padding − kernel) / stride⌋ + 1.

    Args:
        size: pixels along the axis, at least 1.
        kernel: pixels of the kernel along the axis, at least 1 and at most size + 2·padding.
        stride: pixels from one place to the next, at least 1.
        padding: zeros added at each of the two ends, at least 0.

    Raises:
        ValueError: an argument is out of range.

    Source:
        Dumoulin and Visin, arXiv:1603.07285, relationship 6.
    """
    for name, value, least in (("size", size, 1), ("kernel", kernel, 1), ("stride", stride, 1), ("padding", padding, 0)):
        if not isinstance(value, int | np.integer) or value < least:
            raise ValueError(f"{name} is {value!r}, expected a whole number of at least {least}.")
    if kernel > size + 2 * padding:
        raise ValueError(f"kernel is {kernel}, expected at most {size + 2 * padding}, the size with its padding.")
    return (size + 2 * padding - kernel) // stride + 1


# --8<-- [end:output_size]


# --8<-- [start:pad]
def pad(x: Float[np.ndarray, "batch height width channels"], padding: int) -> Float[np.ndarray, "batch rows columns channels"]:
    """Return the pictures with `padding` zeros added at each of their four sides."""
    check_float("x", x, ndim=4)
    return np.pad(x, [(0, 0), (padding, padding), (padding, padding), (0, 0)])


# --8<-- [end:pad]


# --8<-- [start:by_definition]
def convolve_by_definition(
    x: Float[np.ndarray, "batch height width channels"], kernels: Kernels, b: Float[np.ndarray, "filters"],
    stride: int = 1, padding: int = 0,
) -> Float[np.ndarray, "batch rows columns filters"]:  # fmt: skip
    """Return the convolution as the sum says it: at each place, window times kernel, summed. Slow; same as `convolve`."""
    rows, columns = _places(x, kernels, b, stride, padding)
    height, width = kernels.shape[:2]
    x = pad(x, padding)
    z = np.empty((len(x), rows, columns, kernels.shape[3]), np.result_type(x, kernels))
    for i in range(rows):
        for j in range(columns):
            window = x[:, i * stride : i * stride + height, j * stride : j * stride + width]
            z[:, i, j] = np.einsum("nhwc,hwcf->nf", window, kernels) + b
    return z


# --8<-- [end:by_definition]


# --8<-- [start:patches]
def patches(
    x: Float[np.ndarray, "batch height width channels"], kernel: tuple[int, int], stride: int = 1, padding: int = 0
) -> Float[np.ndarray, "batch rows columns entries"]:
    """Return the window under the kernel at each place, as one row of numbers (im2col).

    Args:
        x: pictures.
        kernel: height and width of the window.
        stride: pixels from one place to the next.
        padding: zeros at each side.

    Returns:
        `[batch, rows, columns, entries]` with entries = kernel height · kernel width · channels, in this order: the order
        of `kernels.reshape(-1, filters)`.

    Raises:
        ValueError: an argument is out of range.
    """
    check_float("x", x, ndim=4)
    rows, columns = (output_size(n, k, stride, padding) for n, k in zip(x.shape[1:3], kernel, strict=True))
    windows = np.lib.stride_tricks.sliding_window_view(pad(x, padding), kernel, axis=(1, 2))[:, ::stride, ::stride]
    return windows.transpose(0, 1, 2, 4, 5, 3).reshape(len(x), rows, columns, -1)


# --8<-- [end:patches]


# --8<-- [start:convolve]
def convolve(
    x: Float[np.ndarray, "batch height width channels"], kernels: Kernels, b: Float[np.ndarray, "filters"],
    stride: int = 1, padding: int = 0,
) -> Float[np.ndarray, "batch rows columns filters"]:  # fmt: skip
    """Return the preactivation Z of a convolution layer, computed as one matrix product.

    Z[n, i, j, f] = b[f] + Σ over u, v, c of X[n, i·stride + u, j·stride + v, c] · K[u, v, c, f], X padded with zeros.

    Args:
        x: pictures, the layer's inputs.
        kernels: one kernel a filter.
        b: one bias a filter.
        stride: pixels from one place of the kernel to the next, at least 1.
        padding: zeros added at each side of the picture, at least 0.

    Returns:
        Z, `[batch, rows, columns, filters]`; rows and columns are `output_size` of height and width.

    Raises:
        ValueError: not float arrays, the shapes do not fit together, or a number is out of range.
    """
    _places(x, kernels, b, stride, padding)
    return patches(x, kernels.shape[:2], stride, padding) @ kernels.reshape(-1, kernels.shape[3]) + b


# --8<-- [end:convolve]


# --8<-- [start:convolve_backward]
def convolve_backward(
    grad_z: Float[np.ndarray, "batch rows columns filters"],
    x: Float[np.ndarray, "batch height width channels"], kernels: Kernels, stride: int = 1, padding: int = 0,
) -> tuple[Float[np.ndarray, "batch height width channels"], Kernels, Float[np.ndarray, "filters"]]:  # fmt: skip
    """Return the gradients for the layer's inputs, its kernels and its biases.

    ∇K[u, v] = Σ over places of X[·, i·stride + u, j·stride + v]ᵀ Δ[·, i, j]; ∇X gets Δ[·, i, j] K[u, v]ᵀ added at each of
    those pixels. With stride 1, ∇X is the convolution of Δ, padded by kernel − 1, with the flipped kernel.

    Args:
        grad_z: Δ, the gradient of the loss for Z; it already holds the 1/batch of a mean loss.
        x: pictures that the forward pass saw.
        kernels: kernels that the forward pass used.
        stride: as in the forward pass.
        padding: as in the forward pass.

    Returns:
        grad_x, grad_kernels, grad_b, in the shapes of x, kernels and b.

    Raises:
        ValueError: not float arrays, or the shapes do not fit together.
    """
    places = _places(x, kernels, kernels[0, 0, 0], stride, padding)
    check_float("grad_z", grad_z)
    if grad_z.shape != (len(x), *places, kernels.shape[3]):
        raise ValueError(f"grad_z has shape {grad_z.shape}, expected {(len(x), *places, kernels.shape[3])}, the shape of Z.")
    padded = pad(x, padding)
    grad_padded, grad_kernels = np.zeros_like(padded), np.zeros_like(kernels)
    for u, v in np.ndindex(*kernels.shape[:2]):
        seen = np.s_[:, u : u + places[0] * stride : stride, v : v + places[1] * stride : stride]  # what K[u, v] met
        grad_kernels[u, v] = np.tensordot(padded[seen], grad_z, axes=([0, 1, 2], [0, 1, 2]))  # [channels, filters]
        grad_padded[seen] += grad_z @ kernels[u, v].T  # [batch, rows, columns, channels]
    height, width = x.shape[1:3]
    grad_x = grad_padded[:, padding : padding + height, padding : padding + width]
    return grad_x, grad_kernels, grad_z.sum(axis=(0, 1, 2))


# --8<-- [end:convolve_backward]


def _places(x: np.ndarray, kernels: np.ndarray, b: np.ndarray, stride: int, padding: int) -> tuple[int, int]:
    """Rows and columns of the output, after checking that all fits together."""
    check_float("x", x, ndim=4)
    check_float("kernels", kernels, ndim=4)
    check_float("b", b)
    if x.shape[3] != kernels.shape[2]:
        raise ValueError(f"kernels have shape {kernels.shape}, expected {x.shape[3]} on axis 2, the channels of x {x.shape}.")
    if b.shape != kernels.shape[3:]:
        raise ValueError(f"b has shape {b.shape}, expected {kernels.shape[3:]}: one bias for each filter.")
    height, width = (output_size(n, k, stride, padding) for n, k in zip(x.shape[1:3], kernels.shape[:2], strict=True))
    return height, width
