import numpy as np

from linebyline.metrics.intervals import binomial, wilson


def misread(n, best, train, dev):
    """How often the smaller gap reads larger: human and dev error from n each."""
    count = np.arange(n + 1) / n
    people, tested = binomial(n, best), binomial(n, dev)
    above = np.append(np.cumsum(tested[::-1])[::-1], 0)  # P(dev error is count or more)
    first = (
        np.floor((2 * train - count) * n + 1e-9).astype(int) + 1
    )  # variance reads larger from here
    variance = people @ above[np.clip(first, 0, n + 1)]
    bias = 1 - people @ above[np.clip(first - 1, 0, n + 1)]  # one mistake less is a tie
    return variance if train - best > dev - train else bias


low, high = wilson(20, 200)
print(f"20 mistakes of 200: 95% interval from {low:.1%} to {high:.1%}")
print("examples     4, 8, 10%: bias is larger     7, 8, 12%: variance is larger")
for n in (200, 1000, 5000, 20_000):
    shares = misread(n, 0.04, 0.08, 0.10), misread(n, 0.07, 0.08, 0.12)
    print(
        f"{n:<8,}"
        + "".join(f"{s:26.1%}" if s > 0.001 else f"{'below 0.1%':>26}" for s in shares)
        + "  misread"
    )
