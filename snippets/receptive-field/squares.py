import numpy as np

rng = np.random.default_rng(0)
layers, stacks = 6, 20_000
paths = np.ones(1, int)
grads = np.ones((stacks, 1))
for _ in range(layers):
    paths = np.convolve(paths, [1, 1, 1])
    weights, n = rng.choice([-1.0, 1.0], size=(stacks, 3)), grads.shape[1]  # mean 0, variance 1
    longer = np.zeros((stacks, n + 2))
    for u in range(3):
        longer[:, u : u + n] += weights[:, u, None] * grads
    grads = longer
print("paths:            ", paths)
squares = (grads**2).mean(axis=0)
print("mean of squares within 5% of the paths:", bool((np.abs(squares / paths - 1) < 0.05).all()))
print("mean gradient within 5% of sqrt(paths) of 0:", bool((np.abs(grads.mean(axis=0)) < 0.05 * np.sqrt(paths)).all()))
