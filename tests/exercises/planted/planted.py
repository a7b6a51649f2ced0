"""A part for the tests: one small exercise on plain lists, and one whose property demands nothing."""

from linebyline.exercises.core import Exercise, expect


def _scaled(candidate, rng):
    values, factor = rng.numbers(rng.size), rng.number()
    expect(candidate(values, factor), [factor * value for value in values])


EXERCISES = [
    Exercise(
        name="planted-scale",
        call="planted_scale(values, factor)",
        hint="Multiply each value.",
        properties={"each value is multiplied": _scaled},
        wrong={"sum": lambda values, factor: [factor + value for value in values]},
    ),
    Exercise(
        name="planted-vacuous",
        call="planted_vacuous(values)",
        hint="None.",
        properties={"nothing is demanded": lambda candidate, rng: candidate(rng.numbers(2))},
        wrong={},
    ),
]
