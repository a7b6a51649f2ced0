import numpy as np

w, b = np.array([3.0, 4.0]), -10.0
p = np.array([[2.0, 1.0], [-2.0, 4.0], [10.0, -5.0]])  # three points of the border
print("w·p + b  ", p @ w + b)
along = p[1:] - p[0]  # steps that stay on the border
print("w·(q - p)", along @ w)
