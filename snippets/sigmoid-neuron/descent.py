import numpy as np

from linebyline.neurons import neuron_gradient, neuron_loss

x, y = np.array([[0.5], [2.5]]), np.array([0.2, 0.9])
w, b, learning_rate, steps = np.array([-2.0]), -2.0, 10.0, 0
for goal in (1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7):
    while neuron_loss(x, y, w, b) > goal:
        grad_w, grad_b = neuron_gradient(x, y, w, b)
        w, b, steps = w - learning_rate * grad_w, b - learning_rate * grad_b, steps + 1
    print(f"loss below {goal:.0e} after {steps:>3} steps")

for start in (-5.0, -10.0, -20.0):
    loss = neuron_loss(x, y, np.array([start]), start)
    length = np.linalg.norm(np.append(*neuron_gradient(x, y, np.array([start]), start)))
    print(f"at w = b = {start:>3.0f}: loss {loss:.4f}, length of the gradient about 1e{np.log10(length):.0f}")
