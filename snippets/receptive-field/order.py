import numpy as np

rng = np.random.default_rng(0)
gap, margin = [0] * 10, [0] * 20
x = np.array([margin + [1] + gap + [1, 1] + margin, margin + [1, 1] + gap + [1] + margin], float)
h = np.tile(x[:, :, None], (50, 1, 1, 1))  # [networks, batch, width, channels]: 50 networks, both pictures

for layers in range(1, 9):
    kernels = rng.normal(size=(3, 50, h.shape[3], 8)) / np.sqrt(h.shape[3])  # [kernel_width, networks, channels, filters]
    padded, width = np.pad(h, [(0, 0), (0, 0), (1, 1), (0, 0)]), h.shape[2]
    z = sum(padded[:, :, u : u + width] @ kernels[u][:, None] for u in range(3))
    h = np.maximum(z + 0.1, 0)
    pooled = np.concatenate([h.max(axis=2), h.mean(axis=2)], axis=2)  # over all places
    apart = np.abs(pooled[:, 0] - pooled[:, 1]).max(axis=1) > 1e-9
    print(f"L = {layers}, r = {2 * layers + 1:2}: {apart.sum():2} of {len(apart)} networks tell the two pictures apart")
