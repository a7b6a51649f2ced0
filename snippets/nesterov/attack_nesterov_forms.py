import numpy as np

from linebyline.byhand.optimizers import nesterov

rng = np.random.default_rng(0)
half = np.finfo(float).eps / 2  # each operation errs by at most this part of its result
sharpest, steps, broken, planted = 0.0, 0, 0, 0
for _ in range(250):
    size, waves = rng.integers(1, 7), rng.integers(1, 6)
    k, a, c = rng.normal(size=(size, waves)), 3 * rng.normal(size=waves), rng.normal(size=waves)
    eta, beta = 10 ** rng.uniform(-2, 0.5), rng.uniform(0, 0.99)
    w, u, ahead = 3 * rng.normal(size=size), np.zeros(size), eta * beta
    for t in range(40):
        theta = w - ahead * u
        g = k @ (a * np.cos(theta @ k + c)) + 0.1 * theta  # of Σ a sin(θ·k + c) + 0.05 θ·θ: hills and hollows
        new_u = beta * u + g
        new_w = w - eta * new_u
        new_theta = new_w - ahead * new_u  # form A's next look-ahead
        params, _ = nesterov(eta, beta).update([{"w": theta}], [{"w": g}], (t, ([{"w": u}],)))  # form B, from here
        off = abs(new_theta - params[0]["w"])
        rounded = abs(theta) + abs(new_w) + 2 * abs(new_theta) + 2 * ahead * abs(u) + 2 * ahead * abs(new_u)
        rounded += eta * (abs(beta * u) + 2 * abs(new_u) + abs(beta * new_u) + 2 * abs(g + beta * new_u))
        bound = 1.000001 * half * rounded
        sharpest, steps, broken = max(sharpest, (off / bound).max()), steps + size, broken + (off > bound).sum()
        wrong = theta - eta * (g + beta * u)  # planted: the old velocity
        planted += (abs(new_theta - wrong) > bound).sum()
        w, u = new_w, new_u
print(f"{steps:,} numbers stepped in both forms; {broken} differ by more than rounding allows")
print(f"with the old velocity in form B's step, most differ: {planted > 0.9 * steps}")
print(f"sharpest ratio {sharpest:.2f}")
