import numpy as np

from linebyline.neurons import perceptron_train, with_ones

x = with_ones(np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]))
labels = np.array([-1, 1, 1, -1])  # XOR
ends = [perceptron_train(x, labels, epochs=passes).w.astype(int).tolist() for passes in range(1, 8)]
print("weights after each pass:", *ends)
for name, rng in (("in order", None), ("shuffled", np.random.default_rng(0))):
    run = perceptron_train(x, labels, epochs=10_000, rng=rng)
    longest = (run.history**2).sum(axis=1).max()
    seen = len(np.unique(run.history, axis=0))
    print(f"{name}: {run.mistakes:,} mistakes; largest |w|² {longest:.0f}; {seen} different weight vectors")
