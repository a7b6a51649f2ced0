import numpy as np

error = 0.05  # f is 1-Lipschitz on a cube of side 1: 10 cells a side
side = int(np.ceil(1 / (2 * error) - 1e-9))
for dimensions, name in ((1, "a curve"), (2, "a surface"), (3, "a room"), (10, "ten inputs"), (64, "a picture of 8 x 8")):
    print(f"{name:<18} d = {dimensions:>2}: 10^{dimensions} boxes, {2 * dimensions} sigmoids each")

middles = (np.arange(side) + 0.5) / side
deepest = []
for dimensions in (1, 2, 3):
    rng = np.random.default_rng(dimensions)
    x = rng.uniform(0, 1, (20_000, dimensions))
    corner = rng.uniform(-1, 2, dimensions)
    cells = middles[np.minimum((x * side).astype(int), side - 1)]  # the middle of the cell of each x
    deepest.append(abs(abs(x - corner).max(axis=1) - abs(cells - corner).max(axis=1)).max())  # f: largest distance to a corner
print("error at most 0.05 with one, two and three inputs:", [bool(d <= error) for d in deepest])
