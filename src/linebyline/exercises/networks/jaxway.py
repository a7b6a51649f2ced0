"""Exercises of the lecture on JAX: what vmap and scan mean, written in Python."""

import numpy as np

from linebyline.exercises.core import Exercise, expect
from linebyline.exercises.networks.trees import plain, quarters

# vmap --------------------------------------------------------------------------------------------------------------


def sum_of_squares(x):
    return (x * x).sum()


def without_its_mean(x):
    return x - x[0] * x.sum()


def squares(x):
    return x * x


def table(x):
    return x[:, None] * x[None, :]


def _each_row(function):
    def rows_one_by_one(candidate, rng):
        xs = quarters(rng, rng.size, rng.integer(2, 3))
        expect(plain(candidate(function, xs)), np.array([function(row) for row in xs.copy()]))

    return rows_one_by_one


def _a_row_alone(candidate, rng):
    xs = quarters(rng, 3, 2)
    whole = plain(candidate(without_its_mean, xs))
    expect(plain(candidate(without_its_mean, xs[1:2])), whole[1:2])


# scan --------------------------------------------------------------------------------------------------------------


def running_sum(carry, x):
    return carry + x, carry + x


def before_and_after(carry, x):
    return x, x - carry


def alternating(carry, x):
    return 1.0 - carry, carry * x


def _running_sum(candidate, rng):
    xs, start = quarters(rng, rng.size + 1), quarters(rng, 1)[0]
    sums = start + np.cumsum(xs)
    expect(plain_pair(candidate(running_sum, float(start), xs)), (sums[-1], sums))


def _differences(candidate, rng):
    xs, start = quarters(rng, rng.size + 1), quarters(rng, 1)[0]
    expect(plain_pair(candidate(before_and_after, float(start), xs)), (xs[-1], np.diff(xs, prepend=start)))


def _alternates(candidate, rng):
    xs = quarters(rng, rng.size + 1)
    expect(plain_pair(candidate(alternating, 1.0, xs)), ((len(xs) + 1) % 2 * 1.0, xs * (np.arange(len(xs)) % 2 == 0)))


def _rows(candidate, rng):
    xs, start = quarters(rng, rng.size + 1, 2), quarters(rng, 2)
    sums = start + np.cumsum(xs, axis=0)
    expect(plain_pair(candidate(running_sum, start, xs)), (sums[-1], sums))


def _in_two_parts(candidate, rng):
    xs = quarters(rng, rng.size + 2)
    middle, first = plain_pair(candidate(running_sum, 0.0, xs[:1]))
    last, second = plain_pair(candidate(running_sum, float(middle), xs[1:]))
    expect((last, np.concatenate([first, second])), plain_pair(candidate(running_sum, 0.0, xs)), {"xs": xs})


def plain_pair(result):
    """The pair (carry, ys) with plain arrays; a carry without axes becomes a number."""
    if not isinstance(result, tuple):
        return plain(result)
    return tuple(part.tolist() if getattr(part, "shape", None) == () else part for part in map(plain, result))


def _scan(thread=True, swap=False, keep=lambda carry, y: y, backward=False, as_list=False):
    def scan(step, carry, xs):
        start, ys = carry, []
        for x in xs[::-1] if backward else xs:
            before = carry
            carry, y = step(carry if thread else start, x)
            ys.append(keep(before, y))
        ys = ys if as_list else np.array(ys)
        return (ys, carry) if swap else (carry, ys)

    return scan


EXERCISES = [
    Exercise(
        name="batched",
        call="batched(f, xs)",
        hint="f knows one example only. Call it on each row, and stack what comes back.",
        properties={
            "one number a row: shape [batch]": _each_row(sum_of_squares),
            "one list of numbers a row: shape [batch, 2 or 3]": _each_row(without_its_mean),
            "one table a row": _each_row(table),
            "a function that works on whole arrays too": _each_row(squares),
            "a row does not depend on the other rows": _a_row_alone,
        },
        wrong={
            "f of the whole batch": lambda f, xs: np.asarray(f(xs)),
            "column by column": lambda f, xs: np.array([f(column) for column in xs.T]),
            "the mean over the batch": lambda f, xs: np.mean([f(row) for row in xs], axis=0),
            "joined end to end": lambda f, xs: np.concatenate([np.ravel(f(row)) for row in xs]),
            "a list of results": lambda f, xs: [f(row) for row in xs],
            "an axis too many": lambda f, xs: np.array([f(row) for row in xs])[:, None],
        },
    ),
    Exercise(
        name="scan",
        call="scan(step, carry, xs)",
        hint="A loop over xs: step returns the next carry and one y. Return the last carry and all y as one array.",
        properties={
            "a running sum, and the last sum": _running_sum,
            "the carry that a step sees is the one that the step before returned": _differences,
            "y and carry may be different things": _alternates,
            "carry and x may be arrays": _rows,
            "two scans, one after the other, are one scan": _in_two_parts,
        },
        wrong={
            "each step starts from the first carry": _scan(thread=False),
            "(ys, carry) instead of (carry, ys)": _scan(swap=True),
            "keeps the carry before the step": _scan(keep=lambda before, y: before),
            "from the end to the beginning": _scan(backward=True),
            "ys as a list": _scan(as_list=True),
        },
    ),
]
