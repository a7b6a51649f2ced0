import numpy as np


def ranked_right(first, second):
    """Chance, for n = 1, 2, ... mistakes, that the first cause has the higher tally."""
    lead, chances = np.ones(1), []  # of its lead: -n, ..., n
    for n in range(1, 801):
        lead = np.convolve(
            lead, (second, 1 - first - second, first)
        )  # one more mistake
        chances.append(lead[n + 1 :].sum())
    return np.array(chances)


for first, second in ((0.3, 0.1), (0.3, 0.2), (0.3, 0.25)):
    chances = ranked_right(first, second)
    n = 1 + np.argmax(chances >= 0.95)
    print(
        f"{first} against {second:4}: 100 rank them right in {chances[99]:4.0%}, 95% takes {n}"
    )
