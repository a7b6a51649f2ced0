"""Exercises of part 2, Networks: a module an idea, in the order of the lectures."""

from linebyline.exercises.networks import (
    autograd,
    backward,
    dense,
    differences,
    feedforward,
    jaxway,
    likelihood,
    logistic,
    loss_gradients,
    losses,
    setup,
    shapes,
)

BEFORE_BACKPROPAGATION = (setup, likelihood, logistic, shapes, feedforward, losses, loss_gradients)
MODULES = (*BEFORE_BACKPROPAGATION, dense, differences, backward, autograd, jaxway)
EXERCISES = [exercise for module in MODULES for exercise in module.EXERCISES]
