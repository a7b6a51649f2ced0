import numpy as np

from linebyline.data import digits
from linebyline.training import Diverged, Settings, fit

images, labels = digits()
rows = np.random.default_rng(0).permutation(len(images))
train, validation = ((images[part], labels[part]) for part in (rows[:320], rows[320:720]))


def draw(rng):
    optimizer, activation = rng.choice(["sgd", "momentum"]), rng.choice(["tanh", "relu"])
    return Settings(
        learning_rate=10 ** rng.uniform(-3, 0), optimizer=optimizer, activation=activation, hidden=(int(rng.choice([4, 8])),),
        epochs=9, batch_size=64, engine="numpy", seed=int(rng.integers(1000)),
    )  # fmt: skip


def curve(settings):
    try:
        history = fit(settings, train, validation, classes=10).history
        return [row["validation_accuracy"] for row in history]
    except Diverged:
        return [0.0] * settings.epochs


def ranks(values):
    """Mean rank of each value: equals share theirs."""
    below = (values[:, None] > values).sum(axis=1)
    return below + ((values[:, None] == values).sum(axis=1) - 1) / 2


def agreement(early, late):
    return np.corrcoef(ranks(early), ranks(late))[0, 1]


everyone, leaders, survived = [], [], 0
for seed in range(4):
    rng = np.random.default_rng(seed)
    curves = np.array([curve(draw(rng)) for _ in range(12)])
    first, third, last = curves[:, 0], curves[:, 2], curves[:, 8]
    best = last >= np.median(last)
    everyone.append([agreement(first, last), agreement(third, last)])
    leaders.append([agreement(first[best], last[best]), agreement(third[best], last[best])])
    survived += last[np.argsort(-first)[:4]].max() == last.max()
print("rank correlation with the accuracy after epoch 9, median of 4 searches")
for name, found in (("all 12 networks", everyone), ("the better half", leaders)):
    one, three = np.median(found, axis=0)
    print(f"{name}: epoch 1 above 0.6 {one > 0.6}, epoch 3 above 0.6 {three > 0.6}")
print(f"the best network of epoch 9 is among the best third of epoch 1: {survived} of 4 searches")
