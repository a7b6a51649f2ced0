import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.byhand.logistic import logistic_loss, logistic_loss_backward
from linebyline.neurons import with_ones

rng = np.random.default_rng(0)
sharpest = 0.0
for _ in range(3000):
    n, inputs = rng.integers(1, 12), rng.integers(1, 6)
    x = with_ones(rng.normal(size=(n, inputs)) * 10 ** rng.uniform(-1, 1, inputs))  # columns of all sizes
    labels = rng.integers(2, size=n)
    w = rng.normal(size=inputs + 1) * rng.choice([0.0, 0.01, 1.0, 10.0])
    p = sigmoid(x @ w)
    hessian = x.T @ (x * (p * (1 - p))[:, None]) / n
    eigenvalues, directions = np.linalg.eigh(x.T @ x / (4 * n))
    bound = eigenvalues[-1]
    for v in (rng.normal(size=inputs + 1), directions[:, -1]):
        bend = v @ hessian @ v / (v @ v)
        assert -1e-12 * bound <= bend <= bound * (1 + 1e-12)
        sharpest = max(sharpest, bend / bound)
    other = w + rng.normal(size=inputs + 1)  # the chord from w to other
    ends = (logistic_loss(x @ w, labels) + logistic_loss(x @ other, labels)) / 2
    assert logistic_loss(x @ (w + other) / 2, labels) <= ends + 1e-12
    gradient = x.T @ logistic_loss_backward(x @ w, labels)
    rate = rng.uniform(0, 2) / bound
    promised = logistic_loss(x @ w, labels) - rate * (1 - rate * bound / 2) * gradient @ gradient
    after = logistic_loss(x @ (w - rate * gradient), labels)
    assert after <= promised + 1e-12 * (1 + promised)
print("3000 data sets: no bend outside the bounds, no midpoint above its chord,")
print("and no step of at most 2 / L that lowers the loss less than promised")
print(f"sharpest ratio {sharpest:.2f}")
