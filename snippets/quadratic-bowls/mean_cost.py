import numpy as np

from linebyline.neurons import with_ones

feature = np.linspace(-1, 1, 101)
feature = feature / feature.std()  # mean 0, standard deviation σ = 1
for mean in (0, 1, 3, 10, 100):
    x = with_ones(feature[:, None] + mean)  # [examples, 2]
    flat, steep = np.linalg.eigvalsh(x.T @ x / len(x))
    kappa = steep / flat
    left, right = kappa + 2 + 1 / kappa, (2 + mean**2) ** 2
    print(f"mean {mean:>3}: κ = {kappa:>13,.1f}   κ + 2 + 1/κ = {left:>13,.1f}   (2 + μ²)² = {right:>11,}")
