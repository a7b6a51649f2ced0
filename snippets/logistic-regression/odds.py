import numpy as np

from linebyline.neurons import sigmoid_neuron

x = np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0], [2.0, 1.0]])  # [batch, inputs]
w, b = np.array([np.log(3), -1.0]), 0.0

p = sigmoid_neuron(x, w, b)  # σ(x·w + b), one probability a row
for row, prob, odds in zip(x, p, p / (1 - p), strict=True):
    print(f"x = {row}   p = {prob:.3f}   odds = {odds:.3f}")
print("one unit more of x_1, x_2 multiplies the odds by", np.round(np.exp(w), 3))
