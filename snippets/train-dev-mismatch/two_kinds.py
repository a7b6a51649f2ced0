import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.data import digits
from linebyline.data.warp import inverse_maps, warp


def fit_logit(x, kind, penalty, steps=8):
    """Logistic regression by Newton's method; return v so that x @ v is the logit of `kind` = 1."""
    v = np.zeros(x.shape[1])
    for _ in range(steps):
        p = sigmoid(x @ v)
        curvature = x.T @ ((p * (1 - p))[:, None] * x) + penalty * np.eye(len(v))
        v = v - np.linalg.solve(curvature, x.T @ (p - kind) + penalty * v)
    return v


def right_on_new(x, kind, rng):
    """Share of held-out examples whose kind a classifier recognizes."""
    train, new = np.split(rng.permutation(len(x)), [2 * len(x) // 3])
    v = fit_logit(x[train], kind[train], penalty=1.0)
    return np.mean((x[new] @ v > 0) == kind[new])


rng = np.random.default_rng(0)
ours, theirs = rng.normal(size=5000), 1 + rng.normal(size=5000)  # without labels: only the inputs are needed
x = np.stack([np.ones(10_000), np.r_[ours, theirs]], axis=1)
v = fit_logit(x, np.repeat([0.0, 1.0], 5000), penalty=1.0)
w = np.exp(x[:5000] @ v)  # odds of being theirs; as many of each kind, so the odds are p_test / p_train
share = w.sum() ** 2 / (w @ w) / 5000
print(f"normal, shift 1: slope of the logit {v[1]:.1f} (exact 1), mean weight {w.mean():.1f}, n_eff / n {share:.1f}")

images, _ = digits()
kind = (np.arange(len(images)) % 2).astype(float)  # every second digit is turned
for name, ours, theirs in (
    ("no turn in either", (0, 0), (0, 0)),
    ("theirs turned by 10 to 30 degrees", (0, 0), (10, 30)),
    ("theirs by 10 to 30, ours by -10 to 10", (-10, 10), (10, 30)),
    ("theirs by -10 to 10, ours by none", (0, 0), (-10, 10)),
):
    shares = []
    for seed in range(3):
        rng = np.random.default_rng(seed)
        angle = np.where(kind == 1, rng.uniform(*theirs, len(kind)), rng.uniform(*ours, len(kind)))
        pictures = warp(images.reshape(-1, 8, 8), inverse_maps(len(kind), angle=angle)).reshape(-1, 64)
        shares.append(right_on_new(np.c_[np.ones(len(kind)), pictures], kind, rng))
    print(f"{name:<38} {100 * np.median(shares):.0f}% of new digits sorted right")
