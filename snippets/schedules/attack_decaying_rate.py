import numpy as np

from linebyline.byhand.optimizers import sgd

rng = np.random.default_rng(0)


def variance(rates, curvature, s, v0):
    """E(w - w*)² after all steps, from sgd itself: w - w* is a sum of shares of w_0 and of each noise; sgd moves the shares."""
    optimizer = sgd(lambda t: rates[t - 1])
    params = [{"w": np.eye(len(rates) + 1)[0] * np.sqrt(v0)}]  # at first it is all w_0
    state = optimizer.init(params)
    for noise in np.eye(len(rates) + 1)[1:] * s:  # step t brings noise number t
        params, state = optimizer.update(params, [{"w": curvature * params[0]["w"] + noise}], state)
    return float(np.sum(params[0]["w"] ** 2))


kinds = {
    "constant": lambda t: np.full(len(t), 10 ** rng.uniform(-2, 0)),
    "power of t": lambda t: rng.uniform(0.3, 2) * t ** -rng.uniform(0.3, 1.5),
    "exponential": lambda t: rng.uniform(0.1, 1.5) * rng.uniform(0.6, 1) ** t,
    "cosine": lambda t: rng.uniform(0.1, 1) * (1 + np.cos(np.pi * (t - 1) / len(t))),
    "random": lambda t: rng.uniform(0, 1, len(t)),
}
sharpest, broken = dict.fromkeys([*kinds, "searched"], 0.0), 0
for problem in range(500):
    steps, (curvature, s, v0) = int(rng.integers(1, 20)), 10 ** rng.uniform(-1, 1, 3)
    bound = 1 / (1 / v0 + steps * curvature**2 / s**2)
    kind = list(kinds)[problem % 5]
    rates = kinds[kind](np.arange(1.0, steps + 1)) / curvature
    found = variance(rates, curvature, s, v0)
    sharpest[kind] = max(sharpest[kind], bound / found)
    if problem < 10:  # climb: keep each random change of the rates that helps
        for _ in range(200):
            other = rates * np.exp(rng.normal(size=steps) * 10 ** rng.uniform(-3, 0))
            if (better := variance(other, curvature, s, v0)) < found:
                rates, found = other, better
        sharpest["searched"] = max(sharpest["searched"], bound / found)
    broken += found < bound * (1 - 1e-12)  # rounding
print(f"500 problems, the bound broken {broken} times")
for kind, ratio in sharpest.items():
    print(f"{kind:<12} bound / variance up to {ratio:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
