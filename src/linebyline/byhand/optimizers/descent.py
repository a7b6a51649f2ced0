"""Gradient descent, and the two that remember a velocity. Derived on the lectures of the same names."""

# --8<-- [start:imports]
from linebyline.byhand.optimizers.rule import Optimizer, Setting, at, check_range, from_rule

# --8<-- [end:imports]


# --8<-- [start:sgd]
def sgd(learning_rate: Setting) -> Optimizer:
    """Gradient descent: w ← w − ηg. Stochastic, if g comes from a mini-batch.

    Args:
        learning_rate: η, above 0, or a schedule: a function of the step t = 1, 2, … .

    Source:
        Equal to `optax.sgd` and `torch.optim.SGD`.
    """
    return from_rule(lambda w, g, t: (g,), learning_rate)


# --8<-- [end:sgd]


# --8<-- [start:momentum]
def momentum(learning_rate: Setting, beta: Setting = 0.9) -> Optimizer:
    """Gradient descent with momentum: u ← βu + g, w ← w − ηu; u starts at 0.

    Args:
        learning_rate: η, above 0, or a schedule.
        beta: β, the share of the old velocity that stays, from 0 (plain gradient descent) to below 1, or a schedule.

    Source:
        Polyak (1964), https://doi.org/10.1016/0041-5553(64)90137-5. Equal to `optax.sgd(η, momentum=β)` and
        `torch.optim.SGD(momentum=β)`. Others write u ← βu + ηg, w ← w − u: the same path while η does not change.
    """
    check_range("beta", beta, 0.0, 1.0, low_included=True)

    def rule(w, g, t, u):
        u = at(beta, t) * u + g
        return u, u

    return from_rule(rule, learning_rate, memories=1)


# --8<-- [end:momentum]


# --8<-- [start:nesterov]
def nesterov(learning_rate: Setting, beta: Setting = 0.9) -> Optimizer:
    """Nesterov's momentum, gradient taken where you stand: u ← βu + g, w ← w − η(g + βu); u starts at 0.

    The look-ahead form takes g at w − ηβu and then steps like `momentum`; its look-ahead points are the w of this form.

    Args:
        learning_rate: η, above 0, or a schedule.
        beta: β, from 0 to below 1, or a schedule.

    Source:
        Sutskever, Martens, Dahl and Hinton (2013), https://proceedings.mlr.press/v28/sutskever13.html. Equal to
        `optax.sgd(η, momentum=β, nesterov=True)` and `torch.optim.SGD(momentum=β, nesterov=True)`.
    """
    check_range("beta", beta, 0.0, 1.0, low_included=True)

    def rule(w, g, t, u):
        u = at(beta, t) * u + g
        return g + at(beta, t) * u, u

    return from_rule(rule, learning_rate, memories=1)


# --8<-- [end:nesterov]
