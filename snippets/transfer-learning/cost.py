import numpy as np

# one picture of 16 by 16; a layer's multiplications are its places times its weights
layers = {"conv 1": (16 * 16, 9 * 1 * 16), "conv 2": (8 * 8, 9 * 16 * 32), "dense": (1, 512 * 128), "head": (1, 128 * 38)}
forward = np.array([places * weights for places, weights in layers.values()])
sizes = np.array([weights for _, weights in layers.values()]) + [16, 32, 128, 38]  # with biases
for name, multiplications in zip(layers, forward, strict=True):
    print(f"forward, {name:6} {multiplications:16}")
print("what learns           multiplications   Adam's memory")
for name, first in [("all layers", 0), ("dense and head", 2), ("head only", 3)]:
    grad_w = forward[first:].sum()  # H.T @ grad_z, for the layers that learn
    grad_h = forward[first + 1 :].sum()  # grad_z @ W.T, down to the lowest layer that learns
    print(f"{name:18} {forward.sum() + grad_w + grad_h:18} {2 * sizes[first:].sum():15}")
print(f"{'head only, cached':18} {2 * forward[-1]:18} {2 * sizes[-1]:15}")
