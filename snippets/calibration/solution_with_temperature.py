import numpy as np

from linebyline.exercises import check


def with_temperature(logits, temperature):
    exponentials = np.exp((logits - logits.max(axis=1, keepdims=True)) / temperature)
    return exponentials / exponentials.sum(axis=1, keepdims=True)


def brier_parts(said, correct):
    values, group = np.unique(said, return_inverse=True)
    counts = np.bincount(group)
    happened = np.bincount(group, correct) / counts
    calibration = counts @ (values - happened) ** 2 / len(said)
    refinement = counts @ (happened * (1 - happened)) / len(said)
    return calibration, refinement


check("with-temperature", with_temperature)
check("brier-parts", brier_parts)
