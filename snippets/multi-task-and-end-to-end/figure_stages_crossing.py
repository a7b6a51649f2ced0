import matplotlib.pyplot as plt
import numpy as np

d, k, c2 = 20, 2, 4.0


def staged(n, n_z, missed):
    second = (1 + missed) * k / (n - k - 1)
    return missed + second + d / (n_z - d - 1) * (c2 + second)


fig, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
n = np.geomspace(24, 3000, 60)
ax.plot(n, d / (n - d - 1), "-", color="C0", label="end to end")
for n_z, missed, color, line, label in (
    (400, 0.3, "C3", ":", "stages, 400 labels of z, y not all in z"),
    (400, 0.0, "C1", "--", "stages, 400 labels of z"),
    (4000, 0.0, "C2", "-.", "stages, 4000 labels of z"),
):
    at = np.geomspace(5, 3000, 50)
    ax.plot(at, staged(at, n_z, missed), line, color=color, label=label)
    crossing = next(c for c in range(d + 2, 10_000) if d / (c - d - 1) < staged(c, n_z, missed))
    ax.plot(crossing, d / (crossing - d - 1), "o", color=color, markersize=6)
ax.set(xscale="log", yscale="log", xlabel="labelled pairs of x and y, n", ylabel="error beyond the noise", ylim=(0.005, 12))
ax.set_xticks([10, 30, 100, 300, 1000, 3000], ["10", "30", "100", "300", "1000", "3000"])
ax.set_yticks([0.01, 0.1, 1, 10], ["0.01", "0.1", "1", "10"])
ax.minorticks_off()
ax.legend(frameon=False, loc="upper right")
