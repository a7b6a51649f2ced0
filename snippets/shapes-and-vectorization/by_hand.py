import numpy as np

x = np.array([[1.0, 2.0, 0.0], [0.0, -1.0, 3.0]])  # [batch, fan_in]
w = np.array([[1.0, 0.0], [2.0, 1.0], [0.0, -1.0]])  # [fan_in, fan_out]
b = np.array([0.5, -0.5])  # [fan_out]

print(x @ w + b)  # [batch, fan_out]
