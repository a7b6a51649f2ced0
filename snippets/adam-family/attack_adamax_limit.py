import numpy as np

rng = np.random.default_rng(0)
nearest_lower = nearest_upper = 0.0
for trial in range(3000):
    t, p = rng.integers(1, 60), 2.0 ** rng.uniform(0, 8)
    beta2 = 1 - 10 ** rng.uniform(-4, -0.1)
    logs = rng.normal(size=t) * 10 ** rng.uniform(-3, 1)  # log |g|: from nearly equal sizes to very different ones
    if trial % 3 == 0:
        logs = np.log(beta2) * np.arange(t)  # g fades as fast as the memory: the worst case for the upper bound
    powers = -np.inf  # log of the memory v, so that no power overflows
    v = 0.0
    for log_g in logs:
        powers = np.logaddexp(p * np.log(beta2) + powers, np.log1p(-(beta2**p)) + p * log_g)
        v = max(beta2 * v, np.exp(log_g))
    ratio = np.exp(powers / p) / v
    lower, upper = (1 - beta2**p) ** (1 / p), (t * (1 - beta2**p)) ** (1 / p)
    assert lower * (1 - 1e-9) <= ratio <= upper * (1 + 1e-9), (t, p, beta2)
    nearest_lower, nearest_upper = max(nearest_lower, lower / ratio), max(nearest_upper, ratio / upper)
print("3000 sequences of up to 59 gradients, p from 1 to 256: the root never left the bounds")
print(f"nearest to the lower bound {nearest_lower:.2f}, to the upper {nearest_upper:.2f}")
print(f"sharpest ratio {max(nearest_lower, nearest_upper):.2f}")
