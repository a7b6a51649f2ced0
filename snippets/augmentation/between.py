import numpy as np

from linebyline.data.warp import bilinear

picture = np.array([[[0.0, 4.0], [8.0, 20.0]]])  # [batch, height, width]
places = np.array([[[[0.0, 1.0], [0.5, 0.5], [0.25, 0.5], [0.0, 1.5], [-1.0, 0.0]]]])  # [batch, rows, columns, 2]
for place, value in zip(places[0, 0], bilinear(picture, places)[0, 0], strict=True):
    print(f"row {place[0]:5.2f}, column {place[1]:4.2f}: {value:5.2f}")

down, right = 0.25, 0.5
weights = np.outer([1 - down, down], [1 - right, right])
print("weights of the four at (0.25, 0.5):", weights.ravel(), "sum", weights.sum())

rows, columns = np.mgrid[0:8, 0:8]
plane = 1 + 2 * rows + 3 * columns + 0.5 * rows * columns  # bilinear in row and column
inside = np.random.default_rng(0).uniform(0, 7, size=(1, 100, 1, 2))
r, c = inside[..., 0], inside[..., 1]
error = np.abs(bilinear(plane[None], inside) - (1 + 2 * r + 3 * c + 0.5 * r * c)).max()
print("exact for 1 + 2r + 3c + rc/2 at 100 random places:", error < 1e-12)
