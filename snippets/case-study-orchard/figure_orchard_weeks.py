import matplotlib.pyplot as plt
import numpy as np

from linebyline.projects import ORCHARD, Effort, draw_worlds, true_errors

WEEKS = np.arange(13)
world = draw_worlds(ORCHARD, 1000, np.random.default_rng(0))
plans = {
    "all weeks on pictures": (lambda week: Effort(own=8 + 2 * week), "C0s-"),
    "all weeks on the model": (lambda week: Effort(own=8, model=week), "C1o--"),
    "half of the weeks each": (lambda week: Effort(own=8 + week, model=week / 2), "C2^-"),
}
fig, ax = plt.subplots(figsize=(6, 3.4), layout="constrained")
for name, (plan, style) in plans.items():
    live = np.array([true_errors(world, plan(week))["dev"] for week in WEEKS])  # [weeks, projects]
    ax.plot(WEEKS, np.median(live, axis=1), style, markersize=4, label=name)
    if name.startswith("half"):
        ax.fill_between(WEEKS, *np.percentile(live, [10, 90], axis=1), color="C2", alpha=0.15, linewidth=0)
ax.axhline(0.5, color="C7", linestyle=":")
ax.text(0.1, 0.56, "typical floor", color="C7")
ax.set(xlabel="weeks spent", ylabel="live error (%)", ylim=(0, 3.3))
ax.legend(frameon=False, loc="upper right")
