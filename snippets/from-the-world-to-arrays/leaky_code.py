import numpy as np

apart = {"training rows": [], "new rows": []}
for seed in range(21):
    rng = np.random.default_rng(seed)
    category, y = rng.integers(0, 50, 200), rng.integers(0, 2, 200)  # targets: a coin
    known, answers = category[:100], y[:100]
    seen = [answers[known == k] for k in range(50)]
    code = np.array([ys.mean() if len(ys) else 0.5 for ys in seen])
    guess = (code[category] > 0.5) == y
    apart["training rows"].append(guess[:100].mean())
    apart["new rows"].append(guess[100:].mean())
old, new = (np.median(rows) for rows in apart.values())
print("median training accuracy above 0.7:", old > 0.7)
print("median accuracy on new rows between 0.45 and 0.55:", 0.45 < new < 0.55)
