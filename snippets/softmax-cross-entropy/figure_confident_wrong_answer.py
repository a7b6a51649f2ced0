import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.losses import softmax, softmax_cross_entropy_backward, softmax_squared_error_backward

gap = np.linspace(-8, 12, 81)  # logit of the wrong class minus logit of the right class
logits = np.stack([np.zeros_like(gap), gap], axis=1)  # [batch, 2]; class 0 is right in every row
labels = np.zeros(len(gap), dtype=int)
doubt = 1 - softmax(logits).max(axis=1)

fig, axes = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
for backward, name, style in [
    (softmax_cross_entropy_backward, "cross-entropy", "-"),
    (softmax_squared_error_backward, "squared error", "--"),
]:
    grads = backward(logits, labels) * len(labels)  # one example each: undo the mean
    axes.semilogy(gap, np.linalg.norm(grads, axis=1), style, label=name)
axes.semilogy(gap[gap > 0], np.sqrt(8) * doubt[gap > 0], ":", label="bound for squared error")
axes.axvspan(-8, 0, alpha=0.08)
axes.text(-7.6, 2.2, "right answers")
axes.text(7.2, 2.2, "wrong answers")
axes.set(xlabel="wrong logit minus right logit (nats)", ylabel="norm of the gradient", ylim=(1e-5, 6), xlim=(-8, 12))
axes.minorticks_off()
axes.legend(loc="lower center")
