import numpy as np

from linebyline.metrics.intervals import binomial

print("two test sets of n    the better model wins    tie    loses")
for n in (100, 359, 1000, 1500, 3000):
    worse, better = binomial(n, 0.97), binomial(n, 0.98)
    wins = (
        better[1:] * np.cumsum(worse)[:-1]
    ).sum()  # sum over s: better has s right, worse has fewer
    tie = (better * worse).sum()
    print(f"{n:12,}{wins:25.0%}{tie:12.0%}{1 - wins - tie:8.0%}")
