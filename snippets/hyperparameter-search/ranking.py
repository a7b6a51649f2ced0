import numpy as np

from linebyline.data import digits
from linebyline.sweeps import sample
from linebyline.training import Diverged, Settings, fit

images, labels = digits()
rows = np.random.default_rng(0).permutation(len(images))
train, validation = ((images[part], labels[part]) for part in (rows[:320], rows[320:720]))
SPACE = {
    "learning_rate": {"low": 1e-3, "high": 1.0, "log": True},
    "optimizer": ["sgd", "momentum"],
    "hidden_size": [4, 8],
    "activation": ["tanh", "relu"],
}


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


found = []
for seed in range(3):
    base = Settings(epochs=9, engine="numpy", hidden=(8,), seed=seed)
    curves = np.array([curve(each) for each in sample(SPACE, base, 12, np.random.default_rng(seed))])
    late = ranks(curves[:, -1])
    found.append([np.corrcoef(ranks(curves[:, epoch - 1]), late)[0, 1] for epoch in (1, 3)])
first, third = np.transpose(found)
print("rank correlation with the accuracy after epoch 9, median of 3 searches over 12 networks")
print(f"epoch 1: above 0.5 {np.median(first) > 0.5}, above 0.8 {np.median(first) > 0.8}")
print(f"epoch 3: above 0.5 {np.median(third) > 0.5}, above 0.8 {np.median(third) > 0.8}")
print(f"epoch 3 tells more than epoch 1 in {np.sum(third > first)} of 3 searches")
