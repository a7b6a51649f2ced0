import numpy as np

from linebyline.byhand.optimizers import rmsprop

rng = np.random.default_rng(0)
STEPS = 60


def silence(runs):  # noise, then nothing for a while, then one gradient
    g = rng.normal(size=(STEPS, runs))
    g[rng.integers(1, 20) : -1] = 0
    return g


families = {
    "noise": lambda runs: rng.normal(size=(STEPS, runs)),
    "heavy tails": lambda runs: rng.standard_cauchy((STEPS, runs)) ** 3,
    "after a silence": silence,
    "growing": lambda runs: rng.uniform(1, 20, runs) ** np.arange(STEPS)[:, None],
}
sharpest, broken = {}, 0
for name, draw in families.items():
    ratios = []
    for _ in range(30):
        beta, eta, epsilon = 1 - 10 ** rng.uniform(-3, -0.3), 10 ** rng.uniform(-4, 1), 10 ** rng.uniform(-12, 0)
        cap = eta / np.sqrt(1 - beta)
        rule, grads = rmsprop(eta, beta, epsilon), draw(50)
        zero = [{"w": np.zeros(50)}]  # each step starts here, so that no digit of it is lost
        state = rule.init(zero)
        for t, g in enumerate(grads):
            new, state = rule.update(zero, [{"w": g}], state)
            step = np.abs(new[0]["w"])
            bound = eta * np.abs(g) / (np.sqrt(1 - beta) * np.abs(g) + epsilon)
            broken += np.sum(step > bound * (1 + 1e-12)) + np.sum(bound > cap * (1 + 1e-12))
            if t >= 10:  # the first step always reaches the bound
                ratios.append(np.max(step) / cap)
    sharpest[name] = max(ratios)
print(f"6,000 weights, {60 * 6_000:,} steps, the theorem broken {broken} times")
for name, ratio in sharpest.items():
    print(f"{name:<16} largest step after the tenth / (η/√(1-β)): {ratio:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
