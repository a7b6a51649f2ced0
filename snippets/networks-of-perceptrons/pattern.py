import numpy as np

from linebyline.neurons import threshold_unit, truth_table

pattern = np.array([1, 0, 1])
w, b = 2.0 * pattern - 1, -float(pattern.sum())  # (1, -1, 1) and -2
x = truth_table(3)
for bits, z, fires in zip(x, x @ w + b, threshold_unit(x, w, b), strict=True):
    differs = (bits != pattern).sum()
    print(f"input {bits}   differs in {differs}   x·w + b = {z:+.0f}   fires: {fires}")
