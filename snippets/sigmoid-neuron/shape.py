import numpy as np

from linebyline.byhand.activations import sigmoid
from linebyline.neurons import threshold_unit

x = np.array([2.0, 2.9, 3.0, 3.1, 4.0])
print("         x", *(f"{number:7.1f}" for number in x))
for w in (1.0, 4.0, 20.0, 1000.0):
    b = -3 * w  # the middle: -b/w = 3
    print(f"w = {w:>6.0f}", *(f"{number:7.4f}" for number in sigmoid(w * x + b)))
print("threshold ", *(f"{number:7d}" for number in threshold_unit(x[:, None], np.array([1.0]), -3.0)))

z = np.linspace(-9, 9, 1001)
print("σ(z) + σ(-z) = 1:     ", np.allclose(sigmoid(z) + sigmoid(-z), 1, rtol=0, atol=1e-15))
print("tanh(z) = 2 σ(2z) - 1:", np.allclose(np.tanh(z), 2 * sigmoid(2 * z) - 1, rtol=0, atol=1e-15))
