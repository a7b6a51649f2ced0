import numpy as np

w, b = np.array([2.0, 3.0]), -6.0
print("on the border:", [float(w @ p + b) for p in ([0, 2], [3, 0])])
print("the origin:", w @ np.zeros(2) + b, "so the label is -1")
print(f"its distance: {abs(b) / np.linalg.norm(w):.3f} = 6 / √13")
