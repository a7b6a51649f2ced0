import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.network import Network
from linebyline.gradient_check import network_errors

rng = np.random.default_rng(0)
network = Network([6, 8, 8, 3], activation="tanh", rng=rng)
x, labels = rng.normal(size=(16, 6)), rng.integers(0, 3, 16)  # [batch, fan_in], [batch]
grads = network.gradients(x, labels)[1]  # by hand, in float64
exact = network.params

fig, ax = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
for dtype, color, marker, line, smallest in ((np.float64, "C0", "o", "-", -12), (np.float32, "C1", "s", "--", -7)):
    network.params = [{name: array.astype(dtype) for name, array in layer.items()} for layer in exact]
    epsilons = 10.0 ** np.arange(smallest, 0.1, 0.5)
    errors = [network_errors(network, x, labels, grads, epsilon) for epsilon in epsilons]
    medians = [np.median([e for layer in error for e in layer.values()]) for error in errors]
    ax.loglog(epsilons, medians, line, color=color, marker=marker, markersize=4, label=dtype.__name__)
    best = (1.5 * np.finfo(dtype).eps) ** (1 / 3)  # (3 u)^(1/3), as eps is 2 u
    ax.axvline(best, color=color, linestyle=":", linewidth=1.5)
    ax.text(1.3 * best, 3e-10 if dtype is np.float32 else 1e-6, "$(3u)^{1/3}$")
ax.text(1e-11, 2e-8, "rounding\n$\\propto 1/\\varepsilon$")
ax.text(1.5e-2, 4e-7, "truncation\n$\\propto \\varepsilon^2$")
ax.minorticks_off()  # a decade each is enough
ax.set(xlabel="step ε (no unit)", ylabel="relative error (no unit)")
ax.set(xticks=10.0 ** np.arange(-12, 1, 3), yticks=10.0 ** np.arange(-9, 1, 3))
ax.legend(frameon=False)
