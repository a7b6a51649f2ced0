import numpy as np

FEATURES = 20
worlds = {  # training examples, variance of the noise, ‖δ‖² from our truth to the users', extra noise at the users'
    "A: few examples": (100, 1.0, 0.0, 0.0),
    "B: another truth": (500, 0.8333, 0.3851, 0.0),
    "C: noisier labels": (500, 0.8333, 0.0, 0.3851),
}


def errors(n, noise, distance, extra, rng, users_only=False):
    """Train least squares once; return the mean of ½(prediction − y)² on training, train-dev and dev examples."""
    w = rng.normal(size=FEATURES)
    delta = np.full(FEATURES, np.sqrt(distance / FEATURES))

    def draw(count, users):
        x = rng.normal(size=(count, FEATURES))
        spread = np.sqrt(noise + extra * users)
        return x, x @ (w + users * delta) + spread * rng.normal(size=count)

    train, train_dev, dev = draw(n, users_only), draw(1000, False), draw(1000, True)
    x, y = train
    fitted = np.linalg.solve(x.T @ x, x.T @ y)
    return np.array([0.5 * np.mean((x @ fitted - y) ** 2) for x, y in (train, train_dev, dev)])


furthest = 0.0
print("mean of 200 projects   train   train-dev   dev | dev after: tenfold data   users' data")
for name, (n, noise, distance, extra) in worlds.items():
    rng = np.random.default_rng(0)
    means = np.mean([errors(n, noise, distance, extra, rng) for _ in range(200)], axis=0)
    more = np.mean([errors(10 * n, noise, distance, extra, rng)[2] for _ in range(30)])
    theirs = np.mean([errors(n, noise, distance, extra, rng, users_only=True)[2] for _ in range(100)])
    unseen = 0.5 * noise * (n - 1) / (n - FEATURES - 1)
    exact = np.array([0.5 * noise * (1 - FEATURES / n), unseen, unseen + 0.5 * (distance + extra)])
    furthest = max(furthest, abs(means - exact).max())
    print(f"{name:<20}" + f"{means[0]:>8.2f}{means[1]:>12.2f}{means[2]:>6.2f} |{more:>24.2f}{theirs:>14.2f}")
print("all means within 0.01 of the exact formulas:", furthest < 0.01)
