import numpy as np

from linebyline.neurons import perceptron_train

rng = np.random.default_rng(0)
x = rng.normal(size=(50, 4))
labels = np.sign(x @ rng.normal(size=4)).astype(int)
one = perceptron_train(x, labels)
for rate in (0.001, 0.1, 1.0, 30.0):
    run = perceptron_train(x, labels, learning_rate=rate)
    same = np.allclose(run.history, rate * one.history, rtol=1e-9, atol=1e-9 * rate)
    print(f"rate {rate:>6}: {run.mistakes} mistakes; each weight vector is rate times that of rate 1: {same}")
