"""Exercises of the lecture on mini-batches: count the steps of an epoch, and cut it into batches."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# Steps of an epoch -------------------------------------------------------------------------------------------------


def _by_listing(candidate, rng):
    examples, batch_size = rng.integer(1, 12), rng.integer(1, 5)
    drop_last = rng.random() < 0.5
    lengths = [len(range(examples)[start : start + batch_size]) for start in range(0, examples, batch_size)]
    expected = sum(length == batch_size for length in lengths) if drop_last else len(lengths)
    expect(candidate(examples, batch_size, drop_last), expected)


def _one_at_a_time(candidate, rng):
    examples = rng.integer(1, 60)
    expect(candidate(examples, 1, rng.random() < 0.5), examples)


def _all_at_once(candidate, rng):
    examples = rng.integer(1, 60)
    expect(candidate(examples, examples, rng.random() < 0.5), 1)


def _one_more_example(candidate, rng):
    batch_size, full = rng.integer(2, 9), rng.integer(1, 9)
    more = candidate(full * batch_size + 1, batch_size, False)
    expect((more, candidate(full * batch_size + 1, batch_size, True)), (full + 1, full))


def _too_large_a_batch(candidate, rng):
    examples = rng.integer(1, 9)
    expect((candidate(examples, examples + 1, True), candidate(examples, examples + 1, False)), (0, 1))


# The batches of an epoch -------------------------------------------------------------------------------------------


def _data(rng, examples=None):
    """Rows that tell their number, so that a row and its label can be matched."""
    examples = examples or rng.integer(1, 12)
    labels = np.arange(examples)
    return np.column_stack([labels + 0.5, 10.0 * labels]), labels


def _rows(batches):
    return np.concatenate([np.asarray(labels) for _, labels in batches])


def _each_once(candidate, rng):
    x, labels = _data(rng)
    expect(np.sort(_rows(candidate(x, labels, rng.integer(1, 5), rng.integer(0, 99)))), labels)


def _sizes(candidate, rng):
    x, labels = _data(rng)
    batch_size = rng.integer(1, 5)
    full, rest = divmod(len(x), batch_size)
    found = [len(part) for part, _ in candidate(x, labels, batch_size, rng.integer(0, 99))]
    expect(found, [batch_size] * full + [rest] * (rest > 0))


def _still_together(candidate, rng):
    x, labels = _data(rng)
    batches = candidate(x, labels, rng.integer(1, 5), rng.integer(0, 99))
    numbers = np.concatenate([part for part, _ in batches])
    expect(numbers, np.column_stack([_rows(batches) + 0.5, 10.0 * _rows(batches)]))


def _same_seed(candidate, rng):
    x, labels = _data(rng)
    batch_size, seed = rng.integer(1, 5), rng.integer(0, 99)
    expect(_rows(candidate(x, labels, batch_size, seed)), _rows(candidate(x, labels, batch_size, seed)))


def _other_seed(candidate, rng):
    x, labels = _data(rng, examples=30)
    orders = {tuple(_rows(candidate(x, labels, 7, seed)).tolist()) for seed in range(5)}
    expect_that(len(orders) > 3, f"{len(orders)} orders", "another order for each of the seeds 0 to 4")


def _first_batch_is_fair(candidate, rng):
    x, labels = _data(rng, examples=6)
    firsts = np.concatenate([candidate(x, labels, 2, seed)[0][1] for seed in range(120)])
    counts = np.bincount(np.asarray(firsts, dtype=int), minlength=6)  # 40 each on average, with deviation 5
    expect_that(counts.min() >= 10, counts, "each example in the first batch of some 40 of 120 seeds")


def _batches(order, keep=lambda n, size: n, labels_order=None):
    def cut(x, labels, batch_size, seed):
        rows = order(np.random.default_rng(seed), len(x))
        other = rows if labels_order is None else labels_order(np.random.default_rng(seed + 1), len(x))
        stop = keep(len(x), batch_size)
        return [(x[rows[i : i + batch_size]], labels[other[i : i + batch_size]]) for i in range(0, stop, batch_size)]

    return cut


def _filled_up(x, labels, batch_size, seed):
    rows = np.random.default_rng(seed).permutation(len(x))
    rows = np.resize(rows, math.ceil(len(x) / batch_size) * batch_size)
    return [(x[part], labels[part]) for part in rows.reshape(-1, batch_size)]


def _shuffled(rng, n):
    return rng.permutation(n)


EXERCISES = [
    Exercise(
        name="steps-per-epoch",
        call="steps_per_epoch(examples, batch_size, drop_last)",
        hint="Full batches first: examples // batch_size. Is there a rest, and does it make a step of its own?",
        properties={
            "it is the number of batches that a list of them has": _by_listing,
            "with batches of one, it is the number of examples": _one_at_a_time,
            "with one batch of all, it is 1": _all_at_once,
            "one example too many is one more step, unless the last batch is dropped": _one_more_example,
            "a batch larger than the data set is 1 incomplete batch, or none": _too_large_a_batch,
        },
        wrong={
            "the rest forgotten": lambda examples, batch_size, drop_last: examples // batch_size,
            "drop_last forgotten": lambda examples, batch_size, drop_last: -(-examples // batch_size),
            "always one more": lambda examples, batch_size, drop_last: examples // batch_size + (not drop_last),
            "rounded": lambda examples, batch_size, drop_last: round(examples / batch_size),
            "a number with a fraction": lambda examples, batch_size, drop_last: examples / batch_size,
        },
    ),
    Exercise(
        name="random-mini-batches",
        call="random_mini_batches(x, labels, batch_size, seed)",
        hint="Draw one permutation of the row numbers. Cut it into pieces. Take the same piece from x and from labels.",
        properties={
            "each example comes exactly once": _each_once,
            "all batches are full, but for the last": _sizes,
            "each row of x keeps its label": _still_together,
            "the same seed gives the same batches": _same_seed,
            "another seed gives another order": _other_seed,
            "each example may come into the first batch": _first_batch_is_fair,
        },
        wrong={
            "x and labels shuffled apart": _batches(_shuffled, labels_order=_shuffled),
            "the last batch dropped": _batches(_shuffled, keep=lambda n, size: n - n % size),
            "the last batch filled up from the front": _filled_up,
            "not shuffled": _batches(lambda rng, n: np.arange(n)),
            "drawn with replacement": _batches(lambda rng, n: rng.integers(n, size=n)),
            "the seed ignored": _batches(lambda rng, n: np.random.default_rng(0).permutation(n)),
            "only turned round": _batches(lambda rng, n: np.roll(np.arange(n), rng.integers(2))),
        },
    ),
]
