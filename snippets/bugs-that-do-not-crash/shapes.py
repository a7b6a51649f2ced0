import numpy as np

targets = np.array([1.0, 2.0, 3.0, 6.0])  # [batch]


def fit(residual):
    """Gradient descent on the four predictions themselves: they are free to become the targets."""
    predictions = np.zeros((4, 1))  # [batch, 1], as a dense layer with one unit gives them
    for _ in range(400):
        gap = residual(predictions)  # the loss is the mean of gap**2 / 2
        predictions -= 0.1 * gap.sum(axis=1, keepdims=True) * len(targets) / gap.size
    return predictions


for name, residual in (("(n, 1) - (n,)", lambda p: p - targets), ("(n, 1) - (n, 1)", lambda p: p - targets[:, None])):
    perfect = residual(targets[:, None])
    print(
        f"{name:15s}  truth costs {np.mean(perfect**2):.1f}"
        f"  fitted {fit(residual).ravel().round(2).tolist()}  test: n numbers {perfect.size == len(targets)}"
    )
print(f"twice the variance of the targets: {2 * targets.var():.1f}")

for start in (np.array([1, 0, -1]), np.array([1.0, 0.0, -1.0])):
    w = start.copy()
    for _ in range(100):
        w[:] = w - 0.1 * (w - 5)  # minimum at 5; assigning into an integer array cuts the fraction off
    print(f"{start.dtype!s:15s}  weights after 100 steps {w.round(1).tolist()}  test: a float dtype {w.dtype.kind == 'f'}")
