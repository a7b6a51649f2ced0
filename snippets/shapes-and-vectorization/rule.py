import itertools

import numpy as np


def stretch(x, shape):
    x = x.reshape((1,) * (len(shape) - x.ndim) + x.shape)  # axes in front, of length 1
    out = np.empty(shape)
    for place in np.ndindex(*shape):  # along a stretched axis every place reads entry 0
        out[place] = x[tuple(i if length > 1 else 0 for i, length in zip(place, x.shape, strict=True))]
    return out


for a, b in [
    ((3, 1), (4,)),
    ((5, 3), (3,)),
    ((5, 3), (5,)),
    ((5, 3), (5, 1)),
    ((5,), (5, 1)),
    ((2, 1, 3), (4, 1)),
]:
    try:
        print(f"{a!s:10} and {b!s:7} make {np.broadcast_shapes(a, b)}")
    except ValueError:
        print(f"{a!s:10} and {b!s:7} do not fit")

same, pairs = 0, 0
shapes = [shape for axes in range(4) for shape in itertools.product((1, 2, 3), repeat=axes)]
for small, large in itertools.product(shapes, repeat=2):
    x = np.arange(np.prod(small, dtype=int)).reshape(small)
    try:
        expected = np.broadcast_to(x, large)
    except ValueError:
        continue  # x cannot become this large
    same, pairs = same + np.array_equal(stretch(x, large), expected), pairs + 1
print(f"stretch does what NumPy does: {same} of {pairs} pairs of shapes")
