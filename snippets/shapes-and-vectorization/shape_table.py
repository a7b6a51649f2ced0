import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.dense import dense, dense_backward

sizes = {"batch": 5, "fan_in": 3, "fan_out": 2}  # all different: two equal sizes would hide a mix-up
rng = np.random.default_rng(0)
x, w, b = rng.normal(size=(5, 3)), rng.normal(size=(3, 2)), np.zeros(2)
targets = rng.uniform(size=(5, 2))

z = dense(x, w, b)
h = sigmoid(z)
grad_z = (h - targets) * h * (1 - h) / len(x)  # the mean over the rows of half the squared error
grad_x, grad_w, grad_b = dense_backward(grad_z, x, w)

for name, formula, array, axes in [
    ("X", "", x, "batch fan_in"),
    ("W", "", w, "fan_in fan_out"),
    ("b", "", b, "fan_out"),
    ("Z", "X W + b", z, "batch fan_out"),
    ("H", "g(Z)", h, "batch fan_out"),
    ("Delta", "gradient for Z", grad_z, "batch fan_out"),
    ("grad_w", "X^T Delta", grad_w, "fan_in fan_out"),
    ("grad_b", "sum of Delta's rows", grad_b, "fan_out"),
    ("grad_h", "Delta W^T, for X", grad_x, "batch fan_in"),
]:
    assert array.shape == tuple(sizes[axis] for axis in axes.split()), name
    print(f"{name:7}{formula:20} {array.shape!s:7} [{axes.replace(' ', ', ')}]")
