import matplotlib.pyplot as plt
import numpy as np

from linebyline.neurons import tower_network

rng = np.random.default_rng(0)
signs = rng.choice([-1.0, 1.0], 30)
values = np.concatenate([[0], np.cumsum(signs)]) / 30
curves = {
    "the line x": (lambda x: x, "s", "C1"),
    "30 random slopes ±1": (lambda x: np.interp(x, np.linspace(0, 1, 31), values), "^", "C2"),
    "sin(2πx) / 2π": (lambda x: np.sin(2 * np.pi * x) / (2 * np.pi), "o", "C3"),
}
sizes, x = np.unique(np.geomspace(1, 400, 18).astype(int)), np.linspace(0, 1, 8001)
fig, ax = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
ax.plot(sizes, 1 / (2 * sizes), "-", color="C0", label="the bound, $L(b-a)/2N$")
for name, (f, marker, color) in curves.items():
    errors = []
    for n in sizes:
        edges = np.linspace(0, 1, n + 1)
        opened = np.concatenate([[-np.inf], edges[1:-1], [np.inf]])
        errors.append(abs(f(x) - tower_network(x, f((edges[:-1] + edges[1:]) / 2), opened, 1e6)).max())
    ax.plot(sizes, errors, marker, color=color, markersize=5, label=name)
ax.set(xscale="log", yscale="log", xlabel="towers $N$ (count)", ylabel="largest error (no unit)")
ax.minorticks_off()
ax.legend(frameon=False)
