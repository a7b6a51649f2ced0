import numpy as np

from linebyline.neurons import perceptron_train

stuck, finished = 0, 0
for seed in range(20):
    rng = np.random.default_rng(seed)
    x, w, epsilon = rng.normal(size=(50, 2)), rng.normal(size=2), 1e-6
    labels = np.sign(x @ rng.normal(size=2)).astype(int)

    def mistakes(w, x=x, labels=labels):
        return (labels * (x @ w) <= 0).sum()

    start = mistakes(w)
    for _ in range(1000):
        slopes = [
            (mistakes(w + e) - mistakes(w - e)) / (2 * epsilon)
            for e in epsilon * np.eye(2)
        ]
        w = w - 0.1 * np.array(slopes)
    stuck += 0 < start == mistakes(w)
    finished += perceptron_train(x, labels).converged
print(
    f"1000 steps down the slope of the mistakes: no mistake less in {stuck} of 20 runs"
)
print(
    f"the perceptron's rule on the same points: no mistake left in {finished} of 20 runs"
)
