import numpy as np

from linebyline.neurons import perceptron_train, threshold_unit, truth_table, with_ones

x = truth_table(2)
xor = x.sum(axis=1) % 2

product = np.column_stack([x, x[:, 0] * x[:, 1]])  # [patterns, 3]: x1, x2, x1 x2
print("one unit, third input x1 x2:", threshold_unit(product, np.array([1.0, 1.0, -2.0]), -0.5))
run = perceptron_train(with_ones(product.astype(float)), 2 * xor - 1)
print(f"the perceptron finds such weights: {run.converged}, {run.w.astype(int).tolist()}")

either, both = (threshold_unit(x, np.ones(2), -threshold) for threshold in (1.0, 2.0))  # OR, AND
hidden = np.column_stack([either, both])
print("hidden (OR, AND):", *("".join(map(str, row)) for row in hidden))
print("two hidden units: ", threshold_unit(hidden, np.array([1.0, -1.0]), -0.5))
