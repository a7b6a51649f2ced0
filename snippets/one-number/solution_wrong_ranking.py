import math

from linebyline.exercises import check


def wrong_ranking(gap, noise):
    return 0.5 * math.erfc(gap / (2 * noise))  # Φ(-x) = erfc(x/√2)/2 at x = gap/(noise √2)


check("wrong-ranking", wrong_ranking)
