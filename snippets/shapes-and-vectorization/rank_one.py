import numpy as np

v = np.array([1.0, 2.0, 3.0])  # one axis
column, matrix = v[:, None], np.ones((3, 2))  # [3, 1], [3, 2]

for name, result in [
    ("v.T", v.T),
    ("v @ v", v @ v),
    ("v @ matrix", v @ matrix),
    ("matrix.T @ v", matrix.T @ v),
    ("matrix.T @ column", matrix.T @ column),
    ("column @ column.T", column @ column.T),
    ("matrix.sum(axis=1)", matrix.sum(axis=1)),
    ("v + column", v + column),
]:
    print(f"{name:19} {result.shape}")
