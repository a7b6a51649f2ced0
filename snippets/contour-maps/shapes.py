import numpy as np

decay = 0.2  # L(w) = ½(w₁w₂ − 1)² + ½ decay (w₁² + w₂²), as x = y = 1


def gradient(w):
    error = w[0] * w[1] - 1
    return np.array([error * w[1] + decay * w[0], error * w[0] + decay * w[1]])


def hessian(w):
    mixed = 2 * w[0] * w[1] - 1
    return np.array([[w[1] ** 2 + decay, mixed], [mixed, w[0] ** 2 + decay]])


root = np.sqrt(1 - decay)
for w in ([0.0, 0.0], [root, root], [-root, -root], [1.5, 0.5]):
    low, high = np.linalg.eigvalsh(hessian(w))
    flat = np.linalg.norm(gradient(w)) < 1e-9
    kind = "a minimum" if low > 0 else "a saddle" if high > 0 else "a maximum"
    print(f"w = ({w[0]:>5.2f}, {w[1]:>5.2f}): curvatures {low:>5.2f}, {high:.2f}: {kind if flat else 'a slope'}")
