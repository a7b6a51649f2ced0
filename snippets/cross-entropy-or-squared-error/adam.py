import numpy as np

from linebyline.data import digits
from linebyline.training import Settings, fit

images, labels = digits()


def final(loss, seed):
    rows = np.random.default_rng(seed).permutation(len(labels))
    train, new = rows[:600], rows[600:1200]
    settings = Settings(loss=loss, learning_rate=0.01, hidden=(16,), epochs=5, batch_size=40, engine="numpy", seed=seed)
    return fit(settings, (images[train], labels[train]), (images[new], labels[new])).history[-1]["validation_accuracy"]


scores = {loss: np.array([final(loss, seed) for seed in range(7)]) for loss in ("cross_entropy", "squared_error")}
gain = scores["cross_entropy"] - scores["squared_error"]
print(f"both above 0.75 on {np.sum((scores['cross_entropy'] > 0.75) & (scores['squared_error'] > 0.75))} of 7 seeds")
ahead = "some" if 0 < np.sum(gain > 0) < 7 else "none or all"
print(f"within 0.05 of each other on {np.sum(np.abs(gain) < 0.05)} of 7; cross-entropy is ahead on {ahead}")
