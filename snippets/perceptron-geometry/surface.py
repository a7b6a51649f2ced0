import numpy as np

x, labels, b = (
    np.array([[0, 0], [0, 1], [1, 0], [1, 1]]),
    np.array([-1, 1, 1, 1]),
    -1.0,
)  # OR


def mistakes(w1, w2):
    says = np.where(x @ [w1, w2] + b > 0, 1, -1)
    return (says != labels).sum()


steps = [-1.25, -0.75, -0.25, 0.25, 0.75, 1.25, 1.75, 2.25]
print("w2 \\ w1 ", " ".join(f"{w1:5}" for w1 in steps))
for w2 in reversed(steps):
    print(f"{w2:7}  ", " ".join(f"{mistakes(w1, w2):5}" for w1 in steps))
