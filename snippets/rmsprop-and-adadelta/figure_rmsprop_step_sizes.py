import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.optimizers import adadelta, adagrad, rmsprop

grads = np.ones(120)
grads[39] = 20.0  # one spike
fig, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
for name, rule, color, style in (
    ("RMSProp, η = 1", rmsprop(1.0, 0.9), "C0", "-"),
    ("AdaGrad, η = 1", adagrad(1.0), "C1", "--"),
    ("AdaDelta, ε = 1e-6", adadelta(1.0, 0.9, 1e-6), "C2", "-."),
):
    params, steps = [{"w": np.zeros(1)}], []
    state = rule.init(params)
    for g in grads:
        new, state = rule.update([{"w": np.zeros(1)}], [{"w": np.array([g])}], state)
        steps.append(-new[0]["w"][0])
    ax.plot(np.arange(1, len(grads) + 1), steps, style, color=color, label=name)
ax.axhline(np.sqrt(10), color="C3", linestyle=":", label="RMSProp's bound")
ax.set(xlabel="step; gradient 1, in step 40 it is 20", ylabel="step size (unit of w)", yscale="log", ylim=(6e-4, 8))
ax.legend(frameon=False, fontsize=8, loc="center right", bbox_to_anchor=(1, 0.34), ncols=2)
ax.minorticks_off()
