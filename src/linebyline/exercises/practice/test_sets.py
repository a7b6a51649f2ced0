"""Exercises of the lecture on the size of a test set: an interval, a size, and a test of two models on the same examples."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# Wilson's interval ---------------------------------------------------------------------------------------------------


def _case(rng):
    """Right answers, examples and standard errors; never none right or all right."""
    n = rng.integer(3, 60 * rng.size)
    return rng.integer(1, n - 1), n, rng.integer(5, 30) / 10


def _roots(right, n, z):
    """The two shares that lie exactly z of their own standard errors from right/n, from the quadratic's coefficients."""
    polynomial = [n + z**2, -(2 * right + z**2), right**2 / n]  # in p: n (right/n - p)² = z² p (1 - p)
    low, high = sorted(np.roots(polynomial).real.tolist())
    return (low, high)


def _are_the_roots(candidate, rng):
    right, n, z = _case(rng)
    expect(candidate(right, n, z), _roots(right, n, z), tolerance=1e-6)


def _ends_are_z_errors_away(candidate, rng):
    right, n, z = _case(rng)
    for end in candidate(right, n, z):
        expect(n * (right / n - end) ** 2, z**2 * end * (1 - end), {"right": right, "n": n, "z": z})


def _all_right(candidate, rng):
    n, z = rng.integer(1, 300), rng.integer(5, 30) / 10
    expect(candidate(n, n, z), (n / (n + z**2), 1.0))


def _mirrored_interval(candidate, rng):
    right, n, z = _case(rng)
    low, high = candidate(right, n, z)
    expect(candidate(n - right, n, z), (1 - high, 1 - low))


def _wilson(shift=True, within=True, shrink=True, z_power=2, n_of=lambda n: n):
    def answer(right, n, z):
        n = n_of(n)
        share, t = right / n, z**z_power / n
        middle = share + (t / 2 if shift else 0)
        half = math.sqrt(max(0.0, t * share * (1 - share) + (t**2 / 4 if within else 0)))
        scale = 1 + t if shrink else 1.0
        return ((middle - half) / scale, (middle + half) / scale)

    return answer


# The size of a test set ------------------------------------------------------------------------------------------------


def _wish(rng):
    """A share, a half width and a number of standard errors whose size is not near a whole number."""
    while True:
        p, epsilon, z = rng.integer(1, 99) / 100, rng.integer(5, 50) / 1000, rng.integer(10, 30) / 10
        size = (z / epsilon) ** 2 * p * (1 - p)
        if abs(size - round(size)) > 1e-6:
            return p, epsilon, z


def _is_enough(candidate, rng):
    p, epsilon, z = _wish(rng)
    n = candidate(p, epsilon, z)
    enough = isinstance(n, int) and n >= 1 and z * math.sqrt(p * (1 - p) / n) <= epsilon
    expect_that(enough, n, f"a whole number n at which z standard errors are at most {epsilon}")


def _one_less_is_not(candidate, rng):
    p, epsilon, z = _wish(rng)
    n = candidate(p, epsilon, z)
    short = n <= 1 or z * math.sqrt(p * (1 - p) / (n - 1)) > epsilon
    expect_that(short, n, "no more than needed: with one example less, z standard errors exceed epsilon")


def _wrong_answers_count_alike(candidate, rng):
    p, epsilon, z = _wish(rng)
    expect(candidate(1 - p, epsilon, z), candidate(p, epsilon, z))


def _half_the_width(candidate, rng):
    p, epsilon, z = _wish(rng)
    wide, narrow = candidate(p, epsilon, z), candidate(p, epsilon / 2, z)
    expect_that(4 * wide - 4 < narrow <= 4 * wide, narrow, f"four times {wide}, but for rounding up")


def _size(value=lambda p, e, z: z**2 * p * (1 - p) / e**2, whole=math.ceil):
    return lambda p, epsilon, z: int(whole(value(p, epsilon, z)))


# Two models on the same examples ---------------------------------------------------------------------------------------


def _throws(rng):
    """Two counts that are not both 0."""
    b, c = rng.integer(0, 3 * rng.size), rng.integer(0, 3 * rng.size)
    return (b, c) if b + c else (1, 0)


def _sums_the_rows(candidate, rng):
    b, c = _throws(rng)
    row = np.ones(1)
    for _ in range(b + c):  # Pascal's triangle with halves: the chances of 0, 1, ... heads
        row = (np.append(row, 0) + np.append(0, row)) / 2
    far = abs(2 * np.arange(b + c + 1) - (b + c)) >= abs(b - c)
    expect(candidate(b, c), float(row[far].sum()))


def _names_do_not_matter(candidate, rng):
    b, c = _throws(rng)
    expect(candidate(c, b), candidate(b, c))


def _one_sided(candidate, rng):
    b = rng.integer(1, 20)
    expect(candidate(b, 0), 2.0 ** (1 - b))


def _as_many(candidate, rng):
    b = rng.integer(1, 12)
    expect(candidate(b, b), 1.0)


def _one_more(candidate, rng):
    b, c = _throws(rng)
    b, c = max(b, c), min(b, c)
    fewer = candidate(b, c)
    more = candidate(b + 1, c)
    expect_that(more < fewer or fewer == more == 1.0, more, f"less than {fewer}: the two counts lie further apart")


def _tail(n, most):
    return sum(math.comb(n, k) for k in range(most + 1)) / 2**n


EXERCISES = [
    Exercise(
        name="wilson-interval",
        call="wilson_interval(right, n, z)",
        hint="With t = z²/n: the middle is (right/n + t/2) / (1 + t), and the root is divided by 1 + t, too.",
        properties={
            "the ends are the two roots of n (right/n − p)² = z² p (1 − p)": _are_the_roots,
            "each end is z standard errors away, taken at that end": _ends_are_z_errors_away,
            "for all right it is (n / (n + z²), 1)": _all_right,
            "wrong answers instead of right ones mirror it": _mirrored_interval,
        },
        wrong={
            "the textbook interval": _wilson(shift=False, within=False, shrink=False),
            "the middle left at right/n": _wilson(shift=False),
            "the t²/4 in the root forgotten": _wilson(within=False),
            "not divided by 1 + t": _wilson(shrink=False),
            "z not squared": _wilson(z_power=1),
            "n − 1 in place of n": _wilson(n_of=lambda n: max(n - 1, 1)),
        },
    ),
    Exercise(
        name="test-set-size",
        call="test_set_size(p, epsilon, z)",
        hint="Solve z · sqrt(p (1 − p) / n) = epsilon for n, then round up.",
        properties={
            "with so many, z standard errors are at most epsilon": _is_enough,
            "with one example less they are more": _one_less_is_not,
            "p and 1 − p need the same": _wrong_answers_count_alike,
            "half the width needs four times the examples": _half_the_width,
        },
        wrong={
            "rounded down": _size(whole=math.floor),
            "epsilon not squared": _size(lambda p, e, z: z**2 * p * (1 - p) / e),
            "z not squared": _size(lambda p, e, z: z * p * (1 - p) / e**2),
            "1 − p forgotten": _size(lambda p, e, z: z**2 * p / e**2),
            "the worst p, 1/2, for every p": _size(lambda p, e, z: z**2 / 4 / e**2),
        },
    ),
    Exercise(
        name="mcnemar-p",
        call="mcnemar_p(b, c)",
        hint="Add the chances of 0 … min(b, c) heads in b + c throws, double the sum, and let it be no more than 1.",
        properties={
            "it is the chance that b + c throws of a coin split at least so unevenly": _sums_the_rows,
            "the models may change their names": _names_do_not_matter,
            "b against none is 2 / 2^b": _one_sided,
            "as many against as many is 1": _as_many,
            "one more on the larger side makes it smaller": _one_more,
        },
        wrong={
            "one side only": lambda b, c: min(1.0, _tail(b + c, min(b, c))),
            "not kept below 1": lambda b, c: 2 * _tail(b + c, min(b, c)),
            "only that very split, not the more uneven ones": lambda b, c: min(1.0, 2 * math.comb(b + c, b) / 2 ** (b + c)),
            "the larger count summed": lambda b, c: min(1.0, 2 * _tail(b + c, max(b, c))),
            "the more even splits left out wrongly: up to min − 1": lambda b, c: 2 * _tail(b + c, min(b, c) - 1),
        },
    ),
]
