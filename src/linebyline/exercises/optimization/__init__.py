"""Exercises of part 3, Optimization: a module an idea, in the order of the lectures."""

from linebyline.exercises.optimization import (
    adagrad,
    adam,
    adam_family,
    batch_noise,
    batches,
    bowls,
    contours,
    descent,
    line_search,
    momentum,
    nesterov,
    rmsprop,
    saddles,
    schedules,
    search,
    two_losses,
)

FIRST = (descent, contours, bowls, momentum, nesterov, batches, batch_noise, schedules, line_search)
MODULES = (*FIRST, adagrad, rmsprop, adam, adam_family, saddles, search, two_losses)
EXERCISES = [exercise for module in MODULES for exercise in module.EXERCISES]
