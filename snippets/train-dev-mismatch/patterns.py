import numpy as np

from linebyline.data import digits

images, labels = digits()  # [examples, 64]


def project(seed, count):
    """Train on clean digits with noise from `count` patterns; return train-dev and dev error, the dev noise always new."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(images))
    train, train_dev, dev = np.split(order, [1100, 1450])
    bank = 0.4 * rng.normal(size=(count, 64))
    fresh = 0.4 * rng.normal(size=(len(dev), 64))

    def noisy(rows):
        return images[rows] + bank[rng.integers(count, size=len(rows))]

    w1 = rng.normal(size=(65, 200)) / 8

    def hidden(x):
        return np.maximum(np.c_[x, np.ones(len(x))] @ w1, 0)

    rows = np.tile(train, 2)
    h = hidden(noisy(rows))
    w2 = np.linalg.solve(h.T @ h / len(h) + 1e-3 * np.eye(200), h.T @ np.eye(10)[labels[rows]] / len(h))
    return [
        100 * np.mean((hidden(x) @ w2).argmax(axis=1) != labels[rows])
        for x, rows in ((noisy(train_dev), train_dev), (images[dev] + fresh, dev))
    ]


print("patterns   train-dev    dev   (errors in %, median of 10)")
table = {count: np.array([project(seed, count) for seed in range(10)]) for count in (1, 10, 1000)}
for count, runs in table.items():
    train_dev, dev = np.median(runs, axis=0)
    print(f"{count:>8}{train_dev:>12.2g}{dev:>7.2g}")
one, many = table[1], table[1000]
print("1,000 patterns beat one on dev:", sum(many[:, 1] < one[:, 1]), "of 10")
print("1,000 patterns lose against one on train-dev:", sum(many[:, 0] > one[:, 0]), "of 10")
