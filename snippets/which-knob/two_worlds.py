from statistics import NormalDist

import numpy as np


def draw(rng, n, distance, bend, inputs=10):
    """Two Gaussians, then one axis bent: no information is lost, the best error stays."""
    y = rng.choice([-1.0, 1.0], n)
    x = rng.normal(size=(n, inputs))
    x[:, 0] += y * distance / 2 + bend * (x[:, 1] ** 2 - 1)
    return x, y


def features(x, big):
    i, j = np.triu_indices(x.shape[1])
    more = [x[:, i] * x[:, j]] if big else []  # all products of two inputs
    return np.hstack([np.ones((len(x), 1)), x, *more])


def errors(seed, distance, bend, n=200, big=False, ridge=1e-3):
    rng = np.random.default_rng(seed)
    (x, y), (new, answers) = draw(rng, n, distance, bend), draw(rng, 4000, distance, bend)
    f = features(x, big)
    w = np.linalg.solve(f.T @ f + ridge * np.eye(f.shape[1]), f.T @ y)
    return 100 * np.mean(f @ w * y <= 0), 100 * np.mean(features(new, big) @ w * answers <= 0)


knobs = {
    "as it is": {},
    "bigger model": {"big": True},
    "4 x the data": {"n": 800},
    "ridge": {"ridge": 100.0},
}
for world, best, bend in (("A", 0.01, 1.3), ("B", 0.075, 0.25)):
    distance = -2 * NormalDist().inv_cdf(best)
    print(f"world {world}, best error {best:.1%}       train     dev    (medians of 20)")
    rows = {}
    for name, knob in knobs.items():
        rows[name] = [errors(seed, distance, bend, **knob) for seed in range(20)]
        train, dev = np.median(rows[name], axis=0)
        print(f"   {name:<26}{train:8.2g}{dev:8.2g}")
    start = np.array(rows.pop("as it is"))[:, 1]
    for name, row in rows.items():
        print(f"   {name}: dev error lower in {np.sum(np.array(row)[:, 1] < start)} of 20 draws")
