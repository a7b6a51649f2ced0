import numpy as np

from linebyline.byhand.logistic import logistic_loss, logistic_loss_backward
from linebyline.gradient_check import numerical_gradient, relative_error

x = np.array([[1.0, 2.0], [0.0, -1.0], [3.0, 0.5], [-1.0, 1.0]])  # [batch, inputs]
labels = np.array([1, 0, 0, 1])  # [batch]
w, b = np.array([0.5, -0.25]), 0.1

z = x @ w + b
grad_z = logistic_loss_backward(z, labels)  # (p - y) / n
print("loss  ", round(logistic_loss(z, labels), 3))
print("grad_w", np.round(x.T @ grad_z, 3))
print("grad_b", round(float(grad_z.sum()), 3))

differences = numerical_gradient(lambda w: logistic_loss(x @ w + b, labels), w)
assert relative_error(x.T @ grad_z, differences) < 1e-6
