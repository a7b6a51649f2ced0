import matplotlib.pyplot as plt
import numpy as np

from linebyline.training.range_test import smooth

fig, axes = plt.subplots(figsize=(6.2, 3.0), layout="constrained")
for factor, color, line in ((1.2, "C0", "--"), (1.1, "C1", "-")):
    rates = 0.05 * factor ** np.arange(int(np.log(340) / np.log(factor)))  # curvature 1
    losses = np.concatenate([[1.0], np.cumprod((1 - rates) ** 2)])[:-1]
    axes.loglog(rates, losses, color, linestyle=line, label=f"loss, factor {factor}")
    axes.loglog(rates, smooth(losses, 0.9), color, linestyle=line, linewidth=0.9, alpha=0.6, label=f"smoothed, factor {factor}")
for place, name, shift in ((2, "2", 3), (12.6, "12.6", -24)):
    axes.axvline(place, color="C3", linestyle=":")
    axes.annotate(name, (place, 1e-23), xytext=(shift, 0), textcoords="offset points", color="C3")
axes.set(xlabel=r"rate times curvature $\eta_t\lambda$ (no unit)", ylabel="loss over its start")
axes.set(ylim=(1e-25, 1e3), xlim=(0.05, 18))
axes.minorticks_off()
axes.legend(frameon=False, fontsize="small", loc="lower left")
