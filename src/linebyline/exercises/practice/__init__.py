"""Exercises of the part Practice: a module an idea, in the order of the lectures."""

MODULES = (
    "silent_bugs",
    "keras_lines",
    "layers",
    "more_epochs",
    "reading_runs",
    "sick_runs",
    "knobs",
    "one_number",
    "test_sets",
    "error_analysis",
    "mismatch",
    "tasks",
    "imbalance",
    "calibration",
    "temperature",
    "affected",
    "group_rates",
    "orchard",
    "parcels",
)
