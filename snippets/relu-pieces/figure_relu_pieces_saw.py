import matplotlib.pyplot as plt
import numpy as np

from linebyline.neurons import compose, linear_pieces


def random_pieces(depth, width, seed):
    rng, sizes = np.random.default_rng(seed), [1] + [width] * depth + [1]
    shapes = zip(sizes, sizes[1:], strict=False)
    return len(linear_pieces([{"w": rng.normal(0, np.sqrt(2 / i), (i, o)), "b": rng.normal(size=o)} for i, o in shapes]))


tent = np.array([2, -2]), np.array([-1, 1]), np.array([-1, -1]), 1
fig, (saw, count) = plt.subplots(1, 2, figsize=(7.2, 3.4), layout="constrained", width_ratios=[1, 1.25])
for k, (color, style) in enumerate((("C0", "-"), ("C1", "--"), ("C2", ":")), start=1):
    kinks = [float(p.right) for p in linear_pieces(compose(*tent, times=k))[:-1]]
    x = np.array([0.0, *kinks, 1.0])
    saw.plot(x, np.arange(len(x)) % 2 + 1.3 * (3 - k), style, color=color, label=f"_{2**k} pieces")
    saw.text(1.04, 1.3 * (3 - k) + 0.4, f"{2**k} pieces", va="center")
saw.set(xlabel="$x$ (no unit)", ylabel="3, 2 and 1 folds, shifted", xlim=(0, 1.45), xticks=[0, 0.5, 1], yticks=[])

layers = np.arange(1, 9)
count.plot(2 * layers, 2**layers, "o-", color="C1", markersize=4, label="folds, 2 a layer")
count.plot(2 * layers, 2 * layers + 1, "-", color="C0", label="one layer: bound")
for width, color, marker in ((2, "C2", "^"), (4, "C3", "s")):
    depths = range(1, 16 // width + 1)
    medians = [np.median([random_pieces(depth, width, seed) for seed in range(25)]) for depth in depths]
    count.plot([width * depth for depth in depths], medians, marker, color=color, markersize=4, label=f"random, {width} a layer")
count.set(yscale="log", xlabel="units (count)", ylabel="pieces (count)", yticks=[1, 10, 100], yticklabels=["1", "10", "100"])
count.minorticks_off()
count.legend(frameon=False)
