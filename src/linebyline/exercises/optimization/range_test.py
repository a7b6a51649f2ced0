"""Exercises of the lecture on the range test: the rate of one cycle, the suggested rate, and the step where a bowl turns."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that

# The rate of one cycle ---------------------------------------------------------------------------------------------


def _cycle(rng):
    """Steps, a multiple of 10, and a peak."""
    return 10 * rng.integer(2, 20), rng.number(0.1, 2)


def _first(candidate, rng):
    steps, peak = _cycle(rng)
    expect(candidate(1, steps, peak), peak / 25)


def _top(candidate, rng):
    steps, peak = _cycle(rng)
    expect(candidate(3 * steps // 10 + 1, steps, peak), peak)


def _half_way_up(candidate, rng):
    steps, peak = 20 * rng.integer(1, 9), rng.number(0.1, 2)
    expect(candidate(3 * steps // 20 + 1, steps, peak), 0.52 * peak)


def _one_third_up(candidate, rng):
    steps, peak = 10 * rng.integer(1, 9), rng.number(0.1, 2)
    expect(candidate(steps // 10 + 1, steps, peak), peak * (0.25 + 0.75 / 25))  # cos 60° is one half


def _symmetric_fall(candidate, rng):
    (steps, peak), away = _cycle(rng), rng.integer(1, 6)
    before, after = candidate(3 * steps // 10 + 1 + away, steps, peak), candidate(steps + 1 - away, steps, peak)
    expect(before + after, peak * (1 + 1 / 250_000), inputs={"steps": steps, "peak": peak, "away from both ends": away})


def _only_down(candidate, rng):
    steps, peak = _cycle(rng)
    rates = [candidate(t, steps, peak) for t in range(3 * steps // 10 + 1, steps + 1)]
    falls = all(later < earlier for earlier, later in zip(rates, rates[1:], strict=False))
    expect_that(falls and rates[-1] > 0, rates, "after the peak each rate smaller than the last, all above 0")


def _one_cycle(rise=0.3, begin=25.0, end=250_000.0, shape=lambda part: (1 - np.cos(np.pi * part)) / 2, shift=1):
    def rate(t, steps, peak):
        up, done = round(rise * steps), t - shift
        if done < up:
            return float(peak / begin + (peak - peak / begin) * shape(done / up))
        return float(peak / end + (peak - peak / end) * (1 - shape((done - up) / (steps - up))))

    return rate


# The suggested rate ------------------------------------------------------------------------------------------------


def _curve(rng):
    """Rates of a range test and losses: a plateau, a valley, a rise, and noise."""
    count = 30 + 5 * rng.size
    rates = 1e-5 * 1.5 ** np.arange(count)
    valley = np.linspace(0, 1, count)
    losses = 2.5 - 2 * np.clip(3 * valley - 1, 0, 1) + 20 * np.clip(valley - 0.8, 0, 1) + 0.1 * np.array(rng.numbers(count))
    return rates, losses


def _means(losses, memory):
    """The running means as weighted averages of all losses so far."""
    return [float(np.average(losses[:t], weights=memory ** np.arange(t)[::-1])) for t in range(1, len(losses) + 1)]


def _raw(candidate, rng):
    rates, losses = _curve(rng)
    expect(candidate(rates, losses, 0.0), float(rates[np.argmin(losses)]) / 10)


def _weighted(candidate, rng):
    rates, losses = _curve(rng)
    memory = rng.integer(5, 9) / 10
    expect(candidate(rates, losses, memory), float(rates[np.argmin(_means(losses, memory))]) / 10)


def _outlier(candidate, rng):
    rates, losses = _curve(rng)
    losses[rng.integer(2, 8)] = 0.0
    expect(candidate(rates, losses, 0.9), float(rates[np.argmin(_means(losses, 0.9))]) / 10)


def _raised(candidate, rng):
    rates, losses = _curve(rng)
    expect(candidate(rates, losses + 10, 0.9), candidate(rates, losses, 0.9), inputs={"rates": rates, "losses": losses + 10})


def _other_unit(candidate, rng):
    rates, losses = _curve(rng)
    expect(candidate(7 * rates, losses, 0.8), 7 * candidate(rates, losses, 0.8), inputs={"rates": 7 * rates, "losses": losses})


def _at_tenth(candidate, rng):
    rates, losses = _curve(rng)
    place = int(np.argmin(_means(losses, 0.8)))
    value = candidate(rates, losses, 0.8)
    expect_that(value < 0.11 * rates[place], value, f"well below the rate of the lowest point, {rates[place]:.3g}")


def _suggested(pick=np.argmin, share=0.1, corrected=True, start=0.0):
    def suggest(rates, losses, memory):
        mean, means = start, []
        for t, loss in enumerate(losses, 1):
            mean = memory * mean + (1 - memory) * loss
            means.append(mean / (1 - memory**t) if corrected else mean)
        return float(share * rates[pick(np.array(means))])

    return suggest


# The step where a bowl turns ---------------------------------------------------------------------------------------


def _ramp(rng):
    """low, factor, curvature: no rate is within a hundredth of 2 / curvature."""
    low, factor, curvature = rng.integer(1, 9) / 1000, 1 + rng.integer(1, 10) / 10, rng.number(0.1, 5)
    while min(abs(low * factor**t * curvature / 2 - 1) for t in range(150)) < 0.01:
        low *= 1.02
    return low, factor, curvature


def _simulated(candidate, rng):
    low, factor, curvature = _ramp(rng)
    losses, error, rate = [], 1.0, low
    while not losses or rate < 20 / curvature:
        losses.append(error**2)
        error, rate = error - rate * curvature * error, rate * factor
    expect(
        candidate(low, factor, curvature), int(np.argmin(losses)) + 1, inputs=dict(low=low, factor=factor, curvature=curvature)
    )


def _between(candidate, rng):
    low, factor, curvature = _ramp(rng)
    t = candidate(low, factor, curvature)
    rate = low * factor ** (t - 1)
    expect_that(2 / curvature <= rate < 2 * factor / curvature, t, "the first step whose rate is at least 2 / curvature")


def _doubling(candidate, rng):
    count = rng.integer(1, 9)
    expect(candidate(1.5 / 2**count, 2.0, 1.0), count + 2)


def _too_large_at_once(candidate, rng):
    curvature = rng.number(0.5, 5)
    expect(candidate((2 + rng.number(0.1, 9)) / curvature, 1.5, curvature), 1)


def _steeper(candidate, rng):
    low, factor, curvature = _ramp(rng)
    expect(candidate(low / factor, factor, curvature), candidate(low, factor, curvature) + 1)


def _turning(edge=2.0, offset=1, whole=np.ceil, log=np.log, least=1):
    return lambda low, factor, curvature: max(least, int(whole(log(edge / curvature / low) / np.log(factor))) + offset)


EXERCISES = [
    Exercise(
        name="one-cycle-rate",
        call="one_cycle_rate(t, steps, peak)",
        hint="Count the steps done, t - 1. Up: (1 - cos(pi · done / rise)) / 2 of the way from peak / 25. Down: mirrored.",
        properties={
            "step 1 has peak / 25": _first,
            "step 3 steps / 10 + 1 has the peak": _top,
            "half way up it is the mean of peak / 25 and the peak": _half_way_up,
            "a third of the way up a quarter of the rise is done": _one_third_up,
            "the fall is symmetric about its middle, and ends at peak / 250,000": _symmetric_fall,
            "after the peak it only falls": _only_down,
        },
        wrong={
            "straight lines": _one_cycle(shape=lambda part: part),
            "half of the steps rise": _one_cycle(rise=0.5),
            "begins at 0": _one_cycle(begin=np.inf),
            "falls back to peak / 25 only": _one_cycle(end=25.0),
            "steps counted from 0": _one_cycle(shift=0),
            "cosine alone, no rise": lambda t, steps, peak: float(peak / 2 * (1 + np.cos(np.pi * (t - 1) / steps))),
        },
    ),
    Exercise(
        name="suggest-rate",
        call="suggest_rate(rates, losses, memory)",
        hint="m ← memory · m + (1 - memory) · loss from m = 0, divided by 1 - memory to the power t. Find its lowest entry.",
        properties={
            "with memory 0 it is a tenth of the rate of the lowest loss": _raw,
            "it takes the lowest of the running means": _weighted,
            "a single loss of 0 early on does not decide": _outlier,
            "losses all larger by 10 change nothing": _raised,
            "rates 7 times as large: 7 times the suggestion": _other_unit,
            "it is far below the rate of the lowest point": _at_tenth,
        },
        wrong={
            "the lowest loss, not smoothed": lambda rates, losses, memory: float(rates[np.argmin(losses)] / 10),
            "the mean not corrected for its start at 0": _suggested(corrected=False),
            "the lowest point itself": _suggested(share=1.0),
            "the steepest step": _suggested(pick=lambda means: np.argmin(np.diff(means))),
            "the highest mean": _suggested(pick=np.argmax),
            "memory and 1 - memory swapped": lambda rates, losses, memory: _suggested()(rates, losses, 1 - memory),
        },
    ),
    Exercise(
        name="turning-step",
        call="turning_step(low, factor, curvature)",
        hint="Solve low · factor^(t - 1) >= 2 / curvature for t, round up, and return at least 1.",
        properties={
            "a simulated range test on the bowl is lowest before this step": _simulated,
            "its rate is at least 2 / curvature, the rate before is not": _between,
            "with curvature 1, rates that double from 1.5 / 2^k: k + 2": _doubling,
            "if the first rate is too large already, step 1": _too_large_at_once,
            "a first rate smaller by one factor turns one step later": _steeper,
        },
        wrong={
            "the edge at 1 / curvature": _turning(edge=1.0),
            "steps counted from 0": _turning(offset=0, least=0),
            "rounded down": _turning(whole=np.floor),
            "the logarithm to base 10 over the natural one": _turning(log=np.log10),
            "steps below 1": _turning(least=-(10**9)),
        },
    ),
]
