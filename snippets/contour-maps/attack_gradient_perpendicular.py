import numpy as np

rng = np.random.default_rng(0)
circle = np.linspace(0, 2 * np.pi, 65)


def random_surface(family):
    """A loss, its gradient, and a bound M on the norm of its Hessian."""
    if family == "waves":  # sines; the Hessian of each is at most size · |k|²
        k, phase, size = rng.normal(size=(5, 2)), rng.uniform(0, 7, 5), rng.uniform(0, 1, 5)
        value = lambda w: np.sin(w @ k.T + phase) @ size  # noqa: E731
        gradient = lambda w: (np.cos(w @ k.T + phase) * size) @ k  # noqa: E731
        return value, gradient, np.sum(size * np.sum(k**2, axis=1))
    curvatures = np.ones(2) if family == "round bowls" else rng.normal(size=2)
    m = np.max(np.abs(curvatures))
    return (lambda w: 0.5 * w**2 @ curvatures), (lambda w: w * curvatures), m


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
        start, arc = np.nonzero(higher[:, 1:] != higher[:, :-1])  # the contour crosses
        a, low, high = starts[start, 0], circle[arc], circle[arc + 1]
        for _ in range(50):
            middle = (low + high) / 2
            same = (rise(value, a, h, middle) > 0) == higher[start, arc]
            low, high = np.where(same, middle, low), np.where(same, high, middle)
        g = gradient(a)
        across = np.abs(g[:, 0] * np.cos(low) + g[:, 1] * np.sin(low))  # |g| |cos|
        ratios.append(across / (m * h / 2))
    ratios = np.concatenate(ratios)
    sharpest[family], middle = ratios.max(), np.median(ratios)
    found, broken = found + len(ratios), broken + np.sum(ratios > 1 + 1e-6)
    print(f"{family:<18} |cos| / bound up to {sharpest[family]:.2f}, median {middle:.2f}")
print(f"{found:,} points of equal loss, the bound broken {broken} times")
print(f"sharpest ratio {max(sharpest.values()):.2f}")
