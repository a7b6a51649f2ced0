import numpy as np

from linebyline.byhand.dense import dense, dense_backward

h = np.array([[1.0, 2.0], [3.0, 4.0], [0.0, 1.0]])  # [batch, fan_in]
w = np.array([[1.0, -1.0, 2.0, 0.0], [0.0, 3.0, 1.0, -2.0]])  # [fan_in, fan_out]
b = np.array([1.0, 0.0, -1.0, 2.0])  # [fan_out]
delta = np.array([[1.0, 0.0, 0.0, 2.0], [0.0, -1.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0]])  # ∂loss/∂Z, [batch, fan_out]

grad_h, grad_w, grad_b = dense_backward(delta, h, w)
print("∇W = Hᵀ Δ", grad_w, "∇H = Δ Wᵀ", grad_h, "∇b = sum of the rows of Δ", grad_b, sep="\n")


def loss(h, w, b):  # the simplest loss whose gradient for Z is delta
    return np.sum(delta * dense(h, w, b))


moved = w.copy()
moved[1, 3] += 1.0  # the loss is linear in each weight, so a step of 1 shows the slope exactly
print("one step of W[1, 3] moves the loss by", loss(h, moved, b) - loss(h, w, b), "and ∇W[1, 3] is", grad_w[1, 3])
