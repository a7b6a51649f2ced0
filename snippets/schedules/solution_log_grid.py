import numpy as np

from linebyline.exercises import check


def log_grid(low, high, count):
    return low * (high / low) ** (np.arange(count) / (count - 1))


def momentum_schedule(t, largest):
    return min(1 - 1 / (2 * (t // 250 + 1)), largest)


def decay_per_epoch(rate, decay, epoch):
    return rate / (1 + decay * epoch)


def staircase_decay(rate, decay, epoch, interval):
    return decay_per_epoch(rate, decay, epoch // interval)


check("log-grid", log_grid)
check("momentum-schedule", momentum_schedule)
check("decay-per-epoch", decay_per_epoch)
check("staircase-decay", staircase_decay)
