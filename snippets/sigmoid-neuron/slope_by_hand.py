import numpy as np

from linebyline.byhand.activations import sigmoid

z = np.array([-8.0, -2, -1, 0, 1, 2, 8])
slope = sigmoid(z) * sigmoid(-z)  # 1 - σ(z) = σ(-z)
print("z   ", *(f"{number:7.0f}" for number in z))
print("σ(z)", *(f"{number:7.4f}" for number in sigmoid(z)))
print("σ'  ", *(f"{number:7.4f}" for number in slope))
