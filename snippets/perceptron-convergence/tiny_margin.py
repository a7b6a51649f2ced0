import numpy as np

from linebyline.neurons import margin, perceptron_train, radius

labels = np.array([1, 1])
for g in (0.5, 0.1, 0.001):
    x = np.array([[1.0, g], [-1.0, g]])
    bound = (radius(x) / margin(x, labels, np.array([0.0, 1.0]))) ** 2
    print(f"g = {g}: {perceptron_train(x, labels).mistakes} mistakes, bound {bound:,.0f}")
