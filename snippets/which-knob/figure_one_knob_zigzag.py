import matplotlib.pyplot as plt
import numpy as np

a, goal = np.array([[1.0, 0.6], [0.5, 1.0]]), np.array([3.0, 3.0])
fig, axes = plt.subplots(1, 2, figsize=(6.4, 3.5), layout="constrained")
for ax, pairing, title, lim, ticks in zip(
    axes,
    ((0, 1), (1, 0)),
    ("each knob moves its own number most", "the same knobs, paired the other way"),
    ((-0.5, 4.5), (-9, 12)),
    ((0, 2, 4), (-5, 0, 5, 10)),
    strict=True,
):
    k, at = np.array(lim), np.array([0.0, 0.0])
    ax.plot(k, (goal[0] - a[0, 0] * k) / a[0, 1], "C0-", lw=2, label="number 1 right")
    ax.plot(k, (goal[1] - a[1, 0] * k) / a[1, 1], "C2--", lw=2, label="number 2 right")
    path = [at.copy()]
    for _ in range(4 if pairing == (0, 1) else 2):
        for knob, number in enumerate(pairing):
            at[knob] += (goal[number] - a[number] @ at) / a[number, knob]
            path.append(at.copy())
    path = np.array(path)
    ax.plot(*path.T, "C1.-", lw=1.3, ms=7, label="the knobs, turned in turn")
    ax.plot(*path[0], "C1s", ms=7)
    ax.set(xlim=lim, ylim=lim, xlabel="knob 1 (turns)")
    ax.set_xticks(ticks, ticks)
    ax.set_yticks(ticks, ticks)
    ax.set_title(title, fontsize=9)
axes[0].set_ylabel("knob 2 (turns)")
axes[0].legend(frameon=False, fontsize=8)
