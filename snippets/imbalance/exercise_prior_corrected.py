import numpy as np

from linebyline.exercises import check


def prior_corrected(probs, train_share, test_share):
    return probs * test_share / train_share  # your code here


def best_threshold(cost_fp, cost_fn, test_share):
    return np.log(cost_fp / cost_fn)  # your code here


def pair_area(scores, labels):
    return np.mean(scores[labels == 1][:, None] > scores[labels == 0])  # your code here


check("prior-corrected", prior_corrected)
check("best-threshold", best_threshold)
check("pair-area", pair_area)
