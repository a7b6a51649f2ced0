import numpy as np

from linebyline.data import digits
from linebyline.sweeps import Row, grid
from linebyline.sweeps.importance import explained
from linebyline.training import Settings, fit

images, labels = digits()
rows = np.random.default_rng(0).permutation(len(images))
train, validation = ((images[part], labels[part]) for part in (rows[:320], rows[320:720]))
SPACE = {"learning_rate": [0.003, 0.03, 0.3], "hidden_size": [6, 12], "batch_size": [16, 32], "activation": ["tanh", "relu"]}


def trained(settings):
    history = fit(settings, train, validation, classes=10).history
    return Row(settings, *([row[name] for row in history] for name in ("validation_loss", "validation_accuracy")))


shares = []
for seed in range(2):
    base = Settings(epochs=2, optimizer="sgd", hidden=(8,), engine="numpy", seed=seed)
    shares.append(explained([trained(settings) for settings in grid(SPACE, base)]))
print(f"{len(grid(SPACE, base))} networks: the complete grid of {' · '.join(str(len(values)) for values in SPACE.values())}")
print("the learning rate explains most, in", sum(next(iter(each)) == "learning rate" for each in shares), "of 2 seeds")
print("more than half of the variance:", all(each["learning rate"] > 0.5 for each in shares))
print("all together at most 1:", all(sum(each.values()) <= 1 for each in shares))

# Two settings that only count together: each alone explains nothing.
pairs = [Settings(learning_rate=rate, activation=name) for rate in (0.01, 0.1) for name in ("tanh", "relu")]
scores = [0.9, 0.5, 0.5, 0.9]
together = explained([Row(settings, [0.0], [score]) for settings, score in zip(pairs, scores, strict=True)])
print("a pair that must match:", {name: round(share, 2) for name, share in together.items()})
