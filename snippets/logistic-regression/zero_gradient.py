import numpy as np

from linebyline.byhand.logistic import logistic_loss, logistic_loss_backward

x, labels = np.array([-3.0, -1.0, 1.0, 2.0]), np.array([0, 0, 1, 1])
for w in (1.0, 10.0, 100.0, 1000.0):
    gradient = x @ logistic_loss_backward(x * w, labels)
    print(f"w = {w:6.0f}   loss {logistic_loss(x * w, labels):.3g}   gradient {gradient:.3g}")
