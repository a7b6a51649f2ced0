import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(2)
visits, worlds = 2000, 10
fig, panels = plt.subplots(1, 2, figsize=(7.2, 3.5), layout="constrained", sharey=True)
for axes, title in zip(panels, ("sent where most was found", "the same, each find weighted"), strict=True):
    record, each, path = np.ones((worlds, 2)), np.arange(worlds), []
    for _ in range(visits):
        chance = record[:, 0] / record.sum(axis=1)
        path.append(chance)
        if "weighted" in title:
            chance = np.clip(chance, 0.1, 0.9)
        place = np.where(rng.random(worlds) < chance, 0, 1)
        weight = 1 / np.where(place == 0, chance, 1 - chance) if "weighted" in title else 1.0
        record[each, place] += weight * (rng.random(worlds) < 0.5)
    at = np.unique(np.geomspace(1, visits, 26).astype(int)) - 1
    for world in range(worlds):
        color, style = f"C{world % 5}", ("-", "--", ":")[world % 3]
        axes.plot(at + 1, np.array(path)[at, world], style, color=color, linewidth=1.3, label=f"_world {world + 1}")
    axes.axhline(0.5, color="0.5", linewidth=0.8)
    axes.set(xscale="log", xlabel="visits", title=title, ylim=(0, 1), xlim=(1, visits))
    axes.set_xticks([1, 10, 100, 1000], ["1", "10", "100", "1000"], minor=False)
    axes.minorticks_off()
panels[0].set_ylabel("share of A in the record")
