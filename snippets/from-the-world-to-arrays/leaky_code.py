import numpy as np

apart = {"training rows": [], "new rows": []}
for seed in range(21):
    rng = np.random.default_rng(seed)
    category, y = rng.integers(0, 50, 200), rng.integers(0, 2, 200).astype(float)  # the targets are throws of a coin
    known, answers = category[:100], y[:100]
    code = np.array([answers[known == k].mean() if (known == k).any() else 0.5 for k in range(50)])
    guess = (code[category] > 0.5) == y
    apart["training rows"].append(guess[:100].mean())
    apart["new rows"].append(guess[100:].mean())
print("median training accuracy above 0.7:", np.median(apart["training rows"]) > 0.7)
print("median accuracy on new rows between 0.45 and 0.55:", 0.45 < np.median(apart["new rows"]) < 0.55)
