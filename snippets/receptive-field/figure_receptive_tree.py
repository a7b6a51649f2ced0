import matplotlib.pyplot as plt

LAYERS = [(3, 1, 1), (2, 2, 0), (3, 1, 1)]
NAMES = ["pixels", "convolution, k = 3", "pooling, k = s = 2", "convolution, k = 3"]
sizes, jumps, aheads = [16], [1], [0]
for k, s, p in LAYERS:
    sizes.append((sizes[-1] + 2 * p - k) // s + 1)
    aheads.append(aheads[-1] + p * jumps[-1])
    jumps.append(jumps[-1] * s)


def centre(level, i):
    """Where the middle of the field of unit i lies, in pixels."""
    r = 1 + sum((k - 1) * j for (k, _, _), j in zip(LAYERS[:level], jumps, strict=False))
    return i * jumps[level] - aheads[level] + (r - 1) / 2


fig, ax = plt.subplots(figsize=(6.6, 3.1), layout="constrained")
seen = {4}
for level in (3, 2, 1, 0):
    for i in range(sizes[level]):
        inside = i in seen
        ax.plot(centre(level, i), level, "s" if inside else "o", color="C3" if inside else "C7", markersize=9 if inside else 5)
    if inside := sorted(seen):
        said = f"{len(inside)} seen" if level < 3 else "the unit"
        ax.text(16.1, level, f"{NAMES[level]}\n{said}", va="center", fontsize=9)
    if level:
        k, s, p = LAYERS[level - 1]
        below = {i * s - p + u for i in seen for u in range(k)}
        for i in seen:
            for u in range(k):
                ends = [centre(level, i), centre(level - 1, i * s - p + u)]
                ax.plot(ends, [level, level - 1], color="C0", linewidth=0.9, zorder=0)
        seen = below
ax.set(xlim=(-0.8, 21.3), ylim=(-0.4, 3.4))
ax.axis("off")
