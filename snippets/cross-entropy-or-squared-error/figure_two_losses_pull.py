import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.losses import LOSSES

gap = np.linspace(-9, 9, 181)  # right logit minus wrong logit
logits = np.stack([gap, np.zeros_like(gap)], axis=1)  # class 0 is right
right = 1 / (1 + np.exp(-gap))
fig, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
for (_, backward), name, style in zip(LOSSES.values(), ("cross-entropy", "squared error"), ("-", "--"), strict=True):
    grads = backward(logits, np.zeros(len(gap), dtype=int)) * len(gap)
    ax.plot(right, np.linalg.norm(grads, axis=1), style, label=name)
ax.plot(1 / 3, np.sqrt(2) * 8 / 27, "o", color="C1", label="squared error's largest, at 1/3")
ax.annotate("sure and wrong", (0.0, 0.0), (0.03, 0.62), arrowprops={"arrowstyle": "->", "color": "C7"}, color="C7")
ax.set(xlabel="probability of the right class", ylabel="length of the gradient", xlim=(-0.02, 1.02), ylim=(-0.03, 1.5))
ax.legend(frameon=False)
