import numpy as np

from linebyline.exercises import check


def urn_counts(a, b, added, steps):
    share = a / (a + b)  # your code here
    probs = np.array([1.0])
    for _ in range(steps):
        probs = np.append(probs * (1 - share), 0.0) + np.append(0.0, probs * share)
    return probs


def weighted_record(places, found, chances):
    return np.array([np.sum(found[places == 0]), np.sum(found[places == 1])]) / len(places)  # your code here


def rates_by_group(answers, labels, groups):
    rows = []
    for group in np.unique(groups):
        yes, truth = answers[groups == group], labels[groups == group]
        false_alarms = np.sum((yes == 1) & (truth == 0))
        misses = np.sum((yes == 0) & (truth == 1))
        rows.append([false_alarms / len(yes), misses / len(yes), np.mean(truth[yes == 1])])  # your code here
    return np.array(rows)


def forced_false_positive_rate(base_rate, ppv, fnr):
    return (1 - ppv) / ppv * (1 - fnr)  # your code here


check("urn-counts", urn_counts)
check("weighted-record", weighted_record)
check("rates-by-group", rates_by_group)
check("forced-false-positive-rate", forced_false_positive_rate)
