import numpy as np

from linebyline.byhand.losses import softmax_cross_entropy_backward, softmax_squared_error_backward

logits = np.array([[2.0, 1.0, -1.0], [0.0, 3.0, 0.5]])  # [batch, classes]
labels = np.array([2, 1])  # [batch]

print("cross-entropy", softmax_cross_entropy_backward(logits, labels).round(4), sep="\n")
print("squared error", softmax_squared_error_backward(logits, labels).round(4), sep="\n")
