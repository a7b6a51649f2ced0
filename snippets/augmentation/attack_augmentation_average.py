import numpy as np

from linebyline.byhand.losses import softmax_cross_entropy
from linebyline.data import digits

rng = np.random.default_rng(0)
images, labels = digits()
images = images.reshape(-1, 8, 8)


def ratio(f, x, y, turns):
    """Augmented loss of the averaged predictor, divided by that of f."""

    def averaged(x):
        return np.mean([f(np.rot90(x, turn, axes=(1, 2))) for turn in turns], axis=0)

    def augmented_loss(predictor):
        return np.mean([softmax_cross_entropy(predictor(np.rot90(x, turn, axes=(1, 2))), y) for turn in turns])

    return augmented_loss(averaged) / augmented_loss(f)


ratios, not_a_group = [], []
for _ in range(200):
    rows = rng.integers(len(images), size=4)
    scale = 10 ** rng.uniform(-2, 1)
    w1, w2 = scale * rng.normal(size=(64, 8)), rng.normal(size=(8, 10))

    def f(x, w1=w1, w2=w2):
        return np.tanh(x.reshape(len(x), 64) @ w1) @ w2  # logits [batch, classes]

    ratios.append(ratio(f, images[rows], labels[rows], turns=(0, 1, 2, 3)))
    not_a_group.append(ratio(f, images[rows], labels[rows], turns=(0, 1)))
    assert ratios[-1] <= 1 + 1e-12
print(f"four quarter turns, 200 random networks: ratios from {min(ratios):.2f} to {max(ratios):.2f}")
print("turns by 0 and 90 degrees only (no group): the average is worse in", sum(r > 1 for r in not_a_group), "of 200")
print(f"sharpest ratio {max(ratios):.2f}")
