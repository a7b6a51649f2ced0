from statistics import NormalDist

import numpy as np

rng = np.random.default_rng(0)


def errors(n, distance, bend, inputs, big):
    """Training and dev error in percent of one least-squares fit, as in the two worlds."""
    y = rng.choice([-1.0, 1.0], n + 600)
    x = rng.normal(size=(n + 600, inputs))
    x[:, 0] += y * distance / 2 + bend * (x[:, 1] ** 2 - 1)
    i, j = np.triu_indices(inputs)
    more = [x[:, i] * x[:, j]] if big else []
    f = np.hstack([np.ones((n + 600, 1)), x, *more])
    a = f[:n]
    w = np.linalg.solve(a.T @ a + 1e-3 * np.eye(a.shape[1]), a.T @ y[:n])
    wrong = 100 * (f @ w * y <= 0)
    return wrong[:n].mean(), wrong[n:].mean()


projects = []
for _ in range(150):
    best, bend = rng.uniform(0.005, 0.15), rng.uniform(0, 1.5)
    inputs, n = rng.integers(3, 8), int(rng.uniform(40, 250))
    world = (-2 * NormalDist().inv_cdf(best), bend, inputs)
    tried = ((n, False), (n, True), (4 * n, False))
    now, bigger, more = (np.mean([errors(m, *world, big) for _ in range(3)], 0) for m, big in tried)
    projects.append([100 * best, *now, bigger[1] < more[1]])
best, train, dev, bigger = np.array(projects).T


def best_cut(signal):
    """Share right of 'bigger model if signal > c', c chosen in hindsight."""
    return max(np.mean((signal > c) == bigger) for c in np.append(signal, -np.inf))


print(f"always a bigger model                        {best_cut(np.zeros(150)):.0%} right")
print(f"training error above a cut, best cut         {best_cut(train):.0%}")
print(f"training error - best above a cut, best cut  {best_cut(train - best):.0%}")
print(
    f"the larger of the two gaps, no cut           {np.mean((train - best > dev - train) == bigger):.0%}"
)
above = train > np.median(train)
print(f"training error in the upper half: bigger is the better knob in {bigger[above].mean():.0%}")
print(f"training error in the lower half: bigger is the better knob in {bigger[~above].mean():.0%}")
