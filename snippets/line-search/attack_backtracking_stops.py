import numpy as np

rng = np.random.default_rng(0)


def backtrack(loss, w, g, eta, rho, c):
    before, reductions = loss(w), 0
    while loss(w - eta * g) > before - c * eta * (g @ g):
        eta, reductions = rho * eta, reductions + 1
    return eta, reductions


def parabolas(n):  # S is the largest curvature; half of the starts lie on the steepest axis
    a = rng.uniform(0.1, 10, n)
    w = np.eye(n)[np.argmax(a)] if rng.random() < 0.5 else rng.normal(size=n)
    return lambda w: 0.5 * np.sum(a * w**2), lambda w: a * w, a.max(), w


def waves(n):  # Σ aⱼ cos(kⱼ·w + φⱼ), not convex: each wave bends by at most aⱼ|kⱼ|²
    k, phase, a = rng.normal(size=(4, n)), rng.uniform(0, 6, 4), rng.uniform(0, 1, 4)
    s = a @ np.sum(k**2, axis=1)
    return lambda w: a @ np.cos(k @ w + phase), lambda w: -(a * np.sin(k @ w + phase)) @ k, s, rng.normal(size=n)


def logistic(n):  # the mean of log(1 + exp(-x·w)): S = λmax(XᵀX)/(4 · examples)
    x = rng.normal(size=(20, n))
    s = np.linalg.eigvalsh(x.T @ x)[-1] / 80
    return lambda w: np.mean(np.logaddexp(0, -x @ w)), lambda w: -x.T @ (1 / (1 + np.exp(x @ w))) / 20, s, rng.normal(size=n)


sharpest, broken = {}, 0
for family in (parabolas, waves, logistic):
    ratios = [0.0]
    for _ in range(1500):
        loss, gradient, s, w = family(int(rng.integers(1, 6)))
        rho, c, eta0, g = rng.uniform(0.1, 0.9), rng.uniform(0.01, 0.9), 10 ** rng.uniform(-2, 3), gradient(w)
        eta, reductions = backtrack(loss, w, g, eta0, rho, c)
        limit = 2 * (1 - c) / s
        most = max(0, np.ceil(np.log(eta0 / limit) / np.log(1 / rho) - 1e-9))
        fell = loss(w) - loss(w - eta * g) >= c * eta * (g @ g) - 1e-12
        broken += eta < min(eta0, rho * limit) * (1 - 1e-9) or reductions > most or not fell
        if reductions:
            ratios.append(rho * limit / eta)
    sharpest[family.__name__] = max(ratios)
print(f"4,500 problems, the theorem broken {broken} times")
for name, ratio in sharpest.items():
    print(f"{name:<9} promised rate / accepted rate up to {ratio:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
