"""Exercises of the lecture on schedules: a grid of rates, two decays of DLS, and the momentum that grows."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# Rates evenly spaced on a log scale --------------------------------------------------------------------------------


def _powers(candidate, rng):
    first, count = rng.integer(-5, 0), rng.integer(2, 6)
    expect(candidate(10.0**first, 10.0 ** (first + count - 1), count), np.array([10.0 ** (first + i) for i in range(count)]))


def _ends(rng):
    low = rng.number(0.1, 2)
    return low, round(low * rng.integer(2, 50), 1), rng.size + 1


def _from_end_to_end(candidate, rng):
    low, high, count = _ends(rng)
    grid = candidate(low, high, count)
    expect([float(grid[0]), float(grid[-1]), len(grid)], [low, high, count])


def _same_ratio(candidate, rng):
    low, high, count = _ends(rng)
    grid = candidate(low, high, count + 1)
    squares = [float(grid[i] * grid[i + 2]) for i in range(len(grid) - 2)]
    expect(squares, [float(grid[i + 1] ** 2) for i in range(len(grid) - 2)])


def _middle(candidate, rng):
    low = rng.number(0.1, 2)
    expect(candidate(low, 9 * low, 3), np.array([low, 3 * low, 9 * low]))


def _scaled(candidate, rng):
    low, high, count = _ends(rng)
    expect(candidate(7 * low, 7 * high, count), 7 * candidate(low, high, count))


# The rate of an epoch ----------------------------------------------------------------------------------------------


def _settings(rng):
    return rng.number(0.1, 2), rng.number(0.1, 2)


def _epoch_0(candidate, rng):
    rate, decay = _settings(rng)
    expect(candidate(rate, decay, 0), rate)


def _counted(candidate, rng):
    rate, epoch = rng.number(0.1, 2), rng.integer(1, 9)
    expect(candidate(rate, 1.0, epoch), rate / (epoch + 1))


def _reciprocal(candidate, rng):
    (rate, decay), epoch = _settings(rng), rng.integer(1, 9)
    now, later = candidate(rate, decay, epoch), candidate(rate, decay, epoch + 1)
    expect(1 / later - 1 / now, decay / rate, inputs={"rate": rate, "decay": decay, "epoch": epoch})


def _no_decay(candidate, rng):
    rate, epoch = rng.number(0.1, 2), rng.integer(1, 9)
    expect(candidate(rate, 0.0, epoch), rate)


def _from_the_last(rate, decay, epoch):
    for passed in range(epoch + 1):
        rate = rate / (1 + decay * passed)
    return rate


# The rate of an epoch, in stairs -----------------------------------------------------------------------------------


def _first_stair(candidate, rng):
    (rate, decay), interval = _settings(rng), rng.integer(2, 9)
    expect(candidate(rate, decay, rng.integer(0, interval - 1), interval), rate)


def _on_stair(candidate, rng):
    (rate, decay), interval, stair = _settings(rng), rng.integer(2, 9), rng.integer(1, 5)
    expect(candidate(rate, decay, stair * interval, interval), rate / (1 + stair * decay))


def _flat(candidate, rng):
    (rate, decay), interval, stair = _settings(rng), rng.integer(2, 9), rng.integer(1, 5)
    begin, end = (candidate(rate, decay, epoch, interval) for epoch in (stair * interval, (stair + 1) * interval - 1))
    expect(end, begin)


def _each_epoch(candidate, rng):
    (rate, decay), epoch = _settings(rng), rng.integer(1, 9)
    expect(candidate(rate, decay, epoch, 1), rate / (1 + decay * epoch))


def _longer(candidate, rng):
    (rate, decay), interval, epoch = _settings(rng), rng.integer(2, 9), rng.integer(10, 40)
    expect(candidate(rate, decay, 3 * epoch, 3 * interval), candidate(rate, decay, epoch, interval))


def _stairs(count):
    return lambda rate, decay, epoch, interval: float(rate / (1 + decay * count(epoch / interval)))


# The momentum of a step --------------------------------------------------------------------------------------------


def _early(candidate, rng):
    expect(candidate(rng.integer(1, 249), 0.9), 0.5)


def _table(candidate, rng):
    stair = rng.integer(0, 9)
    first = (0.5, 3 / 4, 5 / 6, 7 / 8, 9 / 10, 11 / 12, 13 / 14, 15 / 16, 17 / 18, 19 / 20)
    expect(candidate(250 * stair + rng.integer(1, 249), 0.999), first[stair])


def _capped(candidate, rng):
    t, largest = rng.integer(1, 9999), rng.number(0, 0.9)
    value = candidate(t, largest)
    expect_that(value <= largest, value, f"at most largest, {largest}")


def _at_the_cap(candidate, rng):
    largest = rng.number(0.5, 0.9)
    expect(candidate(rng.integer(1000, 9999), largest), largest)


def _jump(candidate, rng):
    stair = rng.integer(1, 40)
    before, after = candidate(250 * stair - 1, 0.9999), candidate(250 * stair, 0.9999)
    expect([1 / (1 - before), 1 / (1 - after)], [2.0 * stair, 2.0 * stair + 2])


def _momentum(inside=lambda t: np.floor(t / 250) + 1, log=np.log2, bound=min, half=-1):
    return lambda t, largest: float(bound(1 - 2.0 ** (half - log(inside(t))), largest))


EXERCISES = [
    Exercise(
        name="log-grid",
        call="log_grid(low, high, count)",
        hint="Evenly spaced on a log scale: each rate is the last one times the same ratio, and the last rate is high.",
        properties={
            "from one power of 10 to another it holds the powers between them": _powers,
            "it has count rates, the first is low, the last is high": _from_end_to_end,
            "each rate is to the last as the next is to it": _same_ratio,
            "three rates from a to 9a are a, 3a, 9a": _middle,
            "ends 7 times as large make a grid 7 times as large": _scaled,
        },
        wrong={
            "evenly spaced on the plain scale": lambda low, high, count: np.linspace(low, high, count),
            "the ends taken for exponents": lambda low, high, count: np.logspace(low, high, count),
            "the last rate left out": lambda low, high, count: np.geomspace(low, high, count + 1)[:-1],
            "exponents rounded to whole numbers": lambda low, high, count: (
                10.0 ** np.round(np.linspace(np.log10(low), np.log10(high), count))
            ),
            "evenly spaced squares": lambda low, high, count: np.sqrt(np.linspace(low**2, high**2, count)),
        },
    ),
    Exercise(
        name="decay-per-epoch",
        call="decay_per_epoch(rate, decay, epoch)",
        hint="Divide the first rate, not the last one, by 1 + decay · epoch. Epochs are counted from 0.",
        properties={
            "in epoch 0 it is the first rate": _epoch_0,
            "with decay 1 it is rate / (epoch + 1)": _counted,
            "1 / rate grows by the same amount each epoch": _reciprocal,
            "decay 0 changes nothing": _no_decay,
        },
        wrong={
            "divides the last rate again": _from_the_last,
            "exponential decay": lambda rate, decay, epoch: rate * float(np.exp(-decay * epoch)),
            "the bracket forgotten: divided by 1 + decay only": lambda rate, decay, epoch: rate / (1 + decay),
            "epochs counted from 1": lambda rate, decay, epoch: rate / (1 + decay * (epoch + 1)),
            "a straight line": lambda rate, decay, epoch: rate * (1 - decay * epoch),
        },
    ),
    Exercise(
        name="staircase-decay",
        call="staircase_decay(rate, decay, epoch, interval)",
        hint="Count the whole intervals that have passed; that count takes the place of the epoch in rate / (1 + decay · epoch).",
        properties={
            "in the first interval it is the first rate": _first_stair,
            "after k intervals it is rate / (1 + k · decay)": _on_stair,
            "it does not change inside an interval": _flat,
            "with interval 1 it decays each epoch": _each_epoch,
            "epoch and interval both three times as long change nothing": _longer,
        },
        wrong={
            "the floor forgotten": _stairs(lambda passed: passed),
            "rounded to the nearest interval": _stairs(round),
            "rounded up": _stairs(np.ceil),
            "the rate multiplied by decay at each stair": lambda rate, decay, epoch, interval: (
                rate * decay ** (epoch // interval)
            ),
            "epochs counted from 1": lambda rate, decay, epoch, interval: rate / (1 + decay * ((epoch + 1) // interval)),
            "the remainder instead of the quotient": lambda rate, decay, epoch, interval: rate / (1 + decay * (epoch % interval)),
        },
    ),
    Exercise(
        name="momentum-schedule",
        call="momentum_schedule(t, largest)",
        hint="Write k for the whole part of t / 250. The 1 is added to k inside the logarithm; 2 to the power -log2(x) is 1 / x.",
        properties={
            "in the first 249 steps it is 1/2": _early,
            "on stair k it is 1 - 1 / (2k + 2): 1/2, 3/4, 5/6": _table,
            "it is never above largest": _capped,
            "once there, it stays at largest": _at_the_cap,
            "1 / (1 - momentum) grows by 2 at each multiple of 250": _jump,
        },
        wrong={
            "the floor forgotten": _momentum(inside=lambda t: t / 250 + 1),
            "max for min": _momentum(bound=max),
            "the natural logarithm": _momentum(log=np.log),
            "2 to the power of minus the logarithm, the -1 forgotten": _momentum(half=0),
            "halved once more at each stair": lambda t, largest: min(1 - 0.5 ** (t // 250 + 1), largest),
            "no largest value": _momentum(bound=lambda value, largest: value),
        },
    ),
]
