import numpy as np

from linebyline.neurons import sigmoid_neuron

rng = np.random.default_rng(0)
sharpest, broken = {"anywhere": 0.0, "near the middle": 0.0, "near it, along w": 0.0}, 0
for _ in range(2000):
    for family in sharpest:
        inputs = int(rng.integers(1, 9))
        w = rng.normal(size=inputs) * 10 ** rng.uniform(-2, 2)
        norm = np.linalg.norm(w)
        u = rng.normal(size=inputs)
        u = w / norm if family == "near it, along w" else u / np.linalg.norm(u)  # direction of the step
        far = 10 ** rng.uniform(-2, 1.5) / norm  # a step that changes z by at most 0.01 to 30
        x = rng.normal(size=inputs)
        b = rng.normal() * 3 if family == "anywhere" else -w @ x  # else x lies on the middle
        pair = x + np.array([[-0.5], [0.5]]) * far * u  # two points, x between them
        rise = np.ptp(sigmoid_neuron(pair, w, float(b)))
        ratio = rise / (norm / 4 * np.linalg.norm(pair[1] - pair[0]))
        broken += ratio > 1 + 1e-9
        sharpest[family] = max(sharpest[family], ratio)
print(f"6,000 pairs of points, steeper than ‖w‖/4: {broken}")
for family, ratio in sharpest.items():
    print(f"{family:<17} ratio up to {ratio:.2f}")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
