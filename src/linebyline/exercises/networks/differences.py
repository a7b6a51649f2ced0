"""Exercise of the lecture on backpropagation: central differences, which the checks beside it use too."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

STEP = 1e-5


def array(rng, *shape):
    return np.array(rng.numbers(*shape, low=-1.5, high=1.5))


def slopes(f, x):
    """Central differences of f, entry by entry: what a gradient must agree with to about 1e-9."""
    slopes = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += STEP
        below[index] -= STEP
        slopes[index] = (f(above) - f(below)) / (2 * STEP)
    return slopes


def _quadratic(candidate, rng):
    x = array(rng, rng.size)
    a, b = array(rng, rng.size), array(rng, rng.size)

    def quadratic(v):
        return float(np.sum(a * v**2 + b * v))

    got = candidate(quadratic, x, 0.01)
    expect(got, 2 * a * x + b, inputs={"a": a, "b": b, "x": x, "epsilon": 0.01}, tolerance=1e-7)


def _cubic(candidate, rng):
    x = array(rng, rng.size)

    def cubic(v):
        return float(np.sum(v**3))

    expect(candidate(cubic, x, 0.1), 3 * x**2 + 0.1**2, tolerance=1e-7)


def _any_shape(candidate, rng):
    x, a = array(rng, 2, rng.size), array(rng, 2, rng.size)

    def linear(v):
        return float(np.sum(a * v))

    expect(candidate(linear, x, 0.01), a, inputs={"a": a, "x": x, "epsilon": 0.01}, tolerance=1e-7)


def _one_entry_at_a_time(candidate, rng):
    x = array(rng, 2)

    def product(v):
        return float(v[0] * v[1])

    expect(candidate(product, x, 0.01), x[::-1].copy(), tolerance=1e-7)


def _two_calls_an_entry(candidate, rng):
    x, calls = array(rng, rng.size), []

    def counted(v):
        calls.append(v)
        return float(v.sum())

    candidate(counted, x, 0.01)
    expect_that(len(calls) == 2 * x.size, len(calls), f"{2 * x.size} calls of f: two for each entry")


def _differences(value):
    def numerical_gradient(f, x, epsilon):
        grad = np.zeros_like(x)
        for index in np.ndindex(x.shape):
            step = np.zeros_like(x)
            step[index] = epsilon
            grad[index] = value(f, x, step, epsilon)
        return grad

    return numerical_gradient


def _four_values(f, x, step, e):
    return (f(x + step) - f(x - step) + f(x + step) - f(x - step)) / (4 * e)


def _never_restored(f, x, epsilon):
    moved, grad = x.copy(), np.zeros_like(x)
    for index in np.ndindex(x.shape):
        moved[index] += epsilon
        above = f(moved)
        moved[index] -= 2 * epsilon
        grad[index] = (above - f(moved)) / (2 * epsilon)
    return grad


EXERCISES = [
    Exercise(
        name="numerical-gradient",
        call="numerical_gradient(f, x, epsilon)",
        hint="Move one entry up and down, leave the others where they are, and divide by the distance of the two points.",
        properties={
            "for f(x) = Σ a x² + b x it is exact": _quadratic,
            "for f(x) = Σ x³ it is the slope plus ε²": _cubic,
            "for f(x) = Σ a x it is a, and x may have two axes": _any_shape,
            "for f(x) = x₁ x₂ it is (x₂, x₁): one entry moves at a time": _one_entry_at_a_time,
            "f is called twice for each entry": _two_calls_an_entry,
        },
        wrong={
            "one-sided": _differences(lambda f, x, step, e: (f(x + step) - f(x)) / e),
            "divided by ε instead of 2ε": _differences(lambda f, x, step, e: (f(x + step) - f(x - step)) / e),
            "all entries moved at once": _differences(lambda f, x, step, e: (f(x + e) - f(x - e)) / (2 * e)),
            "entries not moved back": _never_restored,
            "four values an entry": _differences(_four_values),
            "its own ε": _differences(lambda f, x, step, e: (f(x + step / e * 1e-6) - f(x - step / e * 1e-6)) / 2e-6),
        },
    ),
]
