import numpy as np

from linebyline.exercises import check


def urn_counts(a, b, added, steps):
    probs = np.array([1.0])
    for n in range(steps):
        share = (a + added * np.arange(n + 1)) / (a + b + added * n)
        probs = np.append(probs * (1 - share), 0.0) + np.append(0.0, probs * share)
    return probs


def weighted_record(places, found, chances):
    weight = found / np.where(places == 0, chances, 1 - chances)
    return np.bincount(places, weight, minlength=2) / len(places)


def rates_by_group(answers, labels, groups):
    rows = []
    for group in np.unique(groups):
        yes, truth = answers[groups == group], labels[groups == group]
        rows.append([np.mean(yes[truth == 0]), np.mean(1 - yes[truth == 1]), np.mean(truth[yes == 1])])
    return np.array(rows)


def forced_false_positive_rate(base_rate, ppv, fnr):
    return base_rate / (1 - base_rate) * (1 - ppv) / ppv * (1 - fnr)


check("urn-counts", urn_counts)
check("weighted-record", weighted_record)
check("rates-by-group", rates_by_group)
check("forced-false-positive-rate", forced_false_positive_rate)
