from itertools import permutations, product

import numpy as np

from linebyline.byhand.network import Network


def symmetries(width):
    """All orders of the units with all signs, as signed permutation matrices."""
    for order in permutations(range(width)):
        for signs in product([1.0, -1.0], repeat=width):
            yield np.eye(width)[:, order] * signs


rng = np.random.default_rng(0)
ratios, moved = [], []
for _ in range(5):
    network, x = Network([2, 3, 2, 2], "tanh", rng=rng), rng.normal(size=(10, 2))
    for layer in network.params:
        layer["b"] = rng.normal(size=layer["b"].shape)
    logits, (first, second, third) = network.forward(x), network.params
    seen = set()
    for q1, q2 in product(symmetries(3), symmetries(2)):
        network.params = [
            {"w": first["w"] @ q1, "b": first["b"] @ q1},
            {"w": q1.T @ second["w"] @ q2, "b": second["b"] @ q2},
            {"w": q2.T @ third["w"], "b": third["b"]},
        ]
        moved.append(np.abs(network.forward(x) - logits).max())
        seen.add(tuple(np.concatenate([array.ravel() for layer in network.params for array in layer.values()]).round(9)))
    ratios.append(len(seen) / (6 * 2**3 * 2 * 2**2))  # 3! 2^3 for the first hidden layer, 2! 2^2 for the second
assert max(moved) < 1e-12 and max(ratios) <= 1
print(f"5 networks, {len(moved)} copies: every one computes the same outputs")
print(f"fewest different parameter lists, as part of those counted: {min(ratios):.2f}")
print(f"sharpest ratio {max(ratios):.2f}")
