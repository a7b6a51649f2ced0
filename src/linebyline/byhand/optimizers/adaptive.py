"""A rate for each weight of its own: AdaGrad, RMSProp, AdaDelta."""

# --8<-- [start:imports]
from numbers import Real

import numpy as np

from linebyline.byhand.optimizers.rule import Optimizer, Setting, check_range, from_rule

# --8<-- [end:imports]


# --8<-- [start:adagrad]
def adagrad(learning_rate: Setting = 1e-2, epsilon: Real = 1e-7) -> Optimizer:
    """AdaGrad: v ← v + g², w ← w − η g / √(v + ε); v starts at 0 and never falls.

    Args:
        learning_rate: η, above 0, or a schedule.
        epsilon: ε, above 0; inside the root.

    Source:
        Duchi, Hazan and Singer (2011), https://jmlr.org/papers/v12/duchi11a.html; there δ stands outside the root.
        Equal to `optax.adagrad(η, initial_accumulator_value=0)`; Optax's own default starts v at 0.1.
        `torch.optim.Adagrad` divides by √v + ε with ε = 1e-10: nearly the same where |g| is far above √ε.
    """
    check_range("epsilon", epsilon, 0.0, np.inf)

    def rule(w, g, t, v):
        v = v + g**2
        return g / np.sqrt(v + epsilon), v

    return from_rule(rule, learning_rate, memories=1)


# --8<-- [end:adagrad]


# --8<-- [start:rmsprop]
def rmsprop(learning_rate: Setting = 1e-3, beta: Real = 0.9, epsilon: Real = 1e-8) -> Optimizer:
    """RMSProp: v ← βv + (1−β)g², w ← w − η g / (√v + ε); v starts at 0, and no bias is corrected.

    Args:
        learning_rate: η, above 0, or a schedule.
        beta: β, the share of the old mean square that stays, from 0 to below 1.
        epsilon: ε, above 0; outside the root.

    Source:
        Tieleman and Hinton (2012), lecture 6.5 of the Coursera course "Neural Networks for Machine Learning".
        Equal to `torch.optim.RMSprop(alpha=β, eps=ε)` and `optax.rmsprop(η, β, ε, eps_in_sqrt=False)`; their defaults differ:
        PyTorch has β = 0.99, Optax has ε inside the root.
    """
    check_range("beta", beta, 0.0, 1.0, low_included=True)
    check_range("epsilon", epsilon, 0.0, np.inf)

    def rule(w, g, t, v):
        v = beta * v + (1 - beta) * g**2
        return g / (np.sqrt(v) + epsilon), v

    return from_rule(rule, learning_rate, memories=1)


# --8<-- [end:rmsprop]


# --8<-- [start:adadelta]
def adadelta(learning_rate: Setting = 1.0, beta: Real = 0.9, epsilon: Real = 1e-6) -> Optimizer:
    """AdaDelta: v ← βv + (1−β)g², d = g √(u + ε) / √(v + ε), u ← βu + (1−β)d², w ← w − ηd; u and v start at 0.

    Args:
        learning_rate: η, above 0, or a schedule; 1 in the paper, whose point is that the steps d find their own size.
        beta: β, the paper's ρ, from 0 to below 1.
        epsilon: ε, above 0; inside both roots. It sets the size of the first steps.

    Source:
        Zeiler (2012), arXiv:1212.5701, Algorithm 1. Equal to `optax.adadelta(η, β, ε)` and to
        `torch.optim.Adadelta(lr=η, rho=β, eps=ε)`.
    """
    check_range("beta", beta, 0.0, 1.0, low_included=True)
    check_range("epsilon", epsilon, 0.0, np.inf)

    def rule(w, g, t, v, u):
        v = beta * v + (1 - beta) * g**2
        d = g * np.sqrt(u + epsilon) / np.sqrt(v + epsilon)
        return d, v, beta * u + (1 - beta) * d**2

    return from_rule(rule, learning_rate, memories=2)


# --8<-- [end:adadelta]
