import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.gradient_check import numerical_gradient
from linebyline.neurons import neuron_gradient, neuron_loss

x, y, w, b = np.array([[0.5], [2.5]]), np.array([0.2, 0.9]), np.array([-2.0]), -2.0
answers = sigmoid(x @ w + b)  # [examples]
grad_z = (answers - y) * answers * (1 - answers) / len(x)  # [examples]: of the mean
print(f"∂loss/∂w = {(grad_z @ x)[0]:.6f}, ∂loss/∂b = {grad_z.sum():.6f}")

ours = np.append(*neuron_gradient(x, y, w, b))  # the same, from the package
differences = numerical_gradient(lambda theta: neuron_loss(x, y, theta[:1], theta[1]), np.array([-2.0, -2.0]))
print("the same as by differences:", np.allclose(ours, differences, rtol=1e-6, atol=0))
