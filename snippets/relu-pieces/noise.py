import numpy as np

from linebyline.neurons import compose, linear_pieces

tent = np.array([2, -2]), np.array([-1, 1]), np.array([-1, -1]), 1
params = compose(*tent, times=5)
print("noise  pieces: median  turns: median")
for noise in (0, 0.001, 0.1, 0.3, 1, 3):
    counts, turns = [], []
    for seed in range(15):
        rng = np.random.default_rng(seed)
        noisy = [{name: a * (1 + noise * rng.normal(size=a.shape)) for name, a in layer.items()} for layer in params]
        slopes = [p.slope for p in linear_pieces(noisy)]
        signs = np.sign([float(slope) for slope in slopes if slope != 0])
        counts.append(len(slopes))
        turns.append(np.sum(signs[1:] != signs[:-1]))
    print(f"{noise:<6} {np.median(counts):>14.0f} {np.median(turns):>14.0f}")
