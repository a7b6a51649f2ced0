import numpy as np

from linebyline.neurons import linear_pieces


def he_network(rng, widths, bias):  # weights with variance 2 / fan_in, biases with standard deviation `bias`
    sizes = [1, *widths, 1]
    shapes = zip(sizes, sizes[1:], strict=False)
    return [{"w": rng.normal(0, np.sqrt(2 / i), (i, o)), "b": rng.normal(0, bias, o)} for i, o in shapes]


def pieces(widths, bias=1.0):  # exact, for 11 seeds
    return [len(linear_pieces(he_network(np.random.default_rng(seed), widths, bias))) for seed in range(11)]


print("layers x width  units  pieces: median  most     bound")
for layers, width in ((1, 24), (2, 12), (3, 8), (4, 6), (6, 4), (3, 4)):
    counts = pieces([width] * layers)
    print(f"{layers:>6} x {width:<6} {layers * width:>5} {np.median(counts):>15.0f} {max(counts):>5} {(width + 1) ** layers:>9,}")
print("most with all biases 0:", max(pieces([8, 8, 8], bias=0.0)))
