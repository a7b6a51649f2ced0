import numpy as np

from linebyline.byhand.activations import sigmoid

rng = np.random.default_rng(0)
x, w = rng.normal(size=(5, 3)), rng.normal(size=(3, 2))  # 5 examples, 3 features, 2 tasks
targets = np.array([[1, 0], [0, np.nan], [np.nan, 1], [np.nan, np.nan], [1, 1]])  # nan: nobody has looked


def masked_loss(w):
    z, known = x @ w, ~np.isnan(targets)
    y = np.where(known, targets, 0.0)  # any number will do, as the next line multiplies by 0
    return (known * (np.logaddexp(0, z) - y * z)).sum() / len(x)


def gradient(w):
    known = ~np.isnan(targets)
    grad_z = np.where(known, sigmoid(x @ w) - targets, 0.0) / len(x)
    return x.T @ grad_z


by_difference = np.zeros_like(w)
for place in np.ndindex(w.shape):
    step = np.zeros_like(w)
    step[place] = 1e-6
    by_difference[place] = (masked_loss(w + step) - masked_loss(w - step)) / 2e-6
print("gradient equals the differences:", np.allclose(gradient(w), by_difference, atol=1e-8))
for task in range(2):
    rows = ~np.isnan(targets[:, task])
    alone = x[rows].T @ (sigmoid(x[rows] @ w[:, task]) - targets[rows, task]) / len(x)
    print(f"task {task}: only its {rows.sum()} labelled rows count:", np.allclose(gradient(w)[:, task], alone))
print("0 times nan is", 0 * np.nan, "so multiplying by the mask alone gives", (~np.isnan(targets) * targets).sum())
