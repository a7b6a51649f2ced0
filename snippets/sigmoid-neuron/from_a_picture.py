import numpy as np

from linebyline.neurons import sigmoid_neuron

w, b, h = np.array([2.0]), -6.0, 1e-5
low, middle, high, far = sigmoid_neuron(np.array([[3 - h], [3.0], [3 + h], [3 + np.log(99) / 2]]), w, b)
print(f"at 3: {middle:.3f} with slope {(high - low) / (2 * h):.3f}")
print(f"at 3 + log(99)/2 = {3 + np.log(99) / 2:.3f}: {far:.3f}")
