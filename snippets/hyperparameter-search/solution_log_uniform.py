import math

from linebyline.exercises import check


def log_uniform(u, low, high):
    return low * (high / low) ** u


def trials_needed(q, confidence):
    return math.ceil(math.log(1 - confidence) / math.log(1 - q))


def halving_budget(networks, keep, first, last):
    rounds = [(networks, first)]
    while networks > 1 and first < last:
        networks, first = max(1, networks // keep), first * keep
        rounds.append((networks, min(first, last)))
    return rounds


check("log-uniform", log_uniform)
check("trials-needed", trials_needed)
check("halving-budget", halving_budget)
