import numpy as np

rng = np.random.default_rng(0)
truth = rng.integers(2, size=100_000)  # what a perfect model knows
sure = np.where(truth == 1, 0.99, 0.01)
print("wrong labels   floor   perfect model   one that says 0.99   both are right")
for wrong in (0.0, 0.1, 0.3, 0.5):
    labels = np.where(rng.random(100_000) < wrong, 1 - truth, truth)
    perfect = np.where(truth == 1, 1 - wrong, wrong)  # knows how often

    def loss(probs, labels=labels):
        return 0.0 - np.mean(np.log(np.where(labels == 1, probs, 1 - probs)))

    floor = 0.0 if wrong == 0 else -wrong * np.log(wrong) - (1 - wrong) * np.log(1 - wrong)
    right = np.mean((sure > 0.5) == labels)
    print(f"{wrong:12.1f} {floor:7.2f} {loss(perfect):15.2f} {loss(sure):20.2f} {right:16.2f}")
