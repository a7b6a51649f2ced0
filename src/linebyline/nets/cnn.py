"""The convolutional network in JAX: the forward pass of `byhand.conv_network`; JAX derives the backward pass.

A convolution is one matrix product of patches (im2col): inside a compiled scan on a CPU that is the fast way, as the lecture
*Convolution as one matrix product* shows.
"""

# --8<-- [start:imports]
import jax
import jax.numpy as jnp
from jaxtyping import Array, Float, PRNGKeyArray

from linebyline.byhand.conv_network import halved
from linebyline.nets import mlp

# --8<-- [end:imports]


def init(
    key: PRNGKeyArray, side: int, filters: tuple[int, ...] = (8, 16), hidden: tuple[int, ...] = (), classes: int = 10,
    channels: int = 1, kernel: int = 3,
) -> mlp.Params:  # fmt: skip
    """Return random parameters: one dict a layer, the convolutions first.

    Args:
        key: the source of randomness.
        side: height and width of the pictures; each block halves them.
        filters: kernels of each convolution block.
        hidden: widths of the dense layers between the blocks and the logits.
        classes: number of logits.
        channels: numbers of one pixel.
        kernel: side of the kernels, odd.

    Returns:
        w `[kernel, kernel, channels, filters]` or `[fan_in, fan_out]`, normal with variance 2 / fan_in (He et al.,
        arXiv:1502.01852), and b, zeros.

    Raises:
        ValueError: the side is no multiple of 2 for each block.
    """
    depths = (channels, *filters)
    widths = (halved(side, len(filters)) ** 2 * depths[-1], *hidden, classes)
    shapes = [(kernel, kernel, *pair) for pair in zip(depths, depths[1:], strict=False)]
    shapes += list(zip(widths, widths[1:], strict=False))
    keys = jax.random.split(key, len(shapes))
    he = jax.nn.initializers.variance_scaling(2, "fan_in", "normal")
    return [{"w": he(key, shape), "b": jnp.zeros(shape[-1])} for key, shape in zip(keys, shapes, strict=True)]


# --8<-- [start:convolve]
def convolve(x: Float[Array, "batch height width channels"], w: Float[Array, "kernel kernel channels filters"]) -> Array:
    """Return the convolution with padding that keeps the size, `[batch, height, width, filters]`, as one matrix product."""
    kernel, (height, width) = len(w), x.shape[1:3]
    x = jnp.pad(x, [(0, 0), (kernel // 2, kernel // 2), (kernel // 2, kernel // 2), (0, 0)])
    shifted = [x[:, u : u + height, v : v + width] for u in range(kernel) for v in range(kernel)]
    return jnp.concatenate(shifted, axis=-1) @ w.reshape(-1, w.shape[-1])


def max_pool(x: Float[Array, "batch height width channels"], size: int = 2) -> Array:
    """Return the largest value of each window of `size` by `size` pixels; what fills no window is left out."""
    batch, height, width, channels = x.shape
    rows, columns = height // size, width // size
    x = x[:, : rows * size, : columns * size].reshape(batch, rows, size, columns, size, channels)
    return x.max(axis=(2, 4))


# --8<-- [end:convolve]


# --8<-- [start:apply]
def features(params: mlp.Params, x: Float[Array, "batch height width channels"], activation: str = "relu") -> Array:
    """Return what the convolution blocks hand to the dense layers, `[batch, fan_in]`."""
    for layer in params:
        if layer["w"].ndim == 4:
            x = max_pool(mlp.ACTIVATIONS[activation](convolve(x, layer["w"]) + layer["b"]))
    return x.reshape(x.shape[0], -1)  # len would need a number: an export leaves the batch open


def apply(
    params: mlp.Params, x: Float[Array, "batch height width channels"], activation: str = "relu"
) -> Float[Array, "batch classes"]:
    """Return the logits of each picture.

    Args:
        params: from `init`: blocks of convolution, activation and max pooling by 2, then dense layers.
        x: pictures.
        activation: a name in `mlp.ACTIVATIONS`.
    """
    dense = [layer for layer in params if layer["w"].ndim == 2]
    return mlp.apply(dense, features(params, x, activation), activation)


# --8<-- [end:apply]
