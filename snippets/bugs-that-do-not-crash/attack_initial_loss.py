import numpy as np

from linebyline.byhand.losses import softmax_cross_entropy

rng = np.random.default_rng(0)
above, below, two_m = [], [], []
for trial in range(3000):
    n, classes = rng.integers(1, 4), rng.integers(2, 12)
    labels = rng.integers(classes, size=n)
    size = 10 ** rng.uniform(-2, 1.5)
    logits = rng.uniform(-size, size, (n, classes))
    if trial % 2:  # the adversary: the label's logit at one end, nearly all others at the other
        sign = rng.choice([-1, 1])
        logits = np.full((n, classes), -sign * size) * (1 - 0.1 * rng.random((n, classes)))
        logits[np.arange(n), labels] = sign * size
    excess = softmax_cross_entropy(logits, labels) - np.log(classes)
    s = np.ptp(logits, axis=1).max()  # the largest spread
    (above if excess > 0 else below).append(excess / np.log((1 + (classes - 1) * np.exp(np.copysign(s, excess))) / classes))
    two_m.append(abs(excess) / (2 * np.abs(logits).max()))
assert max(above + below) < 1 + 1e-9 and max(two_m) < 1 + 1e-9
print(f"loss above log K: closest to the upper bound {max(above):.2f}")
print(f"loss below log K: closest to the lower bound {max(below):.2f}")
print(f"distance from log K against twice the largest logit: {max(two_m):.2f}")
print(f"sharpest ratio {max(above + below):.2f}")
