import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.neurons import tower, tower_network

heights = np.array([1.0, 3.0, 2.0])
x = np.array([0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0])
closed = np.array([0.0, 1.0, 2.0, 3.0])  # three towers from 0 to 3
opened = np.array([-np.inf, 1.0, 2.0, np.inf])  # the outer towers never end
print("x               ", *(f"{at:4.1f}" for at in x))
for name, edges in (("closed at 0 and 3", closed), ("open outside", opened)):
    print(f"{name:<17}", *(f"{y:4.1f}" for y in tower_network(x, heights, edges, steepness=200)))

at = np.linspace(0, 3, 1001)
three = sum(h * tower(at, left, left + 1, 200) for h, left in zip(heights, closed[:-1], strict=True))
print("a sum of three towers:", np.allclose(tower_network(at, heights, closed, 200), three))
jumps = 1.0 + 2.0 * sigmoid(200 * (at - 1)) - 1.0 * sigmoid(200 * (at - 2))  # a bias, and a sigmoid for each jump
print("open: a bias and two sigmoids:", np.allclose(tower_network(at, heights, opened, 200), jumps))
