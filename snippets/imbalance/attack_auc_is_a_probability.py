import numpy as np

from linebyline.metrics import area_under_roc

rng = np.random.default_rng(0)
ratios, strict, alone = [], [], []
for trial in range(600):
    positives, negatives, levels = rng.integers(1, 30), rng.integers(1, 30), rng.integers(1, 12)
    scores = rng.integers(levels, size=positives + negatives) * 1.0  # few levels: many ties
    if trial % 3 == 0:
        scores += rng.normal(size=len(scores))  # no ties
    labels = np.arange(len(scores)) < positives
    above = scores[labels][:, None] > scores[~labels]  # [positives, negatives]: all pairs
    equal = scores[labels][:, None] == scores[~labels]
    area, chance = area_under_roc(scores, labels.astype(int)), above.mean() + equal.mean() / 2
    assert abs(area - chance) < 1e-12
    if chance > 0:
        ratios.append(area / chance)
    strict.append(abs(area - above.mean()))
    alone.append(abs(area - area_under_roc(np.append(scores, scores[~labels]), np.append(labels, labels[~labels]) * 1)))
print(f"each negative twice moves the area by less than 1e-12: {max(alone) < 1e-12}")
print(f"with ties counted as 0 the area would be off by up to {max(strict):.2f}")
print(f"area over probability, smallest {min(ratios):.4f}, largest {max(ratios):.4f}")
print(f"sharpest ratio {max(ratios):.2f}")
