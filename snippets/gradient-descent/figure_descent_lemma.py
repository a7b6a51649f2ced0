import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.logistic import logistic_loss, logistic_loss_backward
from linebyline.data import two_moons

points, labels = two_moons(np.random.default_rng(0), n=200, noise=0.2)
x = np.column_stack([points, np.ones(200)])
s = np.linalg.eigvalsh(x.T @ x).max() / (4 * 200)


def loss(w):
    return logistic_loss(x @ w, labels)


def gradient(w):
    return x.T @ logistic_loss_backward(x @ w, labels)


fig, (left, right) = plt.subplots(1, 2, figsize=(8.4, 3.6), layout="constrained")
w = np.zeros(3)
g = gradient(w)
factors = np.linspace(0, 2.2, 23)
left.plot(factors, [loss(w - f / s * g) for f in factors], "-", color="C0", label="loss")
left.plot(factors, loss(w) - factors / s * (g @ g), ":", color="C1", label="Taylor's line")
left.plot(factors, loss(w) - factors / s * (1 - factors / 2) * (g @ g), "--", color="C2", label="the lemma")
left.plot([1, 2], [loss(w) - g @ g / (2 * s), loss(w)], "o", color="C2", markersize=5)
left.set(
    xticks=(0, 1, 2), yticks=(0.4, 0.6, 0.8), xlabel="$\\eta s$ (no unit)", ylabel="loss after a step (nat)", ylim=(0.36, 0.92)
)
left.legend(frameon=False, loc="upper left")

best = np.zeros(3)
for _ in range(20_000):
    best = best - 2 / s * gradient(best)
t = np.unique(np.geomspace(1, 300, 28).astype(int))  # the steps that are drawn
right.plot(t, s * best @ best / (2 * t), "--", color="C2", label="bound for 1")
for factor, color, line in ((0.03, "C3", ":"), (0.3, "C1", "-."), (1, "C0", "-"), (1.9, "C4", (0, (6, 1)))):
    w, gaps = np.zeros(3), []
    for _ in range(300):
        w = w - factor / s * gradient(w)
        gaps.append(loss(w) - loss(best))
    right.plot(t, np.array(gaps)[t - 1], color=color, linestyle=line, label=f"{factor}")
right.set(xscale="log", yscale="log", ylim=(1e-5, 10), xlabel="steps $T$ (count)", ylabel="loss - least loss (nat)")
right.set_yticks([1e-4, 1e-2, 1])
right.minorticks_off()
right.legend(frameon=False, loc="lower left", title="$\\eta s$")
