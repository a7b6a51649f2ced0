import numpy as np

from linebyline.byhand.optimizers import rmsprop
from linebyline.surfaces import bowl, descend

eta = 0.1
for curvature in (0.2, 1.0, 5.0):
    bound = eta * curvature / 2
    print(f"λ = {curvature}: ηλ/2 = {bound:.3f}")
    for share in (0.1, 0.5, 0.9, 1.1, 2.0):
        w = np.abs(descend(rmsprop(eta, 0.9, share * bound), bowl([curvature]), [1.0], 1500)[-1, 0])
        rests = "comes to rest" if w < 1e-12 else f"swings with |w| = {w:.4f}"
        predicted = max(0.0, eta / 2 - share * bound / curvature)
        print(f"   ε = {share:.1f} · ηλ/2 {rests:<25} predicted |w|: {predicted:.4f}")
