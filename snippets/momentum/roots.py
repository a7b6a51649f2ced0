import numpy as np

from linebyline.byhand.optimizers import momentum
from linebyline.surfaces import bowl, descend

beta, agree = 0.81, []  # √β = 0.9
print("eta·lambda   roots     largest modulus   2,000 steps shrink w")
for eta in (0.005, 0.01, 0.1, 1.0, 3.0, 3.61, 3.615, 3.63):  # times λ = 1
    half = (1 + beta - eta) / 2
    inside = half**2 - beta  # what stands under the root in the formula for r
    kind = "double" if abs(inside) < 1e-9 else "complex" if inside < 0 else "real"
    modulus = abs(half) + np.sqrt(inside) if kind == "real" else np.sqrt(beta)
    matrix = np.array([[1 - eta, -eta * beta], [1.0, beta]])  # (w, u) -> the next (w, u)
    agree.append(abs(abs(np.linalg.eigvals(matrix)).max() - modulus) < 1e-6)
    path = descend(momentum(eta, beta), bowl([1.0]), [1.0], 2000)
    print(f"{eta:<12} {kind:<9} {modulus:<17.3f} {bool(abs(path[-1, 0]) < 1e-3)}")
print("the eigenvalues of the matrix agree in each row:", all(agree))
