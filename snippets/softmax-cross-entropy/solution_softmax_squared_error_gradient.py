import numpy as np

from linebyline.exercises import check


def softmax_squared_error_gradient(logits, labels):
    p = np.exp(logits - logits.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    y = np.eye(logits.shape[1])[labels]
    jacobians = np.eye(logits.shape[1]) * p[:, :, None] - p[:, :, None] * p[:, None, :]  # [batch, classes, classes]
    return np.einsum("bjk,bk->bj", jacobians, p - y) / len(labels)


check("softmax-squared-error-gradient", softmax_squared_error_gradient)
