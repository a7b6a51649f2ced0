"""Exercises of part 2, Networks: a module an idea, in the order of the lectures."""

from linebyline.exercises.networks import (
    autograd,
    backward,
    broadcasting,
    chain_rule,
    dense,
    differences,
    encoding,
    feedforward,
    forward,
    gaps,
    information,
    jaxway,
    likelihood,
    logistic,
    logistic_training,
    loss_gradients,
    losses,
    setup,
    shapes,
    steps,
    trees,
)

FORWARD = (
    encoding,
    gaps,
    setup,
    likelihood,
    information,
    logistic,
    logistic_training,
    shapes,
    broadcasting,
    feedforward,
    forward,
)
MODULES = (*FORWARD, steps, losses, loss_gradients, dense, differences, backward, autograd, chain_rule, trees, jaxway)
EXERCISES = [exercise for module in MODULES for exercise in module.EXERCISES]
