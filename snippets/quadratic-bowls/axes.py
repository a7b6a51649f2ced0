import numpy as np

from linebyline.byhand.optimizers import sgd
from linebyline.surfaces import bowl, descend

eigenvalues, rate = np.array([1.0, 10.0]), 0.15
path = descend(sgd(rate), bowl(eigenvalues, degrees=30), start=[3.0, 1.0], steps=6)  # [points, parameters]
turn = np.radians(30)
axes = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])  # columns: the eigenvectors
along = path @ axes  # the same path, measured along the two axes of the bowl
print("step   flat axis   steep axis")
for t, (flat, steep) in enumerate(along):
    print(f"{t:>4} {flat:>11.4f} {steep:>12.4f}")
for name, column, eigenvalue in zip(("flat", "steep"), along.T, eigenvalues, strict=True):
    print(f"{name}: each step multiplies by {column[-1] / column[-2]:.4f}; 1 - ηλ = {1 - rate * eigenvalue:.4f}")
