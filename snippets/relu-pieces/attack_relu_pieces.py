from math import prod

import numpy as np

from linebyline.neurons import compose, linear_pieces


def integer_network(rng, widths):  # small integers: equal and cancelled kinks are common
    sizes = [1, *widths, 1]
    shapes = zip(sizes, sizes[1:], strict=False)
    return [{"w": rng.integers(-4, 5, (i, o)), "b": rng.integers(-9, 10, o)} for i, o in shapes]


tent = np.array([2, -2]), np.array([-1, 1]), np.array([-1, -1]), 1
zigzag = np.array([6, 3, -3]), np.array([-1, -1, 2]), np.array([-2, 3, -2]), 4
rng = np.random.default_rng(0)
families = ("one layer", "deep", "tent and noise", "zigzag and noise")
sharpest, broken = dict.fromkeys(families, 0.0), 0
for trial in range(600):
    family = families[trial % 4]
    if family in ("one layer", "deep"):
        layers = 1 if family == "one layer" else int(rng.integers(2, 5))
        params = integer_network(rng, rng.integers(1, 12 // layers + 1, layers).tolist())
    else:
        params = compose(*(tent if "tent" in family else zigzag), times=int(rng.integers(1, 4)))
        noise = rng.choice([0, 0.001, 0.1])
        params = [{name: a * (1 + noise * rng.normal(size=a.shape)) for name, a in layer.items()} for layer in params]
    ratio = len(linear_pieces(params)) / prod(len(layer["b"]) + 1 for layer in params[:-1])
    sharpest[family], broken = max(sharpest[family], ratio), broken + (ratio > 1)
print(f"600 networks, the bound broken {broken} times")
for family, ratio in sharpest.items():
    print(f"{family:<16} pieces / bound up to {ratio:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
