import numpy as np


class Counting(float):
    """A number that counts how often it is multiplied."""

    done = 0

    def __mul__(self, other):
        Counting.done += 1
        return Counting(float(self) * float(other))


def ones(*shape):
    numbers = np.empty(shape, dtype=object)
    numbers.fill(Counting(1.0))
    return numbers


def conv(x, kernels, p):
    k, (height, width, _) = len(kernels), x.shape
    x = np.concatenate([ones(p, width, x.shape[2]), x, ones(p, width, x.shape[2])])
    x = np.concatenate([ones(len(x), p, x.shape[2]), x, ones(len(x), p, x.shape[2])], axis=1)
    for i, j in np.ndindex(height + 2 * p - k + 1, width + 2 * p - k + 1):
        for f in range(kernels.shape[3]):
            (x[i : i + k, j : j + k] * kernels[..., f]).sum()


print("layer                          parameters  multiplied  places * k^2 * C_in * C_out")
for side, k, p, c_in, c_out in ((8, 3, 1, 3, 5), (8, 3, 0, 3, 5), (8, 5, 2, 1, 4), (8, 1, 0, 4, 5)):
    kernels, b, Counting.done = ones(k, k, c_in, c_out), ones(c_out), 0
    conv(ones(side, side, c_in), kernels, p)
    name, places = f"conv {k} x {k}, {c_in} to {c_out}, padding {p}", (side + 2 * p - k + 1) ** 2
    print(f"{name:<30} {kernels.size + b.size:10} {Counting.done:11}  {places} * {k * k} * {c_in} * {c_out}")
    assert Counting.done == places * k * k * c_in * c_out and kernels.size + b.size == (k * k * c_in + 1) * c_out

w, b, Counting.done = ones(48, 10), ones(10), 0
ones(48) @ w
print(f"{'dense, 48 to 10':<30} {w.size + b.size:10} {Counting.done:11}  1 * 1 * 48 * 10")
Counting.done = 0
ones(4, 2, 4, 2, 3).max(axis=(1, 3))
print(f"{'max pool by 2':<30} {0:10} {Counting.done:11}")
