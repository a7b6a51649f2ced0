"""Exercises of the lecture on line search: Armijo's condition and backtracking."""

from fractions import Fraction

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that
from linebyline.exercises.optimization.line_search import _bowl, _gradient, _loss, _on_ray, _vertex


def _exactly(before, after, g, rate, c):
    squares = sum(Fraction(float(entry)) ** 2 for entry in g)
    gap = Fraction(before) - Fraction(c) * Fraction(rate) * squares - Fraction(after)
    return gap >= 0, abs(gap) > Fraction(1, 10**6)


def _case(rng):
    while True:
        g = np.array(rng.numbers(rng.size))
        before, rate, c = rng.number(0, 9), rng.integer(1, 20) / 10, rng.integer(1, 9) / 10
        after = before - rng.integer(-2, 20) / 10 * c * rate * float(g @ g)
        held, clear = _exactly(before, after, g, rate, c)
        if clear:
            return before, after, g, rate, c, held


def _by_fractions(candidate, rng):
    *case, held = _case(rng)
    expect(bool(candidate(*case)), held)


def _on_the_line(candidate, rng):
    size, power = rng.integer(1, 4), rng.integer(0, 3)
    g, rate, c = 2.0 * np.ones(size), 0.5**power, 0.25  # powers of two: no rounding
    expect(bool(candidate(9.0, 9.0 - size * 0.5**power, g, rate, c)), True)


def _less_is_asked(candidate, rng):
    before, after, g, rate, c, _ = _case(rng)
    if before == after:
        after = before - 1.0
    far_below = before - 3 * c * rate * float(g @ g) - 1
    tiny, whole = candidate(before, after, g, rate, 1e-12), candidate(before, far_below, g, rate, c)
    expect((bool(tiny), bool(whole)), (after < before, True), inputs={"before": before, "after": after, "g": g, "rate": rate})


def _higher_never(candidate, rng):
    g = np.array(rng.numbers(rng.size))
    g[0] = 1.0
    expect(bool(candidate(1.0, 1.0 + rng.integer(1, 9) / 10, g, 0.5, 0.1)), False)


def _armijo(before, after, g, rate, c, share=None, norm=lambda g: g @ g, strict=False, sign=1.0):
    limit = before - sign * (c if share is None else share) * rate * norm(g)
    return bool(after < limit if strict else after <= limit)


def _start(rng):
    """A bowl, a point and settings for which no rate that is tried lies near the border of acceptance."""
    while True:
        a, w = _bowl(rng)
        rate, rho, c = rng.integer(1, 40) / 10, rng.integer(2, 8) / 10, rng.integer(1, 8) / 10
        limit, eta, tried = 2 * (1 - c) * _vertex(a, w), rate, [rate]
        while eta > limit:
            eta *= rho
            tried.append(eta)
        if min(abs(np.log(np.array(tried) / limit))) > 1e-3:
            return a, w, rate, rho, c, tried


def _first_that_fits(candidate, rng):
    a, w, rate, rho, c, tried = _start(rng)
    expect(candidate(a, w, rate, rho, c), tried[-1])


def _small_is_kept(candidate, rng):
    a, w = _bowl(rng)
    rate = 0.5 * _vertex(a, w)
    expect(candidate(a, w, rate, 0.5, 0.3), rate)


def _falls_enough(candidate, rng):
    a, w, rate, rho, c, _ = _start(rng)
    eta = candidate(a, w, rate, rho, c)
    square = float(_gradient(a, w) @ _gradient(a, w))
    fall = _loss(a, w) - _on_ray(a, w, eta)
    expect_that(fall >= c * float(eta) * square * (1 - 1e-9), eta, "a rate at which the loss falls by c · rate · |g|²")


def _no_smaller_than_promised(candidate, rng):
    a, w, rate, rho, c, _ = _start(rng)
    eta, steepest = candidate(a, w, rate, rho, c), float(np.linalg.eigvalsh(a)[-1])
    least = min(rate, 2 * rho * (1 - c) / steepest)
    expect_that(least * (1 - 1e-9) <= eta <= rate, eta, f"from {least:.6g}, the rate of the theorem, to {rate}, the first")


def _backtrack(a, w, rate, rho, c, share=1.0, least=0, most=10_000, norm=lambda g: g @ g, back=0, shrink=None):
    g, count = a @ w, 0
    while count < least or (
        count < most and 0.5 * (w - rate * g) @ a @ (w - rate * g) > 0.5 * w @ a @ w - share * c * rate * norm(g)
    ):
        rate, count = (rho * rate if shrink is None else shrink(rate)), count + 1
    return float(rate / rho ** (back if count else 0))


def _backtrack_with(**changed):
    return lambda a, w, rate, rho, c: _backtrack(a, w, rate, rho, c, **changed)


EXERCISES = [
    Exercise(
        name="armijo-holds",
        call="armijo_holds(before, after, g, rate, c)",
        hint="The loss must have fallen by at least c · rate · |g|², and |g|² is g @ g.",
        properties={
            "it is right where the fall is clearly more, or clearly less, than asked": _by_fractions,
            "a fall of exactly c · rate · |g|² is enough": _on_the_line,
            "c near 0 asks for hardly more than a fall, and a large fall is always enough": _less_is_asked,
            "a loss that rose is never accepted": _higher_never,
        },
        wrong={
            "any fall at all": lambda before, after, g, rate, c: _armijo(before, after, g, rate, c, share=0.0),
            "all of the promise, c forgotten": lambda before, after, g, rate, c: _armijo(before, after, g, rate, c, share=1.0),
            "|g| instead of |g|²": lambda before, after, g, rate, c: _armijo(before, after, g, rate, c, norm=np.linalg.norm),
            "below the line only": lambda before, after, g, rate, c: _armijo(before, after, g, rate, c, strict=True),
            "the rate forgotten": lambda before, after, g, rate, c: _armijo(before, after, g, 1.0, c),
            "the wrong sign: a loss may rise": lambda before, after, g, rate, c: _armijo(before, after, g, rate, c, sign=-1.0),
        },
    ),
    Exercise(
        name="backtrack",
        call="backtrack(a, w, rate, rho, c)",
        hint="Start with rate. While the loss at w - rate · g is above L(w) - c · rate · |g|², multiply rate by rho.",
        properties={
            "the first of rate, rho · rate, rho² · rate, ... that Armijo accepts": _first_that_fits,
            "a rate that is accepted at once is kept": _small_is_kept,
            "the loss falls by at least c · rate · |g|²": _falls_enough,
            "it is no smaller than the theorem says and no larger than the first": _no_smaller_than_promised,
        },
        wrong={
            "any fall accepted, c forgotten": _backtrack_with(share=0.0),
            "the last rate that was refused": _backtrack_with(back=1),
            "one reduction too many": _backtrack_with(least=1),
            "at most one reduction": _backtrack_with(most=1),
            "|g| instead of |g|²": _backtrack_with(norm=np.linalg.norm),
            "halved, whatever rho": _backtrack_with(shrink=lambda rate: rate / 2),
        },
    ),
]
