import numpy as np

from linebyline.byhand.optimizers import adadelta
from linebyline.surfaces import bowl, descend

print("    ε    first step   √(ε/(1-β))   steps to walk 1   (2.25/((1-β)ε))^(1/3)")
for k in range(2, 14, 2):
    epsilon, u, v, w, t, first = 10.0**-k, 0.0, 0.0, 0.0, 0, None
    while w < 1:
        v = 0.9 * v + 0.1 * 1.0  # the gradient is 1 in every step
        d = np.sqrt(u + epsilon) / np.sqrt(v + epsilon)
        u, w, t, first = 0.9 * u + 0.1 * d**2, w + d, t + 1, first or d
    first_theory, steps_theory = np.sqrt(epsilon / 0.1), (2.25 / (0.1 * epsilon)) ** (1 / 3)
    print(f"{epsilon:.0e} {first:>11.1e} {first_theory:>12.1e} {t:>17,} {steps_theory:>23,.0f}")

curvatures = (0.5, 1.9, 2.1, 20)  # along its own axes a bowl is four problems side by side
path = np.abs(descend(adadelta(), bowl(curvatures), [1.0] * 4, 3000))
early, late = path[460:500].max(axis=0), path[2960:].max(axis=0)
for curvature, a, b in zip(curvatures, early, late, strict=True):
    end = "below 1e-12" if b < 1e-12 else "above 0.005"
    assert b < 1e-12 or b > 0.005
    print(f"λ = {curvature:>4}: |w| at the end {end}, larger than after 500 steps: {b > a}")
