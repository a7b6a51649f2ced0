import numpy as np

for ratio in (1.0, 0.1):
    body, head = np.array([1.0, 1.0]), 2.0
    x, rate = np.array([1.0, 0.0]), 1e-3
    for _ in range(20000):
        residual = x @ body * head - 1.0
        body, head = body - ratio * rate * residual * head * x, head - rate * residual * (x @ body)
    b = ((1 - 4 * ratio) + np.sqrt((1 - 4 * ratio) ** 2 + 4 * ratio)) / 2  # the law, solved for the square of body[0]
    print(f"ratio {ratio}: body {body.round(2)}, head {head:.2f}; by the law {b**0.5:.2f} and {b**-0.5:.2f}")
    print(f"  at (1, 0): {body[0] * head:.2f}, at (0, 1): {body[1] * head:.2f} where 1 is right")
