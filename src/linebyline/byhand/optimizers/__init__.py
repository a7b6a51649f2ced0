"""Optimizers: from the gradients to the next parameters. `OPTIMIZERS` holds all ten by name.

    optimizer = adam(1e-3)
    state = optimizer.init(params)
    params, state = optimizer.update(params, grads, state)

An own one is a rule for a single array, handed to `from_rule`.
"""

from linebyline.byhand.optimizers.adam import adam, adamax, adamw, nadam
from linebyline.byhand.optimizers.adaptive import adadelta, adagrad, rmsprop
from linebyline.byhand.optimizers.descent import momentum, nesterov, sgd
from linebyline.byhand.optimizers.rule import Optimizer, from_rule

OPTIMIZERS = {rule.__name__: rule for rule in (sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adam, adamax, nadam, adamw)}
"""The ten optimizers by name, in the order of the lectures."""

__all__ = [
    "OPTIMIZERS",
    "Optimizer",
    "from_rule",
    "sgd",
    "momentum",
    "nesterov",
    "adagrad",
    "rmsprop",
    "adadelta",
    "adam",
    "adamax",
    "nadam",
    "adamw",
]
