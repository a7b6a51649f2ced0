import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.neurons import tower

at = np.array([-0.5, 0.2, 0.5, 0.8, 1.5])
x, y = np.meshgrid(at, at)
ridges = tower(x, 0.0, 1.0, 100) + tower(y, 0.0, 1.0, 100)  # four sigmoids: a ridge along each axis
box = sigmoid(50 * (ridges - 1.5))  # one more: is the sum above 3/2?
print("sum of two ridges:      threshold at 3/2:")
for sums, bits in zip(ridges, box, strict=True):
    print("  ", *(f"{s:.0f}" for s in sums), "            ", *(f"{b:.0f}" for b in bits))
