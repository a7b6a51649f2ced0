import numpy as np

from linebyline.surfaces import neuron

surface = neuron([0.5, 2.5], [0.2, 0.9])  # inputs, targets
w = np.array([1.0, -1.0])  # weight and bias
g = surface.gradient(w)
direction = np.array([0.6, -0.8])  # of length 1
print("length of d   L(w + d) - L(w)         g·d   error/length²")
for length in (1, 0.1, 0.01, 0.001):
    d = length * direction
    change = surface.value(w + d) - surface.value(w)
    print(f"{length:>11} {change:>17.7f} {g @ d:>11.7f} {(change - g @ d) / length**2:>15.4f}")
