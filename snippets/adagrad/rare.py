import numpy as np

chance = np.array([1.0, 0.3, 0.1, 0.03, 0.01])  # how often each feature is there
true_w = np.array([1.0, -2.0, 2.0, -2.0, 2.0])  # each matters, the rarest as much as any
rng = np.random.default_rng(0)
x = (rng.random((3000, 7, 5)) < chance) * rng.choice([-1.0, 1.0], (3000, 7, 5))  # [steps, seeds, features]
labels = rng.random((3000, 7)) < 1 / (1 + np.exp(-x @ true_w))


def learned(rule, rate):
    w, v = np.zeros((7, 5)), np.full((7, 5), 1e-7)
    for row, label in zip(x, labels, strict=True):  # one example a step, in 7 trainings side by side
        g = (1 / (1 + np.exp(-np.sum(row * w, axis=1))) - label)[:, None] * row
        v += g**2
        w -= rate * (g / np.sqrt(v) if rule == "AdaGrad" else g)
    return w


print("feature is there in    100%   30%   10%    3%    1%   squared error")
print("                       share of its weight learned   of w·x, mean")
for rule in ("SGD", "AdaGrad"):
    runs = {rate: learned(rule, rate) for rate in (0.03, 0.1, 0.3, 1.0)}
    error = {rate: np.mean((w - true_w) ** 2 @ chance) for rate, w in runs.items()}  # of the logits
    best = min(error, key=error.get)
    shares = np.median(runs[best] / true_w, axis=0)
    print(f"{rule:<8} best η = {best:<4}" + "".join(f"{share:>6.1f}" for share in shares) + f"{error[best]:>14.2g}")
