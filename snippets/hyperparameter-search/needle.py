import numpy as np

rng = np.random.default_rng(0)
cells, n, searches = 11_664, 60, 2_000
rank = np.arange(cells) / cells  # 0 is the best cell
landscapes = {
    "a broad hill": 0.95 - 0.3 * rank**2,
    "a steep hill": 0.3 + 0.65 * np.exp(-10 * rank),
    "a needle": np.where(np.arange(cells) == 0, 0.95, 0.3),
}
print("median over searches of 60 trials      rank from the top   score (the best cell has 0.95)")
for name, scores in landscapes.items():
    best = np.array([rng.choice(cells, n, replace=False, shuffle=False).min() for _ in range(searches)])
    print(f"{name:<38} {np.median(rank[best]):>13.1%} {np.median(scores[best]):>14.2f}")
print(f"\nneedle found by 60 different trials in {n / cells:.2%} of the searches; for one half: {cells // 2:,} trials")
