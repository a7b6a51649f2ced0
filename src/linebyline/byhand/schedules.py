"""Schedules: settings that change while we train. Each maker returns a function of the step t = 1, 2, … .

    optimizer = momentum(cosine_decay(0.1, steps=1000), beta=sutskever_momentum(0.99))

Step 1 gets the full rate. Optax counts from 0: its schedule at t − 1 is ours at t.
"""

# --8<-- [start:imports]
from collections.abc import Callable
from math import cos, exp, floor, inf, log2, pi
from numbers import Real

from linebyline.byhand.optimizers.rule import check_range

# --8<-- [end:imports]

Schedule = Callable[[int], Real]


# --8<-- [start:decays]
def step_decay(rate: Real, factor: Real, every: int) -> Schedule:
    """Step decay: the rate is multiplied by `factor` after each `every` steps.

    Args:
        rate: η of the first `every` steps, above 0.
        factor: what one stair leaves of the rate, above 0 and below 1.
        every: length of a stair in steps, a whole number, at least 1.

    Raises:
        ValueError: a setting is out of range, or t is below 1.

    Source:
        Equal to `optax.exponential_decay(rate, every, factor, staircase=True)` at t − 1.
    """
    check_range("rate", rate, 0.0, inf)
    check_range("factor", factor, 0.0, 1.0)
    _check_whole("every", every)
    return lambda t: rate * factor ** (_done(t) // every)


def exponential_decay(rate: Real, decay: Real) -> Schedule:
    """Exponential decay: η_t = η₁ exp(−k (t − 1)).

    Args:
        rate: η₁, above 0.
        decay: k, per step, above 0.

    Raises:
        ValueError: a setting is out of range, or t is below 1.

    Source:
        Equal to `optax.exponential_decay(rate, 1, exp(−decay))` at t − 1.
    """
    check_range("rate", rate, 0.0, inf)
    check_range("decay", decay, 0.0, inf)
    return lambda t: rate * exp(-decay * _done(t))


def inverse_time_decay(rate: Real, decay: Real) -> Schedule:
    """1/t decay: η_t = η₁ / (1 + k (t − 1)). With k = 1 this is η₁ / t.

    Args:
        rate: η₁, above 0.
        decay: k, per step, above 0.

    Raises:
        ValueError: a setting is out of range, or t is below 1.

    Source:
        Robbins and Monro (1951), https://doi.org/10.1214/aoms/1177729586, study rates of the type 1/t.
    """
    check_range("rate", rate, 0.0, inf)
    check_range("decay", decay, 0.0, inf)
    return lambda t: rate / (1 + decay * _done(t))


def cosine_decay(rate: Real, steps: int) -> Schedule:
    """Cosine decay: η_t = ½ η₁ (1 + cos(π (t − 1) / steps)), and 0 after `steps` steps.

    Args:
        rate: η₁, above 0.
        steps: how many steps have a rate above 0, a whole number, at least 1.

    Raises:
        ValueError: a setting is out of range, or t is below 1.

    Source:
        Loshchilov and Hutter, arXiv:1608.03983, equation 5, with smallest rate 0 and without restarts.
        Equal to `optax.cosine_decay_schedule(rate, steps)` at t − 1.
    """
    check_range("rate", rate, 0.0, inf)
    _check_whole("steps", steps)
    return lambda t: rate / 2 * (1 + cos(pi * min(_done(t) / steps, 1.0)))


# --8<-- [end:decays]


# --8<-- [start:warmup]
def warmup(schedule: Schedule, steps: int) -> Schedule:
    """A straight rise to the schedule's first value, reached at step `steps`; then the schedule goes on from there.

    Args:
        schedule: what follows; its value at 1 is the top.
        steps: length of the rise, a whole number, at least 1; 1 changes nothing.

    Raises:
        ValueError: steps is no whole number of at least 1, or t is below 1.

    Source:
        Goyal et al., arXiv:1706.02677, gradual warmup. Over a cosine it is `optax.warmup_cosine_decay_schedule` with
        init_value=0 at t itself: their count 0, a step with rate 0, is left out.
    """
    _check_whole("steps", steps)
    return lambda t: schedule(1) * (_done(t) + 1) / steps if t < steps else schedule(t - steps + 1)


# --8<-- [end:warmup]


# --8<-- [start:one_cycle]
def one_cycle(peak: Real, steps: int, pct_start: Real = 0.3, div_factor: Real = 25.0, final_div_factor: Real = 1e4) -> Schedule:
    """One cycle: a cosine up from peak / 25 to the peak, then a longer cosine down to almost 0.

    Args:
        peak: the largest η, above 0; the rate of step n + 1 with n = ⌊pct_start · steps⌋.
        steps: length of the cycle, a whole number, at least 1; later steps keep the last rate.
        pct_start: the part of the steps that rises, above 0 and below 1.
        div_factor: the peak over the first rate, above 0.
        final_div_factor: the first rate over the last one, above 0.

    Raises:
        ValueError: a setting is out of range, or t is below 1.

    Source:
        Smith and Topin, arXiv:1708.07120, there with straight lines.
        Equal to `optax.cosine_onecycle_schedule(steps, peak, pct_start, div_factor, final_div_factor)` at t − 1.
    """
    check_range("peak", peak, 0.0, inf)
    check_range("div_factor", div_factor, 0.0, inf)
    check_range("final_div_factor", final_div_factor, 0.0, inf)
    first = peak / div_factor
    return _wave(first, peak, first / final_div_factor, steps, pct_start)


def one_cycle_momentum(low: Real, high: Real, steps: int, pct_start: Real = 0.3) -> Schedule:
    """The momentum beside `one_cycle`: down from `high` to `low` while the rate rises, and up again while it falls.

    Args:
        low: β at the peak of the rate, from 0 to below 1; 0.85 is usual.
        high: β at the start and at the end, from 0 to below 1; 0.95 is usual.
        steps: as in `one_cycle`; so is pct_start.

    Raises:
        ValueError: a setting is out of range, or t is below 1.

    Source:
        Smith, arXiv:1803.09820, cyclical momentum.
    """
    check_range("low", low, 0.0, 1.0, low_included=True)
    check_range("high", high, 0.0, 1.0, low_included=True)
    return _wave(high, low, high, steps, pct_start)


def _wave(first: Real, turn: Real, last: Real, steps: int, pct_start: Real) -> Schedule:
    check_range("pct_start", pct_start, 0.0, 1.0)
    _check_whole("steps", steps)
    rise = int(pct_start * steps)  # where this is 0 there is no rise

    def value(t: int) -> Real:
        done = min(_done(t), steps)
        if done < rise:
            return turn + (first - turn) * (1 + cos(pi * done / rise)) / 2
        return last + (turn - last) * (1 + cos(pi * (done - rise) / (steps - rise))) / 2

    return value


# --8<-- [end:one_cycle]


# --8<-- [start:sutskever_momentum]
def sutskever_momentum(largest: Real) -> Schedule:
    """Momentum that grows: β_t = min(1 − 2^(−1 − log₂(⌊t/250⌋ + 1)), largest).

    Args:
        largest: where the growth ends, from 0 to below 1; 0 is plain gradient descent.

    Raises:
        ValueError: largest is out of range, or t is below 1.

    Source:
        Sutskever, Martens, Dahl and Hinton (2013), https://proceedings.mlr.press/v28/sutskever13.html, equation 5.
    """
    check_range("largest", largest, 0.0, 1.0, low_included=True)
    return lambda t: min(1 - 2 ** (-1 - log2(floor((_done(t) + 1) / 250) + 1)), largest)


# --8<-- [end:sutskever_momentum]


def _done(t: int) -> int:
    """The steps made before step t."""
    if not t >= 1:
        raise ValueError(f"t is {t}, expected at least 1: steps are counted from 1.")
    return t - 1


def _check_whole(name: str, value: int) -> None:
    if not (value >= 1 and value % 1 == 0):
        raise ValueError(f"{name} is {value}, expected a whole number of at least 1.")
