import itertools

import numpy as np

from linebyline.exercises import check


def broadcast_shape(a, b):
    rank = max(len(a), len(b))
    a, b = (1,) * (rank - len(a)) + a, (1,) * (rank - len(b)) + b
    if any(i != j and i != 1 and j != 1 for i, j in zip(a, b, strict=True)):
        return None
    return tuple(j if i == 1 else i for i, j in zip(a, b, strict=True))


check("broadcast-shape", broadcast_shape)

shapes = [shape for rank in range(4) for shape in itertools.product((0, 1, 2, 3), repeat=rank)]
agree = 0
for a, b in itertools.product(shapes, repeat=2):
    try:
        agree += broadcast_shape(a, b) == np.broadcast_shapes(a, b)
    except ValueError:  # NumPy says that they do not fit
        agree += broadcast_shape(a, b) is None
print(f"as np.broadcast_shapes on {agree} of {len(shapes) ** 2} pairs of shapes")
