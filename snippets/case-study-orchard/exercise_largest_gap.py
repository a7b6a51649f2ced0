import numpy as np

from linebyline.exercises import check


def largest_gap(people, train, train_dev, dev, test):
    # people: the errors of several groups of people, an array; the others are numbers, all in %
    # return 0 avoidable bias, 1 variance, 2 mismatch, 3 overfitting to dev; -1 if no gap is above 0
    return int(np.argmax(np.diff([people.mean(), train, train_dev, dev, test])))  # your code here


def better_model(missed, thrown, price):
    # missed rotten and thrown good apples of each model on the same dev set, [models]; a missed one costs `price` good ones
    # return the index of the cheapest model, the first of several
    return int((missed + thrown).argmin())  # your code here


check("largest-gap", largest_gap)
check("better-model", better_model)
