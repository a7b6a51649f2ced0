import numpy as np

from linebyline.neurons import tower_network

rng = np.random.default_rng(0)


def zigzag(a, b, lipschitz):
    knots = np.concatenate([[a], np.sort(rng.uniform(a, b, rng.integers(1, 20))), [b]])
    slopes = lipschitz * rng.choice([-1, 1, rng.uniform(-1, 1)], len(knots) - 1)
    values = np.concatenate([[0.0], np.cumsum(slopes * np.diff(knots))])
    return lambda x: np.interp(x, knots, values)


def waves(a, b, lipschitz):
    frequency, phase, weight = rng.uniform(0.1, 20, 3) / (b - a), rng.uniform(0, 6.3, 3), rng.dirichlet(np.ones(3))
    return lambda x: lipschitz * (weight / frequency * np.sin(np.multiply.outer(x, frequency) + phase)).sum(axis=-1)


def valley(a, b, lipschitz):
    lowest = rng.uniform(a, b)
    return lambda x: lipschitz * abs(x - lowest)


def line(a, b, lipschitz):
    return lambda x: lipschitz * x


families, columns = (zigzag, waves, valley, line), ("left ends", "middles", "sigmoids")
sharpest = {family.__name__: dict.fromkeys(columns, 0.0) for family in families}
for problem in range(2000):
    family, n = families[problem % 4], int(rng.integers(1, 40))
    lipschitz, a, width, w = 10 ** rng.uniform(-2, 2), rng.uniform(-5, 5), 10 ** rng.uniform(-1, 1), 10 ** rng.uniform(-1, 5)
    f, edges, h = family(a, a + width, lipschitz), np.linspace(a, a + width, n + 1), width / n
    inside = edges[:-1, None] + h * np.linspace(0, 1, 65)  # [towers, points]: 65 of each cell, both its ends with it
    x, ends, middles = inside.ravel(), f(edges[:-1]), f((edges[:-1] + edges[1:]) / 2)
    smooth = tower_network(x, middles, np.concatenate([[-np.inf], edges[1:-1], [np.inf]]), w)
    ratios = (
        abs(f(inside) - ends[:, None]).max() / (lipschitz * h),
        abs(f(inside) - middles[:, None]).max() / (lipschitz * h / 2),
        abs(f(x) - smooth).max() / (lipschitz * (h / 2 + 2 * np.log(2) / w)),
    )
    for column, ratio in zip(columns, ratios, strict=True):
        sharpest[family.__name__][column] = max(sharpest[family.__name__][column], ratio)
print("error / bound, the largest of 500 functions each")
for name, best in sharpest.items():
    print(f"{name:<8}", "   ".join(f"{column} {best[column]:.2f}" for column in columns))
worst = max(ratio for best in sharpest.values() for ratio in best.values())
print("above the bound:", worst > 1 + 1e-9)
print(f"sharpest ratio {worst:.2f}")
