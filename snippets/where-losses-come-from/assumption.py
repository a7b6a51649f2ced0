import numpy as np

rng = np.random.default_rng(0)
print("mean squared distance from the truth, of the median / of the mean")
for name, draw in [("Gaussian", rng.normal), ("Laplace", rng.laplace)]:
    noise = draw(size=(20_000, 101))  # the truth is 0
    of_mean = np.mean(noise.mean(axis=1) ** 2)  # the mean minimizes squared error
    of_median = np.mean(np.median(noise, axis=1) ** 2)  # the median minimizes absolute error
    print(f"{name:8} noise: {of_median / of_mean:.1f}")
