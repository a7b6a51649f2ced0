import numpy as np

from linebyline.byhand.optimizers import momentum, nesterov, sgd
from linebyline.surfaces import bowl, descend


def measured(optimizer, kappa, linger):
    path = abs(descend(optimizer, bowl(np.geomspace(1 / kappa, 1, 9)), np.ones(9), 800)).max(axis=1)
    return (path[800] / path[400] / 2**linger) ** (1 / 400)  # a double root lingers: t rᵗ, not rᵗ


print("kappa   gradient descent      momentum      Nesterov   (theory, measured)")
longest = 0.0
for kappa in (25, 100, 400):
    root = kappa**0.5
    q = (root - 1) / (root + 1)
    rows = (
        ((kappa - 1) / (kappa + 1), measured(sgd(2 / (1 + 1 / kappa)), kappa, 0)),
        (q, measured(momentum(4 / (1 + 1 / root) ** 2, q**2), kappa, 1)),
        (1 - 1 / root, measured(nesterov(1.0, q), kappa, 1)),
    )
    print(f"{kappa:>5}", *(f"     {theory:.3f} {rate:.3f}" for theory, rate in rows))
    roots = [np.roots([1, -(1 + q) * (1 - lam), q * (1 - lam)]) for lam in np.geomspace(1 / kappa, 1, 99)]
    longest = max(longest, max(abs(pair).max() for pair in roots) / (1 - 1 / root))
print(f"longest root of 99 curvatures between, as part of the rate: {longest:.3f}")
