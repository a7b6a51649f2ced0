import numpy as np

v = np.array([1.0, 2.0, 3.0])  # one axis
column, matrix = v[:, None], np.eye(3)  # [3, 1], [3, 3]

for name, result in [
    ("v.T", v.T),
    ("v @ v", v @ v),
    ("matrix @ v", matrix @ v),
    ("v @ matrix", v @ matrix),
    ("matrix @ column", matrix @ column),
    ("column @ column.T", column @ column.T),
    ("matrix.sum(axis=1)", matrix.sum(axis=1)),
    ("v + column", v + column),
]:
    print(f"{name:19} {result.shape}")
