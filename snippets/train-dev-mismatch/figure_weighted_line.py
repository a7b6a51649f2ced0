import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x = rng.normal(size=200)
y = x**2 / 2 + 0.3 * rng.normal(size=200)
fig, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.2), layout="constrained", width_ratios=[1.25, 1])
shift, width = 2.0, 0.5
w = np.exp(x**2 / 2 - (x - shift) ** 2 / (2 * width**2)) / width  # p_test(x) / p_train(x)
grid = np.linspace(-3, 3.5, 100)
left.plot(grid, grid**2 / 2, ":", color="C7", label="the truth")
left.scatter(x, y, s=2 + 60 * w / w.max(), color="C7", alpha=0.5, linewidths=0, rasterized=True)
left.axvspan(shift - 2 * width, shift + 2 * width, color="C2", alpha=0.15, label="the users' inputs")
for name, weights, style in (("plain line", np.ones(200), "C0--"), ("weighted line", w, "C1-")):
    slope, level = np.polyfit(x, y, 1, w=np.sqrt(weights))
    left.plot(grid, level + slope * grid, style, label=name)
left.set(xlabel="x (no unit)", ylabel="y (no unit)", ylim=(-1.2, 6.5), xlim=(-3, 3.5))
left.legend(frameon=False, loc="upper left", fontsize=8)
m = np.linspace(0, 4, 100)
for features, style in ((1, "C0-"), (4, "C1--"), (16, "C2-.")):
    right.plot(m, np.exp(-features * m**2), style, label=f"{features} feature{'s' * (features > 1)}")
right.set(xlabel="shift of each mean (deviations)", ylabel="$n_{eff}/n = 1/E[w^2]$", yscale="log", ylim=(1e-6, 2), xlim=(0, 4))
right.minorticks_off()
right.legend(frameon=False, fontsize=8)
