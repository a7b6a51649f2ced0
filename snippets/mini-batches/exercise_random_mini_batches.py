import numpy as np

from linebyline.exercises import check


def steps_per_epoch(examples, batch_size, drop_last):
    return examples // batch_size  # your code here


def random_mini_batches(x, labels, batch_size, seed):
    x = np.random.default_rng(seed).permutation(x)
    labels = np.random.default_rng(seed + 1).permutation(labels)  # your code here
    return [(x[i : i + batch_size], labels[i : i + batch_size]) for i in range(0, len(x), batch_size)]


check("steps-per-epoch", steps_per_epoch)
check("random-mini-batches", random_mini_batches)
