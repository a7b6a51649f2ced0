import numpy as np

from linebyline.byhand.losses import one_hot, softmax, softmax_squared_error_backward

rng = np.random.default_rng(0)
logits, labels = rng.normal(size=(1000, 2)), rng.integers(0, 2, 1000)
p, y = softmax(logits), one_hot(labels, classes=2)
mistake = p * (1 - p) * (p - y) / len(logits)
true = softmax_squared_error_backward(logits, labels)
print("twice the mistake is the gradient, on 1000 rows:", np.allclose(2 * mistake, true, rtol=1e-9, atol=0))
