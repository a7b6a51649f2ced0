import itertools

import numpy as np


def stretch(x, shape):
    x = x.reshape((1,) * (len(shape) - x.ndim) + x.shape)  # missing axes: in front, length 1
    out = np.empty(shape)
    for place in np.ndindex(*shape):  # along a stretched axis every place reads entry 0
        out[place] = x[tuple(0 if length == 1 else i for i, length in zip(place, x.shape, strict=True))]
    return out


for a, b in [((3, 1), (4,)), ((5, 3), (3,)), ((5, 3), (5,)), ((5, 3), (5, 1)), ((5,), (5, 1)), ((2, 1, 3), (4, 1))]:
    try:
        print(f"{a!s:10} and {b!s:7} make {np.broadcast_shapes(a, b)}")
    except ValueError:
        print(f"{a!s:10} and {b!s:7} do not fit")

same, pairs = 0, 0
shapes = [shape for rank in range(4) for shape in itertools.product((1, 2, 3), repeat=rank)]
for small, large in itertools.product(shapes, repeat=2):
    fits = len(small) <= len(large) and all(i in (1, j) for i, j in zip(small[::-1], large[::-1], strict=False))
    if fits:
        x = np.arange(1.0, 1 + np.prod(small)).reshape(small)
        same, pairs = same + np.array_equal(stretch(x, large), np.broadcast_to(x, large)), pairs + 1
print(f"stretch does what NumPy does: {same} of {pairs} pairs of shapes")
