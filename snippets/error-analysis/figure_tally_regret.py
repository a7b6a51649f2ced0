import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
projects, causes = 10_000, 6
shares = rng.dirichlet(np.ones(causes), projects)
looked = (1, 2, 5, 10, 20, 50, 100, 200, 500)
missed, lost = [], []
for n in looked:
    tally = rng.multinomial(n, shares)
    chosen = np.take_along_axis(shares, tally.argmax(axis=1)[:, None], axis=1)[:, 0]
    missed.append(100 * (chosen < shares.max(axis=1)).mean())
    lost.append(100 * (shares.max(axis=1) - chosen).mean())

fig, ax = plt.subplots(figsize=(6.4, 3.6), layout="constrained")
ax.plot(looked, missed, "o-", color="C1", linewidth=2)
ax.plot(looked, lost, "s--", color="C0", linewidth=2)
ax.text(12, 42, "projects that choose another\nthan the largest cause", color="C1")
ax.text(7, 8.5, "mistakes lost by that (mean)", color="C0")
ax.set(
    xscale="log", xlabel="mistakes looked at (count)", ylabel="percent", ylim=(0, 65)
)
ax.set_xticks(
    [1, 10, 20, 50, 100, 200, 500], ["1", "10", "20", "50", "100", "200", "500"]
)
ax.minorticks_off()
