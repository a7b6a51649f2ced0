import numpy as np

from linebyline.byhand.optimizers import sgd

rng = np.random.default_rng(0)


def rate_at_lowest(curvatures, errors, low, factor):
    """The range test itself: sgd with a growing rate, and the loss before each step."""
    optimizer, rates, losses = sgd(lambda t: low * factor ** (t - 1)), [], []
    params = [{"w": errors}]  # w* is 0
    state = optimizer.init(params)
    while not rates or losses[-1] < 4 * losses[0]:  # beyond that, the axes that grow hold more than all had, for ever
        w = params[0]["w"]
        rates.append(low * factor ** len(rates))
        losses.append(0.5 * np.sum(curvatures * w**2))
        params, state = optimizer.update(params, [{"w": curvatures * w}], state)
    return rates[np.argmin(losses)]


broken, sharpest, latest = 0, {}, {}
for problem in range(150):
    axes = (1, 2, 5)[problem % 3]
    curvatures, factor = 10 ** rng.uniform(-1, 1, axes), 1 + 10 ** rng.uniform(-2, 0)
    found = rate_at_lowest(curvatures, rng.normal(size=axes), 0.001 / curvatures.max(), factor)
    earliest = 2 / curvatures.max()
    broken += not earliest * (1 - 1e-9) <= found < 2 * factor / curvatures.min() * (1 + 1e-9)
    sharpest[axes] = max(sharpest.get(axes, 0), earliest / found)
    if factor < 1.05:
        latest[axes] = max(latest.get(axes, 0), found / earliest)
print(f"150 bowls, the bounds broken {broken} times")
for axes in sharpest:
    print(f"{axes} axes: bound / rate up to {sharpest[axes]:.2f}; for a slow ramp at least {1 / latest[axes]:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
