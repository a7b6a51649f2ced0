import numpy as np

rng = np.random.default_rng(0)
d, n1, n2, noise, length = 10, 20, 80, 1.0, 1.0  # weights, examples of each task, variance of the noise, ‖w1‖ = ‖w2‖
s1, s2 = noise / n1, noise / n2  # variance of each weight that is learned alone


def measured(weight, distance, repeats=20_000):
    """Mean squared error of (1 − a) ŵ1 + a ŵ2 for w1; the weight may look at the estimates."""
    w1, w2 = np.zeros(d), np.full(d, distance / np.sqrt(d))  # only the difference counts
    first = w1 + np.sqrt(s1) * rng.normal(size=(repeats, d))
    other = w2 + np.sqrt(s2) * rng.normal(size=(repeats, d))
    a = weight(((first - other) ** 2).sum(axis=1, keepdims=True))
    return (((1 - a) * first + a * other - w1) ** 2).sum(axis=1).mean()


print(f"error for task 1 alone: {d * s1:.2f};  sharing hurts from ‖w1 − w2‖² = {d * (s1 + s2):.3f} on")
print("angle  ‖w1 − w2‖²   one w for both   best a and its error   a from the data")
furthest = 0.0
for angle in (0, 20, 40, 46, 60, 90, 180):
    distance2 = 2 * length**2 * (1 - np.cos(np.radians(angle)))
    alone, other = d * s1, d * s2 + distance2
    shared, best = n2 / (n1 + n2), alone / (alone + other)
    risk = {a: (1 - a) ** 2 * alone + a**2 * other for a in (shared, best)}
    furthest = max(furthest, abs(measured(lambda gap, a=shared: a, np.sqrt(distance2)) / risk[shared] - 1))
    data = measured(lambda gap: np.minimum((d - 2) * s1 / gap, 1), np.sqrt(distance2))
    print(f"{angle:>5} {distance2:>11.2f} {risk[shared]:>16.2f} {best:>13.2f} {risk[best]:>10.2f} {data:>14.2f}")
print("all errors of one w for both within 5% of a simulation:", furthest < 0.05)
