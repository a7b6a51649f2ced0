import numpy as np

rng = np.random.default_rng(0)
x, w = rng.normal(size=(128, 64)), rng.normal(size=(64, 10))  # [batch, fan_in], [fan_in, fan_out]


def by_loops(x, w):
    z, steps = np.zeros((len(x), w.shape[1])), 0
    for i in range(z.shape[0]):
        for j in range(z.shape[1]):
            for k in range(x.shape[1]):  # the axis that the two have in common
                z[i, j] += x[i, k] * w[k, j]
                steps += 1
    return z, steps


z, steps = by_loops(x, w)
print("result", z.shape, "after", f"{steps:,}", "interpreted steps; x @ w is one")
print("the same numbers as x @ w:", np.allclose(z, x @ w, rtol=0, atol=1e-12))
