"""Exercises of part 3, Optimization: a module an idea, in the order of the lectures."""

from linebyline.exercises.optimization import (
    adagrad,
    adam,
    adam_family,
    armijo,
    averages,
    batch_noise,
    batches,
    bowl_rates,
    bowls,
    contours,
    descent,
    line_search,
    momentum,
    nadam_adamw,
    nesterov,
    range_test,
    rmsprop,
    saddles,
    schedules,
    search,
    search_results,
    two_losses,
)

FIRST = (descent, contours, bowls, bowl_rates, momentum, nesterov, batches, batch_noise, schedules)
SECOND = (range_test, line_search, armijo, adagrad, rmsprop, averages, adam)
MODULES = (*FIRST, *SECOND, adam_family, nadam_adamw, saddles, search, search_results, two_losses)
EXERCISES = [exercise for module in MODULES for exercise in module.EXERCISES]
