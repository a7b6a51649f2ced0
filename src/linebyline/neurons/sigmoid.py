"""The sigmoid neuron: a weighted sum behind a smooth threshold, its squared error, and the gradient of that."""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Float

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.validate import check_float, check_same_shape

# --8<-- [end:imports]


def sigmoid_neuron(
    x: Float[np.ndarray, "examples inputs"], w: Float[np.ndarray, "inputs"], b: float
) -> Float[np.ndarray, "examples"]:
    """ŷ = σ(x·w + b) for each row of x: one number from 0 to 1 an example.

    Args:
        x: inputs, one example a row, [examples, inputs], finite.
        w: weights, [inputs], finite.
        b: bias, a finite number.

    Returns:
        ŷ in [0, 1], [examples].

    Raises:
        ValueError: an argument has the wrong shape or is not finite; the message names it.
    """
    _check(x, w, b)
    return sigmoid(x @ w + b)


def neuron_loss(
    x: Float[np.ndarray, "examples inputs"], targets: Float[np.ndarray, "examples"], w: Float[np.ndarray, "inputs"], b: float
) -> float:
    """The mean of ½(ŷ − y)² over the examples.

    Args:
        x: inputs, one example a row, [examples, inputs], at least one, finite.
        targets: y, one finite number an example, [examples].
        w: weights, [inputs], finite.
        b: bias, a finite number.

    Returns:
        The loss, a number of at least 0.

    Raises:
        ValueError: an argument has the wrong shape or is not finite; the message names it.
    """
    _check(x, w, b, targets)
    return float(np.mean((sigmoid_neuron(x, w, b) - targets) ** 2) / 2)


# --8<-- [start:gradient]
def neuron_gradient(
    x: Float[np.ndarray, "examples inputs"], targets: Float[np.ndarray, "examples"], w: Float[np.ndarray, "inputs"], b: float
) -> tuple[Float[np.ndarray, "inputs"], float]:
    """The gradient of `neuron_loss` with respect to w and b. Args, Raises as there.

    Returns:
        ∂loss/∂w, [inputs], and ∂loss/∂b, a number: the means of (ŷ − y) ŷ (1 − ŷ) x and of (ŷ − y) ŷ (1 − ŷ).
    """
    _check(x, w, b, targets)
    z = x @ w + b
    grad_z = (sigmoid(z) - targets) * sigmoid(z) * sigmoid(-z) / len(x)  # 1 − ŷ would round to 0 far out
    return x.T @ grad_z, float(grad_z.sum())


# --8<-- [end:gradient]


def _check(x: np.ndarray, w: np.ndarray, b: float, targets: np.ndarray | None = None) -> None:
    check_float("x", x, 2)
    check_float("w", w, 1)
    if w.shape != x.shape[1:]:
        raise ValueError(f"w has shape {w.shape}, expected {x.shape[1:]}: one weight for each column of x.")
    if targets is not None:
        if len(x) == 0:
            raise ValueError(f"x has shape {x.shape}, expected at least one example: a mean over none does not exist.")
        check_float("targets", targets, 1)
        check_same_shape("targets", targets, "a column of x", x[:, 0] if x.shape[1] else np.empty(len(x)))
    for name, value in {"x": x, "w": w, "b": b, "targets": targets}.items():
        if value is not None and not np.isfinite(value).all():
            raise ValueError(f"{name} holds NaN or infinity, expected finite numbers.")
