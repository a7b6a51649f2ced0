import numpy as np

x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # [batch, inputs]
for layers in (1, 5, 50):
    balanced = 0
    for seed in range(50):
        rng = np.random.default_rng(seed)
        h = x.astype(object)  # Python's integers: they grow, and stay exact
        for fan_in, fan_out in [(2, 4)] + [(4, 4)] * (layers - 1) + [(4, 1)]:
            h = h @ rng.integers(-2, 3, (fan_in, fan_out)) + rng.integers(-2, 3, fan_out)
        balanced += h[0, 0] + h[3, 0] == h[1, 0] + h[2, 0]
    print(f"{layers:>2} linear hidden layers: f(0,0) + f(1,1) = f(0,1) + f(1,0) in {balanced} of 50 networks")

h = np.maximum(x @ np.array([[1, 1], [1, 1]]) + np.array([0, -1]), 0)  # one hidden layer of two ReLUs
print("XOR with two ReLUs:", h @ np.array([1, -2]))
