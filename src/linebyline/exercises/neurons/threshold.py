"""Exercises of the lecture on threshold units: a unit that can be vetoed, a majority, and a veto as a weight."""

import numpy as np

from linebyline.exercises.core import Exercise, expect

# A unit that counts and can be vetoed ------------------------------------------------------------------------------


def _bits(rng, *shape):
    return np.array(rng.integers(*shape, low=0, high=1))


def _kinds(rng, inputs):
    """Which inputs are vetoes: at least one is, at least one is not."""
    while True:
        inhibitory = _bits(rng, inputs).astype(bool)
        if inhibitory.any() and not inhibitory.all():
            return inhibitory


def _fires(row, theta, inhibitory):
    """One row, in Python's own counting."""
    on = [kind for bit, kind in zip(row, inhibitory, strict=True) if bit]
    return int(True not in on and len(on) >= theta)


def _only_counting(candidate, rng):
    x, theta = _bits(rng, 3, rng.size + 1), rng.integer(0, rng.size + 2)
    nothing = np.zeros(rng.size + 1, bool)
    expect(candidate(x, theta, nothing), np.array([_fires(row, theta, nothing) for row in x]))


def _rule(candidate, rng):
    inhibitory, theta = _kinds(rng, rng.size + 1), rng.integer(0, rng.size)
    x = _bits(rng, 3, rng.size + 1)
    expect(candidate(x, theta, inhibitory), np.array([_fires(row, theta, inhibitory) for row in x]))


def _one_veto(candidate, rng):
    inhibitory = _kinds(rng, rng.size + 1)
    x = (~inhibitory).astype(int)[None].repeat(2, axis=0)
    x[1, np.flatnonzero(inhibitory)[0]] = 1
    expect(candidate(x, 1, inhibitory), np.array([1, 0]))


def _nor(candidate, rng):
    x = _bits(rng, 3, rng.size)
    expect(candidate(x, 0, np.ones(rng.size, bool)), np.array([int(1 not in row) for row in x.tolist()]))


def _moved(candidate, rng):
    inhibitory, theta = _kinds(rng, rng.size + 1), rng.integer(0, 2)
    x = _bits(rng, 3, rng.size + 1)
    expect(candidate(x[:, ::-1].copy(), theta, inhibitory[::-1].copy()), candidate(x, theta, inhibitory))


def _unit(enough=lambda count, theta: count >= theta, stopped=lambda vetoes: vetoes.any(axis=1), subtract=0):
    def unit(x, theta, inhibitory):
        count = x[:, ~inhibitory].sum(axis=1) - subtract * x[:, inhibitory].sum(axis=1)
        return (enough(count, theta) & ~stopped(x[:, inhibitory])).astype(int)

    return unit


def _never_stopped(vetoes):
    return np.zeros(len(vetoes), bool)


def _all_needed(vetoes):
    return vetoes.all(axis=1) & (vetoes.shape[1] > 0)


# A majority, as weights and a bias ---------------------------------------------------------------------------------


def _answer(unit, pattern):
    """What a unit (w, b) says about one pattern: 1 where the weighted sum and b are together at least 0."""
    w, b = unit
    return int(sum(float(weight) * bit for weight, bit in zip(w, pattern, strict=True)) + float(b) >= 0)


def _patterns(rng, inputs, on):
    """A pattern with so many inputs on, at random places."""
    pattern = [1] * on + [0] * (inputs - on)
    for i in range(inputs - 1, 0, -1):
        j = rng.integer(0, i)
        pattern[i], pattern[j] = pattern[j], pattern[i]
    return pattern


def _with_so_many_on(candidate, rng, n, on, expected):
    pattern = _patterns(rng, n, on)
    expect(_answer(candidate(n), pattern), expected, inputs={"n": n, "pattern": pattern})


def _lengths(candidate, rng):
    n = rng.integer(1, 2 * rng.size)
    w, b = candidate(n)
    expect((len(w), np.ndim(b)), (n, 0))


def _majority(candidate, rng):
    n = rng.integer(1, 2 * rng.size)
    on = rng.integer(0, n)
    _with_so_many_on(candidate, rng, n, on, int(2 * on > n))


def _tie(candidate, rng):
    half = rng.integer(1, rng.size)
    _with_so_many_on(candidate, rng, 2 * half, half, 0)


def _just_enough(candidate, rng):
    n = rng.integer(1, 2 * rng.size)
    _with_so_many_on(candidate, rng, n, n // 2 + 1, 1)


def _none(candidate, rng):
    n = rng.integer(1, 2 * rng.size)
    _with_so_many_on(candidate, rng, n, 0, 0)


# A veto, as a weight -----------------------------------------------------------------------------------------------


def _one_weight_an_input(candidate, rng):
    inhibitory = _kinds(rng, rng.size + 1)
    w, b = candidate(1, inhibitory)
    expect((len(w), np.ndim(b)), (rng.size + 1, 0))


def _same_function(candidate, rng):
    inhibitory, theta = _kinds(rng, rng.size + 1), rng.integer(0, rng.size + 1)
    pattern = rng.integers(rng.size + 1, low=0, high=1)
    inputs = {"theta": theta, "inhibitory": inhibitory, "pattern": pattern}
    expect(_answer(candidate(theta, inhibitory), pattern), _fires(pattern, theta, inhibitory), inputs=inputs)


def _one_against_all(candidate, rng):
    inhibitory = _kinds(rng, rng.size + 1)
    theta, pattern = rng.integer(0, 1), (~inhibitory).astype(int).tolist()
    pattern[int(np.flatnonzero(inhibitory)[0])] = 1
    inputs = {"theta": theta, "inhibitory": inhibitory, "pattern": pattern}
    expect(_answer(candidate(theta, inhibitory), pattern), 0, inputs=inputs)


def _sharp_threshold(candidate, rng):
    inhibitory = np.array(_patterns(rng, 2 * rng.size, rng.size)).astype(bool)
    counting, theta = np.flatnonzero(~inhibitory), rng.integer(1, rng.size)
    patterns = np.zeros((2, 2 * rng.size), int)
    patterns[0, counting[: theta - 1]] = 1
    patterns[1, counting[:theta]] = 1
    unit, inputs = candidate(theta, inhibitory), {"theta": theta, "inhibitory": inhibitory, "pattern": patterns}
    expect([_answer(unit, pattern) for pattern in patterns.tolist()], [0, 1], inputs=inputs)


def _as_weights(veto, bias=lambda theta: -float(theta)):
    return lambda theta, inhibitory: (np.where(inhibitory, float(veto(theta, inhibitory)), 1.0), bias(theta))


EXERCISES = [
    Exercise(
        name="mcculloch-pitts",
        call="mcculloch_pitts(x, theta, inhibitory)",
        hint="Two questions for each row: is any inhibitory input on? Are at least theta of the others on? Return integers.",
        properties={
            "without vetoes it fires where at least theta inputs are on": _only_counting,
            "it fires where no veto is on and at least theta of the others are": _rule,
            "one veto stops it, although all others are on": _one_veto,
            "with theta = 0 and vetoes only it is NOR": _nor,
            "the order of the inputs does not matter": _moved,
        },
        wrong={
            "a veto as a weight of -1": _unit(stopped=_never_stopped, subtract=1),
            "the vetoes forgotten": _unit(stopped=_never_stopped),
            "the vetoes counted like the others": lambda x, theta, inhibitory: (x.sum(axis=1) >= theta).astype(int),
            "more than theta instead of at least": _unit(enough=lambda count, theta: count > theta),
            "all vetoes needed to stop it": _unit(stopped=_all_needed),
            "exactly theta": _unit(enough=lambda count, theta: count == theta),
        },
    ),
    Exercise(
        name="majority-unit",
        call="majority_unit(n)",
        hint="With all weights 1 the sum counts the inputs that are on. The smallest count above half of n must reach 0.",
        properties={
            "it gives n weights and one number": _lengths,
            "it fires where more than half of the inputs are on": _majority,
            "half of them is not enough": _tie,
            "the smallest number above half is enough": _just_enough,
            "with all inputs off it does not fire": _none,
        },
        wrong={
            "b = -n/2: a tie fires": lambda n: (np.ones(n), -n / 2),
            "the mean against one half: a tie fires": lambda n: (np.full(n, 2.0), -float(n)),
            "b = -(n // 2)": lambda n: (np.ones(n), -float(n // 2)),
            "the threshold with the wrong sign": lambda n: (np.ones(n), n // 2 + 1.0),
            "all inputs needed": lambda n: (np.ones(n), -float(n)),
            "the bias as one more weight": lambda n: (np.append(np.ones(n), -(n // 2 + 1.0)), 0.0),
            "one more than needed": lambda n: (np.ones(n), -(n // 2 + 2.0)),
        },
    ),
    Exercise(
        name="veto-weights",
        call="veto_weights(theta, inhibitory)",
        hint="With all the others on, one veto must still push the sum below theta, even below 0. How many others are there?",
        properties={
            "it gives one weight an input, and one number": _one_weight_an_input,
            "it fires where the unit with vetoes fires": _same_function,
            "one veto stops it, although all others are on": _one_against_all,
            "without a veto, theta of the others are enough, and one fewer is not": _sharp_threshold,
        },
        wrong={
            "a weight of -1": _as_weights(lambda theta, inhibitory: -1),
            "a weight of -theta": _as_weights(lambda theta, inhibitory: -theta),
            "as much as the others together, which leaves 0": _as_weights(lambda theta, inhibitory: -(~inhibitory).sum()),
            "the bias as one more weight": lambda theta, inhibitory: (np.append(np.ones(len(inhibitory)), -theta), 0.0),
            "the vetoes left out": _as_weights(lambda theta, inhibitory: 0),
            "the threshold with the wrong sign": _as_weights(lambda theta, inhibitory: -len(inhibitory), bias=float),
        },
    ),
]
