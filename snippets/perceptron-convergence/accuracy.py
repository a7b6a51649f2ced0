import numpy as np

from linebyline.neurons import perceptron_train

fell, updates, converged = 0, 0, 0
for seed in range(20):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(50, 4))
    labels = np.sign(x @ rng.normal(size=4)).astype(int)
    run = perceptron_train(x, labels, epochs=10_000)
    right = (labels * (run.history @ x.T) > 0).sum(axis=1)  # [mistakes + 1]: how many examples are right
    fell, updates, converged = fell + (np.diff(right) < 0).sum(), updates + run.mistakes, converged + run.converged
print(f"{converged} of 20 trainings end with every example right")
print(f"of {updates:,} updates, {fell:,} made the accuracy worse: {100 * fell / updates:.0f}%")
