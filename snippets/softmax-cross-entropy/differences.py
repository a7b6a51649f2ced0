import numpy as np

from linebyline.byhand.losses import softmax_cross_entropy, softmax_squared_error
from linebyline.gradient_check import numerical_gradient

logits = np.array([[2.0, 1.0, -1.0], [0.0, 3.0, 0.5]])  # [batch, classes]
labels = np.array([2, 1])  # [batch]

print("cross-entropy", numerical_gradient(lambda z: softmax_cross_entropy(z, labels), logits).round(4), sep="\n")
print("squared error", numerical_gradient(lambda z: softmax_squared_error(z, labels), logits).round(4), sep="\n")
