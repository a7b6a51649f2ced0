import numpy as np

from linebyline.neurons import tower_network


def f(x):
    return np.sin(2 * np.pi * x) + 0.5 * np.sin(6 * np.pi * x)


lipschitz, x = 5 * np.pi, np.linspace(0, 1, 4001)  # |f'| is largest at 0: 2π + 3π
print("towers    error    bound, steps   bound, sigmoids")
for n in (5, 10, 20, 40, 80, 160, 320):
    edges, w = np.linspace(0, 1, n + 1), 100.0 * n
    opened = np.concatenate([[-np.inf], edges[1:-1], [np.inf]])
    error = abs(f(x) - tower_network(x, f((edges[:-1] + edges[1:]) / 2), opened, w)).max()
    steps = lipschitz / (2 * n)
    print(f"{n:>6} {error:>8.3f} {steps:>15.3f} {steps + 2 * np.log(2) * lipschitz / w:>17.3f}")
