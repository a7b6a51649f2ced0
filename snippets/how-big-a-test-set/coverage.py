import numpy as np

from linebyline.metrics.intervals import binomial, clopper_pearson, wilson

print("    n      p  textbook  Wilson  Clopper-Pearson")
for n in (100, 359):
    right = np.arange(n + 1)
    half = 1.96 * np.sqrt(right / n * (1 - right / n) / n)
    intervals = (
        (right / n - half, right / n + half),
        wilson(right, n),
        clopper_pearson(right, n),
    )
    for p in (0.5, 0.9, 0.97, 0.99, 0.999):
        probs = binomial(n, p)
        held = [probs[(low <= p) & (p <= high)].sum() for low, high in intervals]
        print(f"{n:5}  {p:5}  {held[0]:8.1%}  {held[1]:6.1%}  {held[2]:15.1%}")
