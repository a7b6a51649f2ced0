"""Softmax and the two losses behind it, each with its gradient with respect to the logits.

All in rows: logits Z [batch, classes], labels [batch]; P = softmax(Z) row by row, Y = one_hot(labels).
A loss is the mean over the batch, so a gradient is already divided by the batch size.
"""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Float, Int
from numpy.typing import DTypeLike

from linebyline.byhand.validate import check_float, check_labels, check_logits

# --8<-- [end:imports]


# --8<-- [start:softmax]
def softmax(logits: Float[np.ndarray, "*batch classes"]) -> Float[np.ndarray, "*batch classes"]:
    """p_k = exp(z_k) / Σ_j exp(z_j) along the last axis, shifted by the largest logit so that nothing overflows.

    Args:
        logits: any finite numbers, last axis the classes; minus infinity masks a class.

    Returns:
        probs in [0, 1], each row sums to 1; shape and dtype of logits.

    Raises:
        ValueError: not a float array, no class, a NaN, or a row without a finite largest logit.
    """
    check_logits(logits)
    exponentials = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)
# --8<-- [end:softmax]


# --8<-- [start:log_softmax]
def log_softmax(logits: Float[np.ndarray, "*batch classes"]) -> Float[np.ndarray, "*batch classes"]:
    """log p_k = z_k − log Σ_j exp(z_j), never by the logarithm of a probability that has rounded to 0.

    Args, Raises as `softmax`.

    Returns:
        logarithms of the probabilities, at most 0; shape and dtype of logits.
    """
    check_logits(logits)
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
# --8<-- [end:log_softmax]


# --8<-- [start:one_hot]
def one_hot(labels: Int[np.ndarray, "batch"], classes: int, dtype: DTypeLike = np.float64) -> Float[np.ndarray, "batch classes"]:
    """Targets Y: a row of zeros with a single 1 at the label.

    Args:
        labels: integers in 0 … classes − 1.
        classes: how many columns, at least 1.
        dtype: of the result.

    Returns:
        targets [batch, classes].

    Raises:
        ValueError: labels are not integers [batch] in range.
    """
    check_labels(labels, classes)
    return np.eye(classes, dtype=dtype)[labels]
# --8<-- [end:one_hot]


# --8<-- [start:softmax_cross_entropy]
def softmax_cross_entropy(logits: Float[np.ndarray, "batch classes"], labels: Int[np.ndarray, "batch"]) -> float:
    """Mean over the batch of −log p_label.

    Args:
        logits: [batch, classes]; as in `softmax`.
        labels: [batch]; integers in 0 … classes − 1.

    Returns:
        the loss in nats, at least 0.

    Raises:
        ValueError: as `softmax`; labels are not integers in range, one for each row.
    """
    _check(logits, labels)
    return float(-log_softmax(logits)[np.arange(len(labels)), labels].mean())


def softmax_cross_entropy_backward(
    logits: Float[np.ndarray, "batch classes"], labels: Int[np.ndarray, "batch"]
) -> Float[np.ndarray, "batch classes"]:
    """∂loss/∂Z = (P − Y) / batch. Args, Raises as `softmax_cross_entropy`. Returns [batch, classes]."""
    _check(logits, labels)
    return (softmax(logits) - one_hot(labels, logits.shape[1], logits.dtype)) / len(labels)
# --8<-- [end:softmax_cross_entropy]


# --8<-- [start:softmax_jacobian]
def softmax_jacobian(logits_row: Float[np.ndarray, "classes"]) -> Float[np.ndarray, "classes classes"]:
    """J = diag(p) − p pᵀ for one row: J[j, k] = ∂p_j / ∂z_k. It is symmetric.

    Args:
        logits_row: the logits of one example, [classes]; as in `softmax`.

    Returns:
        J [classes, classes].

    Raises:
        ValueError: as `softmax`, or more than one axis.
    """
    check_float("logits_row", logits_row, ndim=1)
    probs = softmax(logits_row)
    return np.diag(probs) - np.outer(probs, probs)
# --8<-- [end:softmax_jacobian]


# --8<-- [start:softmax_squared_error]
def softmax_squared_error(logits: Float[np.ndarray, "batch classes"], labels: Int[np.ndarray, "batch"]) -> float:
    """Mean over the batch of ½‖p − y‖². Args, Raises as `softmax_cross_entropy`. Returns a number in [0, 1]."""
    _check(logits, labels)
    residual = softmax(logits) - one_hot(labels, logits.shape[1], logits.dtype)
    return float(0.5 * np.sum(residual**2) / len(labels))


def softmax_squared_error_backward(
    logits: Float[np.ndarray, "batch classes"], labels: Int[np.ndarray, "batch"]
) -> Float[np.ndarray, "batch classes"]:
    """∂loss/∂z = (diag(p) − p pᵀ)(p − y) = p ⊙ (r − p·r) with r = p − y, in each row; divided by the batch size.

    Args, Raises as `softmax_cross_entropy`. Returns [batch, classes].
    """
    _check(logits, labels)
    probs = softmax(logits)
    residual = probs - one_hot(labels, logits.shape[1], logits.dtype)
    along = np.sum(probs * residual, axis=1, keepdims=True)  # p·r, one number a row: the part that couples the classes
    return probs * (residual - along) / len(labels)
# --8<-- [end:softmax_squared_error]


def _check(logits: np.ndarray, labels: np.ndarray) -> None:
    check_logits(logits, ndim=2)
    check_labels(labels, classes=logits.shape[1], batch=len(logits))


LOSSES = {
    "cross_entropy": (softmax_cross_entropy, softmax_cross_entropy_backward),
    "squared_error": (softmax_squared_error, softmax_squared_error_backward),
}
