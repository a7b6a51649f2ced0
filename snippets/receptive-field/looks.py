import numpy as np

LAYERS = 4  # of three weights: r = 9 for each of these networks
for name, kernels in (
    ("equal weights", [[1, 1, 1]] * LAYERS),
    ("the middle weight only", [[0, 1, 0]] * LAYERS),
    ("the first weight only", [[1, 0, 0]] * LAYERS),
    ("no weight is 0, but signs differ", [[1, 1, 1], [1, -1, 1], [1, 1, 1], [1, -1, 1]]),
):
    weights = np.ones(1, int)
    for kernel in kernels:
        weights = np.convolve(weights, kernel)
    print(f"{name:33} weights of the 9 pixels: {' '.join(map(str, weights))}")
