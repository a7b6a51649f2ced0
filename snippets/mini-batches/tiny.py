from itertools import combinations, product

import numpy as np

grads = np.array([[1.0, 0.0], [3.0, 2.0], [-1.0, 1.0], [5.0, -1.0], [0.0, 4.0], [-2.0, 0.0]])  # [examples, parameters]
N = len(grads)
mean = grads.mean(axis=0)
sigma = (grads - mean).T @ (grads - mean) / N  # the covariance of one draw

print("              with replacement          without replacement")
print("batch      batches  mean  trace    batches  mean  trace   formulas")
for B in (1, 2, 3, 5, 6):
    line = f"{B:5d}"
    for every in (product(range(N), repeat=B), combinations(range(N), B)):
        found = grads[np.array(list(every))].mean(axis=1)  # one row a batch
        unbiased = np.allclose(found.mean(axis=0), mean)
        spread = (found - found.mean(axis=0)).T @ (found - found.mean(axis=0)) / len(found)
        line += f"{len(found):12d} {'ok' if unbiased else 'NO':>5} {np.trace(spread):6.3f}"
    drawn_back = np.trace(sigma) / B
    print(line + f"{drawn_back:9.3f} {drawn_back * (N - B) / (N - 1):.3f}")
