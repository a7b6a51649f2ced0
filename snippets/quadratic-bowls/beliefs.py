import numpy as np


def steps_needed(eigenvalues, rate):
    error, steps = np.ones(len(eigenvalues)), 0
    while np.abs(error).max() > 1e-3:
        error, steps = error - rate * eigenvalues * error, steps + 1
    return steps


eigenvalues = np.array([1.0, 10, 100])
for rate in (0.01998, 0.0198, 0.00999, 0.004995):
    print(f"η = {rate:<8}: {steps_needed(eigenvalues, rate):>5,} steps to 1/1000")

many = np.append(np.ones(999), 100.0)  # 999 flat axes, a single steep one
error = np.ones(1000)
for _ in range(500):
    error = error - 0.0201 * many * error
print(f"η = 0.0201; 2 / mean λ = {2 / many.mean():.2f}, 2 / λmax = {2 / many.max():.2f}")
grown = np.sum(np.abs(error) > 1)
print(f"after 500 steps {grown} of 1000 axes has grown, by a factor above 100: {np.abs(error).max() > 100}")
