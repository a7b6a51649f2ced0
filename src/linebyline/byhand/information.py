"""Entropy, cross-entropy and Kullback–Leibler divergence of distributions over finitely many classes.

All in rows: each row of the last axis is one distribution. Natural logarithms, so the unit is the nat; divide by log 2 for bits.
"""

# --8<-- [start:imports]
import numpy as np
from jaxtyping import Float

from linebyline.byhand.validate import check_distribution, check_same_shape

# --8<-- [end:imports]


# --8<-- [start:entropy]
def entropy(p: Float[np.ndarray, "*batch classes"]) -> Float[np.ndarray, "*batch"] | np.floating:
    """H(p) = −Σ_k p_k log p_k along the last axis; a class with p_k = 0 adds 0.

    Args:
        p: distributions, [*batch, classes]; entries at least 0, each row sums to 1 up to half the digits of its dtype.

    Returns:
        H(p) in nats, one number a row, from 0 to log(classes).

    Raises:
        ValueError: not a float array, no class, a NaN, a negative entry, or a row that does not sum to 1.

    Source: C. E. Shannon, A mathematical theory of communication, 1948.
    """
    return cross_entropy(p, p)
# --8<-- [end:entropy]


# --8<-- [start:cross_entropy]
def cross_entropy(
    p: Float[np.ndarray, "*batch classes"], q: Float[np.ndarray, "*batch classes"]
) -> Float[np.ndarray, "*batch"] | np.floating:
    """H(p, q) = −Σ_k p_k log q_k along the last axis; 0 log 0 = 0, and infinite where q_k = 0 but p_k > 0.

    Args:
        p: the distribution of the data, [*batch, classes]; as in `entropy`.
        q: the model's, of the same shape.

    Returns:
        H(p, q) in nats, one number a row, at least H(p).

    Raises:
        ValueError: as `entropy`, or the shapes differ.
    """
    check_distribution("p", p)
    check_distribution("q", q)
    check_same_shape("q", q, "p", p)
    with np.errstate(divide="ignore"):  # log 0 = −inf is meant
        logs = np.log(np.where(p > 0, q, 1))  # a class that p never draws: 0 · log 1 = 0
    return 0.0 - np.sum(p * logs, axis=-1)  # not a bare minus: H of a certain class would print as -0
# --8<-- [end:cross_entropy]


# --8<-- [start:kl_divergence]
def kl_divergence(
    p: Float[np.ndarray, "*batch classes"], q: Float[np.ndarray, "*batch classes"]
) -> Float[np.ndarray, "*batch"] | np.floating:
    """KL(p‖q) = Σ_k p_k (log p_k − log q_k) = H(p, q) − H(p) along the last axis. It is not symmetric.

    Args, Raises as `cross_entropy`.

    Returns:
        KL(p‖q) in nats, one number a row: at least 0 up to rounding; infinite where q_k = 0 but p_k > 0.

    Source: S. Kullback, R. A. Leibler, On information and sufficiency, 1951.
    """
    check_distribution("p", p)
    check_distribution("q", q)
    check_same_shape("q", q, "p", p)
    with np.errstate(divide="ignore"):
        logs = np.log(np.where(p > 0, p, 1)) - np.log(np.where(p > 0, q, 1))
    return np.sum(p * logs, axis=-1)
# --8<-- [end:kl_divergence]
