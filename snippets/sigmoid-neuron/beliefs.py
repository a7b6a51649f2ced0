import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.neurons import neuron_loss

x, y = np.array([[0.5], [2.5]]), np.array([0.2, 0.9])
exact = np.array([np.log(36) / 2, -np.log(4) - np.log(36) / 4])  # w, b
plateau = np.array([0.0, -40.0])
ends = [neuron_loss(x, y, p[:1], p[1]) for p in (exact, plateau)]
half = (exact + plateau) / 2
print(f"loss at the two ends {ends[0]:.5f} and {ends[1]:.5f}, their mean {np.mean(ends):.5f}")
print(f"loss half way between them {neuron_loss(x, y, half[:1], half[1]):.5f}")

x, y = np.array([1.0, 10.0]), np.array([0.9, 0.1])  # one weight, no bias
for start in (0.0, 2.0):
    w = start
    for _ in range(3000):
        answers = sigmoid(w * x)
        w -= np.mean((answers - y) * answers * (1 - answers) * x)
    here, left, right = (np.mean((sigmoid(v * x) - y) ** 2) / 2 for v in (w, w - 0.05, w + 0.05))
    print(f"from w = {start:.0f} to w = {w:.2f}: loss {here:.2f}, lower than at both sides: {here < min(left, right)}")
