import numpy as np

from linebyline.neurons import margin, perceptron_train, radius, with_ones

rng = np.random.default_rng(0)
x = rng.uniform(-1, 1, (60, 2))
x = x[abs(x[:, 0]) > 0.1]  # a gap of 0.2 around the line x₁ = 0
labels = np.sign(x[:, 0]).astype(int)
for shift in (0, 1, 4, 16):
    moved = with_ones(x + [shift, 0])  # the same picture, elsewhere: the line is now x₁ = shift
    run = perceptron_train(moved, labels, epochs=100_000)
    bound = (radius(moved) / margin(moved, labels, np.array([-shift, 1.0, 0]))) ** 2
    print(f"moved by {shift:>2}: {run.mistakes:>6,} mistakes, bound {bound:>12,.0f}")
