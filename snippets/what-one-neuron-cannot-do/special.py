import numpy as np

from linebyline.neurons import with_ones

rng = np.random.default_rng(0)
for name, points in {
    "general": [[0, 0], [3, 0], [0, 3], [2, 2]],
    "three on a line": [[0, 0], [1, 0], [2, 0], [0, 1]],
    "all on a line": [[0, 0], [1, 0], [2, 0], [3, 0]],
}.items():
    x = with_ones(np.array(points, float))
    fires = rng.normal(size=(100_000, 3)) @ x.T > 0  # [units, points]
    print(f"{name:<16}", len(np.unique(fires, axis=0)))
