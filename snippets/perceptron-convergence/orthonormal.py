import numpy as np

from linebyline.neurons import margin, perceptron_train, radius

rng = np.random.default_rng(0)
for n in (1, 4, 9, 100):
    x = np.eye(n)  # n orthonormal points
    labels = rng.choice([-1, 1], n)
    w_star = labels / np.sqrt(n)  # the unit vector that is equally far from all
    run = perceptron_train(x, labels, rng=rng)
    bound = (radius(x) / margin(x, labels, w_star)) ** 2
    print(f"n = {n:>3}: {run.mistakes:>3} mistakes, bound {bound:.0f}")
