import numpy as np

rng = np.random.default_rng(0)
networks, depth = 4000, 20
print("relu, c = 2, 20 layers: the mean square should stay 1")
for width in (8, 32, 128):
    q = np.ones(networks)  # mean square of each network's layer
    for _ in range(depth):  # given the layer below, the entries of hW are independent normals of variance c·q
        z = rng.normal(size=(networks, width)) * np.sqrt(2 * q)[:, None]
        q = np.mean(np.maximum(z, 0) ** 2, axis=1)
    spread = (1 + 5 / width) ** depth
    print(f"width {width:3d}: E q² = {spread:8.2f}, median of q {np.median(q):.2f}, below 1: {np.mean(q < 1):.2f}")
