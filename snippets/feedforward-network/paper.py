import numpy as np

from linebyline.byhand.activations import relu
from linebyline.byhand.dense import dense
from linebyline.byhand.losses import softmax

x = np.array([[1.0, 2.0]])  # [batch, fan_in]: one example
w1 = np.array([[1.0, 0.0, -1.0], [2.0, -1.0, 1.0]])  # [fan_in, width]
b1 = np.array([-3.0, 1.0, 1.0])  # [width]
w2 = np.array([[1.0, 0.0], [5.0, 5.0], [-1.0, 2.0]])  # [width, classes]
b2 = np.array([1.0, -1.0])  # [classes]

z1 = dense(x, w1, b1)
h1 = relu(z1)
z2 = dense(h1, w2, b2)
print("z1 =", z1, "  h1 =", h1)
print("z2 =", z2, "  probs =", softmax(z2).round(3))
