"""Exercises of the lecture on contour maps: along a contour, a slice of a loss, and what a flat place is."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# The direction of a contour ----------------------------------------------------------------------------------------


def _gradient(rng):
    """A gradient that is not 0."""
    while True:
        g = np.array(rng.numbers(2))
        if g.any():
            return g


def _turned_by_the_angle(candidate, rng):
    g = _gradient(rng)
    angle = math.atan2(g[1], g[0]) + math.pi / 2
    expect(candidate(g), np.array([math.cos(angle), math.sin(angle)]))


def _length_one(candidate, rng):
    t = candidate(_gradient(rng))
    expect(float(t[0] * t[0] + t[1] * t[1]), 1.0)


def _across_the_gradient(candidate, rng):
    g = _gradient(rng)
    t = candidate(g)
    expect(float(t[0] * g[0] + t[1] * g[1]), 0.0)


def _uphill_on_the_right(candidate, rng):
    g = _gradient(rng)
    t = candidate(g)
    right = t[1] * g[0] - t[0] * g[1]  # the right hand of (x, y) points to (y, -x)
    expect_that(right > 0, t, "a direction with the gradient on its right, not on its left")


def _steepness_does_not_matter(candidate, rng):
    g = _gradient(rng)
    expect(candidate(8 * g), candidate(g))


def _tangent(turn=lambda g: np.array([-g[1], g[0]]), length=np.linalg.norm):
    return lambda gradient: turn(gradient) / length(gradient)


# A slice of a quadratic --------------------------------------------------------------------------------------------


def _quadratic(rng):
    """A symmetric matrix, a point, two directions, and steps along each, as many as differ."""
    n = rng.size + 1
    half = np.array(rng.integers(n, n, low=-3, high=3), float)
    w, u, v = (np.array(rng.numbers(n)) for _ in range(3))
    alphas, betas = np.array(rng.numbers(rng.integer(1, 3))), np.array(rng.numbers(rng.integer(4, 5)))
    return half + half.T, w, u, v, alphas, betas


def _half_form(a, p):
    return 0.5 * sum(p[i] * a[i][j] * p[j] for i in range(len(p)) for j in range(len(p)))


def _each_entry(candidate, rng):
    a, w, u, v, alphas, betas = _quadratic(rng)
    points = [[[w[i] + s * u[i] + t * v[i] for i in range(len(w))] for t in betas] for s in alphas]
    expect(candidate(a, w, u, v, alphas, betas), np.array([[_half_form(a, p) for p in row] for row in points]))


def _middle(candidate, rng):
    a, w, u, v, _, _ = _quadratic(rng)
    expect(candidate(a, w, u, v, np.zeros(1), np.zeros(1)), np.array([[_half_form(a, w)]]))


def _mixed_curvature(candidate, rng):
    a, w, u, v, _, _ = _quadratic(rng)
    (one, two), (three, four) = candidate(a, w, u, v, np.array([0.0, 1.0]), np.array([0.0, 1.0]))
    mixed = sum(u[i] * a[i][j] * v[j] for i in range(len(w)) for j in range(len(w)))
    expect(float(four - three - two + one), float(mixed))


def _directions_exchanged(candidate, rng):
    a, w, u, v, alphas, betas = _quadratic(rng)
    expect(candidate(a, w, v, u, betas, alphas), np.transpose(candidate(a, w, u, v, alphas, betas)))


def _walk(candidate, rng):
    a, w, u, v, alphas, betas = _quadratic(rng)
    expect(candidate(a, w + 2 * u, u, v, alphas - 2, betas), candidate(a, w, u, v, alphas, betas))


def _slice(a, w, u, v, alphas, betas, factor=0.5, start=1.0, square=lambda a, p: (p @ a * p).sum(axis=-1)):
    return factor * square(a, start * w + alphas[:, None, None] * u + betas[:, None] * v)


def _slice_with(**changed):
    return lambda a, w, u, v, alphas, betas: _slice(a, w, u, v, alphas, betas, **changed)


# The kind of a flat place ------------------------------------------------------------------------------------------


def _hessian(rng, low, high):
    """A symmetric 2 × 2 matrix with curvatures of these signs; whole numbers, turned by a right-angled triangle's angle."""
    c, s = rng.choice([(1, 0), (0, 1), (3, 4), (4, -3), (5, 12), (1, 1), (2, -1)])
    first, second = low * rng.integer(1, 4), high * rng.integer(1, 4)
    mixed = float(c * s * (first - second))
    return np.array([[c * c * first + s * s * second, mixed], [mixed, s * s * first + c * c * second]], float)


def _kind(low, high, name):
    def kind(candidate, rng):
        expect(candidate(_hessian(rng, low, high)), name)

    return kind


def _one_is_zero(candidate, rng):
    expect(candidate(_hessian(rng, 0, rng.choice([-1, 1]))), "undecided")


def _upside_down(candidate, rng):
    hessian = _hessian(rng, rng.choice([-1, 1]), rng.choice([-1, 1]))
    other = {"minimum": "maximum", "maximum": "minimum"}
    kind = candidate(hessian)
    expect(candidate(-hessian), other.get(kind, kind))


def _saddle_that_rises_along_both_axes(candidate, rng):
    p, r = rng.integer(1, 3), rng.integer(1, 3)
    q = rng.choice([-1, 1]) * (max(p, r) + rng.integer(1, 3))
    expect(candidate(np.array([[p, q], [q, r]], float)), "saddle")


def _by_curvatures(low, high):
    if abs(low * high) < 1e-9:
        return "undecided"
    return "saddle" if low * high < 0 else "minimum" if low > 0 else "maximum"


EXERCISES = [
    Exercise(
        name="contour-tangent",
        call="contour_tangent(gradient)",
        hint="Turn (x, y) against the clock by 90 degrees: (-y, x). Then divide by the length.",
        properties={
            "it is the direction of the gradient turned by 90 degrees against the clock": _turned_by_the_angle,
            "its length is 1": _length_one,
            "its product with the gradient is 0": _across_the_gradient,
            "uphill is on its right": _uphill_on_the_right,
            "how steep it is does not matter": _steepness_does_not_matter,
        },
        wrong={
            "turned the other way: uphill on the left": _tangent(turn=lambda g: np.array([g[1], -g[0]])),
            "the gradient itself: straight uphill": _tangent(turn=lambda g: g.copy()),
            "straight downhill": _tangent(turn=lambda g: -g),
            "mirrored, not turned": _tangent(turn=lambda g: np.array([g[1], g[0]])),
            "not scaled to length 1": _tangent(length=lambda g: 1.0),
            "scaled by the sum of the sizes": _tangent(length=lambda g: np.abs(g).sum()),
        },
    ),
    Exercise(
        name="loss-slice",
        call="loss_slice(a, w, u, v, alphas, betas)",
        hint="Entry [i, j] is ½ pᵀap at p = w + alphas[i] u + betas[j] v. alphas[:, None, None] * u has shape [alphas, 1, n].",
        properties={
            "entry [i, j] is ½ pᵀap at p = w + alphas[i] u + betas[j] v": _each_entry,
            "with alpha = beta = 0 it is ½ wᵀaw": _middle,
            "the corners of a square give uᵀav, the mixed curvature": _mixed_curvature,
            "u and v exchanged, alphas and betas too, give the transpose": _directions_exchanged,
            "a start moved by 2u and alphas less by 2 change nothing": _walk,
        },
        wrong={
            "the slice through 0 and not through w": _slice_with(start=0.0),
            "the half forgotten": _slice_with(factor=1.0),
            "only the diagonal of a": _slice_with(square=lambda a, p: (p * p * np.diag(a)).sum(axis=-1)),
            "u and v exchanged": lambda a, w, u, v, alphas, betas: _slice(a, w, v, u, alphas, betas),
            "the two slopes added, the mixed term lost": lambda a, w, u, v, alphas, betas: (
                _slice(a, w, u, v, alphas, np.zeros(1)) + _slice(a, w, u, v, np.zeros(1), betas) - 0.5 * w @ a @ w
            ),
        },
    ),
    Exercise(
        name="classify-point",
        call="classify_point(hessian)",
        hint="The determinant is the product of the two curvatures, the trace is their sum. Whole entries make both exact.",
        properties={
            "two curvatures above 0: a minimum": _kind(1, 1, "minimum"),
            "two curvatures below 0: a maximum": _kind(-1, -1, "maximum"),
            "one of each sign: a saddle": _kind(-1, 1, "saddle"),
            "a saddle may rise along both axes": _saddle_that_rises_along_both_axes,
            "a curvature of 0 leaves it undecided": _one_is_zero,
            "upside down, minimum and maximum change places": _upside_down,
        },
        wrong={
            "the diagonal only: up along both axes is called a minimum": lambda h: _by_curvatures(h[0, 0], h[1, 1]),
            "the sign of the trace": lambda h: "minimum" if np.trace(h) > 0 else "maximum" if np.trace(h) < 0 else "saddle",
            "the sign of the determinant alone": lambda h: "minimum" if h[0, 0] * h[1, 1] > h[0, 1] ** 2 else "saddle",
            "a curvature of 0 counted as rising": lambda h: (
                "minimum" if np.linalg.eigvalsh(h)[0] > -1e-9 else "maximum" if np.linalg.eigvalsh(h)[1] < -1e-9 else "saddle"
            ),
            "minimum and maximum exchanged": lambda h: {"minimum": "maximum", "maximum": "minimum"}.get(
                kind := _by_curvatures(*np.linalg.eigvalsh(h)), kind
            ),
        },
    ),
]
