"""Exercises of the lecture on the same models in Keras: what an epoch, its averages and its loss are."""

import math

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

CLIP = 1e-7


def _epoch(rng, rest=None):
    """Rows and a batch size; `rest` rows are left for the last batch, 0 for none."""
    batch_size = rng.integer(2, 8)
    left = rng.integer(1, batch_size - 1) if rest is None else rest
    return rng.integer(1, rng.size) * batch_size + left, batch_size


def _every_row_once(candidate, rng):
    examples, batch_size = rng.integer(1, 40), rng.integer(1, 9)
    sizes, left = [], examples
    while left > 0:
        sizes.append(min(left, batch_size))
        left -= sizes[-1]
    expect(candidate(examples, batch_size), sizes)


def _rows_add_up(candidate, rng):
    examples, batch_size = _epoch(rng)
    expect(sum(candidate(examples, batch_size)), examples)


def _no_empty_batch(candidate, rng):
    examples, batch_size = _epoch(rng, rest=0)
    expect(candidate(examples, batch_size), [batch_size] * (examples // batch_size))


def _one_small_batch(candidate, rng):
    examples = rng.integer(1, 9)
    expect(candidate(examples, examples + rng.integer(1, 9)), [examples])


def _full_but_the_last(candidate, rng):
    examples, batch_size = _epoch(rng)
    sizes = candidate(examples, batch_size)
    full = all(size == batch_size for size in sizes[:-1]) and 0 < sizes[-1] <= batch_size
    expect_that(full, sizes, f"batches of {batch_size}, and the rest in the last")


def _values(rng, examples, batch_size):
    return np.array(rng.numbers(-(-examples // batch_size), low=0.0, high=3.0))


def _mean_over_rows(candidate, rng):
    examples, batch_size = _epoch(rng)
    values = _values(rng, examples, batch_size)
    rows = [float(values[row // batch_size]) for row in range(examples)]
    expect(candidate(values, examples, batch_size), math.fsum(rows) / examples)


def _full_batches(candidate, rng):
    examples, batch_size = _epoch(rng, rest=0)
    values = _values(rng, examples, batch_size)
    expect(candidate(values, examples, batch_size), math.fsum(values.tolist()) / len(values))


def _equal_values(candidate, rng):
    examples, batch_size = _epoch(rng)
    value = rng.number(0.1, 3)
    values = np.full(-(-examples // batch_size), value)
    expect(candidate(values, examples, batch_size), value)


def _one_row_left(candidate, rng):
    expect(candidate(np.array([0.0, 0.0, 1.0]), 9, 4), 1 / 9)


def _batch(rng, rows=None):
    rows, classes = rows or rng.size, rng.integer(2, 4)
    return np.array(rng.integers(rows, low=0, high=classes - 1)), np.array(rng.numbers(rows, classes))


def _positive(rng):
    labels, outputs = _batch(rng)
    return labels, np.abs(outputs) + 0.1


def _logits(candidate, rng):
    labels, outputs = _batch(rng)
    losses = [math.log(math.fsum(map(math.exp, row))) - row[label] for label, row in zip(labels, outputs.tolist(), strict=True)]
    expect(candidate(labels, outputs, True), math.fsum(losses) / len(losses))


def _probs(candidate, rng):
    labels, outputs = _positive(rng)
    probs = outputs / outputs.sum(axis=1, keepdims=True)
    losses = [-math.log(row[label]) for label, row in zip(labels, probs.tolist(), strict=True)]
    expect(candidate(labels, probs, False), math.fsum(losses) / len(losses))


def _rows_are_divided(candidate, rng):
    labels, outputs = _positive(rng)
    losses = [math.log(math.fsum(row) / row[label]) for label, row in zip(labels, outputs.tolist(), strict=True)]
    expect(candidate(labels, outputs, False), math.fsum(losses) / len(losses))


def _clipped(candidate, rng):
    labels, probs = np.array([0, 1]), np.array([[0.0, 1.0], [0.0, 1.0]])
    expect(candidate(labels, probs, False), (-math.log(CLIP) - math.log(1 - CLIP)) / 2)


def _negative(candidate, rng):
    expect(candidate(np.array([0]), np.array([[-1.0, 3.0, 0.0]]), False), -math.log(CLIP))


def _huge_logits(candidate, rng):
    expect(candidate(np.array([0, 1]), np.array([[1000.0, 0.0], [1000.0, 0.0]]), True), 500.0)


def _wrong_crossentropies():
    def pick(logs, labels):
        return float(-np.mean(logs[np.arange(len(labels)), labels]))

    def log_softmax(outputs):
        shifted = outputs - outputs.max(axis=1, keepdims=True)
        return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))

    def log_probs(outputs):
        return np.log(np.clip(outputs / outputs.sum(axis=1, keepdims=True), CLIP, 1 - CLIP))

    def right(labels, outputs, from_logits):
        return pick(log_softmax(outputs) if from_logits else log_probs(outputs), labels)

    return {
        "logits taken as probabilities": lambda labels, outputs, from_logits: pick(log_probs(outputs), labels),
        "softmax of everything": lambda labels, outputs, from_logits: pick(log_softmax(outputs), labels),
        "the flag the wrong way round": lambda labels, outputs, from_logits: right(labels, outputs, not from_logits),
        "softmax twice": lambda labels, outputs, from_logits: right(
            labels, np.exp(log_softmax(outputs)) if from_logits else outputs, from_logits
        ),
        "no clipping": lambda labels, outputs, from_logits: (
            right(labels, outputs, True) if from_logits else pick(np.log(outputs / outputs.sum(axis=1, keepdims=True)), labels)
        ),
        "rows are not divided by their sum": lambda labels, outputs, from_logits: (
            right(labels, outputs, True) if from_logits else pick(np.log(np.clip(outputs, CLIP, 1 - CLIP)), labels)
        ),
        "the sum over the batch": lambda labels, outputs, from_logits: right(labels, outputs, from_logits) * len(labels),
        "no shift: overflows": lambda labels, outputs, from_logits: (
            pick(outputs - np.log(np.exp(outputs).sum(axis=1, keepdims=True)), labels)
            if from_logits
            else right(labels, outputs, False)
        ),
    }


def _without_the_last(values, examples, batch_size):
    full = examples // batch_size
    return float(np.mean(values[:full]))


EXERCISES = [
    Exercise(
        name="batch-sizes",
        call="batch_sizes(examples, batch_size)",
        hint="Walk through the rows in strides of batch_size. How many are left when you arrive at the last stride?",
        properties={
            "it is the list of the sizes of an epoch's batches": _every_row_once,
            "the sizes add up to the rows": _rows_add_up,
            "where the batches come out even, none is empty": _no_empty_batch,
            "a batch larger than the data is one batch with all rows": _one_small_batch,
            "all batches but the last are full": _full_but_the_last,
        },
        wrong={
            "the last batch dropped": lambda examples, batch_size: [batch_size] * (examples // batch_size),
            "an empty batch at the end": lambda examples, batch_size: (
                [batch_size] * (examples // batch_size) + [examples % batch_size]
            ),
            "all batches full": lambda examples, batch_size: [batch_size] * -(-examples // batch_size),
            "rows spread evenly": lambda examples, batch_size: [
                len(part) for part in np.array_split(np.arange(examples), -(-examples // batch_size))
            ],
        },
    ),
    Exercise(
        name="running-average",
        call="running_average(values, examples, batch_size)",
        hint="Each value is a mean over the rows of its batch. In the end each row should count once.",
        properties={
            "it is the mean over the rows": _mean_over_rows,
            "with full batches it is the mean of the values": _full_batches,
            "equal values have that average": _equal_values,
            "one row in the last batch counts as one row": _one_row_left,
        },
        wrong={
            "the mean of the values": lambda values, examples, batch_size: float(np.mean(values)),
            "the last batch left out": _without_the_last,
            "the last value": lambda values, examples, batch_size: float(values[-1]),
            "all batches counted as full": lambda values, examples, batch_size: float(np.sum(values) * batch_size / examples),
        },
    ),
    Exercise(
        name="crossentropy",
        call="crossentropy(labels, outputs, from_logits)",
        hint="Two ways to log-probabilities, then one line for both. Without logits: divide each row by its sum, then clip.",
        properties={
            "logits: it is the mean of -log softmax at the label": _logits,
            "probabilities: it is the mean of -log p at the label": _probs,
            "without from_logits each row is divided by its sum": _rows_are_divided,
            "probabilities are clipped to 1e-7 and 1 - 1e-7": _clipped,
            "a negative output counts as 1e-7": _negative,
            "logits of 1000 overflow nothing": _huge_logits,
        },
        wrong=_wrong_crossentropies(),
    ),
]
