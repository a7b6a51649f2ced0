from statistics import NormalDist

from linebyline.exercises import check

phi = NormalDist().cdf


def bayes_error(distance, share):
    """The least error for classes N(0, 1) and N(distance, 1); `share` of all examples are of the second."""
    return phi(-distance / 2)  # your code here


check("bayes-error", bayes_error)
