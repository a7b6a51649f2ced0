import numpy as np

rng = np.random.default_rng(0)
sizes = [6, 50, 3, 50, 5]  # inputs, three hidden widths, outputs
params = [(rng.integers(-2, 3, (i, o)), rng.integers(-2, 3, o)) for i, o in zip(sizes, sizes[1:], strict=False)]

w, b = np.eye(6, dtype=int), np.zeros(6, dtype=int)
for layer_w, layer_b in params:
    w, b = w @ layer_w, b @ layer_w + layer_b  # the bias passes through all later layers

x = rng.integers(-9, 10, (100, 6))  # [batch, inputs]
h = x
for layer_w, layer_b in params:
    h = h @ layer_w + layer_b  # no activation
print("the same outputs:", np.array_equal(h, x @ w + b))
print("parameters:", sum(a.size + c.size for a, c in params), "in four layers,", w.size + b.size, "in one")
print("shape of w:", w.shape, " rank of w:", np.linalg.matrix_rank(w))
