import numpy as np

from linebyline.byhand.activations import sigmoid

x, y = np.array([0.5, 2.5]), np.array([0.2, 0.9])


def loss(theta):  # [chains, 2]: w and b of each chain
    return np.mean((sigmoid(theta[:, :1] * x + theta[:, 1:]) - y) ** 2, axis=1) / 2


print("a guess is       median of guesses   not done after 5,000")
for size in (None, 0.01, 0.1, 1.0, 10.0):
    rng = np.random.default_rng(0)
    place = rng.uniform(-5, 5, (49, 2))  # 49 searches beside each other
    lowest, needed = loss(place), np.full(49, 5_001)
    for count in range(2, 5_001):
        guess = rng.uniform(-5, 5, (49, 2)) if size is None else place + size * rng.normal(size=(49, 2))
        value = loss(guess)
        better = value < lowest
        place[better], lowest[better] = guess[better], value[better]
        needed[(lowest <= 1e-4) & (needed > count)] = count
        if (lowest <= 1e-4).all():
            break
    name = "anywhere" if size is None else f"about {size} away"
    median = f"{float(f'{np.median(needed):.1e}'):,.0f}" if np.median(needed) <= 5_000 else "above 5,000"
    print(f"{name:<16} {median:>17} {np.sum(needed > 5_000):>17} of 49")
