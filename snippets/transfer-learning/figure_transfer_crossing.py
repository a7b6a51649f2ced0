import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
D, d, repeats = 20, 4, 400


def measured(n, kept, delta):
    beta = np.zeros(D)
    beta[:d], beta[d] = 1.0, delta
    x, noise = rng.normal(size=(repeats, n, D)), rng.normal(size=(repeats, n, 1))
    h, y = x[:, :, :kept], x @ beta[:, None] + noise
    w = np.linalg.solve(h.swapaxes(1, 2) @ h, h.swapaxes(1, 2) @ y)[:, :, 0]
    return ((np.concatenate([w, np.zeros((repeats, D - kept))], axis=1) - beta) ** 2).sum(axis=1).mean()


fig, ax = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
styles = [(D, 0.0, "C0", "-", "o", "from scratch: all 20 inputs"), (d, 0.5, "C1", "--", "s", "probe, features miss a part"),
          (d, 0.0, "C2", ":", "^", "probe, features hold the answer")]  # fmt: skip
for kept, delta, color, line, marker, label in styles:
    n = np.geomspace(kept + 4, 400, 40)
    ax.plot(n, delta**2 + (1 + delta**2) * kept / (n - kept - 1), line, color=color, label=label)
    at = [count for count in (12, 18, 30, 50, 85, 150, 300) if count > kept + 6]
    ax.plot(at, [measured(count, kept, delta) for count in at], marker, color=color, markersize=5)
crossing = D + 1 + (D - d) / 0.5**2
ax.axvline(crossing, color="gray", linewidth=1)
ax.text(crossing * 0.93, 4, "transfer pays", ha="right")
ax.text(crossing * 1.07, 4, "transfer costs")
ax.set(xscale="log", yscale="log", xlabel="training examples n", ylabel="error beyond the noise", ylim=(0.008, 7))
ax.set_xticks([10, 30, 85, 300], ["10", "30", "85", "300"])
ax.set_yticks([0.01, 0.1, 1], ["0.01", "0.1", "1"])
ax.minorticks_off()
ax.legend(frameon=False, loc="lower left")
