import numpy as np

rng = np.random.default_rng(0)
for models in (10, 100, 1000):
    scores = rng.binomial(100, 0.5, size=(500, models)) / 100  # 500 worlds, each model guesses 100 test labels
    gain = scores.max(axis=1).mean() - 0.5
    print(f"best of {models:4d}  accuracy won by choosing {gain:+.2f}  at most {np.sqrt(np.log(models) / 200):.2f}")
