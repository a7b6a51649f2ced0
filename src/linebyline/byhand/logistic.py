"""The loss of one output that says yes or no: binary cross-entropy, computed from the logit, and its gradient."""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Float, Int

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.validate import check_float, check_labels

# --8<-- [end:imports]


# --8<-- [start:logistic]
def logistic_loss(logits: Float[np.ndarray, "batch"], labels: Int[np.ndarray, "batch"]) -> float:
    """The mean of −log p(label), where p(1) = σ(z): log(1 + e^z) for label 0 and log(1 + e^−z) for label 1.

    Args:
        logits: z, one finite number an example, [batch].
        labels: 0 or 1, integers, [batch].

    Returns:
        The loss in nats, at least 0. It neither overflows nor takes the logarithm of a number that has rounded to 0.

    Raises:
        ValueError: logits are not finite floats [batch], or labels not integers 0 or 1, one for each logit.
    """
    against = _against(logits, labels)
    return float(np.logaddexp(0, against).mean())  # log(e^0 + e^z): the softplus of z


def logistic_loss_backward(logits: Float[np.ndarray, "batch"], labels: Int[np.ndarray, "batch"]) -> Float[np.ndarray, "batch"]:
    """∂loss/∂z = (p − y) / batch, as σ(z) for label 0 and −σ(−z) for label 1. Args, Raises as `logistic_loss`.

    Returns:
        One number an example, [batch]. p − 1 would round to 0 from z = 37 on; −σ(−z) does not.
    """
    against = _against(logits, labels)
    return np.where(labels == 1, -sigmoid(against), sigmoid(against)) / len(labels)


def _against(logits: np.ndarray, labels: np.ndarray) -> np.ndarray:
    check_float("logits", logits, 1)
    check_labels(labels, classes=2, batch=len(logits))
    if not np.isfinite(logits).all():
        raise ValueError("logits hold NaN or infinity, expected finite numbers")
    return np.where(labels == 1, -logits, logits)  # how far the logit is on the wrong side


# --8<-- [end:logistic]
