"""Exercises of the lecture on networks of perceptrons: a unit for one pattern, a network for a table, one for parity."""

from itertools import product

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# One unit for one pattern ------------------------------------------------------------------------------------------


def _pattern(rng):
    return np.array(rng.integers(rng.size, low=0, high=1))


def _firing(unit, n):
    """The inputs of n bits on which a unit (w, b) fires, each as a text."""
    w, b = [float(weight) for weight in unit[0]], float(unit[1])
    rows = product((0, 1), repeat=n)
    return ["".join(map(str, row)) for row in rows if sum(weight * bit for weight, bit in zip(w, row, strict=True)) + b >= 0]


def _text(pattern):
    return "".join(map(str, pattern.tolist()))


def _one_weight_a_bit(candidate, rng):
    pattern = _pattern(rng)
    w, b = candidate(pattern)
    expect_that(np.shape(w) == (len(pattern),) and np.shape(b) == (), (w, b), f"{len(pattern)} weights and one number")


def _fires_on_its_own(candidate, rng):
    pattern = _pattern(rng)
    expect(_text(pattern) in _firing(candidate(pattern), len(pattern)), True)


def _fires_on_no_other(candidate, rng):
    pattern = _pattern(rng)
    others = [row for row in _firing(candidate(pattern), len(pattern)) if row != _text(pattern)]
    expect_that(not others, others, "no other input on which it fires")


def _all_on_is_and(candidate, rng):
    n = rng.integer(1, 4)
    expect(_firing(candidate(np.ones(n, int)), n), ["1" * n])


def _all_off_is_nor(candidate, rng):
    n = rng.integer(1, 4)
    expect(_firing(candidate(np.zeros(n, int)), n), ["0" * n])


def _unit(weights=lambda p: 2.0 * p - 1, bias=lambda p: -float(p.sum())):
    return lambda pattern: (weights(pattern), bias(pattern))


# A network for any table -------------------------------------------------------------------------------------------


def _table(rng):
    n = rng.integer(1, min(rng.size, 4))
    return n, np.array(rng.integers(2**n, low=0, high=1))


def _run(network, n):
    """The outputs of a network (w, b, v, c) over all patterns, counted upwards, by loops; None if its shapes do not fit."""
    w, b, v = (np.asarray(part, float) for part in network[:3])
    if w.ndim != 2 or len(w) != n or b.shape != v.shape or b.shape != w.shape[1:] or np.shape(network[3]) != ():
        return None
    outputs = []
    for row in product((0, 1), repeat=n):
        total = float(network[3])
        for j in range(len(b)):
            total += v[j] * (sum(w[i, j] * row[i] for i in range(n)) + b[j] >= 0)
        outputs.append(int(total >= 0))
    return outputs


def _table_shapes(candidate, rng):
    n, outputs = _table(rng)
    network = candidate(outputs)
    expect_that(
        len(network) == 4 and _run(network, n) is not None, network, f"w [{n}, width], b [width], v [width] and a number c"
    )


def _table_right(candidate, rng):
    n, outputs = _table(rng)
    expect(_run(candidate(outputs), n), outputs.tolist())


def _table_constant(candidate, rng):
    n, bit = rng.integer(1, 3), rng.integer(0, 1)
    expect(_run(candidate(np.full(2**n, bit)), n), [bit] * 2**n)


def _table_mirrored(candidate, rng):
    n, outputs = _table(rng)
    expect([1 - bit for bit in _run(candidate(1 - outputs), n)], outputs.tolist())


def _table_small(candidate, rng):
    n, outputs = _table(rng)
    network = candidate(outputs)
    expect_that(len(network[1]) <= 2**n // 2, len(network[1]), f"at most {2**n // 2} hidden units, half of the patterns")


def _bits(count, upwards=True):
    rows = np.array(list(product((0, 1), repeat=count.bit_length() - 1)))
    return rows if upwards else rows[:, ::-1]


def _rows_of_the_table(outputs, upwards=True, turned=True, threshold=-1.0, all_units=False):
    """The solution with switches: the order of the bits, the negation at the output, its threshold, needless units."""
    x, few = _bits(len(outputs), upwards), 1
    if turned and outputs.mean() > 0.5:
        few = 0
    wanted = x if all_units else x[outputs == few]
    signs = np.where(outputs == 1, 1.0, 0.0) if all_units else np.full(len(wanted), 2.0 * few - 1)
    return (2.0 * wanted - 1).T, -wanted.sum(axis=1).astype(float), signs, threshold if few else 0.0


# Parity with n units -----------------------------------------------------------------------------------------------


def _parity_shapes(candidate, rng):
    n = rng.integer(1, 5)
    network = candidate(n)
    expect_that(
        len(network) == 4 and _run(network, n) is not None, network, f"w [{n}, width], b [width], v [width] and a number c"
    )


def _parity_right(candidate, rng):
    n = rng.integer(1, 5)
    expect(_run(candidate(n), n), [bin(number).count("1") % 2 for number in range(2**n)])


def _parity_small(candidate, rng):
    n = rng.integer(1, 6)
    width = len(candidate(n)[1])
    expect_that(width <= n, width, f"at most {n} hidden units")


def _parity_many(candidate, rng):
    n = rng.integer(10, 13)
    bits = rng.integers(n, low=0, high=1)
    w, b, v, c = candidate(n)
    hidden = np.array(bits) @ np.asarray(w) + np.asarray(b) >= 0
    expect(int(hidden @ np.asarray(v) + c >= 0), sum(bits) % 2, inputs={"n": n, "bits": bits})


def _parity_flips(candidate, rng):
    n = rng.integer(1, 4)
    outputs = _run(candidate(n), n)
    number, bit = rng.integer(0, 2**n - 1), 2 ** rng.integer(0, n - 1)
    expect(outputs[number] + outputs[number ^ bit], 1, inputs={"n": n, "pattern": number, "flipped": number ^ bit})


def _counting(first=1, sign=lambda k: (-1.0) ** k, threshold=-1.0):
    def network(n):
        k = np.arange(n)
        return np.ones((n, n)), -(k + float(first)), sign(k) * np.ones(n), threshold

    return network


def _a_unit_a_pattern(n):
    return _rows_of_the_table(np.array([bin(number).count("1") % 2 for number in range(2**n)]))


EXERCISES = [
    Exercise(
        name="pattern-unit",
        call="pattern_unit(pattern)",
        hint="A bit that should be off must count against: weight −1. Then ask how large x·w is on the pattern itself.",
        properties={
            "it returns one weight for each bit, and a bias": _one_weight_a_bit,
            "it fires on its own pattern": _fires_on_its_own,
            "it fires on no other pattern": _fires_on_no_other,
            "for the pattern of ones it is AND": _all_on_is_and,
            "for the pattern of zeros it is NOR": _all_off_is_nor,
        },
        wrong={
            "weight 0 where the bit should be off": _unit(weights=lambda p: 1.0 * p),
            "the number of bits as threshold": _unit(bias=lambda p: -float(len(p))),
            "one unit too generous": _unit(bias=lambda p: 1 - float(p.sum())),
            "the threshold instead of the bias": _unit(bias=lambda p: float(p.sum())),
            "the signs turned": _unit(weights=lambda p: 1 - 2.0 * p),
            "the bias as one more weight": lambda p: (np.append(2.0 * p - 1, -p.sum()), 0.0),
        },
    ),
    Exercise(
        name="boolean-network",
        call="boolean_network(outputs)",
        hint="One hidden unit for each pattern of the rarer output. If 0 is rarer, let the output fire unless one of them does.",
        properties={
            "it returns w, b, v, c of fitting shapes": _table_shapes,
            "on each pattern it gives the wanted output": _table_right,
            "it can be constant": _table_constant,
            "the negated table gives the negated outputs": _table_mirrored,
            "it has no more hidden units than half of the patterns": _table_small,
        },
        wrong={
            "one hidden unit for each pattern": lambda outputs: _rows_of_the_table(outputs, all_units=True),
            "a unit for each 1, however many there are": lambda outputs: _rows_of_the_table(outputs, turned=False),
            "the first column taken for the lowest bit": lambda outputs: _rows_of_the_table(outputs, upwards=False),
            "the output fires always": lambda outputs: _rows_of_the_table(outputs, threshold=0.0),
            "the output asks for two": lambda outputs: _rows_of_the_table(outputs, threshold=-2.0),
            "a unit a row of w": lambda outputs: (_rows_of_the_table(outputs)[0].T, *_rows_of_the_table(outputs)[1:]),
        },
    ),
    Exercise(
        name="parity-network",
        call="parity_network(n)",
        hint="Let hidden unit k fire if at least k inputs are on. With m ones the first m fire: which v give 1, 0, 1, 0?",
        properties={
            "it returns w, b, v, c of fitting shapes": _parity_shapes,
            "it fires if the number of ones is odd": _parity_right,
            "it has at most n hidden units": _parity_small,
            "flipping one input flips the output": _parity_flips,
            "it is right for many inputs too": _parity_many,
        },
        wrong={
            "one hidden unit for each odd pattern": _a_unit_a_pattern,
            "the output adds only: that is OR": _counting(sign=lambda k: 1.0 + 0 * k),
            "the first unit fires always": _counting(first=0),
            "even instead of odd": _counting(sign=lambda k: -((-1.0) ** k), threshold=0.0),
            "the output weights in pairs": _counting(sign=lambda k: (-1.0) ** (k // 2)),
            "one column of weights for all units": lambda n: (np.ones(n), *_counting()(n)[1:]),
        },
    ),
]
