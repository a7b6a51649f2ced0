import numpy as np

print("models that guess   on 50 test examples   on 359   the winner on new ones")
for models in (1, 10, 100, 1000):
    best = {50: [], 359: []}
    fresh = []
    for seed in range(51):
        rng = np.random.default_rng(seed)
        for n in best:
            right = rng.integers(0, 2, (models, n)).mean(
                axis=1
            )  # each answer is right with probability 1/2
            best[n].append(right.max())
        fresh.append(
            rng.integers(0, 2, 10_000).mean()
        )  # the winner guesses like the others
    small, large, new = (np.median(values) for values in (best[50], best[359], fresh))
    print(
        f"{models:6}               {small:.0%}                   {large:.0%}      {new:.0%}"
    )
