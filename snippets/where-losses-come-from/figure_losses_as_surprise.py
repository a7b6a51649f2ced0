import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.information import entropy

fig, (left, right) = plt.subplots(1, 2, figsize=(7.6, 3.6), layout="constrained")
residual = np.linspace(-4, 4, 41)
left.plot(residual, residual**2 / 2 + np.log(np.sqrt(2 * np.pi)), "-", color="C0", label="Gaussian: squared error")
left.plot(residual, np.abs(residual) + np.log(2), "--", color="C1", label="Laplace: absolute error")
left.set(xlabel="output minus target", ylabel="−log density (nats)", ylim=(0, 9.5))
left.set(xticks=[-4, 0, 4], yticks=[0, 3, 6, 9])
left.legend(loc="upper center", fontsize=9)

p, q = 0.3, np.linspace(0.02, 0.98, 49)
floor = entropy(np.array([p, 1 - p]))
right.plot(q, -p * np.log(q) - (1 - p) * np.log(1 - q), "-", color="C2")
right.axhline(floor, linestyle="--", color="C3")
right.plot([p], [floor], "o", color="C2")
at = 0.8
top = -p * np.log(at) - (1 - p) * np.log(1 - at)
right.annotate("", (at, floor), (at, top), arrowprops={"arrowstyle": "<->", "color": "C4"})
right.text(at - 0.03, (floor + top) / 2, "KL", color="C4", ha="right", va="center")
right.text(0.5, floor - 0.06, "entropy", color="C3", ha="center", va="top")
right.text(0.36, 1.25, "cross-entropy", color="C2", ha="center")
right.set(xlabel="q (p = 0.3)", ylabel="average loss (nats)", xlim=(0, 1), ylim=(0, 2))
right.set(xticks=[0, 0.3, 1], yticks=[0, 1, 2])
