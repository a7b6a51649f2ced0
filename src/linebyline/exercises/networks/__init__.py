"""Exercises of part 2, Networks: a module an idea, in the order of the lectures."""

from linebyline.exercises.networks import (
    autograd,
    backward,
    dense,
    differences,
    feedforward,
    forward,
    jaxway,
    likelihood,
    logistic,
    loss_gradients,
    losses,
    setup,
    shapes,
    steps,
)

FORWARD = (setup, likelihood, logistic, shapes, feedforward, forward, steps)
MODULES = (*FORWARD, losses, loss_gradients, dense, differences, backward, autograd, jaxway)
EXERCISES = [exercise for module in MODULES for exercise in module.EXERCISES]
