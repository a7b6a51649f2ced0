import numpy as np

rng = np.random.default_rng(0)
print("parameters   go down   steepest of 2,000 random   -g/|g|   (slopes, in |g|)")
for parameters in (2, 10, 100, 1000):
    g = rng.normal(size=parameters)  # any gradient will do
    directions = rng.normal(size=(2000, parameters))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)  # length 1, all directions alike
    slopes = directions @ g / np.linalg.norm(g)
    best = -g / np.linalg.norm(g) @ g / np.linalg.norm(g)
    print(f"{parameters:>10} {100 * np.mean(slopes < 0):>8.0f}% {slopes.min():>26.2f} {best:>8.2f}")
