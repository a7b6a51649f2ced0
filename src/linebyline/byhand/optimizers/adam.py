"""Adam and its relatives: a mean of the gradient over a mean of its square, both freed from the pull of their zero start."""

# --8<-- [start:imports]
from numbers import Real

import numpy as np

from linebyline.byhand.optimizers.rule import Optimizer, Setting, check_range, from_rule

# --8<-- [end:imports]


# --8<-- [start:adam]
def adam(learning_rate: Setting = 1e-3, beta1: Real = 0.9, beta2: Real = 0.999, epsilon: Real = 1e-8) -> Optimizer:
    """Adam: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − η m̂ / (√v̂ + ε).

    m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ) undo the pull of the zero start; t counts steps from 1.

    Args:
        learning_rate: η, above 0, or a schedule.
        beta1: β₁, decay of the mean of the gradient, from 0 to below 1.
        beta2: β₂, decay of the mean of its square, from 0 to below 1.
        epsilon: ε, keeps the division safe, above 0; it stands outside the root.

    Source:
        Kingma and Ba, arXiv:1412.6980, Algorithm 1. Equal to `optax.adam` and `torch.optim.Adam`.
    """
    _check(beta1, beta2, epsilon)

    def rule(w, g, t, m, v):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
        return m_hat / (np.sqrt(v_hat) + epsilon), m, v

    return from_rule(rule, learning_rate, memories=2)


# --8<-- [end:adam]


# --8<-- [start:adamax]
def adamax(learning_rate: Setting = 2e-3, beta1: Real = 0.9, beta2: Real = 0.999, epsilon: Real = 1e-8) -> Optimizer:
    """AdaMax: m as in Adam, v ← max(β₂v, |g| + ε), w ← w − η m̂ / v. The maximum needs no correction of bias.

    Args:
        learning_rate: η, above 0, or a schedule.
        beta1: β₁, from 0 to below 1.
        beta2: β₂, how slowly a large gradient is forgotten, from 0 to below 1.
        epsilon: ε, above 0.

    Source:
        Kingma and Ba, arXiv:1412.6980, Algorithm 2, which has no ε. Equal to `optax.adamax` and `torch.optim.Adamax`.
    """
    _check(beta1, beta2, epsilon)

    def rule(w, g, t, m, v):
        m = beta1 * m + (1 - beta1) * g
        v = np.maximum(beta2 * v, np.abs(g) + epsilon)
        return m / (1 - beta1**t) / v, m, v

    return from_rule(rule, learning_rate, memories=2)


# --8<-- [end:adamax]


# --8<-- [start:nadam]
def nadam(learning_rate: Setting = 1e-3, beta1: Real = 0.9, beta2: Real = 0.999, epsilon: Real = 1e-8) -> Optimizer:
    """NAdam: Adam with m̂ = β₁m / (1 − β₁ᵗ⁺¹) + (1−β₁)g / (1 − β₁ᵗ): the step looks ahead as in Nesterov's form.

    Args:
        learning_rate: η, above 0, or a schedule.
        beta1: β₁, from 0 to below 1.
        beta2: β₂, from 0 to below 1.
        epsilon: ε, above 0; outside the root.

    Source:
        Dozat (2016), https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ, with a constant β₁. Equal to `optax.nadam`.
        `torch.optim.NAdam` raises its β₁ from step to step, as the paper suggests, and so differs.
    """
    _check(beta1, beta2, epsilon)

    def rule(w, g, t, m, v):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        m_hat = beta1 * m / (1 - beta1 ** (t + 1)) + (1 - beta1) * g / (1 - beta1**t)
        return m_hat / (np.sqrt(v / (1 - beta2**t)) + epsilon), m, v

    return from_rule(rule, learning_rate, memories=2)


# --8<-- [end:nadam]


# --8<-- [start:adamw]
def adamw(
    learning_rate: Setting = 1e-3, beta1: Real = 0.9, beta2: Real = 0.999, epsilon: Real = 1e-8, weight_decay: Real = 1e-2
) -> Optimizer:
    """AdamW: Adam's step plus λw, so that w ← w − η (m̂ / (√v̂ + ε) + λw): the decay never meets the division.

    Args:
        learning_rate: η, above 0, or a schedule.
        beta1: β₁, from 0 to below 1.
        beta2: β₂, from 0 to below 1.
        epsilon: ε, above 0; outside the root.
        weight_decay: λ, at least 0; it acts on every array of params, biases too.

    Source:
        Loshchilov and Hutter, arXiv:1711.05101, Algorithm 2, whose schedule η_t multiplies both terms while its α
        multiplies the first alone. Equal to `optax.adamw` and `torch.optim.AdamW`, where the rate multiplies both.
    """
    check_range("weight_decay", weight_decay, 0.0, np.inf, low_included=True)
    _check(beta1, beta2, epsilon)

    def rule(w, g, t, m, v):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
        return m_hat / (np.sqrt(v_hat) + epsilon) + weight_decay * w, m, v

    return from_rule(rule, learning_rate, memories=2)


# --8<-- [end:adamw]


# --8<-- [start:check]
def _check(beta1: Real, beta2: Real, epsilon: Real) -> None:
    check_range("beta1", beta1, 0.0, 1.0, low_included=True)
    check_range("beta2", beta2, 0.0, 1.0, low_included=True)
    check_range("epsilon", epsilon, 0.0, np.inf)


# --8<-- [end:check]
