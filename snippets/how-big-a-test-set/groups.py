import numpy as np

from linebyline.metrics.intervals import binomial, wilson

p = 0.97
print("360 test pictures, Wilson's interval for 95%")
for size in (1, 2, 5, 10, 20):  # pictures of one object: all right or all wrong
    groups = 360 // size
    low, high = wilson(size * np.arange(groups + 1), 360)
    held = binomial(groups, p)[(low <= p) & (p <= high)].sum()
    print(
        f"  {groups:3} objects, {size:2} pictures each: the interval holds p in {held:.0%} of all test sets"
    )
