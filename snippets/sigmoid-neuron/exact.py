import numpy as np

from linebyline.neurons import neuron_loss, sigmoid_neuron

x, y = np.array([[0.5], [2.5]]), np.array([0.2, 0.9])  # [examples, inputs], [examples]
logits = np.log(y / (1 - y))
w = np.diff(logits) / np.diff(x[:, 0])  # [inputs]
b = float(logits[0] - w[0] * x[0, 0])
print(f"logits {logits[0]:.4f} and {logits[1]:.4f}: w = {w[0]:.4f}, b = {b:.4f}, middle at {-b / w[0]:.4f}")
print("answers", *(f"{number:.4f}" for number in sigmoid_neuron(x, w, b)))
print(f"loss below 1e-30: {neuron_loss(x, y, w, b) < 1e-30}")
