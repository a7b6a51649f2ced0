import numpy as np

from linebyline.byhand.losses import softmax
from linebyline.data import digits

images, labels = digits()
x = np.c_[images - images.mean(axis=0), np.ones(len(labels))]
share = 0.2  # of each digit's pictures get a wrong label
thin = np.zeros(len(labels), bool)
for digit in range(10):
    rows = np.flatnonzero(labels == digit)
    thin[
        rows[
            np.argsort(images[rows].sum(axis=1), kind="stable")[
                : int(share * len(rows))
            ]
        ]
    ] = True


def error(given, train, test):
    """Softmax regression on the labels `given`, 60 steps; its error on other digits."""
    w, u, seen, targets = (
        np.zeros((65, 10)),
        np.zeros((65, 10)),
        x[train],
        np.eye(10)[given[train]],
    )
    for _ in range(60):
        u = 0.9 * u + seen.T @ (softmax(seen @ w) - targets) / len(train) + 0.001 * w
        w = w - 0.5 * u
    return ((x[test] @ w).argmax(axis=1) != labels[test]).mean()


errors = {
    "none": [],
    "any picture, any digit": [],
    "any picture, next digit": [],
    "thin pictures, next digit": [],
}
for seed in range(6):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(labels))
    diced = np.zeros(len(labels), bool)  # as many of each digit as thin ones, by dice
    for digit in range(10):
        rows = np.flatnonzero(labels == digit)
        diced[rng.permutation(rows)[: int(share * len(rows))]] = True
    following = (labels + 1) % 10
    wrong_labels = (
        labels,
        np.where(diced, (labels + rng.integers(1, 10, len(labels))) % 10, labels),
        np.where(diced, following, labels),
        np.where(thin, following, labels),
    )
    for found, given in zip(errors.values(), wrong_labels, strict=True):
        found.append(error(given, order[:1198], order[1198:]))
none, anything, following, thin_ones = (np.array(found) for found in errors.values())
print("wrong training labels        median error on other digits")
for name, found in errors.items():
    print(f"{name:28}{np.median(found):8.2f}")
print(f"none < any digit: {(none < anything).sum()} of 6 splits")
print(
    f"any digit < each kind with the next digit: {(anything < np.minimum(following, thin_ones)).sum()} of 6 splits"
)
