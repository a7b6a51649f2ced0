import matplotlib.pyplot as plt
import numpy as np

from linebyline.projects import PARCELS, Effort, true_errors

shares = np.linspace(0.008, 1, 200)
fig, ax = plt.subplots(figsize=(6, 3.4), layout="constrained")
for name, own, likeness, style, mark in (
    ("4,000 from the belt", 4, 0, "C0-", "o"),
    ("16,000 from the belt", 16, 0, "C1--", "s"),
    ("4,000, catalogue made alike for 8 weeks", 4, 8, "C2-.", "^"),
):
    live = np.array([true_errors(PARCELS, Effort(own=own, other=500, share=s, likeness=likeness))["dev"] for s in shares])
    ax.plot(shares, live, style, label=name)
    ax.plot(shares[live.argmin()], live.min(), style[:2] + mark, markersize=7)
ax.set(xlabel="share of the belt's pictures in the loss", ylabel="live error (%)", ylim=(0, 9), xlim=(0, 1))
ax.text(0.02, 0.4, "marked: lowest points")
ax.legend(frameon=False, loc="upper right", fontsize=9)
