import numpy as np

from linebyline.exercises import check


def steps_per_epoch(examples, batch_size, drop_last):
    full, rest = divmod(examples, batch_size)
    return full + (rest > 0 and not drop_last)


def random_mini_batches(x, labels, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    pieces = [order[start : start + batch_size] for start in range(0, len(x), batch_size)]
    return [(x[rows], labels[rows]) for rows in pieces]


check("steps-per-epoch", steps_per_epoch)
check("random-mini-batches", random_mini_batches)
