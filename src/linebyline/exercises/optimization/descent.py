"""Exercises of the lecture on gradient descent: a slope, the descent lemma, the walk, and a rate that is safe."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def _array(rng, *shape):
    return np.array(rng.numbers(*shape))


def _nonzero(rng, size, least=0.2):
    """A vector that is not nearly 0."""
    while True:
        vector = _array(rng, size)
        if np.abs(vector).max() > least:
            return vector


# The slope along a direction ----------------------------------------------------------------------------------------


def _by_coordinates(candidate, rng):
    g, direction = _array(rng, rng.size), _nonzero(rng, rng.size)
    total = sum(float(a) * float(b) for a, b in zip(g, direction, strict=True))
    expect(candidate(g, direction), total / math.hypot(*direction))


def _along_an_axis(candidate, rng):
    g, i = _array(rng, rng.size), rng.integer(0, rng.size - 1)
    direction = np.zeros(rng.size)
    direction[i] = 2.0
    expect(candidate(g, direction), float(g[i]))


def _length_of_the_direction(candidate, rng):
    g, direction = _array(rng, rng.size), _nonzero(rng, rng.size)
    expect(candidate(g, 5 * direction), candidate(g, direction))


def _back(candidate, rng):
    g, direction = _array(rng, rng.size), _nonzero(rng, rng.size)
    expect(candidate(g, -direction), -candidate(g, direction))


def _steepest(candidate, rng):
    g = _nonzero(rng, rng.size)
    expect(candidate(g, -g), -math.hypot(*g))


# The descent lemma --------------------------------------------------------------------------------------------------


def _settings(rng):
    return rng.number(0, 5), _nonzero(rng, rng.size), rng.integer(1, 20) / 10, rng.integer(1, 30) / 10


def _formula(candidate, rng):
    loss, g, rate, s = _settings(rng)
    line, bend = sum(float(a) ** 2 for a in g) * rate, sum((rate * float(a)) ** 2 for a in g) * s / 2
    expect(candidate(loss, g, rate, s), loss - line + bend)


def _no_step(candidate, rng):
    loss, g, _, s = _settings(rng)
    expect(candidate(loss, g, 0.0, s), loss)


def _twice_the_best(candidate, rng):
    loss, g, _, s = _settings(rng)
    expect(candidate(loss, g, 2 / s, s), loss)


def _at_the_best(candidate, rng):
    loss, g, _, s = _settings(rng)
    expect(candidate(loss, g, 1 / s, s), loss - float(g @ g) / (2 * s))


def _reached_by_a_bowl(candidate, rng):
    _, w, rate, s = _settings(rng)  # L(w) = s |w|² / 2 is s-smooth, and its gradient is s w
    expect(candidate(s * float(w @ w) / 2, s * w, rate, s), s * float(np.sum((w - rate * s * w) ** 2)) / 2)


def _bound(fall):
    return lambda loss, gradient, learning_rate, smoothness: float(loss + fall(gradient, learning_rate, smoothness))


# The walk -----------------------------------------------------------------------------------------------------------


def _bowl(rng):
    a = _array(rng, rng.size, rng.size)
    return a + a.T, _nonzero(rng, rng.size), rng.integer(1, 5) / 10, rng.integer(1, 5)


def _powers(candidate, rng):
    a, start, rate, steps = _bowl(rng)
    once = np.eye(len(start)) - rate * a
    expect(candidate(a, start, rate, steps), np.array([np.linalg.matrix_power(once, t) @ start for t in range(steps + 1)]))


def _stays(candidate, rng):
    a, start, rate, _ = _bowl(rng)
    expect(candidate(a, start, rate, 0), start[None, :])


def _round_bowl(candidate, rng):
    start = _nonzero(rng, rng.size)
    expect(candidate(2.0 * np.eye(rng.size), start, 0.25, 3), np.array([start, start / 2, start / 4, start / 8]))


def _walk_on(candidate, rng):
    a, start, rate, steps = _bowl(rng)
    whole = candidate(a, start, rate, steps + 2)
    expect(candidate(a, whole[steps], rate, 2), whole[steps:])


def _turned(candidate, rng):
    a, start, rate, steps = _bowl(rng)
    order = np.roll(np.arange(len(start)), 1)
    expect(candidate(a[np.ix_(order, order)], start[order], rate, steps), candidate(a, start, rate, steps)[:, order])


def _walk(gradient=lambda a, w: a @ w, rate=lambda eta, t: eta, shown=lambda path: np.array(path)):
    def descend(a, start, learning_rate, steps):
        path = [np.array(start)]
        for t in range(steps):
            path.append(path[-1] - rate(learning_rate, t) * gradient(a, path[-1]))
        return shown(path)

    return descend


# A rate that is safe ------------------------------------------------------------------------------------------------


def _rows(rng):
    while True:
        x = _array(rng, rng.size + 1, 2)
        if np.abs(x).max() > 0.5:
            return x


def _one_input(candidate, rng):
    x = _array(rng, rng.size + 1, 1) + 0.05  # never 0
    expect(candidate(x), 8 * len(x) / sum(float(value) ** 2 for value in x[:, 0]))


def _orthogonal(candidate, rng):
    lengths = [rng.integer(1, 30) / 10 for _ in range(3)]
    expect(candidate(np.diag(lengths)), 8 * 3 / max(lengths) ** 2)


def _flattest_ruler(candidate, rng):
    x = _rows(rng)
    rate = candidate(x)  # at w = 0 the Hessian is XᵀX / (4n); at this rate its largest eigenvalue becomes 2
    a, b, d = (float(x[:, i] @ x[:, j]) / (4 * len(x)) for i, j in ((0, 0), (0, 1), (1, 1)))
    expect(rate * ((a + d) / 2 + math.hypot((a - d) / 2, b)), 2.0)


def _other_units(candidate, rng):
    x = _rows(rng)
    expect(16 * candidate(4 * x), candidate(x))


def _twice_the_data(candidate, rng):
    x = _rows(rng)
    expect(candidate(np.concatenate([x, x])), candidate(x))


def _goes_down(candidate, rng):
    x = _rows(rng)
    w, labels = _array(rng, 2), np.array(rng.integers(len(x), low=0, high=1))

    def loss(w):
        return float(np.mean(np.logaddexp(0, x @ w) - labels * (x @ w)))

    g = x.T @ (1 / (1 + np.exp(-(x @ w))) - labels) / len(x)
    rate = candidate(x)
    rise = loss(w - 0.999 * rate * g) - loss(w)
    expect_that(rise <= 1e-12, rate, "a rate just below which no step raises the loss", {"x": x, "w": w, "labels": labels})


def _rate(value):
    return lambda x: float(value(x, len(x), np.linalg.norm(x, 2) ** 2))


EXERCISES = [
    Exercise(
        name="directional-derivative",
        call="directional_derivative(gradient, direction)",
        hint="Only the way counts, not how far: divide the direction by its length. Then a dot product.",
        properties={
            "it is the dot product with the direction of length 1": _by_coordinates,
            "along an axis it is that entry of the gradient": _along_an_axis,
            "the length of the direction does not matter": _length_of_the_direction,
            "the way back has the opposite slope": _back,
            "against the gradient it is minus its length": _steepest,
        },
        wrong={
            "the direction not scaled to length 1": lambda gradient, direction: float(gradient @ direction),
            "divided by the squared length": lambda gradient, direction: float(gradient @ direction / (direction @ direction)),
            "divided by the sum of the entries' sizes": lambda gradient, direction: float(
                gradient @ direction / np.abs(direction).sum()
            ),
            "the cosine: divided by both lengths": lambda gradient, direction: float(
                gradient @ direction / max(np.linalg.norm(gradient) * np.linalg.norm(direction), 1e-9)
            ),
            "no sign": lambda gradient, direction: float(abs(gradient @ direction) / np.linalg.norm(direction)),
        },
    ),
    Exercise(
        name="descent-bound",
        call="descent_bound(loss, gradient, learning_rate, smoothness)",
        hint="The straight line takes η |g|² away; the bend gives at most s η² |g|² / 2 back.",
        properties={
            "it is loss - η |g|² + s η² |g|² / 2": _formula,
            "without a step it is the loss": _no_step,
            "at η = 2/s it promises nothing": _twice_the_best,
            "at η = 1/s it is loss - |g|² / (2s)": _at_the_best,
            "a bowl with curvature s everywhere reaches it": _reached_by_a_bowl,
        },
        wrong={
            "the straight line only": _bound(lambda g, eta, s: -eta * g @ g),
            "the half forgotten": _bound(lambda g, eta, s: -eta * (1 - eta * s) * g @ g),
            "the length in place of its square": _bound(lambda g, eta, s: -eta * (1 - eta * s / 2) * np.linalg.norm(g)),
            "the rate squared in both terms": _bound(lambda g, eta, s: -(eta**2) * (1 - s / 2) * g @ g),
            "uphill": _bound(lambda g, eta, s: eta * (1 + eta * s / 2) * g @ g),
        },
    ),
    Exercise(
        name="descend",
        call="descend(a, start, learning_rate, steps)",
        hint="The gradient of ½ wᵀAw is A w when A is symmetric. Keep the start, and one more row for each step.",
        properties={
            "row t is (I - ηA) multiplied t times to the start": _powers,
            "without steps it is the start alone": _stays,
            "with A = 2I and η = 1/4 each step halves w": _round_bowl,
            "going on from a row gives the rows after it": _walk_on,
            "the order of the parameters does not matter": _turned,
        },
        wrong={
            "the start left out of the path": _walk(shown=lambda path: np.array(path[1:] or path)),
            "uphill": _walk(gradient=lambda a, w: -a @ w),
            "each parameter with its own curvature only": _walk(gradient=lambda a, w: np.diag(a) * w),
            "a 2 from the square, the half forgotten": _walk(gradient=lambda a, w: 2 * a @ w),
            "the last point in each row: one array changed in place": _walk(shown=lambda path: np.array([path[-1]] * len(path))),
            "always the gradient of the start": lambda a, start, learning_rate, steps: np.array(
                [start - t * learning_rate * (a @ start) for t in range(steps + 1)]
            ),
        },
    ),
    Exercise(
        name="largest-safe-rate",
        call="largest_safe_rate(x)",
        hint="The smoothness s of the logistic loss is the largest eigenvalue of XᵀX, divided by 4n; the rate is 2/s.",
        properties={
            "with one input it is 8n / Σ x²": _one_input,
            "with orthogonal columns the longest one decides": _orthogonal,
            "times the largest eigenvalue of the Hessian at w = 0 it is 2": _flattest_ruler,
            "inputs 4 times as large need a rate 16 times as small": _other_units,
            "each example twice changes nothing": _twice_the_data,
            "just below it no step raises the loss": _goes_down,
        },
        wrong={
            "the best promise, 1/s, which is half of it": _rate(lambda x, n, largest: 4 * n / largest),
            "the sum of the losses in place of the mean": _rate(lambda x, n, largest: 8 / largest),
            "the quarter forgotten": _rate(lambda x, n, largest: 2 * n / largest),
            "the singular value not squared": _rate(lambda x, n, largest: 8 * n / largest**0.5),
            "the trace in place of the largest eigenvalue": _rate(lambda x, n, largest: 8 * n / np.sum(x**2)),
            "the longest column in place of the largest eigenvalue": _rate(
                lambda x, n, largest: 8 * n / np.sum(x**2, axis=0).max()
            ),
        },
    ),
]
