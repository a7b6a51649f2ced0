import math

import numpy as np

rng = np.random.default_rng(0)
print("decades searched   median trials until the first good rate: log scale   formula   plain scale")
for decades in (2, 4, 8):
    u = rng.random((2_000, 1_000))
    low = 10.0**-decades
    median = []
    for rates in (low**u, low + u * (1 - low)):
        good = (rates > 10**-2.0) & (rates < 10**-1.5)  # half a decade
        median.append(np.median(good.argmax(axis=1) + 1))
    formula = math.ceil(math.log(0.5) / math.log(1 - 0.5 / decades))
    print(f"{decades:>16} {median[0]:>58.0f} {formula:>9} {median[1]:>13.0f}")
