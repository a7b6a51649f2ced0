import numpy as np

q = np.linspace(0, 1, 30001)
pull = 2 * q * (1 - q) ** 2
best = pull.argmax()
print(f"largest pull {pull[best]:.4f} at q = {q[best]:.4f}; 8/27 = {8 / 27:.4f}; cross-entropy pulls {1 - q[best]:.4f} there")
