import numpy as np

from linebyline.byhand.optimizers import adam, momentum, rmsprop, sgd
from linebyline.surfaces import bowl, descend

eps = 0.1  # L = ½u² − ½ eps v²; u and v are w turned by so many degrees
rules = {"sgd": sgd(0.1), "momentum": momentum(0.1, 0.9), "rmsprop": rmsprop(0.01), "adam": adam(0.01)}
print("steps until |v| > 1, from u = 1 and v =")
print("           0.001   0.000001   0.001, turned by 45°   0")
for name, optimizer in rules.items():
    steps = []
    for v, degrees, limit in ((1e-3, 0, 700), (1e-6, 0, 1400), (1e-3, 45, 1200), (0.0, 0, 200)):
        c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        path = descend(optimizer, bowl([1.0, -eps], degrees), [c - v * s, s + v * c], limit)
        far = np.abs(path @ [-s, c]) > 1
        steps.append(f"{far.argmax()}" if far.any() else "never")
    print(f"{name:<10} {steps[0]:<7} {steps[1]:<10} {steps[2]:<22} {steps[3]}")

rng, w = np.random.default_rng(0), np.tile([1.0, 0.0], (31, 1))  # 31 runs from v = 0
left = np.zeros(31)
for t in range(1, 2001):
    noisy = w * [1, -eps] + 0.001 * rng.normal(size=w.shape)  # as from mini-batches
    w = w - 0.1 * noisy
    left[(left == 0) & (np.abs(w[:, 1]) > 1)] = t
print("sgd from v = 0 with noise 0.001 in each gradient, 31 runs:")
print(f"all leave: {left.all()}, median between 500 and 1,000 steps: {500 < np.median(left) < 1000}")
