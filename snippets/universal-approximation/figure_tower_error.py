import matplotlib.pyplot as plt
import numpy as np

from linebyline.neurons import tower_network

fig, ax = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
sizes, x = np.unique(np.geomspace(1, 300, 12).astype(int)), np.linspace(0, 1, 6001)
ax.plot(sizes, 1 / sizes, "--", color="C0", label="bound, ends")
ax.plot(sizes, 1 / (2 * sizes), "-", color="C0", label="bound, middles")
for name, f, place, marker, color in (  # all have L = 1
    ("the line x, ends", lambda x: x, 0.0, "D", "C1"),
    ("the line x, middles", lambda x: x, 0.5, "s", "C2"),
    ("sin(2πx) / 2π, middles", lambda x: np.sin(2 * np.pi * x) / (2 * np.pi), 0.5, "o", "C3"),
    ("x¹⁰ / 10, middles", lambda x: x**10 / 10, 0.5, "^", "C4"),
):
    errors = []
    for n in sizes:
        edges = np.linspace(0, 1, n + 1)
        opened = np.concatenate([[-np.inf], edges[1:-1], [np.inf]])
        errors.append(abs(f(x) - tower_network(x, f(edges[:-1] + place / n), opened, 1e6)).max())
    ax.plot(sizes, errors, marker, color=color, markersize=6, markerfacecolor="none", label=name)
ax.set(xscale="log", yscale="log", xlabel="towers $N$ (count)", ylabel="largest error (no unit)")
ax.minorticks_off()
ax.legend(frameon=False, fontsize="small")
