"""The dense layer, Z = H W + b, forward and backward, in rows as on the lecture *Backpropagation*."""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Float

from linebyline.byhand.validate import check_float

# --8<-- [end:imports]

SCALES = ("he", "xavier")


# --8<-- [start:dense]
def dense(
    h: Float[np.ndarray, "batch fan_in"], w: Float[np.ndarray, "fan_in fan_out"], b: Float[np.ndarray, "fan_out"]
) -> Float[np.ndarray, "batch fan_out"]:
    """Return the preactivation Z = H W + b: one row an example, the same bias added to each row.

    Args:
        h: inputs of the layer, H_{ℓ−1}, [batch, fan_in].
        w: weights, W_ℓ, [fan_in, fan_out].
        b: bias, b_ℓ, [fan_out].

    Returns:
        Z_ℓ, [batch, fan_out].

    Raises:
        ValueError: not float arrays, or the shapes do not fit together.
    """
    _check_layer(h, w)
    check_float("b", b)
    if b.shape != w.shape[1:]:
        raise ValueError(f"b has shape {b.shape}, expected {w.shape[1:]}: one bias for each column of w {w.shape}.")
    return h @ w + b


# --8<-- [end:dense]


# --8<-- [start:dense_backward]
def dense_backward(
    grad_z: Float[np.ndarray, "batch fan_out"],
    h: Float[np.ndarray, "batch fan_in"],
    w: Float[np.ndarray, "fan_in fan_out"],
) -> tuple[Float[np.ndarray, "batch fan_in"], Float[np.ndarray, "fan_in fan_out"], Float[np.ndarray, "fan_out"]]:
    """Return the gradients for the layer's three inputs, given the gradient grad_z for its output.

    With Δ_ℓ = grad_z: ∇H_{ℓ−1} = Δ_ℓ W_ℓᵀ, ∇W_ℓ = H_{ℓ−1}ᵀ Δ_ℓ, and ∇b_ℓ is the sum of the rows of Δ_ℓ.

    Args:
        grad_z: gradient of the loss for Z_ℓ, [batch, fan_out]; it already holds the 1/batch of a mean loss.
        h: inputs that the forward pass used, [batch, fan_in].
        w: weights that the forward pass used, [fan_in, fan_out].

    Returns:
        grad_h [batch, fan_in], grad_w [fan_in, fan_out], grad_b [fan_out].

    Raises:
        ValueError: not float arrays, or the shapes do not fit together.
    """
    _check_layer(h, w)
    check_float("grad_z", grad_z)
    if grad_z.shape != (len(h), w.shape[1]):
        raise ValueError(f"grad_z has shape {grad_z.shape}, expected {(len(h), w.shape[1])}, the shape of h @ w.")
    grad_h = grad_z @ w.T  # [batch, fan_in]
    grad_w = h.T @ grad_z  # [fan_in, fan_out]
    grad_b = grad_z.sum(axis=0)  # [fan_out]
    return grad_h, grad_w, grad_b


# --8<-- [end:dense_backward]


def init_dense(
    rng: np.random.Generator, n_in: int, n_out: int, scale: str | float = "he"
) -> tuple[Float[np.ndarray, "fan_in fan_out"], Float[np.ndarray, "fan_out"]]:
    """Return random normal weights and zero biases for one dense layer, in float64.

    Args:
        rng: the source of randomness.
        n_in: number of inputs, at least 1.
        n_out: number of outputs, at least 1.
        scale: standard deviation of a weight: "he" is sqrt(2 / n_in), "xavier" is sqrt(2 / (n_in + n_out)),
            a number >= 0 is itself.

    Returns:
        w [n_in, n_out] and b [n_out].

    Raises:
        ValueError: a size is below 1, or the scale is none of the above.

    Source:
        "he": He et al., arXiv:1502.01852. "xavier": Glorot and Bengio, AISTATS 2010; they draw from a uniform
        distribution of the same variance.
    """
    for name, size in (("n_in", n_in), ("n_out", n_out)):
        if size < 1:
            raise ValueError(f"{name} is {size}, expected an int of at least 1.")
    if scale == "he":
        deviation = np.sqrt(2 / n_in)
    elif scale == "xavier":
        deviation = np.sqrt(2 / (n_in + n_out))
    elif isinstance(scale, int | float) and np.isfinite(scale) and scale >= 0:
        deviation = scale
    else:
        raise ValueError(f"scale is {scale!r}, expected one of {', '.join(SCALES)}, or a number of at least 0.")
    return rng.normal(0.0, deviation, (n_in, n_out)), np.zeros(n_out)


def _check_layer(h: np.ndarray, w: np.ndarray) -> None:
    check_float("h", h, ndim=2)
    check_float("w", w, ndim=2)
    if h.shape[1] != len(w):
        raise ValueError(f"h has shape {h.shape}, expected (batch, {len(w)}): one column for each row of w {w.shape}.")
