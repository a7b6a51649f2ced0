import numpy as np

from linebyline.data import digits
from linebyline.training import Settings, fit

images, labels = digits()
rows = np.random.default_rng(0).permutation(len(images))
train, validation = ((images[part], labels[part]) for part in (rows[:240], rows[240:640]))
SLOW, FAST = 0.004, 0.04


def losses(rate, seed):
    """Validation loss after each of 12 epochs."""
    settings = Settings(epochs=12, batch_size=4, optimizer="momentum", learning_rate=rate, hidden=(8,), engine="numpy", seed=seed)
    return [row["validation_loss"] for row in fit(settings, train, validation, classes=10).history]


pairs = [(losses(SLOW, seed), losses(FAST, seed)) for seed in range(3)]
for epoch in (1, 12):
    ahead = sum(fast[epoch - 1] < slow[epoch - 1] for slow, fast in pairs)
    print(f"epoch {epoch:>2}: the fast rate is ahead in {ahead} of 3 seeds")
