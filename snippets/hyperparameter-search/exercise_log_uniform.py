from linebyline.exercises import check


def log_uniform(u, low, high):
    # u in [0, 1]; return the number at the part u of the way from low to high, on a log scale
    return low + u * (high - low)  # your code here


def trials_needed(q, confidence):
    # return the smallest number of random trials whose best is in the top share q, with this chance at least
    return 1  # your code here


def halving_budget(networks, keep, first, last):
    # return a list of (networks, epochs), one pair a round, the first (networks, first)
    return [(networks, first)]  # your code here


check("log-uniform", log_uniform)
check("trials-needed", trials_needed)
check("halving-budget", halving_budget)
