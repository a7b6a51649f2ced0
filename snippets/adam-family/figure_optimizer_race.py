import matplotlib.pyplot as plt
import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import Ellipse

from linebyline.byhand.optimizers import adam, momentum, nadam, nesterov, rmsprop, sgd
from linebyline.surfaces import bowl, descend

surface, start, steps = bowl([1, 20], degrees=30), np.array([-1.75, -0.25]), 25
racers = (  # rate; then color, width, at which step the name stands, and how far away in points
    ("gradient descent", sgd(0.056), "C0", 1.0, 14, (8, -14)),
    ("momentum", momentum(0.018), "C1", 2.4, 9, (-30, 10)),
    ("Nesterov", nesterov(0.056), "C2", 1.0, 1, (6, -2)),
    ("RMSProp", rmsprop(0.1), "C3", 2.4, 2, (0, 9)),
    ("Adam", adam(0.18), "C4", 1.0, 7, (8, -10)),
    ("NAdam", nadam(0.18), "C5", 1.0, 5, (45, 2)),
)
text = plt.rcParams["text.color"]
paths = [descend(optimizer, surface, start, steps) for _, optimizer, *_ in racers]
fig, ax = plt.subplots(figsize=(6.4, 4.6), layout="constrained")
for level in (0.02, 0.2, 0.8, 2, 4):  # the contour lines of a bowl are ellipses: smaller files than traced lines
    across, along = np.sqrt(2 * level / np.array([20, 1])) * 2
    ax.add_patch(Ellipse((0, 0), along, across, angle=30, fill=False, edgecolor=text, alpha=0.45, linewidth=0.7))
for k in range(1, steps + 1):  # one group for each step: the page has a slider
    ends = [(path[k - 1 : k + 1], color, width) for path, (_, _, color, width, *_) in zip(paths, racers, strict=True)]
    ends = [each for each in ends if np.ptp(each[0], axis=0).max() > 0.01] or ends[:1]  # shorter ones cannot be seen
    lines, colors, widths = zip(*ends, strict=True)
    ax.add_collection(LineCollection(lines, colors=colors, linewidths=widths, gid=f"step-{k}", clip_on=False))
for path, (name, _, color, _, at, away) in zip(paths, racers, strict=True):
    line = {"arrowstyle": "-", "color": color, "linewidth": 0.7} if away[0] > 30 else None
    ax.annotate(name, path[at], away, textcoords="offset points", fontsize=9, arrowprops=line)
named = np.stack([path[at] for path, (*_, at, _) in zip(paths, racers, strict=True)])
ax.scatter(*named.T, s=16, c=[color for _, _, color, *_ in racers], zorder=3)
ax.plot(*start, "s", color=text, markersize=6)
ax.plot(0, 0, "*", color=text, markersize=9)
ax.set(xlabel="$w_1$ (no unit)", ylabel="$w_2$ (no unit)", aspect="equal", xticks=[-2, -1, 0, 1], yticks=[-1, 0, 1])
ax.set(xlim=(-2, 1), ylim=(-1.5, 0.75))
