"""Which settings matter? Correlation with the accuracy, and the part of its variance that a setting explains alone."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from jaxtyping import Float

from linebyline.sweeps.table import Row


def varied(rows: Sequence[Row]) -> dict[str, list[Any]]:
    """The settings in which the rows differ, with the value of each row; `hidden` as number and width of the layers."""
    if not rows:
        raise ValueError("there are no rows: train at least one network.")
    columns: dict[str, list[Any]] = {"hidden layers": [len(row.settings.hidden) for row in rows]}
    columns["hidden width"] = [max(row.settings.hidden, default=0) for row in rows]
    for name in vars(rows[0].settings):
        if name not in ("hidden", "data", "engine"):
            columns[name.replace("_", " ")] = [getattr(row.settings, name) for row in rows]
    return {name: values for name, values in columns.items() if len(set(values)) > 1}


def explained(rows: Sequence[Row]) -> dict[str, float]:
    """For each varied setting, the part of the variance of the accuracy that its value explains, from 0 to 1.

    The variance of the group means over the total variance (the correlation ratio η²). In a complete grid these are the main
    effects, and what is missing to 1 comes from settings that act together. In a random sample each value has a chance share.
    Numbers drawn from a range are told apart by quarters only: each alone would explain itself.

    Source:
        The first-order terms of functional ANOVA, as in Hutter, Hoos and Leyton-Brown (2014),
        https://proceedings.mlr.press/v32/hutter14.html, there from a random forest.
    """
    accuracy = np.array([row.accuracy for row in rows])
    total = accuracy.var()
    parts = {}
    for name, values in varied(rows).items():
        values = _quarters(values)
        means = np.empty(len(rows))
        for value in set(values):
            chosen = np.array([each == value for each in values])
            means[chosen] = accuracy[chosen].mean()
        parts[name] = float(means.var() / total) if total > 0 else 0.0
    return dict(sorted(parts.items(), key=lambda each: -each[1]))


def correlations(rows: Sequence[Row]) -> dict[str, float]:
    """Pearson's correlation of the accuracy with each varied setting, from −1 to 1.

    A number is taken as it is, or as its logarithm where all are above 0; each value of a name counts as 1 or 0.
    """
    accuracy = np.array([row.accuracy for row in rows])
    found = {}
    for name, values in varied(rows).items():
        if isinstance(values[0], str):
            for value in sorted(set(values)):
                found[f"{name}: {value}"] = _correlation(np.array([each == value for each in values], float), accuracy)
        elif None not in values:
            numbers = np.array(values, float)
            found[name] = _correlation(np.log(numbers) if numbers.min() > 0 else numbers, accuracy)
    return dict(sorted(found.items(), key=lambda each: -abs(each[1])))


def _quarters(values: list[Any]) -> list[Any]:
    """More than eight different numbers become the quarter they lie in, 0 to 3; all else stays as it is."""
    if len(set(values)) <= 8 or not all(isinstance(value, int | float) for value in values):
        return values
    return np.searchsorted(np.quantile(values, [0.25, 0.5, 0.75]), values).tolist()


def _correlation(x: Float[np.ndarray, "rows"], y: Float[np.ndarray, "rows"]) -> float:
    if x.std() == 0 or y.std() == 0:
        return 0.0
    return float(np.mean((x - x.mean()) * (y - y.mean())) / (x.std() * y.std()))
