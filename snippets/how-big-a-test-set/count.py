import numpy as np

from linebyline.metrics.intervals import binomial

n, p = 359, 0.97  # the test digits of this course, and a model that is right on 97 of 100
probs = binomial(n, p)  # of 0, 1, ..., 359 right answers
shares = np.arange(n + 1) / n
mean = (probs * shares).sum()
deviation = np.sqrt((probs * (shares - mean) ** 2).sum())
print(f"mean of the accuracies       {mean:.4f}")
print(f"their standard deviation     {deviation:.4f}")
print(f"the formula, the root of p(1 - p)/n  {np.sqrt(p * (1 - p) / n):.4f}")
low, high = np.searchsorted(np.cumsum(probs), [0.025, 0.975])
print(
    f"the middle 95% of test sets: {low} to {high} right, accuracy {low / n:.1%} to {high / n:.1%}"
)
