import matplotlib.pyplot as plt
import numpy as np

from linebyline.byhand.schedules import one_cycle, one_cycle_momentum
from linebyline.data import digits
from linebyline.training import Settings
from linebyline.training.range_test import range_test

images, labels = digits()
rows = np.random.default_rng(0).permutation(len(images))[:1200]
settings = Settings(engine="numpy", optimizer="momentum", batch_size=40, hidden=(16,))
found = range_test(settings, (images[rows], labels[rows]), low=1e-4)
fig, (left, right) = plt.subplots(1, 2, figsize=(6.6, 3.0), layout="constrained", width_ratios=(3, 2))
left.semilogx(found.rates, found.losses, "C0", linewidth=0.8, alpha=0.6, label="one batch")
left.semilogx(found.rates[::3], found.smoothed[::3], "C1", linewidth=2, label="smoothed")
points = (("a tenth", found.suggestion, "o"), ("steepest", found.steepest, "s"), ("lowest", found.lowest, "D"))
for name, rate, mark in points:
    height = np.interp(rate, found.rates, found.smoothed)
    left.plot(rate, height, mark, color="C1")
    side = (4, -14) if name == "lowest" else (8, 3)
    left.annotate(name, (rate, height), xytext=side, textcoords="offset points", color="C1", fontsize="small")
left.set(xlabel="rate (no unit)", ylabel="loss (nats)", ylim=(0, 3.6), yticks=range(4))
left.minorticks_off()
left.legend(frameon=False, fontsize="small", loc="lower left")
t = np.arange(1, 181, 4)
right.plot(t, [one_cycle(0.3, 180)(step) / 0.3 for step in t], "C0", label="rate")
right.plot(t, [one_cycle_momentum(0.85, 0.95, 180)(step) for step in t], "C2--", label="momentum")
right.set(xlabel="step (count)", ylabel="rate / peak, momentum", ylim=(0, 1.3), yticks=(0, 1))
right.legend(frameon=False, fontsize="small", loc="upper right", ncols=2)
