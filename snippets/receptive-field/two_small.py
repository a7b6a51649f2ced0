import numpy as np


def in_a_row(a, b):
    """The 5 x 5 kernel that two kernels of 3 x 3 make, one after the other."""
    whole = np.zeros((5, 5))
    for u in range(3):
        for v in range(3):
            whole[u : u + 3, v : v + 3] += a[u, v] * b
    return whole


for layers in (2, 3):
    k = 2 * layers + 1
    print(f"{layers} layers of 3 x 3 see {k} x {k}: {9 * layers} C^2 weights; one layer of {k} x {k}: {k * k} C^2")

rng = np.random.default_rng(0)
a, b = rng.normal(size=(2, 3, 3))
nudges = np.eye(9).reshape(9, 3, 3)  # change one weight
moves = [in_a_row(e, b).ravel() for e in nudges] + [in_a_row(a, e).ravel() for e in nudges]
print("directions in which the 18 weights move the 5 x 5 kernel:", np.linalg.matrix_rank(moves), "of 25")
