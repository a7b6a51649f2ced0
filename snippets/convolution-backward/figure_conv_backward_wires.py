import matplotlib.pyplot as plt
import numpy as np

ink = plt.rcParams["text.color"]
styles = [("C0", "-"), ("C1", "--"), ("C2", ":")]
fig, panels = plt.subplots(1, 2, figsize=(6.8, 2.7), layout="constrained")
for ax, title in zip(panels, ["forward: $z_1$ gathers a window", "backward: $x_2$ hears from its places"], strict=True):
    forward = ax is panels[0]
    for i in range(3):
        for u, (color, style) in enumerate(styles):
            bottom, top = i + u, i + 1
            chosen = i == 1 if forward else i + u == 2
            ax.plot([bottom, top], [0, 1], style, color=color, linewidth=2.4 if chosen else 1, alpha=1 if chosen else 0.25)
            if chosen:
                at = 0.3 if forward else 0.7  # where the wires lie apart
                ax.text(bottom + (top - bottom) * at + 0.1, at, f"$k_{u}$", color=ink, ha="left", va="center", fontsize=11)
    ax.plot(np.arange(5), np.zeros(5), "o", color=ink, markersize=6)
    ax.plot(np.arange(1, 4), np.ones(3), "s", color=ink, markersize=6)
    for p in range(5):
        name = f"$x_{p}$" if forward else rf"$\nabla x_{p}$"
        ax.text(p, -0.14, name, ha="center", va="top", fontsize=11, alpha=1 if forward or p == 2 else 0.5)
    for i in range(3):
        name = f"$z_{i}$" if forward else rf"$\delta_{i}$"
        ax.text(i + 1, 1.12, name, ha="center", va="bottom", fontsize=11, alpha=1 if i == 1 or not forward else 0.5)
    ax.set(title=title, xlim=(-0.5, 4.5), ylim=(-0.4, 1.4))
    ax.axis("off")
