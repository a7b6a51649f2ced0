import numpy as np

from linebyline.neurons import margin, perceptron_train

rng = np.random.default_rng(0)
sideways = rng.normal(size=(30, 3))
z = np.column_stack([np.full(30, 0.2), sideways - sideways.mean(axis=0)])  # widest margin 0.2, for w* = (1, 0, 0, 0)
labels = rng.choice([-1, 1], 30)
x = labels[:, None] * z

counts = {rate: perceptron_train(x, labels, learning_rate=rate).mistakes for rate in (0.001, 0.1, 1.0, 30.0)}
print("mistakes by learning rate:", counts)

runs = [perceptron_train(x, labels, rng=np.random.default_rng(seed)) for seed in range(200)]  # 200 orders
worse = [np.diff((run.history @ z.T > 0).sum(axis=1)) < 0 for run in runs]  # fewer examples right than before?
print(f"updates that made the accuracy worse: {100 * np.mean(np.concatenate(worse)):.0f}%")
rises = [np.diff(run.history[:, 0]) for run in runs]  # of w*·w
print(f"updates that raised w*·w by less than γ: {np.sum(np.concatenate(rises) < 0.2 - 1e-9)}")

found = [margin(x, labels, run.w) for run in runs]
print(f"margins: widest {margin(x, labels, np.eye(4)[0]):.2f}, found: median {np.median(found):.2f}, best {max(found):.2f}")
