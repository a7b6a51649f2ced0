import numpy as np

from linebyline.neurons import neuron_gradient, neuron_loss

x, y = np.array([[0.5], [2.5]]), np.array([0.2, 0.9])  # [examples, inputs], [examples]
w, b, learning_rate = np.array([-2.0]), -2.0, 2.0
for step in range(1001):
    if step in (0, 10, 100, 1000):
        print(f"step {step:>4}: loss {neuron_loss(x, y, w, b):.6f}, w = {w[0]:.4f}, b = {b:.4f}")
    grad_w, grad_b = neuron_gradient(x, y, w, b)
    w, b = w - learning_rate * grad_w, b - learning_rate * grad_b
