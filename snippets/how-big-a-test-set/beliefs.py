import numpy as np

from linebyline.metrics.intervals import binomial

n, p = 359, 0.965  # both models are equally good
print(
    "two equal models on 359 digits: chance that one seems better by a point (4 digits) or more"
)
one = binomial(n, p)
far = sum(
    one[s] * one[t]
    for s in range(300, n + 1)
    for t in range(300, n + 1)
    if abs(s - t) >= 4
)
print(f"  each on digits of its own            {far:.0%}")
for differ in (
    0.04,
    0.02,
    0.01,
):  # share of the digits on which just one of them is right
    counts = binomial(n, differ)
    far = sum(
        counts[m] * binomial(m, 0.5)[abs(2 * np.arange(m + 1) - m) >= 4].sum()
        for m in range(1, 60)
    )
    print(f"  on the same, differing on {differ:.0%} of it   {far:.0%}")
