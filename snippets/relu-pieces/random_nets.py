import numpy as np

from linebyline.neurons import linear_pieces


def he_network(rng, widths, bias):  # weights: variance 2 / fan_in; biases: deviation `bias`
    params, fan_in = [], 1
    for fan_out in [*widths, 1]:
        w = rng.normal(0, np.sqrt(2 / fan_in), (fan_in, fan_out))
        params.append({"w": w, "b": rng.normal(0, bias, fan_out)})
        fan_in = fan_out
    return params


def pieces(widths, bias=1.0):  # exact, for 11 seeds
    rngs = [np.random.default_rng(seed) for seed in range(11)]
    return [len(linear_pieces(he_network(rng, widths, bias))) for rng in rngs]


print("layers x width  units  pieces: median  most     bound")
for layers, width in ((1, 24), (2, 12), (3, 8), (4, 6), (6, 4), (3, 4)):
    counts = pieces([width] * layers)
    median, bound = np.median(counts), (width + 1) ** layers
    print(f"{layers:>6} x {width:<6} {layers * width:>5} {median:>15.0f} {max(counts):>5} {bound:>9,}")
print("most with all biases 0:", max(pieces([8, 8, 8], bias=0.0)))
