import numpy as np

rng = np.random.default_rng(0)
a, c = rng.normal(size=(2, 1_000_000))  # variance 1
b = rng.normal(size=1_000_000) / np.sqrt(2)  # variance 1/2
minimum = np.mean((a + c > 0) & (a * c > b * b))
print(f"by hand {(2 - np.sqrt(2)) / 4:.2f}, sampled {minimum:.2f}")
print(f"saddles: by hand {np.sqrt(2) / 2:.2f}, sampled {np.mean(a * c < b * b):.2f}")
