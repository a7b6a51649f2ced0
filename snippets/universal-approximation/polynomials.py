import numpy as np

from linebyline.byhand.activations import relu, sigmoid

rng = np.random.default_rng(0)
x = np.linspace(-1, 1, 201)
w, b = 10 * rng.normal(size=200), 5 * rng.normal(size=200)
for name, g in (("z", lambda z: z), ("z²", np.square), ("z³", lambda z: z**3), ("relu", relu), ("sigmoid", sigmoid)):
    hidden = np.column_stack([g(np.outer(x, w) + b), np.ones(201)])  # 200 random units and a bias: [points, width + 1]
    rank = np.linalg.matrix_rank(hidden, rtol=1e-9)
    v = np.linalg.lstsq(hidden, abs(x), rcond=1e-10)[0]  # output weights: the target is |x|
    error = abs(hidden @ v - abs(x)).max()
    shown = "above 0.1" if error > 0.1 else "below 0.02" if error < 0.02 else "between"
    print(f"{name:<8} independent units: {rank if rank < 9 else 'more than 8':<12} largest error {shown}")
