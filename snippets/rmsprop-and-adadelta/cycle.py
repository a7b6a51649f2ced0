import numpy as np

from linebyline.byhand.optimizers import rmsprop
from linebyline.surfaces import bowl, descend

print("   λ     η     β   start   |w|/η after 1,000 steps")
runs = (1, 0.1, 0.9, 3.0), (100, 0.1, 0.9, 0.001), (0.01, 0.1, 0.95, 3.0), (1, 0.001, 0.5, 0.2)
for curvature, eta, beta, start in runs:
    w = descend(rmsprop(eta, beta, 1e-15), bowl([curvature]), [start], 1000)[-1, 0]
    print(f"{curvature:>4} {eta:>5} {beta:>5} {start:>7} {abs(w) / eta:>17.4f}")


def one_step(size, v, beta):  # λ = η = 1, and the sign of w turns each time
    v = beta * v + (1 - beta) * size**2
    return np.array([size / np.sqrt(v) - size, v])


print("near the cycle:   β   trace   3β-1   determinant   largest |eigenvalue|    √β")
for beta in (0.5, 0.9, 0.999):
    columns = [  # of the Jacobian, by differences
        one_step(0.5 + a, 0.25 + b, beta) - one_step(0.5 - a, 0.25 - b, beta) for a, b in ((1e-5, 0), (0, 1e-5))
    ]
    jacobian = np.array(columns).T / 2e-5
    size = np.abs(np.linalg.eigvals(jacobian)).max()
    trace, det = np.trace(jacobian), np.linalg.det(jacobian)
    print(f"{beta:>19} {trace:>7.3f} {3 * beta - 1:>6.3f} {det:>13.3f} {size:>22.4f} {np.sqrt(beta):>5.4f}")
