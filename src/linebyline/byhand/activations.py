"""Activations h = g(z), entry by entry, and their backward passes.

A backward pass takes the upstream gradient ∂loss/∂h and the preactivation z, and returns ∂loss/∂z = ∂loss/∂h ⊙ g'(z).
"""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Float

from linebyline.byhand.validate import check_float, check_same_shape

# --8<-- [end:imports]

# --8<-- [start:sigmoid]
def sigmoid(z: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    """σ(z) = 1 / (1 + exp(−z)), without overflow: the exponential is only ever taken of −|z|.

    Args:
        z: preactivation, any shape.

    Returns:
        h in [0, 1], shape and dtype of z.

    Raises:
        ValueError: z is not a float array.
    """
    check_float("z", z)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def sigmoid_backward(grad_h: Float[np.ndarray, "*shape"], z: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    """∂loss/∂z = ∂loss/∂h ⊙ σ(z)(1 − σ(z)), where 1 − σ(z) = σ(−z).

    Args:
        grad_h: upstream gradient ∂loss/∂h, shape of z.
        z: the preactivation that the forward pass saw.

    Returns:
        ∂loss/∂z, shape of z.

    Raises:
        ValueError: not float arrays of one shape.
    """
    _check(grad_h, z)
    return grad_h * sigmoid(z) * sigmoid(-z)  # 1 - sigmoid(z) would round to 0 from z = 37 on
# --8<-- [end:sigmoid]


# --8<-- [start:tanh]
def tanh(z: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    """tanh(z), in [−1, 1]. Args, Returns, Raises as `sigmoid`."""
    check_float("z", z)
    return np.tanh(z)


def tanh_backward(grad_h: Float[np.ndarray, "*shape"], z: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    """∂loss/∂z = ∂loss/∂h ⊙ (1 − tanh(z)²). Args, Returns, Raises as `sigmoid_backward`."""
    _check(grad_h, z)
    return grad_h * (1 - np.tanh(z) ** 2)
# --8<-- [end:tanh]


# --8<-- [start:relu]
def relu(z: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    """max(z, 0). Args, Returns, Raises as `sigmoid`."""
    check_float("z", z)
    return np.maximum(z, 0)


def relu_backward(grad_h: Float[np.ndarray, "*shape"], z: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    """∂loss/∂z = ∂loss/∂h where z > 0, else 0; at z = 0, where no derivative exists, we take 0 as JAX does.

    Args, Returns, Raises as `sigmoid_backward`.
    """
    _check(grad_h, z)
    return grad_h * (z > 0)
# --8<-- [end:relu]


def identity(z: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    """z itself, as a copy: the linear output of a regression. Args, Returns, Raises as `sigmoid`."""
    check_float("z", z)
    return z.copy()


def identity_backward(grad_h: Float[np.ndarray, "*shape"], z: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    """∂loss/∂z = ∂loss/∂h. Args, Returns, Raises as `sigmoid_backward`."""
    _check(grad_h, z)
    return grad_h.copy()


def _check(grad_h: np.ndarray, z: np.ndarray) -> None:
    check_float("z", z)
    check_float("grad_h", grad_h)
    check_same_shape("grad_h", grad_h, "z", z)


ACTIVATIONS = {
    "sigmoid": (sigmoid, sigmoid_backward),
    "tanh": (tanh, tanh_backward),
    "relu": (relu, relu_backward),
    "identity": (identity, identity_backward),
}
