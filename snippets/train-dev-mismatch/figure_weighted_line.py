import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x = rng.normal(size=200)
y = x**2 / 2 + 0.3 * rng.normal(size=200)
fig, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.0), layout="constrained", width_ratios=[1.25, 1])
shift, width = 2.0, 0.5
w = np.exp(x**2 / 2 - (x - shift) ** 2 / (2 * width**2)) / width  # p_test(x) / p_train(x)
grid = np.linspace(-3, 3.5, 31)
left.plot(grid, grid**2 / 2, ":", color="C3", label="truth")
left.scatter(x, y, s=2 + 60 * w / w.max(), color="C4", alpha=0.5, linewidths=0, rasterized=True, label="_examples")
left.axvspan(shift - 2 * width, shift + 2 * width, color="C2", alpha=0.15, label="users")
for name, weights, style in (("plain", np.ones(200), "C0--"), ("weighted", w, "C1-")):
    slope, level = np.polyfit(x, y, 1, w=np.sqrt(weights))
    left.plot(grid[[0, -1]], level + slope * grid[[0, -1]], style, label=name)
left.set(xlabel="x", ylabel="y", ylim=(-1.2, 6.5), xlim=(-3, 3.5), xticks=[-2, 0, 2], yticks=[0, 2, 4, 6])
left.legend(frameon=False, loc="upper left")
for features, style in ((1, "C0-"), (4, "C1--"), (16, "C2-.")):
    m = np.linspace(0, min(3, np.sqrt(14 / features)), 25)
    right.plot(m, np.exp(-features * m**2), style, label=f"{features}")
right.set(xlabel="shift m of each feature", ylabel="effective share of n", yscale="log", ylim=(1e-6, 2), xticks=[0, 1, 2, 3])
right.minorticks_off()
right.set_yticks([1, 1e-2, 1e-4], ["1", "0.01", "0.0001"])
right.legend(frameon=False, title="features")
