import numpy as np

from linebyline.exercises import check


def largest_gap(people, train, train_dev, dev, test):
    gaps = np.diff([people.min(), train, train_dev, dev, test])  # the best group bounds the unavoidable error
    return int(gaps.argmax()) if gaps.max() > 0 else -1


def better_model(missed, thrown, price):
    return int((price * missed + thrown).argmin())


check("largest-gap", largest_gap)
check("better-model", better_model)
