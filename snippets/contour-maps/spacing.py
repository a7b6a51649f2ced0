import numpy as np

from linebyline.byhand.optimizers import sgd
from linebyline.surfaces import descend, neuron

surface = neuron([0.5, 2.5], [0.2, 0.9])
learning_rate, delta = 0.01, 0.001  # delta: from one contour to the next
print("(w, b)    |g|       s    s |g|     steps    s² / (η δ)")
for start, enough in (([0.0, 0.0], 20), ([3.0, 1.0], 200), ([3.0, 3.0], 4000)):
    w = np.array(start)
    length = np.linalg.norm(surface.gradient(w))
    downhill = -surface.gradient(w) / length
    target = surface.value(w) - delta
    low, high = 0.0, 2 * delta / length  # halve: where, straight downhill, is the loss delta lower?
    for _ in range(60):
        s = (low + high) / 2
        low, high = (low, s) if surface.value(w + s * downhill) < target else (s, high)
    path = descend(sgd(learning_rate), surface, start, enough)
    steps = int(np.argmax(surface.value(path) <= target))  # the first point on or below that line
    expected = s**2 / (learning_rate * delta)
    print(f"({w[0]:.0f}, {w[1]:.0f})  {length:.4f}  {s:.3f}  {s * length:.5f} {steps:>8,} {expected:>13,.0f}")
