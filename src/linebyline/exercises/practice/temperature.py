"""Exercises of the lecture on calibration: a temperature."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def _scaled(rng):
    return np.array(rng.numbers(rng.size, rng.integer(2, 4))), rng.integer(1, 16) / 4


def _is_softened(candidate, rng):
    logits, temperature = _scaled(rng)
    rows = [[math.exp(z / temperature) for z in row] for row in logits.tolist()]
    expect(candidate(logits, temperature), np.array([[value / math.fsum(row) for value in row] for row in rows]))


def _temperatures_multiply(candidate, rng):
    logits, temperature = _scaled(rng)
    expect(
        candidate(logits / 2, temperature),
        candidate(logits.copy(), 2 * temperature),
        {"logits": logits, "temperature": temperature},
    )


def _ratios_take_the_root(candidate, rng):
    logits, temperature = _scaled(rng)
    p, at_one = candidate(logits.copy(), temperature), candidate(logits.copy(), 1.0)
    inputs = {"logits": logits, "temperature": temperature}
    expect(p[:, 0] / p[:, 1], (at_one[:, 0] / at_one[:, 1]) ** (1 / temperature), inputs, 1e-6)


def _the_order_stays(candidate, rng):
    logits = np.array([[3.0, 1.0, -2.0], [-1.0, 0.5, 0.0]])
    p = candidate(logits, rng.integer(1, 16) / 4)
    right = ((p[0, 0] > p[0, 1] > p[0, 2]) and (p[1, 1] > p[1, 2] > p[1, 0])) and np.allclose(p.sum(axis=1), 1)
    expect_that(right, p, "rows that sum to 1, with the probabilities in the order of the logits")


def _cold_and_safe(candidate, rng):
    expect(candidate(np.array([[5.0, 0.0], [-3.0, 7.0]]), 1 / 1024), np.array([[1.0, 0.0], [0.0, 1.0]]))


def with_temperature(logits, temperature):
    z = (logits - logits.max(axis=1, keepdims=True)) / temperature
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def _one_temperature_for_rows_and_sums(logits, temperature):
    z = np.exp((logits - logits.max()) / temperature)
    return z / z.sum()


def _unsafe(logits, temperature):
    return np.exp(logits / temperature) / np.exp(logits / temperature).sum(axis=1, keepdims=True)


EXERCISES = [
    Exercise(
        name="with-temperature",
        call="with_temperature(logits, temperature)",
        hint="Divide the logits, not the probabilities; then softmax by rows, shifted so that nothing overflows.",
        properties={
            "it is the softmax of logits / temperature, row by row": _is_softened,
            "half the logits are the same as twice the temperature": _temperatures_multiply,
            "the ratio of two probabilities becomes its root": _ratios_take_the_root,
            "the order stays and rows sum to 1": _the_order_stays,
            "a temperature near 0 overflows nothing": _cold_and_safe,
        },
        wrong={
            "multiplied instead of divided": lambda logits, temperature: with_temperature(logits, 1 / temperature),
            "the probabilities divided": lambda logits, temperature: with_temperature(logits, 1.0) / temperature,
            "no shift: overflows": _unsafe,
            "one sum for the whole batch": _one_temperature_for_rows_and_sums,
            "the temperature forgotten": lambda logits, temperature: with_temperature(logits, 1.0),
        },
    ),
]
