import numpy as np

from linebyline.byhand.losses import softmax, softmax_jacobian, softmax_squared_error_backward

logits = np.array([2.0, 1.0, -1.0])
target = np.array([0.0, 0.0, 1.0])  # class 2 is right

jacobian = softmax_jacobian(logits)  # [classes, classes]
residual = softmax(logits) - target
print("diag(p) - p p^T:", jacobian.round(3), sep="\n")
print("each row sums to 0:", np.allclose(jacobian.sum(axis=1), 0))
print("Jacobian times residual:", (jacobian @ residual).round(4))
print("without the matrix:     ", softmax_squared_error_backward(logits[None], np.array([2]))[0].round(4))
