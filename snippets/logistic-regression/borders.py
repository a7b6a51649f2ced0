import numpy as np

from linebyline.byhand.activations import sigmoid

x = np.array([-3.0, -2.0, -1.0, 1.0, 2.0, 3.0, 15.0])  # the last one is far out, and its label is wrong
labels = np.array([0, 0, 0, 1, 1, 1, 0])

for name, squared in [("cross-entropy", False), ("squared error", True)]:
    for start in (0.0, 1.0):
        w, b = start, 0.0
        for _ in range(5000):
            p = sigmoid(x * w + b)
            grad_z = (p - labels) * (p * (1 - p) if squared else 1) / len(x)
            w, b = w - 0.05 * np.sum(x * grad_z), b - 0.05 * np.sum(grad_z)
        print(f"{name} from w = {start}: {np.sum((x * w + b > 0) != labels)} of 7 wrong")
