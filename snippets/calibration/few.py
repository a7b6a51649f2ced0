import numpy as np

from linebyline.byhand.losses import softmax_cross_entropy
from linebyline.metrics import fit_temperature

rng = np.random.default_rng(0)
truth = 3 * rng.normal(size=(5_000, 5))
labels = (truth + rng.gumbel(size=truth.shape)).argmax(axis=1)  # drawn from softmax(truth)
logits = 1.7 * truth  # too sure of itself: the best T is 1.7
print("held out   no best T   80 of 100 fits between   worse than no T at all")
for n in (5, 20, 100, 400):
    found, worse = [], 0
    for _ in range(100):
        rows = rng.integers(len(labels), size=n)
        try:
            found.append(fit_temperature(logits[rows], labels[rows]))
        except ValueError:
            continue
        some = rng.integers(len(labels), size=400)
        worse += softmax_cross_entropy(logits[some] / found[-1], labels[some]) > softmax_cross_entropy(logits[some], labels[some])
    low, high = np.quantile(found, (0.1, 0.9))
    print(f"{n:8d}{100 - len(found):8d} of 100{low:15.1f} and {high:.1f}{worse:17d} of {len(found)}")
