import numpy as np

rng = np.random.default_rng(0)
circle = np.linspace(0, 2 * np.pi, 65)


def random_surface(family):
    """A loss, its gradient, and a bound M on the norm of its Hessian."""
    if family == "waves":  # a sum of sines; the Hessian of each is at most size · |k|²
        k, phase, size = rng.normal(size=(5, 2)), rng.uniform(0, 2 * np.pi, 5), rng.uniform(0, 1, 5)
        value, slope = (lambda w: np.sin(w @ k.T + phase) @ size), (lambda w: (np.cos(w @ k.T + phase) * size) @ k)
        return value, slope, np.sum(size * np.sum(k**2, axis=1))
    curvatures = np.ones(2) if family == "round bowls" else rng.normal(size=2)
    return (lambda w: 0.5 * w**2 @ curvatures), (lambda w: w * curvatures), np.max(np.abs(curvatures))


def rise(value, a, h, angle):
    """How much higher the loss is at distance h from a, in the direction of this angle."""
    return value(a + h * np.stack([np.cos(angle), np.sin(angle)], axis=-1)) - value(a)


sharpest, found, broken = {}, 0, 0
for family in ("waves", "bowls and saddles", "round bowls"):
    ratios = []
    for _ in range(60):
        value, gradient, m = random_surface(family)
        starts, h = rng.normal(size=(40, 1, 2)), 10 ** rng.uniform(-2, 0.3)
        higher = rise(value, starts, h, circle) > 0  # [40, 65]
        start, arc = np.nonzero(higher[:, 1:] != higher[:, :-1])  # here the circle around a crosses the contour of a
        a, low, high = starts[start, 0], circle[arc], circle[arc + 1]
        for _ in range(50):
            middle = (low + high) / 2
            same = (rise(value, a, h, middle) > 0) == higher[start, arc]
            low, high = np.where(same, middle, low), np.where(same, high, middle)
        g = gradient(a)
        across = np.abs(g[:, 0] * np.cos(low) + g[:, 1] * np.sin(low))  # |g| |cos|
        ratios.append(across / (m * h / 2))
    ratios = np.concatenate(ratios)
    sharpest[family], found, broken = ratios.max(), found + len(ratios), broken + np.sum(ratios > 1 + 1e-6)
    print(f"{family:<18} |cos| / bound up to {ratios.max():.2f}, median {np.median(ratios):.2f}")
print(f"{found:,} points of equal loss, the bound broken {broken} times")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
