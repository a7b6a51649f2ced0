import numpy as np

from linebyline.exercises import check


def one_cycle_rate(t, steps, peak):
    done, rise = t - 1, 3 * steps // 10
    begin, end, part = (peak / 25, peak, done / rise) if done < rise else (peak, peak / 250_000, (done - rise) / (steps - rise))
    return begin + (end - begin) * (1 - np.cos(np.pi * part)) / 2


def suggest_rate(rates, losses, memory):
    mean, means = 0.0, []
    for t, loss in enumerate(losses, 1):
        mean = memory * mean + (1 - memory) * loss
        means.append(mean / (1 - memory**t))
    return rates[np.argmin(means)] / 10


def turning_step(low, factor, curvature):
    t = 1
    while low * factor ** (t - 1) < 2 / curvature:
        t += 1
    return t


check("one-cycle-rate", one_cycle_rate)
check("suggest-rate", suggest_rate)
check("turning-step", turning_step)
