import numpy as np

rng = np.random.default_rng(0)
for name, noise in [("Gaussian", rng.normal(size=(20_000, 101))), ("Laplace", rng.laplace(size=(20_000, 101)))]:
    mean_error = np.mean(noise.mean(axis=1) ** 2)  # the truth is 0; the mean minimizes squared error
    median_error = np.mean(np.median(noise, axis=1) ** 2)  # the median minimizes absolute error
    print(f"{name:8} noise: squared distance from the truth, median / mean = {median_error / mean_error:.1f}")
