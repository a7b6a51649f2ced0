import numpy as np

from linebyline.byhand.activations import sigmoid

x, labels = np.array([4.0, 0.2]), np.array([1, 0])


def slope(w, squared):
    p = sigmoid(x * w)
    return np.mean((p - labels) * x * (p * (1 - p) if squared else 1))


for name, squared in [("cross-entropy", False), ("squared error", True)]:
    ends = []
    for start in (-4.0, 4.0):
        w = start
        for _ in range(5000):
            w -= 0.4 * slope(w, squared)
        ends.append(w)
    print(f"{name}: from -4 it ends {'above' if ends[0] > 0 else 'below'} 0, from 4 {'above' if ends[1] > 0 else 'below'} 0;",
          "the same point:", abs(ends[0] - ends[1]) < 1e-3)
