import numpy as np


def unbroadcast(grad, shape):
    grad = grad.sum(axis=tuple(range(grad.ndim - len(shape))))
    return grad.sum(axis=tuple(axis for axis, length in enumerate(shape) if length == 1), keepdims=True)


rng = np.random.default_rng(0)
ratios, without_axes, untouched, empty = [], 0, 0, 0
for _ in range(2000):
    full = tuple(rng.choice([0, 1, 2, 3, 5], size=rng.integers(5), p=[0.02, 0.28, 0.3, 0.2, 0.2]))
    cut = rng.integers(len(full) + 1)
    shape = tuple(int(length) if rng.random() < 0.5 else 1 for length in full[cut:])
    x = rng.integers(-9, 10, shape).astype(float)  # whole numbers: both sides are exact
    grad = rng.integers(-9, 10, full).astype(float)
    left, right = np.sum(np.broadcast_to(x, full) * grad), np.sum(x * unbroadcast(grad, shape))
    assert unbroadcast(grad, shape).shape == shape and left == right
    ratios += [right / left] if left else []
    without_axes, untouched, empty = without_axes + (shape == ()), untouched + (shape == full), empty + (0 in full)
print(f"2000 pairs of shapes: {without_axes} stretch a number without axes,")
print(f"{untouched} stretch nothing, {empty} have a length of 0")
print(f"the two sides differ on {sum(ratio != 1 for ratio in ratios)} of them")
print(f"sharpest ratio {max(ratios):.2f}")
