import numpy as np

rng = np.random.default_rng(0)
sizes = [6, 50, 3, 50, 5]  # inputs, three hidden widths, outputs
shapes = list(zip(sizes[:-1], sizes[1:], strict=True))
w = np.linalg.multi_dot([rng.integers(-2, 3, shape) for shape in shapes])
many, one = sum((i + 1) * o for i, o in shapes), (6 + 1) * 5
print(f"four linear layers: {many} parameters, in one layer {one}; rank {np.linalg.matrix_rank(w)}")

x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # [batch, inputs]
for layers in (1, 5, 50):
    balanced = 0
    for _ in range(50):
        h = x.astype(object)  # Python's integers: they grow, and stay exact
        for fan_in, fan_out in [(2, 4)] + [(4, 4)] * (layers - 1) + [(4, 1)]:
            w, b = rng.integers(-2, 3, (fan_in, fan_out)), rng.integers(-2, 3, fan_out)
            h = h @ w + b
        balanced += h[0, 0] + h[3, 0] == h[1, 0] + h[2, 0]
    claim = "f(0,0) + f(1,1) = f(0,1) + f(1,0)"
    print(f"{layers:>2} linear hidden layers: {claim} in {balanced} of 50 networks")

h = np.maximum(x @ np.array([[1, 1], [1, 1]]) + np.array([0, -1]), 0)  # two ReLUs
print("XOR with two ReLUs:", h @ np.array([1, -2]))
