import numpy as np

w, b = np.array([3.0, 4.0]), -10.0
for x in np.array([[6.0, 8.0], [0.0, 0.0], [2.0, 1.0]]):
    signed = (w @ x + b) / np.linalg.norm(w)
    foot = x - signed * w / np.linalg.norm(w)
    print(
        f"x = {x}: signed distance {signed:+.1f}, nearest border point {foot}, w·foot + b = {abs(w @ foot + b):.1f}"
    )
