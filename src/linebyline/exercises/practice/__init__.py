"""Exercises of the part Practice: a module an idea, in the order of the lectures."""

from linebyline.exercises.practice import (
    affected,
    calibration,
    error_analysis,
    group_rates,
    imbalance,
    keras_lines,
    knobs,
    layers,
    mismatch,
    more_epochs,
    one_number,
    orchard,
    parcels,
    reading_runs,
    sick_runs,
    silent_bugs,
    tasks,
    temperature,
    test_sets,
)  # fmt: skip

STRATEGY = (knobs, one_number, test_sets, error_analysis, mismatch, tasks, imbalance)
LAST = (calibration, temperature, affected, group_rates, orchard, parcels)
MODULES = (silent_bugs, keras_lines, layers, more_epochs, reading_runs, sick_runs, *STRATEGY, *LAST)
EXERCISES = [exercise for module in MODULES for exercise in module.EXERCISES]
