import numpy as np

from linebyline.exercises import check


def log_grid(low, high, count):
    # return count rates from low to high, an array [count], each the last one times the same ratio
    return np.full(count, low)  # your code here


def momentum_schedule(t, largest):
    # t: the step, from 1; return the momentum of this step
    return largest  # your code here


def decay_per_epoch(rate, decay, epoch):
    # rate: that of epoch 0; epoch: 0, 1, 2, ...; return the rate of this epoch
    return rate  # your code here


def staircase_decay(rate, decay, epoch, interval):
    # the same, but it changes only after each interval of epochs
    return rate  # your code here


check("log-grid", log_grid)
check("momentum-schedule", momentum_schedule)
check("decay-per-epoch", decay_per_epoch)
check("staircase-decay", staircase_decay)
