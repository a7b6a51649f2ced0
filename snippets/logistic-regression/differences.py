import numpy as np

from linebyline.gradient_check import numerical_gradient

x = np.array([[1.0, 2.0], [0.0, -1.0], [3.0, 0.5], [-1.0, 1.0]])  # [batch, inputs]
labels = np.array([1, 0, 0, 1])  # [batch]
params = np.array([0.5, -0.25, 0.1])  # w, then b


def loss_fn(params):
    p = 1 / (1 + np.exp(-(x @ params[:2] + params[2])))
    return -np.mean(np.log(np.where(labels == 1, p, 1 - p)))


grad = numerical_gradient(loss_fn, params)
print("loss  ", round(float(loss_fn(params)), 3))
print("grad_w", np.round(grad[:2], 3))
print("grad_b", round(float(grad[2]), 3))
