import numpy as np

from linebyline.byhand.dense import dense

w1, b1 = np.array([[1.0, 0.0, -1.0], [2.0, -1.0, 1.0]]), np.array([-3.0, 1.0, 1.0])
w2, b2 = np.array([[1.0, 0.0], [5.0, 5.0], [-1.0, 2.0]]), np.array([1.0, -1.0])
w, b = w1 @ w2, b1 @ w2 + b2
print("single layer: w", w.tolist(), "b", b.tolist(), "parameters", w.size + b.size)
print("logits of (1, 2):", dense(np.array([[1.0, 2.0]]), w, b).tolist())
x = np.random.default_rng(0).normal(size=(100, 2))
print("the same for 100 other rows:", np.allclose(dense(dense(x, w1, b1), w2, b2), dense(x, w, b)))
