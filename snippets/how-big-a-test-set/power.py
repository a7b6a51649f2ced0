import numpy as np

from linebyline.metrics.intervals import binomial


def sign_test(count):
    """p-values where only A is right on 0, 1, ..., count of `count` disagreements."""
    tail = np.cumsum(binomial(count, 0.5))
    b = np.arange(count + 1)
    return np.minimum(1, 2 * tail[np.minimum(b, count - b)])


def paired(n, gap, differ):
    """Chance to find a true gap of models that differ on this share of examples."""
    probs, only_better = binomial(n, differ), (differ + gap) / (2 * differ)
    counts = np.flatnonzero(probs > 1e-9)
    return sum(
        probs[m] * binomial(m, only_better)[sign_test(m) < 0.05].sum()
        for m in counts
        if m
    )


def separate(n, p, q):
    """The same with a test set of n for each model, and the usual test of two shares."""
    a, b, s = binomial(n, p), binomial(n, q), np.arange(n + 1)
    i, j = (np.flatnonzero(probs > 1e-9) for probs in (a, b))
    both = (s[i][:, None] + s[j]) / (2 * n)
    error = np.sqrt(2 * both * (1 - both) / n)
    found = abs(s[i][:, None] - s[j]) / n > 1.96 * error
    return (np.outer(a[i], b[j]) * found).sum()


print("0.97 against 0.98: chance to find the gap       n = 359   n = 2,000")
print(
    f"  each on a test set of its own          {separate(359, 0.97, 0.98):12.0%}{separate(2000, 0.97, 0.98):12.0%}"
)
for differ in (0.0488, 0.02, 0.012):
    chances = [paired(n, 0.01, differ) for n in (359, 2000)]
    print(
        f"  on the same, differing on {differ:5.1%} of it   {chances[0]:12.0%}{chances[1]:12.0%}"
    )
