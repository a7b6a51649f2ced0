import numpy as np

CURVATURES, SEARCHES, START = np.array([1.0, 0.02]), 200, 10.0


def loss(w):
    return 0.5 * np.sum(CURVATURES * w**2, axis=-1)


def step(w, rate, rng):
    """One step of noisy gradient descent for many runs at once; a run that diverges stays large."""
    gradient = CURVATURES * w + rng.normal(size=w.shape)
    return np.clip(w - rate[..., None] * gradient, -1e6, 1e6)


def drawn(rng, shape):
    return 10 ** rng.uniform(-4, 1, shape)  # half of the decades are useless: nobody knows which


def caviar(steps, rng, runs=16):
    """Many runs, each with its own rate to the end; the loss of the best one."""
    rate, w = drawn(rng, (SEARCHES, runs)), np.full((SEARCHES, runs, 2), START)
    for _ in range(steps):
        w = step(w, rate, rng)
    return loss(w).min(axis=1)


def panda(steps, rng):
    """One run, looked at 8 times. Worse: back, and a third of the rate. Better, and still early: twice the rate."""
    rate, w = drawn(rng, SEARCHES), np.full((SEARCHES, 2), START)
    for look in range(8):
        before = w
        for _ in range(steps // 8):
            w = step(w, rate, rng)
        worse = loss(w) > loss(before)
        w = np.where(worse[:, None], before, w)
        rate = rate * np.where(worse, 1 / 3, 2 if look < 4 else 1)
    return loss(w)


print("panda: steps of the one run    wins if 16 runs share its steps    wins if each of 16 has as many")
for steps in (32, 256, 2048):
    rng = np.random.default_rng(steps)
    one, shared, each = panda(steps, rng), caviar(steps // 16, rng), caviar(steps, rng)
    print(f"{steps:>30} {np.mean(one < shared):>34.0%} {np.mean(one < each):>33.0%}")
