import matplotlib.pyplot as plt
from matplotlib.patches import Rectangle

size, kernel, stride, padding = 8, 3, 2, 1
line = size + 2 * padding
fig, ax = plt.subplots(figsize=(6.4, 2.9), layout="constrained")
for i in range(line):
    zero = i < padding or i >= line - padding
    ax.add_patch(Rectangle((i, 0), 1, 0.8, facecolor="none" if zero else "C0", alpha=1 if zero else 0.45, edgecolor="none"))
    ax.add_patch(Rectangle((i, 0), 1, 0.8, facecolor="none", edgecolor="C0", linestyle=":" if zero else "-"))
    ax.text(i + 0.5, 0.38, "0" if zero else f"$x_{i - padding}$", ha="center", va="center")
start, place = 0, 0
while start < line:
    fits = start + kernel <= line
    color = "C2" if fits else "C3"
    low = -0.85 - 0.7 * place
    if fits:
        ax.add_patch(Rectangle((start, low), kernel, 0.5, facecolor=color, alpha=0.5, edgecolor="none"))
    ax.add_patch(Rectangle((start, low), kernel, 0.5, facecolor="none", edgecolor=color, hatch="" if fits else "//"))
    said = f"place {place}: starts at {start}" if fits else "would stick out"
    left = start + kernel + 0.2 if start + kernel < 7 else start - 0.2
    ax.text(left, -0.6 - 0.7 * place, said, ha="left" if left > start else "right", va="center")
    if not fits:
        break
    start, place = start + stride, place + 1
ax.axvline(line, ymin=0.02, color="C3", linestyle="--", linewidth=1)
ax.set(xlim=(-0.2, line + 1.3), ylim=(-1 - 0.7 * place, 1), aspect="equal")
ax.axis("off")
