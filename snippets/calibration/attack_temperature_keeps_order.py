import numpy as np

from linebyline.byhand.losses import softmax, softmax_cross_entropy
from linebyline.metrics import fit_temperature

rng = np.random.default_rng(0)
sharpest, balance, refused = 0.0, 0.0, 0
for _ in range(200):
    rows, classes = rng.integers(1, 20), rng.integers(2, 6)
    logits = rng.normal(size=(rows, classes)) * 10 ** rng.uniform(-2, 2)
    labels = np.where(rng.random(rows) < rng.random(), logits.argmax(axis=1), rng.integers(classes, size=rows))
    at_label = logits[np.arange(rows), labels]
    grid = np.geomspace(1e-3, 1e3, 31) * np.abs(logits).max()  # temperatures
    for t in grid[::5]:
        assert (np.argsort(logits / t) == np.argsort(logits)).all()
    sure = np.array([softmax(logits / t).max(axis=1) for t in grid])  # [temperatures, rows]
    assert (np.diff(sure, axis=0) < 1e-12).all()  # never surer at a larger T
    losses = np.array([softmax_cross_entropy(logits / t, labels) for t in grid])
    exists = at_label.mean() > logits.mean() and (at_label < logits.max(axis=1)).any()
    try:
        t = fit_temperature(logits, labels)
    except ValueError:
        assert not exists
        assert (np.diff(losses) > -1e-12).all() or (np.diff(losses) < 1e-12).all()  # the loss falls to one end of the grid
        refused += 1
        continue
    assert exists
    expected = (softmax(logits / t) * logits).sum(axis=1).mean()
    balance = max(balance, abs(expected - at_label.mean()) / np.abs(logits).max())
    sharpest = max(sharpest, softmax_cross_entropy(logits / t, labels) / losses.min())
assert sharpest < 1 + 1e-12 and balance < 1e-9
print(f"no best T in {refused} of 200 cases, each time as the theorem says; otherwise the two means agree")
print("loss at the fitted T over the loss at the best of 31 others, largest:")
print(f"sharpest ratio {sharpest:.2f}")
