import matplotlib.pyplot as plt
import numpy as np

n = np.unique(np.geomspace(1, 10_000, 60).astype(int))
fig, ax = plt.subplots(figsize=(6.4, 3.4), layout="constrained")
for pictures, line, color in ((150, "-", "C0"), (600, "--", "C1"), (10_000, ":", "C2")):
    right = np.arange(pictures + 1)
    ratio = np.log((pictures - right[:-1]) / right[1:] * 0.9 / 0.1)
    logs = np.concatenate([[pictures * np.log(0.1)], pictures * np.log(0.1) + np.cumsum(ratio)])
    at_most = np.minimum(np.cumsum(np.exp(logs)), 1)
    mean = np.array([np.sum(1 - at_most[:-1] ** each) for each in n]) / pictures
    ax.plot(n, 100 * mean, line, color=color, label=f"{pictures:,} pictures")
ax.axhline(90, color="C3", linewidth=0.8)
ax.annotate("the truth", (1, 90), xytext=(2, -12), textcoords="offset points", color="C3")
ax.set(xscale="log", xlabel="models compared (count)", ylabel="expected best accuracy (%)", ylim=(88.5, 98.5))
ax.minorticks_off()
ax.legend(frameon=False, loc="upper left")
