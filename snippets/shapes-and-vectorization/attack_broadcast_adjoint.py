import numpy as np

rng = np.random.default_rng(0)
ratios, differ, dropped, empty = [], 0, 0, 0
for _ in range(2000):
    full = rng.choice([0, 1, 2, 3, 5], size=rng.integers(1, 5), p=[0.02, 0.18, 0.3, 0.3, 0.2])
    stretched = rng.random(len(full)) < 0.5  # which axes x does not really have
    in_front = np.argmin([*stretched, False])  # those before the first real axis may be missing
    cut = rng.integers(in_front + 1)
    shape = np.where(stretched, 1, full)[cut:]
    x = rng.integers(-9, 10, shape)  # whole numbers: both sides are exact
    grad = rng.integers(-9, 10, full)
    back = grad.sum(axis=tuple(np.flatnonzero(stretched)), keepdims=True).reshape(shape)
    left, right = np.sum(np.broadcast_to(x, full) * grad), np.sum(x * back)
    ratios += [right / left] if left else []
    differ, dropped, empty = differ + (left != right), dropped + (cut > 0), empty + (0 in full)
print(f"2000 pairs of shapes, {dropped} with axes missing, {empty} with a length of 0")
print(f"the two sides differ on {differ} of them")
print(f"sharpest ratio {max(ratios, key=lambda ratio: abs(ratio - 1)):.2f}")
