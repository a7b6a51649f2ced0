from fractions import Fraction

import numpy as np

from linebyline.byhand.activations import sigmoid

# odds of 1/81, 1/9 and 1, so p is a fraction; the label is 1
p = [odds / (1 + odds) for odds in (Fraction(1, 81), Fraction(1, 9), Fraction(1))]
left, middle, right = [(prob - 1) ** 2 / 2 for prob in p]
print(f"squared error: {left}, {middle}, {right}")
print(f"  mean of the ends {float(left + right) / 2:.3f}, middle {float(middle):.3f}")
left, middle, right = [-np.log(float(prob)) for prob in p]
print(f"cross-entropy:\n  mean of the ends {(left + right) / 2:.3f}, middle {middle:.3f}")


def descend(w, squared):
    x, labels = np.array([4.0, 0.2]), np.array([1, 0])  # the two examples of the figure
    for _ in range(5000):
        p = sigmoid(x * w)
        w -= 0.4 * np.mean((p - labels) * x * (p * (1 - p) if squared else 1))
    return w


for name, squared in [("cross-entropy", False), ("squared error", True)]:
    ends = descend(-4.0, squared), descend(4.0, squared)
    same = "the same point" if abs(ends[0] - ends[1]) < 1e-3 else "different points"
    print(f"{name}: descent from -4 and from 4 ends at {same}")
